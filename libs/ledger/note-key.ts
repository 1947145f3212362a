/** Expresses an organization's Ed25519 key, as node:crypto keeps it, in the terms of signed notes. */
import { type KeyObject, sign } from 'node:crypto';
import type { NoteKey, NoteSigner } from './note.ts';

/** `key` is the public half. Throws TypeError for a key of another kind. */
export function noteKeyOf(name: string, key: KeyObject): NoteKey {
  const { crv, x } = key.export({ format: 'jwk' });
  if (key.type !== 'public' || crv !== 'Ed25519' || x === undefined) throw new TypeError('notes are signed by Ed25519');
  return { name, publicKey: new Uint8Array(Buffer.from(x, 'base64url')) };
}

export function noteSigner(privateKey: KeyObject): NoteSigner {
  return (message) => sign(null, message, privateKey);
}

/**
 * The name of an organization's key, and of its ledger: unique in the world because the installation's name is. Readers
 * pin it; it MUST NOT change.
 */
export const keyName = (installation: string, organizationCode: string): string =>
  `${installation}/${organizationCode}`;
