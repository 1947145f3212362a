/**
 * Someone who holds the disk may change anything on it. Every change is noticed before a byte of it is given out as
 * evidence.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PART_BYTES, partName, SEALED_CHUNK_BYTES } from '../storage/parts.ts';
import { MapStorage } from '../test/storages.ts';
import { anyBytes, anyFile, MASTER_KEY, MIB, readAll, writeWhole } from '../test/writing.ts';
import type { EvidenceAt } from '../ingest/place.ts';
import { fileKey } from './keys.ts';

const SIZE = PART_BYTES + 2 * MIB + 99;
const bytes = anyBytes(SIZE);
let storage: MapStorage;
let at: EvidenceAt;
let intact: Map<string, Buffer>;

beforeAll(async () => {
  storage = new MapStorage();
  at = anyFile(storage);
  await writeWhole(at, bytes);
  intact = new Map(storage.objects);
});
afterAll(async () => {
  restore();
  expect((await readAll(at, SIZE)).equals(bytes)).toBe(true);
});

function restore(): void {
  storage.objects.clear();
  for (const [name, object] of intact) storage.objects.set(name, Buffer.from(object));
}

const first = (): string => partName(at.folder, 0, 1);
const second = (): string => partName(at.folder, 1, 1);

/** Applies the change to intact bytes, and returns how reading ends. */
async function afterChange(change: () => void, size = SIZE): Promise<unknown> {
  restore();
  change();
  return readAll(at, size).then(
    () => 'read',
    (error: unknown) => (error as { code?: string }).code,
  );
}

function edit(name: string, work: (object: Buffer) => Buffer): void {
  storage.objects.set(name, work(storage.objects.get(name) ?? Buffer.alloc(0)));
}

describe('Stored evidence, tampered with', () => {
  it('does not open with any single bit changed, in nonce, text or tag', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(SIZE), fc.integer({ min: 0, max: 7 }), async (position, bit) => {
        const change = (object: Buffer): Buffer => {
          const where = position % object.length;
          object.writeUInt8(object.readUInt8(where) ^ (1 << bit), where);
          return object;
        };
        expect(
          await afterChange(() => {
            edit(position % 2 === 0 ? first() : second(), change);
          }),
        ).toBe('SEAL_BROKEN');
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['one byte', 1],
    ['one chunk', 99 + 28],
    ['a chunk and a half', 99 + 28 + 500_000],
  ])('is not taken as whole when %s is cut from its end', async (_what, cut) => {
    const change = (): void => {
      edit(second(), (object) => object.subarray(0, object.length - cut));
    };
    expect(await afterChange(change)).toBe('TRUNCATED');
  });

  it('is not taken as whole when it was cut behind a chunk and the recorded size was changed to fit', async () => {
    const change = (): void => {
      edit(second(), (object) => object.subarray(0, 2 * SEALED_CHUNK_BYTES));
    };
    expect(await afterChange(change, PART_BYTES + 2 * MIB)).toBe('SEAL_BROKEN');
    expect(await afterChange(() => storage.objects.delete(second()), PART_BYTES)).toBe('SEAL_BROKEN');
  });

  it('does not open with chunks in another order, or repeated', async () => {
    const chunk = (object: Buffer, number: number): Buffer =>
      object.subarray(number * SEALED_CHUNK_BYTES, (number + 1) * SEALED_CHUNK_BYTES);
    const reordered = (order: number[]) => (object: Buffer) =>
      Buffer.concat(order.map((number) => chunk(object, number)));
    expect(
      await afterChange(() => {
        edit(first(), reordered([0, 2, 1, 3, 4, 5, 6, 7]));
      }),
    ).toBe('SEAL_BROKEN');
    expect(
      await afterChange(() => {
        edit(first(), reordered([0, 1, 2, 3, 4, 5, 6, 6]));
      }),
    ).toBe('SEAL_BROKEN');
  });

  it('does not open with a part of another file, or its own under another number', async () => {
    const other = anyFile(new MapStorage());
    await writeWhole(other, bytes);
    const foreign = await other.storage.get(partName(other.folder, 0, 1), 0, 8 * SEALED_CHUNK_BYTES);
    expect(await afterChange(() => storage.objects.set(first(), foreign))).toBe('SEAL_BROKEN');
    const own = intact.get(first()) ?? foreign;
    expect(await afterChange(() => storage.objects.set(second(), own), 2 * PART_BYTES)).toBe('SEAL_BROKEN');
  });

  it('opens only with the key of its own organization, dossier and file', () => {
    const owner = { organization: 'o', dossier: 'd', file: 'f' };
    const keys = [
      owner,
      { ...owner, organization: 'O' },
      { ...owner, dossier: 'D' },
      { ...owner, file: 'F' },
      { organization: 'd', dossier: 'o', file: 'f' },
    ].map((one) => fileKey(MASTER_KEY, one).toString('hex'));
    keys.push(fileKey(Buffer.alloc(32, 8), owner).toString('hex'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('never seals two texts with one nonce, not even the same chunk again', async () => {
    const nonces = new Set<string>();
    for (let writer = 1; writer <= 3; writer += 1) {
      storage.objects.clear();
      await writeWhole(at, bytes, writer);
      for (const object of storage.objects.values())
        for (let from = 0; from < object.length; from += SEALED_CHUNK_BYTES)
          nonces.add(object.subarray(from, from + 12).toString('hex'));
    }
    expect(nonces.size).toBe(3 * 11);
  });

  it('holds no plain byte of the evidence', async () => {
    restore();
    const marked = anyFile(storage);
    const mark = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
    await writeWhole(marked, Buffer.from(mark));
    for (const object of storage.objects.values()) expect(object.includes('EICAR')).toBe(false);
    expect((await readAll(marked, mark.length)).toString()).toBe(mark);
  });
});
