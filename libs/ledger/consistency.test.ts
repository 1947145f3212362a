import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { append, EMPTY_RANGE } from './compact-range.ts';
import { consistencyProofNodes, verifyConsistency } from './consistency.ts';
import { leafHash } from './hash.ts';
import { foldProof } from './proof.ts';
import { rootOf } from './tree.ts';
import { CONSISTENCY, LEAVES, ROOTS } from './vectors.ts';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

function stored(leaves: readonly Buffer[]): Map<string, Buffer> {
  const nodes = new Map<string, Buffer>();
  let range = EMPTY_RANGE;
  for (const leaf of leaves) {
    nodes.set(`0/${range.size}`, leaf);
    const next = append(range, leaf);
    for (const { level, index, hash } of next.completed) nodes.set(`${level}/${index}`, hash);
    range = next.range;
  }
  return nodes;
}

function claim(leaves: readonly Buffer[], first: number, second: number) {
  const nodes = stored(leaves);
  const proof = foldProof(consistencyProofNodes(first, second), ({ level, index }) => {
    const hash = nodes.get(`${level}/${index}`);
    if (hash === undefined) throw new Error(`node ${level}/${index} is not stored`);
    return hash;
  });
  return {
    first,
    second,
    firstRoot: rootOf(leaves.slice(0, first)),
    secondRoot: rootOf(leaves.slice(0, second)),
    proof,
  };
}

const distinct = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => leafHash(Buffer.from(String(index))));
const sizes = fc
  .integer({ min: 1, max: 120 })
  .chain((second) => fc.tuple(fc.integer({ min: 1, max: second }), fc.constant(second)));

describe('a consistency proof', () => {
  it.each(CONSISTENCY)('from $first to $second leaves is the published one', ({ first, second, path }) => {
    const made = claim(
      LEAVES.map((hex) => leafHash(bytes(hex))),
      first,
      second,
    );
    expect(made.proof.map((hash) => hash.toString('hex'))).toEqual(path);
    const published = { firstRoot: bytes(ROOTS[first] ?? ''), secondRoot: bytes(ROOTS[second] ?? '') };
    expect(verifyConsistency({ ...made, ...published })).toEqual({ ok: true });
  });

  it('verifies between every two sizes', () => {
    fc.assert(
      fc.property(sizes, ([first, second]) => {
        expect(verifyConsistency(claim(distinct(second), first, second))).toEqual({ ok: true });
      }),
    );
  });

  it('of a log whose past was rewritten is refused', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ([first, second], chosen) => {
        const leaves = distinct(second);
        const honest = rootOf(leaves.slice(0, first));
        leaves[chosen % first] = leafHash(Buffer.from('rewritten'));
        const result = verifyConsistency({ ...claim(leaves, first, second), firstRoot: honest });
        // When the older tree is a complete subtree, the proof starts from its root, so the mismatch shows at the newer
        // root.
        const reason =
          first < second && Number.isInteger(Math.log2(first)) ? 'SECOND_ROOT_MISMATCH' : 'FIRST_ROOT_MISMATCH';
        expect(result).toEqual({ ok: false, reason });
      }),
    );
  });

  it('with a hash too many, too few or altered is refused', () => {
    fc.assert(
      fc.property(sizes, ([first, second]) => {
        const good = claim(distinct(second), first, second);
        const extra = leafHash(Buffer.from('extra'));
        expect(verifyConsistency({ ...good, proof: [...good.proof, extra] }).ok).toBe(false);
        if (good.proof.length === 0) return;
        expect(verifyConsistency({ ...good, proof: good.proof.slice(1) }).ok).toBe(false);
        for (const index of good.proof.keys())
          expect(verifyConsistency({ ...good, proof: good.proof.with(index, extra) }).ok).toBe(false);
      }),
    );
  });

  it('names what is wrong with sizes, hashes and the newer root', () => {
    const good = claim(distinct(7), 3, 7);
    const reason = (change: Partial<typeof good>) => verifyConsistency({ ...good, ...change });
    expect(reason({ first: 0 })).toEqual({ ok: false, reason: 'SIZES_OUT_OF_RANGE' });
    expect(reason({ first: 8 })).toEqual({ ok: false, reason: 'SIZES_OUT_OF_RANGE' });
    expect(reason({ firstRoot: Buffer.alloc(31) })).toEqual({ ok: false, reason: 'MALFORMED_HASH' });
    expect(reason({ secondRoot: Buffer.alloc(32) })).toEqual({ ok: false, reason: 'SECOND_ROOT_MISMATCH' });
    expect(reason({ proof: [] })).toEqual({ ok: false, reason: 'PROOF_TOO_SHORT' });
    expect(() => consistencyProofNodes(0, 7)).toThrow(RangeError);
  });
});
