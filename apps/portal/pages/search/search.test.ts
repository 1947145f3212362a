import { afterEach, describe, expect, it } from '@jest/globals';
import { DIRECTORY } from '../../testing/drafts.ts';
import { DOSSIER, line, listed } from '../../testing/dossiers.ts';
import { executingProsecutor } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

let portal: PortalUnderTest;
afterEach(() => portal.stop());

const asked = () => portal.calls.filter(({ path }) => path === '/dossiers').map(({ query }) => query);

describe('The search', () => {
  it('shows all dossiers at first, and passes on what was filled in', async () => {
    portal = await startPortal({ 'GET /directory': DIRECTORY, 'GET /dossiers': listed([line()]) });
    expect((await portal.get('/search')).html).toContain(`href="/dossiers/${DOSSIER}"`);
    const { html } = await portal.get('/search?q=203.0.113.17&state=CL&status=&side=receiving&from=2026-11-01&to=');
    expect(asked()).toEqual(['', 'q=203.0.113.17&state=CL&side=receiving&from=2026-11-01']);
    expect(html).toContain('value="203.0.113.17"');
    expect(html).toContain('<option value="CL" selected>Chile</option>');
  });

  it('leads to the next page and back to the first with the same conditions', async () => {
    portal = await startPortal({ 'GET /directory': DIRECTORY, 'GET /dossiers': listed([line()], 'c2') });
    const { html } = await portal.get('/search?q=CL&cursor=c1');
    expect(asked()).toEqual(['q=CL&cursor=c1']);
    expect(html).toContain('href="/search?q=CL&amp;cursor=c2"');
    expect(html).toContain('href="/search?q=CL"');
  });

  it('names field and cure for a condition that cannot be', async () => {
    portal = await startPortal({ 'GET /directory': DIRECTORY });
    const { status, html } = await portal.get('/search?q=x&from=2026-11-20&to=2026-11-01');
    expect(status).toBe(400);
    expect(html).toContain('Opened until: the end lies before the beginning');
    expect(asked()).toEqual([]);
  });

  it('case C4: the receiver reads in the list what arrived, and no two statuses to choose have the same words', async () => {
    const arrived = line({ status: 'SENT_24_7', side: 'receiving' });
    const script = { 'GET /directory': DIRECTORY, 'GET /dossiers': listed([arrived]) };
    portal = await startPortal(script, executingProsecutor);
    for (const [locale, received, sent] of [
      ['en', 'Received, not yet acknowledged', 'Sent, not'],
      ['es', 'Recibida, sin acuse de recibo', 'Enviada, sin'],
    ] as const) {
      const { html } = await portal.get('/search', { locale });
      expect(html).toContain(`<strong class="govuk-tag">${received}</strong>`);
      const select = /<select[^>]*id="status".*?<\/select>/s.exec(html)?.[0] ?? '';
      const words = [...select.matchAll(/<option[^>]*>([^<]+)</g)].map(([, word]) => word);
      expect(words.length).toBeGreaterThan(20);
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
      expect(words.some((word) => word?.startsWith(sent))).toBe(false);
    }
  });

  it('says that nothing was found, in the language of the reader', async () => {
    portal = await startPortal({ 'GET /directory': DIRECTORY, 'GET /dossiers': listed([]) });
    expect((await portal.get('/search?q=nada', { locale: 'es' })).html).toContain('No se encontró nada.');
  });
});
