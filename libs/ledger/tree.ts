/** Trees that fit into memory: a list of leaf hashes in, its root out. Logs in a database grow by `compact-range.ts`. */
import { append, EMPTY_RANGE, root } from './compact-range.ts';
import type { CompactRange } from './compact-range.ts';

/** Merkle tree hash of the leaves in this order (RFC 6962 section 2.1), 32 bytes; SHA-256 of nothing for none. */
export function rootOf(leafHashes: readonly Buffer[]): Buffer {
  return root(leafHashes.reduce<CompactRange>((range, leaf) => append(range, leaf).range, EMPTY_RANGE));
}
