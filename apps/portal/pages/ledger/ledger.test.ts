import { afterEach, describe, expect, it } from '@jest/globals';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

const head = { organization: 'PE', size: 4, root: 'c'.repeat(64) };
const entry = {
  index: 2,
  size: 4,
  leaf: 'b'.repeat(64),
  entry: '{"act":"submit","seq":1}',
  proof: ['d'.repeat(64), 'e'.repeat(64)],
  root: head.root,
};

let portal: PortalUnderTest;
afterEach(() => portal.stop());

describe('The ledger', () => {
  it('shows its head and an entry with the proof against that head', async () => {
    portal = await startPortal({ 'GET /ledger/head': head, 'GET /ledger/entries/2': entry });
    const { html } = await portal.get('/ledger?index=2');
    expect(portal.calls.at(-1)?.query).toBe('size=4');
    for (const text of [
      head.root,
      entry.leaf,
      ...entry.proof,
      '{&quot;act&quot;:&quot;submit&quot;,&quot;seq&quot;:1}',
    ])
      expect(html).toContain(text);
  });

  it('says which entries there are when one is asked for that is not', async () => {
    portal = await startPortal({ 'GET /ledger/head': head });
    for (const index of ['4', '-1', 'x', '2']) {
      const { status, html } = await portal.get(`/ledger?index=${index}`);
      expect(status).toBe(404);
      expect(html).toContain('a whole number from 0 to 3');
    }
  });
});
