import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { append, EMPTY_RANGE } from './compact-range.ts';
import { leafHash } from './hash.ts';
import { foldProof, inclusionProof, inclusionProofNodes } from './proof.ts';
import { rootOf } from './tree.ts';
import { LEAVES, PATHS, ROOTS } from './vectors.ts';
import { verifyInclusion } from './verify.ts';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** Keeps nodes as a database does, and reads them back by coordinates. */
class StoredLog {
  readonly leaves: readonly Buffer[];
  reads = 0;
  private readonly nodes = new Map<string, Buffer>();

  constructor(leaves: readonly Buffer[]) {
    this.leaves = leaves;
    let range = EMPTY_RANGE;
    for (const leaf of leaves) {
      this.nodes.set(`0/${range.size}`, leaf);
      const next = append(range, leaf);
      for (const node of next.completed) this.nodes.set(`${node.level}/${node.index}`, node.hash);
      range = next.range;
    }
  }

  read = (level: number, index: number): Buffer => {
    this.reads += 1;
    const hash = this.nodes.get(`${level}/${index}`);
    if (hash === undefined) throw new Error(`node ${level}/${index} is not stored`);
    return hash;
  };

  prove(index: number, size: number): Buffer[] {
    return foldProof(inclusionProofNodes(index, size), ({ level, index: at }) => this.read(level, at));
  }

  claim(index: number, size = this.leaves.length) {
    const leaf = this.leaves[index];
    if (leaf === undefined) throw new Error(`no leaf ${index}`);
    return { leafHash: leaf, index, size, proof: this.prove(index, size), root: rootOf(this.leaves.slice(0, size)) };
  }
}

const published = new StoredLog(LEAVES.map((hex) => leafHash(bytes(hex))));
const distinctLog = (count: number): StoredLog =>
  new StoredLog(Array.from({ length: count }, (_, index) => leafHash(Buffer.from(String(index)))));

/** Each case is a log of distinct leaves, a leaf in it and an earlier size that holds the leaf. */
const cases = fc
  .integer({ min: 1, max: 150 })
  .chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: 1, max: count })))
  .chain(([count, size]) => fc.record({ count: fc.constant(count), size: fc.constant(size), index: fc.nat(size - 1) }));

const flip = (hash: Uint8Array, bit: number): Buffer => {
  const altered = Buffer.from(hash);
  altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return altered;
};

describe('an inclusion proof', () => {
  it.each(PATHS)('of leaf $index among $size is the published audit path', async ({ index, size, path }) => {
    const proof = await inclusionProof(index, size, published.read);
    expect(proof.map((hash) => hash.toString('hex'))).toEqual(path);
    const root = bytes(ROOTS[size] ?? '');
    expect(verifyInclusion({ leafHash: published.read(0, index), index, size, proof, root })).toEqual({ ok: true });
  });

  it('takes the same nodes from a reader that answers at once and from one that answers later', async () => {
    const proof = await inclusionProof(4, 7, (level, index) => Promise.resolve(published.read(level, index)));
    expect(proof).toEqual(published.prove(4, 7));
  });

  it('derives the moving right edge from complete nodes', () => {
    expect(inclusionProofNodes(0, 7)).toEqual([
      [{ level: 0, index: 1 }],
      [{ level: 1, index: 1 }],
      [
        { level: 1, index: 2 },
        { level: 0, index: 6 },
      ],
    ]);
  });

  it('verifies for every leaf and every size, from stored nodes alone', () => {
    fc.assert(
      fc.property(cases, ({ count, size, index }) => {
        expect(verifyInclusion(distinctLog(count).claim(index, size))).toEqual({ ok: true });
      }),
    );
  });

  it('is read with no more than two nodes per level', () => {
    fc.assert(
      fc.property(cases, ({ count, size, index }) => {
        const log = distinctLog(count);
        log.prove(index, size);
        expect(log.reads).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(size)));
      }),
    );
  });

  it('is not made for a leaf outside of the log', async () => {
    expect(() => inclusionProofNodes(8, 8)).toThrow(RangeError);
    expect(() => inclusionProofNodes(-1, 8)).toThrow(RangeError);
    await expect(inclusionProof(0, 0, published.read)).rejects.toThrow(RangeError);
  });
});

describe('the check of an inclusion proof', () => {
  it('notices a flipped bit in leaf, root or any hash of the proof', () => {
    fc.assert(
      fc.property(cases, fc.nat(255), fc.nat(), ({ count, size, index }, bit, pick) => {
        const claim = distinctLog(count).claim(index, size);
        const mismatch = { ok: false, reason: 'ROOT_MISMATCH' };
        expect(verifyInclusion({ ...claim, leafHash: flip(claim.leafHash, bit) })).toEqual(mismatch);
        expect(verifyInclusion({ ...claim, root: flip(claim.root, bit) })).toEqual(mismatch);
        const at = claim.proof.length === 0 ? -1 : pick % claim.proof.length;
        const proof = claim.proof.map((hash, place) => (place === at ? flip(hash, bit) : hash));
        if (at >= 0) expect(verifyInclusion({ ...claim, proof })).toEqual(mismatch);
      }),
    );
  });

  it('notices every other index', () => {
    fc.assert(
      fc.property(cases, fc.nat(200), ({ count, size, index }, other) => {
        fc.pre(other !== index);
        expect(verifyInclusion({ ...distinctLog(count).claim(index, size), index: other }).ok).toBe(false);
      }),
    );
  });

  it('notices a missing, added or swapped hash', () => {
    fc.assert(
      fc.property(cases, ({ count, size, index }) => {
        const claim = distinctLog(count).claim(index, size);
        const added = { ...claim, proof: [...claim.proof, claim.root] };
        expect(verifyInclusion(added)).toEqual({ ok: false, reason: 'PROOF_TOO_LONG' });
        if (claim.proof.length === 0) return;
        const missing = { ...claim, proof: claim.proof.slice(0, -1) };
        expect(verifyInclusion(missing)).toEqual({ ok: false, reason: 'PROOF_TOO_SHORT' });
        if (claim.proof.length === 1) return;
        const swapped = { ...claim, proof: [...claim.proof].reverse() };
        expect(verifyInclusion(swapped)).toEqual({ ok: false, reason: 'ROOT_MISMATCH' });
      }),
    );
  });

  it('names positions and hashes that cannot be', () => {
    const claim = published.claim(2);
    const outside = { ok: false, reason: 'INDEX_OUT_OF_RANGE' };
    for (const index of [-1, 8, 1.5, Number.NaN, 2 ** 53]) {
      expect(verifyInclusion({ ...claim, index })).toEqual(outside);
    }
    expect(verifyInclusion({ ...claim, size: 0, index: 0 })).toEqual(outside);
    const malformed = { ok: false, reason: 'MALFORMED_HASH' };
    expect(verifyInclusion({ ...claim, root: Buffer.alloc(0) })).toEqual(malformed);
    expect(verifyInclusion({ ...claim, leafHash: Buffer.alloc(33) })).toEqual(malformed);
    expect(verifyInclusion({ ...claim, proof: [...claim.proof.slice(1), Buffer.alloc(31)] })).toEqual(malformed);
  });
});
