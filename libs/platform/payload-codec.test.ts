import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { UNSEALED } from '@comity/contracts/engine';
import { payloadCodec, UnsealedPayload, workerPayloadCodec } from './payload-codec.ts';

const context = (workflowId: string) => ({ type: 'workflow', namespace: 'comity', workflowId }) as const;
const payload = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('{"act":"submit"}') };

describe('Payloads of the engine', () => {
  it('come back as they were, and nothing of them can be read in between', async () => {
    const codec = payloadCodec(randomBytes(32));
    const sealed = await codec.encode([payload], context('dossier-1'));
    expect(JSON.stringify(sealed)).not.toContain('submit');
    expect(Buffer.from(sealed[0]?.data ?? []).includes('submit')).toBe(false);
    const [opened] = await codec.decode(sealed, context('dossier-1'));
    expect(Buffer.from(opened?.data ?? []).toString()).toBe('{"act":"submit"}');
  });

  it('case E1: a payload that is plain, of another dossier, under another key, altered or cut opens nowhere', async () => {
    const key = randomBytes(32);
    const [sealed] = await payloadCodec(key).encode([payload], context('dossier-1'));
    const data = Buffer.from(sealed?.data ?? []);
    const altered = Buffer.from(data);
    altered[20] = (altered[20] ?? 0) ^ 1;
    const [ofAnother] = await payloadCodec(key).encode([payload], context('dossier-2'));
    const [underAnother] = await payloadCodec(randomBytes(32)).encode([payload], context('dossier-1'));
    const foreign = [
      payload,
      {},
      { metadata: sealed?.metadata ?? {} },
      { ...sealed, data: altered },
      { ...sealed, data: data.subarray(0, 5) },
      { ...sealed, metadata: { ...sealed?.metadata, owner: Buffer.from('dossier-2') } },
      { ...ofAnother, metadata: { ...ofAnother?.metadata, owner: Buffer.from('dossier-1') } },
      ofAnother ?? {},
      underAnother ?? {},
    ];
    for (const one of foreign) {
      await expect(payloadCodec(key).decode([one], context('dossier-1'))).rejects.toBeInstanceOf(UnsealedPayload);
      const [mark] = await workerPayloadCodec(key).decode([one], context('dossier-1'));
      expect(JSON.parse(Buffer.from(mark?.data ?? []).toString())).toEqual(UNSEALED);
    }
    const [opened] = await workerPayloadCodec(key).decode([sealed ?? {}], context('dossier-1'));
    expect(Buffer.from(opened?.data ?? []).toString()).toBe('{"act":"submit"}');
  });
});
