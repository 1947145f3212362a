/**
 * Reads a container that anyone may have made, and believes nothing in it. What the directory says is taken as a claim:
 * the one layout that fits it is rendered and compared with the bytes. So there is no room for compression bombs,
 * overlapping files, files that only some programs see, or data between, before and after the files.
 */
import {
  CENTRAL,
  CENTRAL_BYTES,
  directory,
  END,
  END64_BYTES,
  END_BYTES,
  localHeader,
  type PlacedEntry,
} from './layout.ts';
import { namesInOrder, MIMETYPE, nameFault, type NameFault, REQUIRED } from './names.ts';

/** Random access to a file, in a process or in a browser. */
export interface ByteSource {
  /** The size is in bytes. */
  readonly size: number;
  /** Reads exactly `length` bytes. Rejects only when reading itself fails. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

export type ContainerFault =
  | NameFault
  | 'NOT_A_PACKAGE'
  | 'END_MISSING'
  | 'DIRECTORY_OUT_OF_PLACE'
  | 'DIRECTORY_TOO_LARGE'
  | 'DIRECTORY_MALFORMED'
  | 'ENTRY_COMPRESSED'
  | 'ENTRY_ENCRYPTED'
  | 'NAME_DUPLICATE'
  | 'ENTRIES_OVERLAP'
  | 'DATA_BETWEEN_ENTRIES'
  | 'ENTRY_MISSING'
  | 'ENTRY_ORDER'
  | 'DIRECTORY_NOT_CANONICAL';

export type OpenedContainer =
  { ok: true; entries: PlacedEntry[] } | { ok: false; reason: ContainerFault; about: string[] };

const MOST_ENTRIES = 100_000;
const LARGEST_DIRECTORY_BYTES = 64 * 1024 * 1024;
const MAX_32 = 0xffff_ffff;
const MAX_16 = 0xffff;

interface ClaimedEntry extends PlacedEntry {
  flags: number;
  method: number;
  compressed: number;
}

export async function openContainer(source: ByteSource): Promise<OpenedContainer> {
  const start = localHeader({ name: MIMETYPE.name, size: MIMETYPE.content.length, crc: 0 });
  if (source.size < start.length + END_BYTES) return fault('NOT_A_PACKAGE');
  const first = Buffer.from(await source.read(0, start.length));
  if (!first.subarray(0, 4).equals(start.subarray(0, 4)) || first.toString('latin1', 30, 38) !== MIMETYPE.name)
    return fault('NOT_A_PACKAGE');
  const end = await readEnd(source);
  if (typeof end === 'string') return fault(end);
  const bytes = Buffer.from(await source.read(end.offset, source.size - end.offset));
  const claimed = parseDirectory(bytes.subarray(0, end.size), end.count);
  if (claimed === null) return fault('DIRECTORY_MALFORMED');
  const found = claimFault(claimed) ?? placeFault(claimed, end.offset) ?? nameSetFault(claimed);
  if (found !== null) return found;
  const entries = claimed.map(({ name, size, crc, offset }) => ({ name, size, crc, offset }));
  return directory(entries, end.offset).equals(bytes) ? { ok: true, entries } : fault('DIRECTORY_NOT_CANONICAL');
}

interface DirectoryEnd {
  count: number;
  /** This is the number of bytes of the directory. */
  size: number;
  offset: number;
}

async function readEnd(source: ByteSource): Promise<DirectoryEnd | ContainerFault> {
  const length = Math.min(source.size, END_BYTES + END64_BYTES);
  const tail = Buffer.from(await source.read(source.size - length, length));
  const end = tail.subarray(length - END_BYTES);
  if (end.readUInt32LE(0) !== END || end.readUInt16LE(20) !== 0) return 'END_MISSING';
  let [count, size, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  let endBytes = END_BYTES;
  if (count === MAX_16 && size === MAX_32 && offset === MAX_32 && length === END_BYTES + END64_BYTES) {
    [count, size, offset] = [uint64At(tail, 32), uint64At(tail, 40), uint64At(tail, 48)];
    endBytes += END64_BYTES;
  }
  if (size > LARGEST_DIRECTORY_BYTES || count > MOST_ENTRIES) return 'DIRECTORY_TOO_LARGE';
  return offset + size + endBytes === source.size ? { count, size, offset } : 'DIRECTORY_OUT_OF_PLACE';
}

/** The number is not exact beyond 2^53, a size that no file has; such a claim fits no container. */
const uint64At = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at));

/**
 * Returns null if the bytes are not exactly `count` headers. What it reads is compared with the canonical form later.
 */
function parseDirectory(bytes: Buffer, count: number): ClaimedEntry[] | null {
  const entries: ClaimedEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + CENTRAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== CENTRAL || entries.length === count)
      return null;
    const extra = at + CENTRAL_BYTES + bytes.readUInt16LE(at + 28);
    const comment = extra + bytes.readUInt16LE(at + 30);
    const next = comment + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) return null;
    const wider = uint64sOf(bytes.subarray(extra, comment));
    const value = (field: number): number => {
      const narrow = bytes.readUInt32LE(at + field);
      return narrow === MAX_32 ? (wider.shift() ?? narrow) : narrow;
    };
    const [size, compressed, offset] = [value(24), value(20), value(42)];
    entries.push({
      name: bytes.toString('latin1', at + CENTRAL_BYTES, extra),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      compressed,
      size,
      offset,
    });
    at = next;
  }
  return entries.length === count ? entries : null;
}

function uint64sOf(extra: Buffer): number[] {
  if (extra.length < 4 || extra.readUInt16LE(0) !== 1) return [];
  return Array.from({ length: Math.min(3, Math.floor((extra.length - 4) / 8)) }, (_, index) =>
    uint64At(extra, 4 + 8 * index),
  );
}

function claimFault(entries: readonly ClaimedEntry[]): OpenedContainer | null {
  const seen = new Set<string>();
  for (const { name, flags, method, size, compressed } of entries) {
    const unsafe = nameFault(name);
    if (unsafe !== null) return fault(unsafe, name);
    if (seen.has(name.toLowerCase())) return fault('NAME_DUPLICATE', name);
    seen.add(name.toLowerCase());
    if ((flags & 1) === 1) return fault('ENTRY_ENCRYPTED', name);
    if (method !== 0 || size !== compressed) return fault('ENTRY_COMPRESSED', name);
  }
  return null;
}

/** Checks that each entry begins where the one before it ends, and the directory where the last one ends. */
function placeFault(entries: readonly ClaimedEntry[], directoryOffset: number): OpenedContainer | null {
  let expected = 0;
  for (const entry of entries) {
    if (entry.offset !== expected) return fault(misplaced(entry.offset, expected), entry.name);
    expected += localHeader(entry).length + entry.size;
  }
  return expected === directoryOffset ? null : fault(misplaced(directoryOffset, expected));
}

const misplaced = (found: number, expected: number): ContainerFault =>
  found < expected ? 'ENTRIES_OVERLAP' : 'DATA_BETWEEN_ENTRIES';

function nameSetFault(entries: readonly ClaimedEntry[]): OpenedContainer | null {
  const names = entries.map(({ name }) => name);
  const missing = REQUIRED.filter((name) => !names.includes(name));
  if (missing.length > 0) return fault('ENTRY_MISSING', ...missing);
  const ordered = namesInOrder(names);
  const astray = names.find((name, index) => name !== ordered[index]);
  return astray === undefined ? null : fault('ENTRY_ORDER', astray);
}

const fault = (reason: ContainerFault, ...about: string[]): OpenedContainer => ({ ok: false, reason, about });
