/** Makes a finished file of evidence readable at any place, e.g. by the check of a package. */
import type { ByteSource } from '../package/container/reader.ts';
import type { EvidenceAt } from './place.ts';
import { readEvidence } from './read.ts';

/**
 * `size` is the number of bytes of the file as recorded. Reading throws `EvidenceDamaged` where the file is not as it
 * was written.
 */
export function evidenceSource(at: EvidenceAt, size: number): ByteSource {
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
