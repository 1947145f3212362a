import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { payloadCodec } from './payload-codec.ts';

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

  it('do not open in another dossier, under another key, or altered', async () => {
    const codec = payloadCodec(randomBytes(32));
    const sealed = await codec.encode([payload], context('dossier-1'));
    await expect(Promise.resolve().then(() => codec.decode(sealed, context('dossier-2')))).rejects.toThrow(
      'another dossier',
    );
    const other = payloadCodec(randomBytes(32));
    await expect(Promise.resolve().then(() => other.decode(sealed, context('dossier-1')))).rejects.toThrow();
    const data = Buffer.from(sealed[0]?.data ?? []);
    data[20] = (data[20] ?? 0) ^ 1;
    await expect(
      Promise.resolve().then(() => codec.decode([{ ...sealed[0], data }], context('dossier-1'))),
    ).rejects.toThrow();
  });
});
