import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { append, compactRange, EMPTY_RANGE, root } from './compact-range.ts';
import type { CompactRange } from './compact-range.ts';
import { EMPTY_ROOT, leafHash, nodeHash } from './hash.ts';
import { compactRangeNodes, splitPoint } from './nodes.ts';
import { rootOf } from './tree.ts';
import { LEAVES, NODES, ROOTS } from './vectors.ts';

const leaves = LEAVES.map((hex) => leafHash(Buffer.from(hex, 'hex')));
const leafLists = fc.array(fc.uint8Array({ maxLength: 40 }).map(leafHash), { maxLength: 70 });

/** Computes the root as RFC 6962 section 2.1 defines it, word for word. */
function recursiveRoot(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes;
  if (only === undefined) return EMPTY_ROOT;
  if (hashes.length === 1) return only;
  const k = splitPoint(hashes.length);
  return nodeHash(recursiveRoot(hashes.slice(0, k)), recursiveRoot(hashes.slice(k)));
}

function grow(hashes: readonly Buffer[]): { range: CompactRange; stored: Map<string, Buffer> } {
  const stored = new Map<string, Buffer>();
  let range = EMPTY_RANGE;
  for (const leaf of hashes) {
    stored.set(`0/${range.size}`, leaf);
    const next = append(range, leaf);
    for (const node of next.completed) stored.set(`${node.level}/${node.index}`, node.hash);
    range = next.range;
  }
  return { range, stored };
}

describe('a log', () => {
  it('without leaves has the SHA-256 of nothing as its root', () => {
    expect(root(EMPTY_RANGE).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(rootOf([])).toEqual(EMPTY_ROOT);
  });

  it('has the published root at every size', () => {
    expect(ROOTS.map((_, size) => rootOf(leaves.slice(0, size)).toString('hex'))).toEqual(ROOTS);
  });

  it('completes each published node exactly when its last leaf arrives', () => {
    const { stored } = grow(leaves);
    const published = NODES.flatMap((row, level) => row.map((hash, index) => [`${level}/${index}`, hash]));
    expect(Object.fromEntries([...stored].map(([id, hash]) => [id, hash.toString('hex')]))).toEqual(
      Object.fromEntries(published),
    );
    let range = EMPTY_RANGE;
    const levels = leaves.map((leaf) => {
      const next = append(range, leaf);
      range = next.range;
      return next.completed.map((node) => node.level);
    });
    expect(levels).toEqual([[], [1], [], [1, 2], [], [1], [], [1, 2, 3]]);
  });

  it('tells a leaf from an interior node of the same bytes', () => {
    const [left, right] = [leafHash(Buffer.from('a')), leafHash(Buffer.from('b'))];
    expect(leafHash(Buffer.concat([left, right]))).not.toEqual(nodeHash(left, right));
  });

  it('has, grown leaf by leaf, the root of the recursion in the RFC', () => {
    fc.assert(fc.property(leafLists, (hashes) => rootOf(hashes).equals(recursiveRoot(hashes))));
  });

  it('goes on from its stored nodes as if it had never stopped', () => {
    fc.assert(
      fc.property(leafLists, fc.uint8Array().map(leafHash), (hashes, next) => {
        const { range, stored } = grow(hashes);
        const read = compactRangeNodes(hashes.length).map(
          ({ level, index }) => stored.get(`${level}/${index}`) ?? next,
        );
        const resumed = compactRange(hashes.length, read);
        expect(resumed).toEqual(range);
        expect(append(resumed, next)).toEqual(append(range, next));
      }),
    );
  });

  it('leaves the range that it grew from as it was', () => {
    const { range } = grow(leaves.slice(0, 7));
    const before = root(range);
    append(range, leafHash(Buffer.from('x')));
    expect(range.size).toBe(7);
    expect(root(range)).toEqual(before);
  });

  it('does not go on from hashes that do not fit its size', () => {
    expect(() => compactRange(3, leaves.slice(0, 1))).toThrow(RangeError);
    expect(() => compactRange(-1, [])).toThrow(RangeError);
    expect(() => append({ size: 1, hashes: [] }, EMPTY_ROOT)).toThrow(RangeError);
  });

  it('counts beyond 32 bits', () => {
    const size = 2 ** 40 + 1;
    expect(compactRangeNodes(size)).toEqual([
      { level: 40, index: 0 },
      { level: 0, index: 2 ** 40 },
    ]);
    const next = append(compactRange(size, [EMPTY_ROOT, EMPTY_ROOT]), EMPTY_ROOT);
    expect(next.completed).toEqual([{ level: 1, index: 2 ** 39, hash: nodeHash(EMPTY_ROOT, EMPTY_ROOT) }]);
  });
});
