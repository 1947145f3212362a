/**
 * Checks an inclusion proof as RFC 9162 section 2.1.3.2 states it. The check trusts nothing that it is given, because
 * whoever serves the proof may be the one who rewrote the log. The result is a value, so that a checker can say why a
 * proof fails.
 */
import { HASH_BYTES, nodeHash } from './hash.ts';

export type InclusionFault =
  /** The index or the size is no natural number, or the leaf would lie outside of the tree. */
  | 'INDEX_OUT_OF_RANGE'
  /** The leaf hash, the root or a hash of the proof is not 32 bytes long. */
  | 'MALFORMED_HASH'
  | 'PROOF_TOO_SHORT'
  | 'PROOF_TOO_LONG'
  /** The path leads to another root, because leaf, position, proof or root was altered. */
  | 'ROOT_MISMATCH';

export type InclusionResult = { ok: true } | { ok: false; reason: InclusionFault };

export interface InclusionClaim {
  /** Hash of the leaf (`leafHash` of its bytes), not the leaf. */
  leafHash: Uint8Array;
  /** This is the position of the leaf, from 0. */
  index: number;
  /**
   * The number of leaves under `root`. It MUST come with the root from a trusted tree head, because the proof does not
   * bind it.
   */
  size: number;
  /** These are the siblings from the leaf upwards. */
  proof: readonly Uint8Array[];
  root: Uint8Array;
}

export function verifyInclusion(claim: InclusionClaim): InclusionResult {
  const { index, size, proof, root } = claim;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    return fault('INDEX_OUT_OF_RANGE');
  }
  if ([claim.leafHash, root, ...proof].some((hash) => hash.length !== HASH_BYTES)) return fault('MALFORMED_HASH');

  let node = index;
  let rightmost = size - 1;
  let hash = claim.leafHash;
  for (const sibling of proof) {
    if (rightmost === 0) return fault('PROOF_TOO_LONG');
    if (isOdd(node) || node === rightmost) {
      hash = nodeHash(sibling, hash);
      // A last node without a right neighbour moves up unhashed until it is a right child.
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        rightmost = half(rightmost);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = half(node);
    rightmost = half(rightmost);
  }
  if (rightmost !== 0) return fault('PROOF_TOO_SHORT');
  return Buffer.compare(hash, root) === 0 ? { ok: true } : fault('ROOT_MISMATCH');
}

function fault(reason: InclusionFault): InclusionResult {
  return { ok: false, reason };
}

const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);
