/**
 * An organization signs with an Ed25519 key (RFC 8032). The private half is stored only wrapped by the installation's
 * master key, with the organization's id as additional data: a wrapped key moved into another organization's row does
 * not open.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface GeneratedKeys {
  /** Public key as SPKI DER. */
  publicKey: Buffer;
  /** Private key as PKCS #8 DER; it must be wrapped before it is stored or sent. */
  privateKey: Buffer;
}

export function generateKeys(): GeneratedKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
}

/** `masterKey` has 32 bytes. The result is iv (12 bytes) ‖ tag (16 bytes) ‖ ciphertext. */
export function wrapPrivateKey(privateKey: Buffer, organizationId: string, masterKey: Buffer): Buffer {
  return wrapSecret(privateKey, organizationId, masterKey);
}

/** Throws if the master key, the organization or a byte differs from those of the wrapping. */
export function unwrapPrivateKey(wrapped: Buffer, organizationId: string, masterKey: Buffer): KeyObject {
  return privateKeyOf(unwrapSecret(wrapped, organizationId, masterKey));
}

/** `der` is PKCS #8. */
export function privateKeyOf(der: Buffer): KeyObject {
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

/** `owner` names whose secret it is and what for; the secret opens for nothing else. */
export function wrapSecret(secret: Buffer, owner: string, masterKey: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, masterKey, iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Throws if the master key, the owner or a byte differs from those of the wrapping. */
export function unwrapSecret(wrapped: Buffer, owner: string, masterKey: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, masterKey, wrapped.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(owner))
    .setAuthTag(wrapped.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(wrapped.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}

export function publicKeyOf(spki: Buffer): KeyObject {
  return createPublicKey({ key: spki, format: 'der', type: 'spki' });
}
