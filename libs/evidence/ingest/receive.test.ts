import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PART_BYTES } from '../storage/parts.ts';
import { StorageFull } from '../storage/storage.ts';
import { MapStorage } from '../test/storages.ts';
import { anyBytes, anyFile, MIB, readAll, sha256, writeWhole } from '../test/writing.ts';
import { RunningHashes } from './running-hashes.ts';
import { digestOfStored } from './read.ts';
import { openReceiver, storedBytes } from './receive.ts';

const LARGEST = 2 * PART_BYTES + 3 * MIB;
const bytes = anyBytes(LARGEST);

/** Sizes and offsets lie around the limits of chunks and parts, and anywhere. */
const around = (step: number): fc.Arbitrary<number> =>
  fc
    .tuple(fc.integer({ min: 0, max: Math.floor(LARGEST / step) }), fc.integer({ min: -1, max: 1 }))
    .map(([count, beside]) => Math.min(Math.max(count * step + beside, 0), LARGEST));
const offset = fc.oneof(around(MIB), around(PART_BYTES), fc.integer({ min: 0, max: LARGEST }));

/** Each attempt is one writer: the offset up to which it sends, the size of its pieces, and how it ends. */
const attempt = fc.record({
  until: offset,
  piece: fc.constantFrom(65_536, 1_000_003, MIB, 5 * MIB),
  end: fc.constantFrom('pause', 'killed', 'other process'),
});

describe('A file that comes in pieces', () => {
  it('has the hash and the bytes of the whole, wherever writers paused or were killed', async () => {
    await fc.assert(
      fc.asyncProperty(offset, fc.array(attempt, { maxLength: 5 }), async (size, attempts) => {
        const at = anyFile(new MapStorage());
        let hashes = new RunningHashes();
        let writer = 0;
        let acknowledged = 0;
        for (const { until, piece, end } of attempts) {
          writer += 1;
          if (end === 'other process') hashes = new RunningHashes();
          const receiving = await openReceiver(at, writer, hashes);
          expect(receiving.offset).toBeGreaterThanOrEqual(acknowledged);
          const to = Math.min(until, size);
          for (let from = receiving.offset; from < to; from += piece)
            await receiving.take(bytes.subarray(from, Math.min(from + piece, to)));
          if (end !== 'killed') acknowledged = await receiving.pause();
          expect(await storedBytes(at)).toBeGreaterThanOrEqual(acknowledged);
        }
        const last = await openReceiver(at, writer + 1, hashes);
        await last.take(bytes.subarray(last.offset, size));
        const whole = bytes.subarray(0, size);
        expect(await last.finish()).toEqual({ size, sha256: sha256(whole) });
        expect((await readAll(at, size)).equals(whole)).toBe(true);
        const objects = await at.storage.list(at.folder);
        expect(objects).toHaveLength(Math.max(Math.ceil(size / PART_BYTES), 1));
      }),
      { numRuns: 60 },
    );
  });

  it('gives back any range of itself', async () => {
    const at = anyFile(new MapStorage());
    const size = LARGEST - 12_345;
    await writeWhole(at, bytes.subarray(0, size));
    await fc.assert(
      fc.asyncProperty(offset, offset, async (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const got = await readAll(at, size, { start, end });
        expect(got.equals(bytes.subarray(start, Math.min(end, size)))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('may be empty, and is still a file with its seal', async () => {
    const at = anyFile(new MapStorage());
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(await writeWhole(at, Buffer.alloc(0))).toEqual({ size: 0, sha256: empty });
    expect(await digestOfStored(at, 0)).toBe(empty);
    await at.storage.remove((await at.storage.list(at.folder)).map(({ name }) => name));
    await expect(digestOfStored(at, 0)).rejects.toMatchObject({ code: 'TRUNCATED' });
  });
});

describe('A writer that was overtaken', () => {
  it('can neither shorten nor mix what a later one has acknowledged', async () => {
    const at = anyFile(new MapStorage());
    const whole = bytes.subarray(0, PART_BYTES + 5 * MIB);
    const slow = await openReceiver(at, 1, new RunningHashes());
    await slow.take(whole.subarray(0, 3 * MIB));
    const later = await openReceiver(at, 2, new RunningHashes());
    await later.take(whole.subarray(0, PART_BYTES + MIB));
    const acknowledged = await later.pause();
    await slow.take(anyBytes(2 * MIB).fill(1));
    await slow.pause();
    expect(await storedBytes(at)).toBe(acknowledged);
    expect(await writeWhole(at, whole, 3)).toEqual({ size: whole.length, sha256: sha256(whole) });
    expect((await readAll(at, whole.length)).equals(whole)).toBe(true);
  });

  it('leaves no part that counts behind a shorter one of a later writer', async () => {
    const at = anyFile(new MapStorage());
    const first = await openReceiver(at, 1, new RunningHashes());
    const later = await openReceiver(at, 2, new RunningHashes());
    await first.take(anyBytes(2 * PART_BYTES + 1).fill(1));
    await first.pause();
    await later.take(bytes.subarray(0, MIB));
    await later.pause();
    expect(await storedBytes(at)).toBe(MIB);
    const whole = bytes.subarray(0, 2 * PART_BYTES);
    expect(await writeWhole(at, whole, 3)).toEqual({ size: whole.length, sha256: sha256(whole) });
    expect(await digestOfStored(at, whole.length)).toBe(sha256(whole));
  });

  it('leaves no running hash that would be believed', async () => {
    const at = anyFile(new MapStorage());
    const here = new RunningHashes();
    const first = await openReceiver(at, 1, here);
    await first.take(anyBytes(100).fill(1));
    await first.pause();
    const second = await openReceiver(at, 2, new RunningHashes());
    await second.take(Buffer.from('x'));
    await second.pause();
    const third = await openReceiver(at, 3, here);
    expect(third.offset).toBe(101);
    expect((await third.finish()).sha256).toBe(sha256(Buffer.concat([anyBytes(100).fill(1), Buffer.from('x')])));
  });
});

describe('A storage without room', () => {
  class SmallStorage extends MapStorage {
    room = 1;

    override async put(name: string, pieces: readonly Uint8Array[]): Promise<void> {
      if (this.room === 0) throw new StorageFull('no room');
      this.room -= 1;
      await super.put(name, pieces);
    }
  }

  it('stops the writer, keeps what was acknowledged, and the next one goes on when there is room', async () => {
    const storage = new SmallStorage();
    const at = anyFile(storage);
    const whole = bytes.subarray(0, 2 * PART_BYTES);
    const receiving = await openReceiver(at, 1, new RunningHashes());
    await expect(receiving.take(whole).then(() => receiving.pause())).rejects.toThrow(StorageFull);
    expect(await storedBytes(at)).toBe(PART_BYTES);
    storage.room = 10;
    expect(await writeWhole(at, whole, 2)).toEqual({ size: whole.length, sha256: sha256(whole) });
  });
});
