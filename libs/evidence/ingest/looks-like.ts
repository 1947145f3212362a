/**
 * What the first bytes look like: shown beside the declared type, never relied upon and never a reason to refuse. Only a
 * small beginning is looked at, so an archive bomb has nothing to unfold.
 */
import { fileTypeFromBuffer } from 'file-type';
import type { EvidenceAt } from './place.ts';
import { readEvidence } from './read.ts';

/** Bytes; the sample that file-type itself asks for. */
const SAMPLE = 4100;

/** A media type, or null if the beginning is like nothing known (as of plain text). */
export async function looksLike(beginning: Uint8Array): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(beginning.subarray(0, SAMPLE)))?.mime ?? null;
  } catch {
    // Made to break parsers: then it looks like nothing.
    return null;
  }
}

/** Of a finished file of `size` bytes. */
export async function storedLooksLike(at: EvidenceAt, size: number): Promise<string | null> {
  const pieces: Buffer[] = [];
  for await (const piece of readEvidence(at, size, { start: 0, end: Math.min(size, SAMPLE) })) pieces.push(piece);
  return looksLike(Buffer.concat(pieces));
}
