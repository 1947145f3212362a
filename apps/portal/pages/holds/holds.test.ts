import { afterEach, describe, expect, it } from '@jest/globals';
import { PRESERVATION } from '../../testing/assistance.ts';
import { deadline, hold, listed } from '../../testing/dossiers.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';
import { earlierOf, endOf } from './clocks.ts';
import { inDirectory } from '../../testing/drafts.ts';

describe('The clocks of a hold', () => {
  const early = deadline({ dueAt: '2027-01-23T05:00:00.000Z' });
  const late = deadline({ dueAt: '2027-02-21T03:00:00.000Z' });

  it('are compared by their end, whichever it is', () => {
    expect(earlierOf({ floor: early, domestic: late })).toBe('floor');
    expect(earlierOf({ floor: late, domestic: early })).toBe('domestic');
  });

  it('are not compared when only one runs', () => {
    expect(earlierOf({ floor: { ...early, state: 'STOPPED' }, domestic: late })).toBeNull();
    expect(earlierOf({ floor: null, domestic: late })).toBeNull();
    expect(endOf(hold({ floor: null, domestic: late }))).toBe(late.dueAt);
    expect(endOf(hold({ floor: null, domestic: null }))).toBe(hold().preservedUntil);
  });
});

const SEARCH = '60000000-0000-4000-8000-000000000001';

describe('The page of the holds', () => {
  let portal: PortalUnderTest;
  afterEach(() => portal.stop());

  it('gives both clocks with date, zone, days left and rule, and marks the earlier one in words', async () => {
    portal = await startPortal({ ...inDirectory([]), 'GET /holds': listed([hold()]) });
    const { html } = await portal.get('/holds', { locale: 'es' });
    expect(html.match(/Vence primero/g)).toHaveLength(1);
    expect(html).toContain('quedan 60 días');
    expect(html).toContain('quedan 90 días');
    expect(html).toContain('fin del 22 de enero de 2027 (America/Lima, UTC−5)');
    expect(html).toContain('Convenio de Budapest, art. 29(7)');
  });

  it('says which formal request a hold serves, by our own dossier of it where it is seen', async () => {
    const pending = { status: 'PENDING_DECISION', floor: deadline({ state: 'STOPPED' }) };
    const ours = {
      id: PRESERVATION,
      reference: 'CL-2026-000021',
      kind: 'ASSISTANCE',
      side: 'receiving',
      status: 'ADMISSIBILITY',
    } as const;
    const formal = { reference: 'PE-2026-000005', date: '2026-12-01' };
    const items = [
      hold({ ...pending, formal: { ...formal, dossiers: [ours] } }),
      hold({ ...pending, id: 'h2', formal: { ...formal, reference: 'PE-2026-000006', dossiers: [] } }),
    ];
    portal = await startPortal({ ...inDirectory([]), 'GET /holds': listed(items) });
    const { html } = await portal.get('/holds', { locale: 'es' });
    expect(html.match(/Conservado hasta la decisión/g)).toHaveLength(2);
    expect(html).toContain(
      `Sirve a la solicitud formal <a class="govuk-link" href="/dossiers/${PRESERVATION}">CL-2026-000021</a>`,
    );
    expect(html).toContain('Sirve a la solicitud formal PE-2026-000006');
    expect(html.match(/los datos siguen conservados hasta que se decida/g)).toHaveLength(2);
  });

  it('case B2: is narrowed like every list, and keeps the words that are sought out of the address', async () => {
    portal = await startPortal({
      ...{ ...inDirectory([]), 'GET /holds': listed([hold()], 'c2') },
      'POST /searches': { id: SEARCH, q: 'EJ-2026-0417' },
      [`GET /searches/${SEARCH}`]: { id: SEARCH, q: 'EJ-2026-0417' },
    });
    const asked = { q: 'EJ-2026-0417', state: 'CL', urgency: 'NORMAL', dueBefore: '2027-01-31' };
    const { headers } = await portal.post('/holds', asked);
    const address = headers.get('location') ?? '';
    expect(address).toBe(`/holds?state=CL&urgency=NORMAL&dueBefore=2027-01-31&search=${SEARCH}`);
    const { html } = await portal.get(address);
    expect(html).toContain('value="EJ-2026-0417"');
    expect(html).toContain(`href="${address.replaceAll('&', '&amp;')}&amp;cursor=c2"`);
    const called = portal.calls.find(({ path }) => path === '/holds')?.query;
    expect(called).toBe(`${address.replace('/holds?', '')}&limit=20`);
  });

  it('case B2: names what cannot be a condition, and asks nothing', async () => {
    portal = await startPortal({ ...inDirectory([]) });
    const { status, html } = await portal.post('/holds', { dueBefore: 'soon' }, { locale: 'es' });
    expect(status).toBe(400);
    expect(html).toContain('href="#dueBefore"');
  });

  it('lists the hold that ends first at the top and leads to further pages', async () => {
    const later = hold({
      id: 'h2',
      reference: 'LATER',
      floor: null,
      domestic: deadline({ dueAt: '2028-01-01T00:00:00.000Z' }),
    });
    portal = await startPortal({ ...inDirectory([]), 'GET /holds': listed([later, hold()], 'c2') });
    const { html } = await portal.get('/holds');
    expect(html.indexOf('CL-2026-000017')).toBeLessThan(html.indexOf('LATER'));
    expect(html).toContain('href="/holds?cursor=c2"');
  });
});
