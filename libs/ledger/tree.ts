/**
 * Computes the root of a tree that fits into memory from its list of leaf hashes. Logs in a database grow by
 * `compact-range.ts`.
 */
import { append, EMPTY_RANGE, root } from './compact-range.ts';
import type { CompactRange } from './compact-range.ts';

/**
 * Computes the Merkle tree hash of the leaves in this order (RFC 6962 section 2.1), 32 bytes. Without leaves it is
 * SHA-256 of nothing.
 */
export function rootOf(leafHashes: readonly Buffer[]): Buffer {
  return root(leafHashes.reduce<CompactRange>((range, leaf) => append(range, leaf).range, EMPTY_RANGE));
}
