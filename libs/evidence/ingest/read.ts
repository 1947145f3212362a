/**
 * Reads plain bytes of a finished file, any range of it, in chunks of at most 1 MiB. Every chunk is checked before a
 * byte of it is given out; the next part is fetched while the present one is read.
 */
import { createHash } from 'node:crypto';
import { CHUNK_BYTES, openChunk } from '../encryption/chunk.ts';
import { listParts, type StoredPart, PART_BYTES, PART_CHUNKS, SEALED_CHUNK_BYTES } from '../storage/parts.ts';
import { EvidenceDamaged } from '../storage/storage.ts';
import type { EvidenceAt } from './place.ts';

export interface ByteRange {
  start: number;
  /** The end is exclusive. */
  end: number;
}

/**
 * `size` is the number of bytes of the file as recorded. Throws `EvidenceDamaged` at the first chunk that is not as it
 * was written.
 */
export async function* readEvidence(
  at: EvidenceAt,
  size: number,
  range: ByteRange = { start: 0, end: size },
): AsyncGenerator<Buffer, void, undefined> {
  const { parts, size: stored } = await listParts(at.storage, at.folder);
  if (parts.length === 0 || stored !== size) throw new EvidenceDamaged('TRUNCATED', at.file);
  yield* openParts(at, parts, { start: range.start, end: Math.min(range.end, size) }, true);
}

/** Reads the first `bytes` of what is stored so far, of a file that may be unfinished. */
export async function* readPrefix(
  at: EvidenceAt,
  parts: readonly StoredPart[],
  bytes: number,
): AsyncGenerator<Buffer, void, undefined> {
  yield* openParts(at, parts, { start: 0, end: bytes }, false);
}

/** Computes the SHA-256 of a finished file, in hex, from what is stored. */
export async function digestOfStored(at: EvidenceAt, size: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of readEvidence(at, size)) hash.update(chunk);
  return hash.digest('hex');
}

async function* openParts(
  at: EvidenceAt,
  parts: readonly StoredPart[],
  { start, end }: ByteRange,
  whole: boolean,
): AsyncGenerator<Buffer, void, undefined> {
  const lastChunk = whole ? chunksBefore(parts.length - 1) + chunksOf(parts.at(-1)) - 1 : Number.POSITIVE_INFINITY;
  const firstChunk = Math.floor(start / CHUNK_BYTES);
  const endChunk = Math.max(Math.ceil(end / CHUNK_BYTES), whole && end === 0 ? 1 : 0);
  const fetchPart = (number: number): Promise<Buffer> | null => {
    const part = parts[number];
    const from = Math.max(firstChunk - chunksBefore(number), 0) * SEALED_CHUNK_BYTES;
    const to = Math.min((endChunk - chunksBefore(number)) * SEALED_CHUNK_BYTES, part?.sealed ?? 0);
    if (part === undefined || from >= to) return null;
    const fetched = at.storage.get(part.name, from, to);
    // A reader that stops early never awaits this promise, so its rejection is handled here.
    fetched.catch(() => undefined);
    return fetched;
  };
  let next = fetchPart(Math.floor(start / PART_BYTES));
  for (let chunk = firstChunk; next !== null && chunk < endChunk;) {
    const sealed: Buffer = await next;
    next = fetchPart(Math.floor(chunk / PART_CHUNKS) + 1);
    for (let from = 0; from < sealed.length; from += SEALED_CHUNK_BYTES, chunk += 1) {
      const place = { file: at.file, chunk, last: chunk === lastChunk };
      const plain = openChunk(at.key, place, sealed.subarray(from, from + SEALED_CHUNK_BYTES));
      const begin = chunk * CHUNK_BYTES;
      const cut = plain.subarray(Math.max(start - begin, 0), Math.max(end - begin, 0));
      if (cut.length > 0) yield cut;
    }
  }
}

function chunksBefore(part: number): number {
  return Math.max(part, 0) * PART_CHUNKS;
}

function chunksOf(part: StoredPart | undefined): number {
  return part === undefined ? 0 : Math.ceil(part.sealed / SEALED_CHUNK_BYTES);
}
