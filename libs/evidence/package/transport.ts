/**
 * Encrypts a sealed package for transport to the receiving organization, in the age format (age-encryption.org/v1,
 * X25519 recipient), in a stream with little memory. The seal is inside, so a decrypted package is checked as if it had
 * come unencrypted. `age --decrypt` opens it as well.
 */
import { randomBytes } from 'node:crypto';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { openPayload, PAYLOAD_NONCE, payloadKey, sealPayload } from './age-payload.ts';

const MAC_LINE = '\n--- ';
/** The longest header that is accepted, in bytes; with one recipient a header has some 200. */
const LONGEST_HEADER = 64 * 1024;
/** A payload without content holds a nonce and the tag of one empty chunk. */
const EMPTY_PAYLOAD = PAYLOAD_NONCE + 16;

export interface TransportKey {
  /** The secret key `AGE-SECRET-KEY-1…`; like every private key it is stored only wrapped. */
  identity: string;
  /** The public key `age1…`, which stands in the directory. */
  recipient: string;
}

export async function newTransportKey(): Promise<TransportKey> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Throws on a recipient that is no age key. */
export async function encryptTo(
  recipient: string,
  plain: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const { header, fileKey } = await newHeader(recipient);
  const nonce = randomBytes(PAYLOAD_NONCE);
  return ReadableStream.from(concatenated([header, nonce], sealPayload(payloadKey(fileKey, nonce), plain)));
}

/**
 * Rejects if the file is not encrypted to this identity; the stream errors at the first altered piece and at a missing
 * end. The bytes that came before MUST NOT be trusted: keep them only when the stream has ended.
 */
export async function decryptWith(
  identity: string,
  encrypted: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const stream = encrypted.values();
  try {
    const { header, nonce, rest } = await readHeader(stream);
    const fileKey = await decrypter.decryptHeader(header);
    return ReadableStream.from(openPayload(payloadKey(fileKey, nonce), concatenated([rest], stream)));
  } catch (error) {
    await stream.return?.(undefined);
    throw error;
  }
}

/**
 * Makes a header and obtains its file key. The library makes the file key and wraps it for each recipient: one of them
 * is the organization, the other a recipient of this function that only records the key.
 */
async function newHeader(recipient: string): Promise<{ header: Uint8Array; fileKey: Uint8Array }> {
  let fileKey = new Uint8Array();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  encrypter.addRecipient({
    wrapFileKey: (made) => {
      fileKey = new Uint8Array(made);
      return [];
    },
  });
  const empty = await encrypter.encrypt(new Uint8Array());
  return { header: empty.subarray(0, -EMPTY_PAYLOAD), fileKey };
}

/** Reads the header, which ends with the line of its MAC, and the nonce that follows it. */
async function readHeader(stream: AsyncIterator<Uint8Array>): Promise<{ header: Buffer; nonce: Buffer; rest: Buffer }> {
  let taken = Buffer.alloc(0);
  for (let next = await stream.next(); next.done !== true; next = await stream.next()) {
    taken = Buffer.concat([taken, next.value]);
    const mac = taken.indexOf(MAC_LINE);
    const end = mac === -1 ? -1 : taken.indexOf('\n', mac + MAC_LINE.length);
    const payload = end + 1 + PAYLOAD_NONCE;
    if (end === -1 && taken.length > LONGEST_HEADER) break;
    if (end !== -1 && taken.length >= payload)
      return {
        header: taken.subarray(0, end + 1),
        nonce: taken.subarray(end + 1, payload),
        rest: taken.subarray(payload),
      };
  }
  throw new Error('This is no age file: its header does not end');
}

async function* concatenated(
  first: readonly Uint8Array[],
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first;
  yield* rest;
}
