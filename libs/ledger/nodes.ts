/**
 * Coordinates in the tree. Node (level, index) covers the leaves [index·2^level, (index+1)·2^level) and is *complete*
 * once all of them exist. A complete node's hash never changes as the log grows, so only complete nodes are stored.
 * The nodes along the right edge of a log whose size is no power of two are *ephemeral*: they change with every leaf,
 * and are derived on reading from at most log2(size) complete ones.
 *
 * Sizes and indexes are safe integers and may exceed 2^32, hence divisions where one would expect bit operators.
 */

export interface NodeId {
  /** It is 0 for leaves. */
  level: number;
  /** Nodes are counted from the left within the level. */
  index: number;
}

export interface TreeNode extends NodeId {
  hash: Buffer;
}

/** This is a half-open range of leaf indexes. */
export interface LeafRange {
  begin: number;
  end: number;
}

/** Finds RFC 6962's k, the largest power of two smaller than `size`. It needs size ≥ 2. */
export function splitPoint(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

/**
 * Names the complete nodes that together cover the range, from left to right, each as large as possible. `begin` must
 * be 0 or the beginning of a subtree that RFC 6962 splits off; then sizes shrink from left to right, as `foldRight`
 * expects.
 */
export function completeNodes({ begin, end }: LeafRange): NodeId[] {
  const nodes: NodeId[] = [];
  let from = begin;
  while (from < end) {
    let level = 0;
    let width = 1;
    while (width * 2 <= end - from) {
      width *= 2;
      level += 1;
    }
    nodes.push({ level, index: from / width });
    from += width;
  }
  return nodes;
}

/**
 * Names the nodes whose hashes make up the compact range of a log of `size` leaves. An integrator reads them to go on
 * appending.
 */
export function compactRangeNodes(size: number): NodeId[] {
  assertCount(size, 'size');
  return completeNodes({ begin: 0, end: size });
}

/** Throws RangeError: a size or index that is no natural number is a bug of the caller. */
export function assertCount(value: number, what: string): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${what} must be a natural number, got ${value}`);
}
