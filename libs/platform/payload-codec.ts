/**
 * Everything that passes through the engine is encrypted before it leaves the process: AES-256-GCM under a key of its
 * own for each dossier (HKDF-SHA-256, RFC 5869, from the installation's master key and the workflow id), with the
 * workflow id as additional data. A payload copied into another dossier's history does not open there.
 *
 * Whoever reaches the engine can put payloads there that we have not sealed. What becomes of them depends on the reader:
 * a client refuses the answer, and a worker reads a mark in their place, which workflows and activities refuse as a value.
 * An error in a worker would make the engine repeat the task for ever, and the dossier would stand still.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import { UNSEALED } from '@comity/contracts/engine';
import proto from '@temporalio/proto';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;
const ENCODING = 'binary/comity-aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const utf8 = new TextEncoder();

/** The engine has given a client a payload that was not sealed here, or not for this dossier. */
export class UnsealedPayload extends Error {
  override readonly name = 'UnsealedPayload';
}

/** The mark that stands for a foreign payload is a payload of its own, and holds nothing of what came. */
const MARK: Payload = {
  metadata: { encoding: utf8.encode('json/plain') },
  data: utf8.encode(JSON.stringify(UNSEALED)),
};

/** Throws `UnsealedPayload` for a payload that was not sealed here: this is the codec of clients. */
export function payloadCodec(masterKey: Buffer): PayloadCodec {
  const keys = new Map<string, Buffer>();
  const keyOf = (workflowId: string): Buffer => {
    const known = keys.get(workflowId);
    if (known !== undefined) return known;
    const key = Buffer.from(hkdfSync('sha256', masterKey, workflowId, 'comity payload', 32));
    keys.set(workflowId, key);
    return key;
  };
  return {
    encode: (payloads, context) => Promise.resolve(payloads.map((one) => encrypt(one, workflowIdOf(context), keyOf))),
    decode: (payloads, context) => {
      const plain = payloads.map((one) => decrypt(one, workflowIdOf(context), keyOf)).filter((one) => one !== null);
      if (plain.length === payloads.length) return Promise.resolve(plain);
      return Promise.reject(new UnsealedPayload('The engine gave a payload that was not sealed for this dossier'));
    },
  };
}

/** Reads a mark in place of a payload that was not sealed here: this is the codec of workers. */
export function workerPayloadCodec(masterKey: Buffer): PayloadCodec {
  const strict = payloadCodec(masterKey);
  const readOrMark = async (payload: Payload, context: SerializationContext | undefined): Promise<Payload> => {
    try {
      const [plain = MARK] = await strict.decode([payload], context);
      return plain;
    } catch (error) {
      if (error instanceof UnsealedPayload) return MARK;
      throw error;
    }
  };
  return {
    encode: (payloads, context) => strict.encode(payloads, context),
    decode: (payloads, context) => Promise.all(payloads.map((one) => readOrMark(one, context))),
  };
}

function workflowIdOf(context: SerializationContext | undefined): string | null {
  return context?.workflowId ?? null;
}

function encrypt(payload: Payload, workflowId: string | null, keyOf: (id: string) => Buffer): Payload {
  const owner = workflowId ?? '';
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(owner), nonce).setAAD(Buffer.from(owner));
  const plain = PayloadMessage.encode(payload).finish();
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return {
    metadata: { encoding: utf8.encode(ENCODING), owner: utf8.encode(owner) },
    data: Buffer.concat([nonce, sealed, cipher.getAuthTag()]),
  };
}

/** Returns null for a payload that is not sealed, sealed for another dossier or under another key, or altered. */
function decrypt(payload: Payload, workflowId: string | null, keyOf: (id: string) => Buffer): Payload | null {
  if (text(payload.metadata?.['encoding']) !== ENCODING) return null;
  const owner = text(payload.metadata?.['owner']);
  if (workflowId !== null && workflowId !== owner) return null;
  const data = Buffer.from(payload.data ?? []);
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(owner), data.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(owner))
      .setAuthTag(data.subarray(-TAG_BYTES));
    const plain = Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return PayloadMessage.decode(plain);
  } catch {
    return null;
  }
}

function text(bytes: Uint8Array | null | undefined): string {
  return bytes === null || bytes === undefined ? '' : Buffer.from(bytes).toString('utf8');
}
