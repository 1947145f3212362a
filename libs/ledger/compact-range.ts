/**
 * A compact range is how the log grows: it is all that must be remembered of a log to append to it: the hashes of the
 * complete subtrees that cover it, largest first, at most one per level (log2(size) hashes). An append closes the
 * subtrees that the new leaf completes, like the carries of a binary counter. The integrator stores what was completed
 * in the same transaction as the new size; after a crash it reads the range of the stored size again
 * (`compactRangeNodes`).
 */
import { EMPTY_ROOT, nodeHash } from './hash.ts';
import { assertCount, compactRangeNodes } from './nodes.ts';
import type { TreeNode } from './nodes.ts';

export interface CompactRange {
  /** The log has this many leaves. */
  readonly size: number;
  /** These are the hashes of `compactRangeNodes(size)`, in that order. */
  readonly hashes: readonly Buffer[];
}

export const EMPTY_RANGE: CompactRange = { size: 0, hashes: [] };

/**
 * Makes the range of a stored log from its size and the hashes of `compactRangeNodes(size)`, in that order. Throws
 * RangeError when their number does not fit, because appending to such a range would corrupt the log.
 */
export function compactRange(size: number, hashes: readonly Buffer[]): CompactRange {
  assertCount(size, 'size');
  const expected = compactRangeNodes(size).length;
  if (hashes.length !== expected) {
    throw new RangeError(`a range of ${size} leaves has ${expected} hashes, got ${hashes.length}`);
  }
  return { size, hashes };
}

/**
 * Adds one leaf. `completed` are the interior nodes (level ≥ 1, lowest first) that the leaf completes and that never
 * change again; the leaf itself is node (0, range.size) and is not among them. The given range is left as it is.
 */
export function append(range: CompactRange, leaf: Buffer): { range: CompactRange; completed: TreeNode[] } {
  const hashes = [...range.hashes];
  const completed: TreeNode[] = [];
  let hash = leaf;
  let index = range.size;
  for (let level = 1; index % 2 === 1; level += 1) {
    const left = hashes.pop();
    if (left === undefined) throw new RangeError(`a range of ${range.size} leaves lacks hashes`);
    hash = nodeHash(left, hash);
    index = (index - 1) / 2;
    completed.push({ level, index, hash });
  }
  return { range: { size: range.size + 1, hashes: [...hashes, hash] }, completed };
}

/** Computes the root hash of the log (the tree head), 32 bytes; RFC 6962 section 2.1. */
export function root(range: CompactRange): Buffer {
  return range.size === 0 ? EMPTY_ROOT : foldRight(range.hashes);
}

/**
 * Computes the hash over neighbouring complete subtrees, given from left to right. The smallest two are joined first,
 * as the recursion of RFC 6962 does. This is how an ephemeral node gets its hash. Throws RangeError on an empty list.
 */
export function foldRight(hashes: readonly Buffer[]): Buffer {
  const last = hashes.at(-1);
  if (last === undefined) throw new RangeError('no hash to fold');
  return hashes.slice(0, -1).reduceRight<Buffer>((right, left) => nodeHash(left, right), last);
}
