import { afterEach, describe, expect, it } from '@jest/globals';
import { rule } from '../../testing/dossiers.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

const chile = {
  id: 'chile',
  version: '2026.1',
  title: { en: 'Chile: preservation', es: 'Chile: conservación' },
  state: {
    state: 'CL',
    budapest: { party: true, partyFrom: '2017-08-01', reservation29_4: false, rule: 'CL.BUDAPEST' },
    order: { id: 'CL_218BIS', rule: 'CL.218BIS', days: 90, renewals: 1 },
  },
  rules: [rule('CL.BUDAPEST'), { ...rule('CL.218BIS', 'UNVERIFIED'), source: 'K' }],
};

let portal: PortalUnderTest;
afterEach(() => portal.stop());

describe('The law', () => {
  it('counts in every pack what is verified and what is not', async () => {
    portal = await startPortal({ 'GET /law': [chile] });
    expect((await portal.get('/law')).html).toContain('href="/law/chile"');
  });

  it('reads every rule with citation, words, source and verification', async () => {
    portal = await startPortal({ 'GET /law': [chile] });
    const { html } = await portal.get('/law/chile', { locale: 'es' });
    expect(html).toContain('La conservación será de al menos sesenta días.');
    expect(html).toContain('Fuente publicada S4');
    expect(html).toContain('Conocimiento general (K)');
    expect(html).toContain('desde el 1 de agosto de 2017');
    expect(html).toContain('renovaciones permitidas: 1');
    expect((await portal.get('/law/nowhere')).status).toBe(404);
  });
});
