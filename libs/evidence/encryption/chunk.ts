/**
 * A sealed chunk is nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes), AES-256-GCM (NIST SP 800-38D).
 *
 * The additional data bind the file, the number of the chunk, and whether it is the last. So a chunk does not open in
 * another file or at another place, and a file that was cut after any chunk cannot be read as if it were whole.
 *
 * The nonce is random, not the number of the chunk: a broken upload may bring other bytes for a chunk that was sealed
 * before, and a nonce MUST NOT meet two texts under one key (SP 800-38D section 8). A file of 20 GiB has 20,480 chunks;
 * 2^32 random nonces per key are the limit there.
 */
import { createDecipheriv, randomBytes, webcrypto } from 'node:crypto';
import { EvidenceDamaged } from '../storage/storage.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Every chunk but the last holds this many plain bytes. */
export const CHUNK_BYTES = 1024 * 1024;
/** A sealed chunk is longer than its plain bytes by this much. */
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES;

export interface ChunkPlace {
  file: string;
  /** Chunks are counted from 0. */
  chunk: number;
  last: boolean;
}

export type SealingKey = webcrypto.CryptoKey;

/** `key` is 32 bytes long. */
export function sealingKey(key: Buffer<ArrayBuffer>): Promise<SealingKey> {
  return webcrypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
}

/**
 * Seals a chunk and returns it in pieces, so that it need not be copied before it is written. `plain` is read before
 * the call returns, and sealed on another thread while this one hashes.
 */
export async function sealChunk(
  key: SealingKey,
  place: ChunkPlace,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array[]> {
  const nonce = randomBytes(NONCE_BYTES);
  const how = { name: 'AES-GCM', iv: nonce, additionalData: additionalData(place), tagLength: TAG_BYTES * 8 };
  return [nonce, new Uint8Array(await webcrypto.subtle.encrypt(how, key, plain))];
}

/**
 * Opens a chunk. Throws `EvidenceDamaged` unless every byte, the file, the place and its being last are as they were
 * sealed.
 */
export function openChunk(key: Buffer, place: ChunkPlace, sealed: Buffer): Buffer {
  if (sealed.length < SEAL_BYTES) throw new EvidenceDamaged('TRUNCATED', chunkName(place));
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(additionalData(place))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    decipher.final();
  } catch {
    throw new EvidenceDamaged('SEAL_BROKEN', chunkName(place));
  }
  return plain;
}

function additionalData({ file, chunk, last }: ChunkPlace): Buffer<ArrayBuffer> {
  return Buffer.from(`comity evidence\n${file}\n${String(chunk)}\n${last ? 'last' : 'more'}`);
}

function chunkName({ file, chunk }: ChunkPlace): string {
  return `chunk ${String(chunk)} of ${file}`;
}
