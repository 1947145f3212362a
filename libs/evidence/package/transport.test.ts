/**
 * The transport envelope of a package is an age file like any other: the reference library reads ours, and we read its.
 */
import { createCipheriv, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Decrypter, Encrypter } from 'age-encryption';
import { openPayload } from './age-payload.ts';
import { decryptWith, encryptTo, newTransportKey, type TransportKey } from './transport.ts';

const CHUNK = 64 * 1024;
const SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7];

let ours: TransportKey;
let others: TransportKey;
beforeAll(async () => {
  [ours, others] = await Promise.all([newTransportKey(), newTransportKey()]);
});

/** Streams the bytes in pieces of `step` bytes, as a network may deliver them. */
function streamOf(bytes: Uint8Array, step: number): ReadableStream<Uint8Array> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / step) }, (_, at) =>
    bytes.subarray(at * step, (at + 1) * step),
  );
  return ReadableStream.from(pieces);
}

async function all(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

const encrypted = async (plain: Uint8Array, step = 10_000): Promise<Buffer> =>
  all(await encryptTo(ours.recipient, streamOf(plain, step)));
const decrypted = async (bytes: Uint8Array, step = 10_000, { identity } = ours): Promise<Buffer> =>
  all(await decryptWith(identity, streamOf(bytes, step)));

describe('a file in transport', () => {
  it.each(SIZES)('of %i bytes is read by the reference library', async (size) => {
    const plain = randomBytes(size);
    const reference = new Decrypter();
    reference.addIdentity(ours.identity);
    expect(plain.equals(await reference.decrypt(await encrypted(plain)))).toBe(true);
  });

  it.each(SIZES)('of %i bytes by the reference library is read here, whatever pieces it comes in', async (size) => {
    const plain = randomBytes(size);
    const reference = new Encrypter();
    reference.addRecipient(others.recipient);
    reference.addRecipient(ours.recipient);
    const made = await reference.encrypt(plain);
    for (const step of [97, CHUNK, 1024 * 1024]) expect(plain.equals(await decrypted(made, step))).toBe(true);
  });

  it('is never sealed twice under the same key', async () => {
    const [one, other] = await Promise.all([encrypted(Buffer.alloc(32)), encrypted(Buffer.alloc(32))]);
    expect(one.subarray(-48).equals(other.subarray(-48))).toBe(false);
  });

  it('is closed to whoever it was not sent to', async () => {
    await expect(decrypted(await encrypted(randomBytes(10)), 10_000, others)).rejects.toThrow('no identity matched');
  });

  it('errors at an altered byte, a changed order, a cut at any place and an addition', async () => {
    const made = await encrypted(randomBytes(2 * CHUNK + 5));
    const payload = made.length - (2 * CHUNK + 5 + 3 * 16);
    const altered = Buffer.from(made);
    altered.writeUInt8(altered.readUInt8(payload + CHUNK + 20) ^ 1, payload + CHUNK + 20);
    const first = made.subarray(payload, payload + CHUNK + 16);
    const second = made.subarray(payload + CHUNK + 16, payload + 2 * (CHUNK + 16));
    const swapped = Buffer.concat([
      made.subarray(0, payload),
      second,
      first,
      made.subarray(payload + 2 * (CHUNK + 16)),
    ]);
    for (const bad of [altered, swapped, Buffer.concat([made, Buffer.alloc(1)])])
      await expect(decrypted(bad)).rejects.toThrow('is not what was sealed');
    for (const kept of [payload + 2 * (CHUNK + 16), payload + CHUNK + 16, payload + 100, payload + 5, payload])
      await expect(decrypted(made.subarray(0, kept))).rejects.toThrow(/cut off|not what was sealed/);
    for (const kept of [payload - 3, 40, 0])
      await expect(decrypted(made.subarray(0, kept))).rejects.toThrow('its header does not end');
  });

  it('errors where an empty chunk ends a file that is not empty', async () => {
    const key = randomBytes(32);
    const chunk = (plain: Buffer, nonce: string): Buffer => {
      const cipher = createCipheriv('chacha20-poly1305', key, Buffer.from(nonce, 'hex'), { authTagLength: 16 });
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    };
    const full = chunk(randomBytes(CHUNK), '000000000000000000000000');
    const opened = (last: Buffer): Promise<Buffer> =>
      all(ReadableStream.from(openPayload(key, ReadableStream.from([full, last]))));
    expect(await opened(chunk(Buffer.from('a'), '000000000000000000000101'))).toHaveLength(CHUNK + 1);
    await expect(opened(chunk(Buffer.alloc(0), '000000000000000000000101'))).rejects.toThrow('is empty');
  });

  it('is no endless header', async () => {
    await expect(decrypted(Buffer.alloc(1024 * 1024, 'a'))).rejects.toThrow('its header does not end');
  });

  it('stops the sender when nobody reads any more', async () => {
    let stopped = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(randomBytes(CHUNK));
      },
      cancel: () => {
        stopped = true;
      },
    });
    const through = await decryptWith(ours.identity, await encryptTo(ours.recipient, endless));
    const reader = through.getReader();
    await reader.read();
    await reader.cancel();
    expect(stopped).toBe(true);
  });
});
