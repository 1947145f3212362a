/**
 * An inclusion proof (audit path, RFC 6962 section 2.1.1) consists of the siblings on the way from a leaf to the root,
 * lowest first. Siblings to the left are always complete nodes; at most one, to the right, is ephemeral and is folded
 * from the complete nodes under it. So a proof costs O(log size) reads of stored nodes: `inclusionProofNodes` names
 * them all at once for a single query, `foldProof` makes the proof from what was read.
 */
import { foldRight } from './compact-range.ts';
import { assertCount, completeNodes, splitPoint } from './nodes.ts';
import type { LeafRange, NodeId } from './nodes.ts';

/**
 * Names, for each hash of the proof (lowest first), the complete nodes from which it is made, from left to right. One
 * node is the hash itself; several are folded. Level 0 stands for leaf hashes. Throws RangeError unless 0 ≤ index <
 * size, so what a person asks for must be checked before.
 */
export function inclusionProofNodes(index: number, size: number): NodeId[][] {
  assertCount(index, 'index');
  assertCount(size, 'size');
  if (index >= size) throw new RangeError(`leaf ${index} is not in a log of ${size} leaves`);
  return siblings(index, size).map(completeNodes);
}

function siblings(index: number, size: number): LeafRange[] {
  const fromTheTop: LeafRange[] = [];
  let begin = 0;
  let end = size;
  while (end - begin > 1) {
    const middle = begin + splitPoint(end - begin);
    if (index < middle) {
      fromTheTop.push({ begin: middle, end });
      end = middle;
    } else {
      fromTheTop.push({ begin, end: middle });
      begin = middle;
    }
  }
  return fromTheTop.reverse();
}

/**
 * Makes the proof's hashes, lowest first, from the nodes that `inclusionProofNodes` named and the hashes of those
 * nodes.
 */
export function foldProof(nodes: readonly (readonly NodeId[])[], hashOf: (node: NodeId) => Buffer): Buffer[] {
  return nodes.map((parts) => foldRight(parts.map(hashOf)));
}

export type NodeReader = (level: number, index: number) => Buffer | Promise<Buffer>;

/**
 * Makes the inclusion proof of leaf `index` in the log's first `size` leaves, lowest sibling first; it is empty for a
 * single leaf. The reader is asked once for each complete node, all at the same time. An older `size` than the log's
 * present one is served as well. Throws RangeError unless 0 ≤ index < size, and whatever the reader throws.
 */
export async function inclusionProof(index: number, size: number, read: NodeReader): Promise<Buffer[]> {
  const parts = inclusionProofNodes(index, size).map((nodes) =>
    Promise.all(nodes.map(async (node) => read(node.level, node.index))),
  );
  return (await Promise.all(parts)).map(foldRight);
}
