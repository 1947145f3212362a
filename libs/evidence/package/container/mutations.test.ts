import { beforeAll, describe, expect, it } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import { type SealedCase, check, expectRefusal, newSealedCase } from '../../testing/sealed-case.ts';
import {
  contentOffset,
  entriesOf,
  flipped,
  inserted,
  putTogether,
  spliced,
  takeApart,
  without,
} from '../../testing/forge.ts';
import { sparse } from '../../testing/sparse.ts';
import { centralHeader, directory, END_BYTES, localHeader, type PlacedEntry } from './layout.ts';
import { type ContainerFault, openContainer } from './reader.ts';

const EVIDENCE = 'data/evidence/00001-inbox.mbox';
/** The samples are spread evenly; what lies in a small region is altered by name above. */
const SAMPLES = 80;
let made: SealedCase;
beforeAll(async () => {
  made = await newSealedCase();
});

interface RawContainer {
  bytes: Buffer;
  entries: PlacedEntry[];
  /** The directory begins at this offset. */
  directory: number;
}

async function rawContainer(): Promise<RawContainer> {
  const entries = await entriesOf(made.bytes);
  return { bytes: made.bytes, entries, directory: made.bytes.readUInt32LE(made.bytes.length - 6) };
}

function entryNamed({ entries }: RawContainer, name: string): PlacedEntry {
  const entry = entries.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`no entry ${name}`);
  return entry;
}

/** Returns the files as they are, under a directory that says something else. */
function withDirectory(
  { bytes, directory: at, entries }: RawContainer,
  change: (headers: Buffer[]) => Buffer[],
): Buffer {
  const headers = Buffer.concat(change(entries.map(centralHeader)));
  const end = Buffer.from(directory([], at));
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(headers.length, 12);
  return Buffer.concat([bytes.subarray(0, at), headers, end]);
}

const fieldOf = (it: RawContainer, name: string, write: (header: Buffer) => void): Buffer =>
  withDirectory(it, (headers) => {
    write(headers[it.entries.indexOf(entryNamed(it, name))] ?? Buffer.alloc(0));
    return headers;
  });

async function renamed(from: string, to: string): Promise<Buffer> {
  return putTogether([...made.parts].map(([name, content]) => [name === from ? to : name, content] as const));
}

const added = (name: string): Promise<Buffer> => putTogether(inserted(made.parts, EVIDENCE, name, Buffer.from('x')));

/** Encodes a name in UTF-8 for the writer, which writes each character as a byte. */
const asWritten = (name: string): string => Buffer.from(name, 'utf8').toString('latin1');

function end64(count: bigint): Buffer {
  const bytes = Buffer.alloc(56 + 20 + END_BYTES);
  bytes.writeUInt32LE(0x0606_4b50, 0);
  bytes.writeBigUInt64LE(count, 32);
  bytes.writeUInt32LE(0x0706_4b50, 56);
  bytes.writeUInt32LE(0x0605_4b50, 76);
  bytes.fill(0xff, 84, 96);
  return bytes;
}

/** Each row names what was done, makes the bytes, and gives the reason with which they must be refused. */
const MUTATIONS: [string, (it: RawContainer) => Promise<Buffer> | Buffer, ContainerFault][] = [
  ['nothing is left of it', () => Buffer.alloc(0), 'NOT_A_PACKAGE'],
  ['something stands before it', ({ bytes }) => spliced(bytes, 0, 0, Buffer.from('#!/bin/sh\n')), 'NOT_A_PACKAGE'],
  ['its first bytes are altered', ({ bytes }) => flipped(bytes, 0), 'NOT_A_PACKAGE'],
  ['the mimetype is not its first file', () => putTogether([...made.parts].toReversed()), 'NOT_A_PACKAGE'],
  ['its last byte is cut off', ({ bytes }) => bytes.subarray(0, -1), 'END_MISSING'],
  ['half of it is cut off', ({ bytes }) => bytes.subarray(0, bytes.length / 2), 'END_MISSING'],
  ['it ends before the directory', ({ bytes, directory: at }) => bytes.subarray(0, at), 'END_MISSING'],
  ['something stands after it', ({ bytes }) => Buffer.concat([bytes, Buffer.from('more')]), 'END_MISSING'],
  [
    'it carries a comment',
    ({ bytes }) => {
      const commented = Buffer.concat([bytes, Buffer.from('PK')]);
      commented.writeUInt16LE(2, bytes.length - 2);
      return commented;
    },
    'END_MISSING',
  ],
  [
    'the end names another place for the directory',
    ({ bytes }) => flipped(bytes, bytes.length - 6),
    'DIRECTORY_OUT_OF_PLACE',
  ],
  [
    'a second directory lies under the first',
    (it) => spliced(it.bytes, it.directory, 0, directory(it.entries, it.directory)),
    'DIRECTORY_OUT_OF_PLACE',
  ],
  ['the end counts one file more', ({ bytes }) => flipped(bytes, bytes.length - 12), 'DIRECTORY_MALFORMED'],
  ['the directory has no signature', ({ bytes, directory: at }) => flipped(bytes, at), 'DIRECTORY_MALFORMED'],
  [
    'the directory announces a billion files',
    ({ bytes, directory: at }) => Buffer.concat([bytes.subarray(0, at), end64(1n << 30n)]),
    'DIRECTORY_TOO_LARGE',
  ],
  [
    'a date is set',
    (it) => fieldOf(it, EVIDENCE, (header) => header.writeUInt16LE(0x5000, 14)),
    'DIRECTORY_NOT_CANONICAL',
  ],
  [
    'a file is marked as a symbolic link',
    (it) => fieldOf(it, EVIDENCE, (header) => header.writeUInt32LE((0o120777 << 16) >>> 0, 38)),
    'DIRECTORY_NOT_CANONICAL',
  ],
  [
    'the directory hides data in an extra field',
    (it) =>
      withDirectory(it, ([first = Buffer.alloc(0), ...rest]) => {
        first.writeUInt16LE(8, 30);
        return [Buffer.concat([first, Buffer.from('xxxxyyyy')]), ...rest];
      }),
    'DIRECTORY_NOT_CANONICAL',
  ],
  [
    'a file is a compression bomb',
    async (it) => {
      const bomb = deflateRawSync(Buffer.alloc(10_000_000));
      const bytes = await putTogether(
        [...made.parts].map(([name, own]) => [name, name === EVIDENCE ? bomb : own] as const),
      );
      const opened = { bytes, entries: await entriesOf(bytes), directory: bytes.readUInt32LE(bytes.length - 6) };
      return fieldOf(opened, entryNamed(it, EVIDENCE).name, (header) => {
        header.writeUInt16LE(8, 10);
        header.writeUInt32LE(10_000_000, 24);
      });
    },
    'ENTRY_COMPRESSED',
  ],
  [
    'a file announces four gigabytes',
    (it) => fieldOf(it, EVIDENCE, (header) => header.writeUInt32LE(0xffff_fff0, 24)),
    'ENTRY_COMPRESSED',
  ],
  ['a file is encrypted', (it) => fieldOf(it, EVIDENCE, (header) => header.writeUInt16LE(1, 8)), 'ENTRY_ENCRYPTED'],
  ['a name leads upwards', () => added('data/evidence/../../etc/cron.d/x'), 'NAME_TRAVERSAL'],
  ['a name leads upwards in the way of Windows', () => added('data\\..\\..\\x.dll'), 'NAME_TRAVERSAL'],
  ['a name begins at the root', () => added('/etc/passwd'), 'NAME_ABSOLUTE'],
  ['a name begins at a drive', () => added('C:\\Windows\\x.dll'), 'NAME_ABSOLUTE'],
  [
    'a name is written from right to left',
    () => renamed(EVIDENCE, asWritten('data/evidence/00001-\u202egpj.exe')),
    'NAME_FORBIDDEN',
  ],
  ['a name has a line feed', () => renamed(EVIDENCE, 'data/evidence/00001-a\nb'), 'NAME_FORBIDDEN'],
  ['a name is a folder', () => added('data/evidence/'), 'NAME_FORBIDDEN'],
  ['a second signature is slipped in', () => added('META-INF/signature2.p7s'), 'NAME_FORBIDDEN'],
  [
    'a file is there twice',
    () => putTogether([...made.parts].flatMap((part) => (part[0] === EVIDENCE ? [part, part] : [part]))),
    'NAME_DUPLICATE',
  ],
  ['a file is there in capitals as well', () => added('data/evidence/00001-INBOX.mbox'), 'NAME_DUPLICATE'],
  [
    'two files share their bytes',
    (it) => fieldOf(it, EVIDENCE, (header) => header.writeUInt32LE(it.entries[0]?.offset ?? 0, 42)),
    'ENTRIES_OVERLAP',
  ],
  [
    'bytes lie between two files',
    (it) => {
      const at = entryNamed(it, EVIDENCE).offset;
      const moved = it.entries.map((entry) => (entry.offset < at ? entry : { ...entry, offset: entry.offset + 3 }));
      const files = spliced(it.bytes.subarray(0, it.directory), at, 0, Buffer.from('abc'));
      return Buffer.concat([files, directory(moved, files.length)]);
    },
    'DATA_BETWEEN_ENTRIES',
  ],
  [
    'bytes lie before the directory',
    (it) => {
      const files = Buffer.concat([it.bytes.subarray(0, it.directory), Buffer.from('abc')]);
      return Buffer.concat([files, directory(it.entries, files.length)]);
    },
    'DATA_BETWEEN_ENTRIES',
  ],
  ['the time-stamp is taken away', () => putTogether(without(made.parts, 'META-INF/timestamp.tst')), 'ENTRY_MISSING'],
  ['the signature is taken away', () => putTogether(without(made.parts, 'META-INF/signature.p7s')), 'ENTRY_MISSING'],
  [
    'two files changed places',
    () => {
      const all = [...made.parts];
      const at = all.findIndex(([name]) => name === EVIDENCE);
      const [one, other] = [all[at], all[at + 1]];
      return putTogether(one && other ? all.with(at, other).with(at + 1, one) : []);
    },
    'ENTRY_ORDER',
  ],
];

describe('a container', () => {
  it('that is taken apart and put together again is the same, and holds', async () => {
    const again = await putTogether(await takeApart(made.bytes));
    expect(again.equals(made.bytes)).toBe(true);
    expect(await check(again, made.trust)).toMatchObject({ holds: true });
  });

  it.each(MUTATIONS)('is refused when %s', async (_, mutate, reason) => {
    await expectRefusal(await mutate(await rawContainer()), made.trust, 'container', reason);
  });

  it('is refused when the header of a file says something else than the directory', async () => {
    const { offset } = entryNamed(await rawContainer(), EVIDENCE);
    for (const at of [4, 6, 8, 10, 14, 18, 22, 26, 28, 30])
      await expectRefusal(flipped(made.bytes, offset + at), made.trust, 'contents', 'HEADER_CONTRADICTS');
  });

  it('is refused when a byte of a file and not its check sum is altered', async () => {
    for (const entry of (await rawContainer()).entries.filter(({ size }) => size > 0))
      await expectRefusal(flipped(made.bytes, contentOffset(entry)), made.trust, 'contents', 'CRC_MISMATCH');
  });

  it('holds no byte that could be altered unnoticed', async () => {
    const places = Array.from({ length: SAMPLES }, (_, step) =>
      Math.floor(((step + 0.5) * made.bytes.length) / SAMPLES),
    );
    for (const at of places) {
      const report = await check(flipped(made.bytes, at, at % 8), made.trust);
      expect({ at, holds: report.holds }).toEqual({ at, holds: false });
    }
  });
});

describe('the headers of a large file', () => {
  const large = { name: EVIDENCE, size: 20 * 2 ** 30, crc: 1, offset: 5 * 2 ** 30 };

  it('have its size in 64 bits', () => {
    expect(localHeader(large).readBigUInt64LE(30 + EVIDENCE.length + 4)).toBe(BigInt(large.size));
    expect(centralHeader(large).readBigUInt64LE(46 + EVIDENCE.length + 4 + 16)).toBe(BigInt(large.offset));
  });

  it('are read as they were written', async () => {
    const { source, entries } = sparse((await rawContainer()).entries, EVIDENCE, large.size);
    expect(await openContainer(source)).toEqual({ ok: true, entries });
  });
});
