/**
 * Everything that passes through the engine is encrypted before it leaves the process: AES-256-GCM under a key of its
 * own for each dossier (HKDF-SHA-256, RFC 5869, from the installation's master key and the workflow id), with the
 * workflow id as additional data. A payload copied into another dossier's history does not open there.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import proto from '@temporalio/proto';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;
const ENCODING = 'binary/comity-aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const utf8 = new TextEncoder();

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
    decode: (payloads, context) => Promise.resolve(payloads.map((one) => decrypt(one, workflowIdOf(context), keyOf))),
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

function decrypt(payload: Payload, workflowId: string | null, keyOf: (id: string) => Buffer): Payload {
  if (text(payload.metadata?.['encoding']) !== ENCODING) return payload;
  const owner = text(payload.metadata?.['owner']);
  if (workflowId !== null && workflowId !== owner)
    throw new Error('A payload of another dossier was found in this one');
  const data = Buffer.from(payload.data ?? []);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(owner), data.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(data.subarray(-TAG_BYTES));
  const plain = Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  return PayloadMessage.decode(plain);
}

function text(bytes: Uint8Array | null | undefined): string {
  return bytes === null || bytes === undefined ? '' : Buffer.from(bytes).toString('utf8');
}
