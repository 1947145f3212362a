/**
 * The two hashes of an RFC 6962 Merkle tree (section 2.1). The leading byte keeps leaves and interior nodes apart:
 * without it, whoever can choose a leaf could pass an interior node off as one and forge an inclusion proof.
 */
import { createHash } from 'node:crypto';

export const HASH_BYTES = 32;
const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** Root of the tree without leaves: SHA-256 of nothing (RFC 6962 section 2.1). */
export const EMPTY_ROOT: Buffer = createHash('sha256').digest();

/** SHA-256(0x00 ‖ data), 32 bytes. `data` is the whole leaf, for the ledger the canonical JSON (RFC 8785) in UTF-8. */
export function leafHash(data: Uint8Array): Buffer {
  return createHash('sha256').update(LEAF).update(data).digest();
}

/** SHA-256(0x01 ‖ left ‖ right), 32 bytes; both children are hashes, left before right. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}
