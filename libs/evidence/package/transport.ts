/**
 * A sealed package on its way: encrypted to the receiving organization in the age format (age-encryption.org/v1, X25519
 * recipient), in a stream with little memory. The seal is inside: what was decrypted is checked as if it had come open.
 * `age --decrypt` opens it as well.
 */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

export interface TransportKey {
  /** Secret: `AGE-SECRET-KEY-1…`. At rest only wrapped, like every private key. */
  identity: string;
  /** Public: `age1…`; for the directory. */
  recipient: string;
}

export async function newTransportKey(): Promise<TransportKey> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Throws on a recipient that is none. */
export function encryptTo(recipient: string, plain: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
}

/**
 * Rejects if it is not encrypted to this identity; the stream errors at the first altered piece and at a missing end. What
 * came before that is nothing yet: keep it only when the stream has ended.
 */
export function decryptWith(
  identity: string,
  encrypted: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(encrypted);
}
