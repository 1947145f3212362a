/**
 * A consistency proof (RFC 6962 section 2.1.2; check as RFC 9162 section 2.1.4.2 states it) shows that the first
 * `first` leaves of a log of `second` leaves are those that an older checkpoint covered, so that nothing was rewritten
 * since. `foldProof` makes the proof from the nodes that `consistencyProofNodes` names.
 */
import { HASH_BYTES, nodeHash } from './hash.ts';
import { assertCount, completeNodes, splitPoint } from './nodes.ts';
import type { LeafRange, NodeId } from './nodes.ts';

export type ConsistencyFault =
  /** A size is no natural number, or the older tree would be empty or larger than the newer one. */
  | 'SIZES_OUT_OF_RANGE'
  | 'MALFORMED_HASH'
  | 'PROOF_TOO_SHORT'
  | 'PROOF_TOO_LONG'
  /** The proof does not lead to the older root: the past that the older checkpoint covered is not in this log. */
  | 'FIRST_ROOT_MISMATCH'
  | 'SECOND_ROOT_MISMATCH';

export type ConsistencyResult = { ok: true } | { ok: false; reason: ConsistencyFault };

export interface ConsistencyClaim {
  first: number;
  second: number;
  firstRoot: Uint8Array;
  secondRoot: Uint8Array;
  proof: readonly Uint8Array[];
}

/**
 * Names, for each hash of the proof, the complete nodes from which it is made. Throws RangeError unless 0 < first ≤
 * second.
 */
export function consistencyProofNodes(first: number, second: number): NodeId[][] {
  assertCount(first, 'first');
  assertCount(second, 'second');
  if (first === 0 || first > second) throw new RangeError(`no proof leads from ${first} to ${second} leaves`);
  return subproof(first, { begin: 0, end: second }, true).map(completeNodes);
}

/** Is RFC 6962's SUBPROOF; `isWhole` holds while the older tree is still the whole of the subtree that is looked at. */
function subproof(first: number, { begin, end }: LeafRange, isWhole: boolean): LeafRange[] {
  const size = end - begin;
  if (first === size) return isWhole ? [] : [{ begin, end }];
  const middle = begin + splitPoint(size);
  return first <= middle - begin
    ? [...subproof(first, { begin, end: middle }, isWhole), { begin: middle, end }]
    : [...subproof(first - (middle - begin), { begin: middle, end }, false), { begin, end: middle }];
}

export function verifyConsistency({
  first,
  second,
  firstRoot,
  secondRoot,
  proof,
}: ConsistencyClaim): ConsistencyResult {
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second) || first < 1 || first > second)
    return fault('SIZES_OUT_OF_RANGE');
  if ([firstRoot, secondRoot, ...proof].some((hash) => hash.length !== HASH_BYTES)) return fault('MALFORMED_HASH');
  if (first === second) {
    if (proof.length > 0) return fault('PROOF_TOO_LONG');
    return same(firstRoot, secondRoot) ? { ok: true } : fault('FIRST_ROOT_MISMATCH');
  }
  const [start, ...path] = isPowerOfTwo(first) ? [firstRoot, ...proof] : proof;
  if (start === undefined) return fault('PROOF_TOO_SHORT');
  let node = first - 1;
  let rightmost = second - 1;
  while (isOdd(node)) [node, rightmost] = [half(node), half(rightmost)];
  let [older, newer] = [start, start];
  for (const sibling of path) {
    if (rightmost === 0) return fault('PROOF_TOO_LONG');
    if (isOdd(node) || node === rightmost) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      while (!isOdd(node) && node !== 0) [node, rightmost] = [half(node), half(rightmost)];
    } else {
      newer = nodeHash(newer, sibling);
    }
    [node, rightmost] = [half(node), half(rightmost)];
  }
  if (rightmost !== 0) return fault('PROOF_TOO_SHORT');
  if (!same(older, firstRoot)) return fault('FIRST_ROOT_MISMATCH');
  return same(newer, secondRoot) ? { ok: true } : fault('SECOND_ROOT_MISMATCH');
}

const fault = (reason: ConsistencyFault): ConsistencyResult => ({ ok: false, reason });
const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);

function isPowerOfTwo(value: number): boolean {
  let power = 1;
  while (power < value) power *= 2;
  return power === value;
}
