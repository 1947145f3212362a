/** A finished file of evidence as something to be read anywhere in it, e.g. by the check of a package. */
import type { ByteSource } from '../package/container/reader.ts';
import type { EvidenceAt } from './place.ts';
import { readEvidence } from './read.ts';

/** `size`: bytes of the file as recorded. Reading throws `EvidenceDamaged` where it is not as it was written. */
export function sourceOf(at: EvidenceAt, size: number): ByteSource {
  return {
    size,
    async read(offset, length) {
      const pieces: Buffer[] = [];
      for await (const piece of readEvidence(at, size, { start: offset, end: offset + length })) pieces.push(piece);
      const bytes = Buffer.concat(pieces);
      if (bytes.length !== length) throw new RangeError('beyond the end');
      return bytes;
    },
  };
}
