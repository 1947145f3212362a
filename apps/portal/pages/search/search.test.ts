import { afterEach, describe, expect, it } from '@jest/globals';
import { DIRECTORY, inDirectory } from '../../testing/drafts.ts';
import { DOSSIER, dossier, hold, line, listed, task } from '../../testing/dossiers.ts';
import { executingProsecutor } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

let portal: PortalUnderTest;
afterEach(() => portal.stop());

const asked = () => portal.calls.filter(({ path }) => path === '/dossiers').map(({ query }) => query);

const SEARCH = '70000000-0000-4000-8000-000000000001';
const ACCOUNT = 'nadie+caso@correo.example';

describe('The search', () => {
  it('shows all dossiers at first, and passes on what was filled in', async () => {
    portal = await startPortal({ ...inDirectory(DIRECTORY), 'GET /dossiers': listed([line()]) });
    expect((await portal.get('/search')).html).toContain(`href="/dossiers/${DOSSIER}"`);
    const sent = await portal.post('/search', {
      q: '',
      state: 'CL',
      status: '',
      side: 'receiving',
      from: '2026-11-01',
    });
    expect(sent.headers.get('location')).toBe('/search?state=CL&side=receiving&from=2026-11-01');
    const { html } = await portal.get(sent.headers.get('location') ?? '');
    expect(asked()).toEqual(['', 'state=CL&side=receiving&from=2026-11-01']);
    expect(html).toContain('<option value="CL" selected>Chile</option>');
  });

  it.each(['/search', '/work', '/orders'])(
    'case E10: at %s has an id in its address, and never what was sought',
    async (path) => {
      portal = await startPortal({
        ...inDirectory(DIRECTORY),
        'GET /dossiers': listed([line()], 'c2'),
        'GET /orders': listed([], 'c2'),
        'GET /work': {
          version: 'v1',
          mine: listed([], 'c2'),
          drafts: listed([]),
          toCompare: listed([]),
          affairs: { changes: 0, deputiesGone: [] },
        },
        'POST /searches': { id: SEARCH, q: ACCOUNT },
        [`GET /searches/${SEARCH}`]: { id: SEARCH, q: ACCOUNT },
      });
      const sent = await portal.post(path, { q: ACCOUNT, state: 'CL' });
      expect(sent.headers.get('location')).toBe(`${path}?state=CL&search=${SEARCH}`);
      const { html, headers } = await portal.get(sent.headers.get('location') ?? '');
      expect(html).toContain(`value="${ACCOUNT}"`);
      const addresses = [...html.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address = '']) => address);
      expect(addresses.some((address) => address.includes(SEARCH))).toBe(true);
      const seen = [...addresses, ...portal.calls.map(({ path: called, query }) => `${called}?${query}`)];
      for (const [name, value] of [...headers, ...sent.headers]) seen.push(`${name}: ${value}`);
      expect(seen.filter((one) => /nadie|correo/.test(decodeURIComponent(one)))).toEqual([]);
      expect(html).not.toMatch(/method="get"[^>]*comity-filter/);
    },
  );

  it('case E10: says that a search is no longer kept, or is somebody else’s', async () => {
    portal = await startPortal({ ...inDirectory(DIRECTORY) });
    const { status, html } = await portal.get(`/search?search=${SEARCH}`);
    expect(status).toBe(400);
    expect(html).toContain('search again');
    expect(asked()).toEqual([]);
  });

  it('leads to the next page and back to the first with the same conditions', async () => {
    portal = await startPortal({ ...inDirectory(DIRECTORY), 'GET /dossiers': listed([line()], 'c2') });
    const { html } = await portal.get('/search?state=CL&cursor=c1');
    expect(asked()).toEqual(['state=CL&cursor=c1']);
    expect(html).toContain('href="/search?state=CL&amp;cursor=c2"');
    expect(html).toContain('href="/search?state=CL"');
  });

  it('names field and cure for a condition that cannot be, and keeps what was typed', async () => {
    portal = await startPortal({ ...inDirectory(DIRECTORY) });
    const { status, html } = await portal.post('/search', { q: ACCOUNT, from: '2026-11-20', to: '2026-11-01' });
    expect(status).toBe(400);
    expect(html).toContain('Opened until: the end lies before the beginning');
    expect(html).toContain(`value="${ACCOUNT}"`);
    expect(asked()).toEqual([]);
  });

  it('case C4: the receiver reads in the list what arrived, and no two statuses to choose have the same words', async () => {
    const arrived = line({ status: 'SENT_24_7', side: 'receiving' });
    const script = { ...inDirectory(DIRECTORY), 'GET /dossiers': listed([arrived]) };
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

  it('case C2: the case number leads the person in the lists and stands at the head of the dossier', async () => {
    portal = await startPortal({
      ...inDirectory(DIRECTORY),
      'GET /dossiers': listed([line({ caseReference: 'RUC-41' })]),
      'GET /work': {
        version: 'v1',
        mine: listed([{ ...line({ caseReference: 'RUC-42' }), task: task(), standsInFor: [] }]),
        drafts: listed([]),
        toCompare: listed([]),
        affairs: { changes: 0, deputiesGone: [] },
      },
      [`GET /dossiers/${DOSSIER}`]: dossier({ caseReference: 'RUC-43' }),
      'GET /holds': listed([hold({ caseReference: 'RUC-44' })]),
    });
    expect((await portal.get('/holds')).html).toContain('RUC-44');
    expect((await portal.get('/search')).html).toContain('RUC-41');
    expect((await portal.get('/work')).html).toContain('RUC-42');
    const [head = ''] = (await portal.get(`/dossiers/${DOSSIER}`)).html.split('comity-tabs');
    expect(head).toContain('RUC-43');
  });

  it('says that nothing was found, in the language of the reader', async () => {
    portal = await startPortal({ ...inDirectory(DIRECTORY), 'GET /dossiers': listed([]) });
    expect((await portal.get('/search?state=CL', { locale: 'es' })).html).toContain('No se encontró nada.');
  });
});
