/** Tests the page of the desk against a scripted api. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkView } from '@comity/contracts/http/views';
import { rota } from '../../testing/administration.ts';
import { DOSSIER, line, listed, task } from '../../testing/dossiers.ts';
import { dutyOfficer, prosecutor } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

let portal: PortalUnderTest;
beforeAll(async () => {
  portal = await startPortal({});
});
afterAll(() => portal.stop());

const officer = {
  ...dutyOfficer,
  offices: dutyOfficer.offices.map((office) => ({
    ...office,
    id: rota.office.id,
    kind: 'CONTACT_POINT_24_7' as const,
  })),
};
const item = (
  given: Parameters<typeof line>[0],
  asked: Parameters<typeof task>[0],
): WorkView['mine']['items'][number] => ({ ...line(given), task: task(asked), standsInFor: [] });
const CRITICAL = item(
  { urgency: 'CRITICAL_LIFE', status: 'SENT_24_7', responsible: null, reference: 'CL-2026-000019' },
  { task: 'ACKNOWLEDGE', first: 'acknowledge', dueAt: '2026-11-23T21:05:00.000Z' },
);
const SOON = item(
  { reference: 'CL-2026-000020' },
  { task: 'DECIDE', first: 'accept', dueAt: '2026-11-24T08:59:00.000Z' },
);
const LATER = item(
  { reference: 'CL-2026-000021' },
  { task: 'DECIDE', first: 'accept', dueAt: '2026-11-24T09:01:00.000Z' },
);
const work = (...items: WorkView['mine']['items']): WorkView => ({
  ...{ version: 'v1', mine: listed(items), drafts: listed([]), toCompare: listed([]) },
  affairs: { changes: 0, deputiesGone: [] },
});
const ON_DUTY = { office: rota.office, people: [{ en: 'Luis Vega', es: 'Luis Vega' }] };
const given = (...items: WorkView['mine']['items']): void => {
  const asked = { [`GET /offices/${rota.office.id}/on-duty`]: ON_DUTY, 'GET /work/version': { version: 'v1' } };
  portal.changeTo({ 'GET /work': work(...items), ...asked }, officer);
};

describe('The desk', () => {
  it('says who is on duty, what claims danger to life, since when, and that nobody has it yet', async () => {
    given(CRITICAL);
    const { html } = await portal.get('/desk', { locale: 'en' });
    expect(html).toContain('Luis Vega');
    expect(html).toContain('CL-2026-000019');
    expect(html).toContain('Who has it: <strong>nobody yet</strong>');
    expect(portal.calls.some(({ path, query }) => path.endsWith('/work') && query.includes('CRITICAL_LIFE'))).toBe(
      true,
    );
  });

  it('takes it by one tap, which posts the act itself with a key of its own', async () => {
    given(CRITICAL);
    const { html } = await portal.get('/desk', { locale: 'es' });
    const form = new RegExp(`<form method="post" action="/dossiers/${DOSSIER}/acts/acknowledge">[\\s\\S]*?</form>`);
    const tap = form.exec(html)?.[0] ?? '';
    expect(tap).toContain('name="step" value="confirm"');
    expect(tap).toMatch(/name="key" value="[0-9a-f-]{36}"/);
    expect(tap).toContain('Acusar recibo');
  });

  it('shows what is due within twelve hours and nothing later; what has to be read leads to its page', async () => {
    given(SOON, LATER);
    const { html } = await portal.get('/desk', { locale: 'en' });
    // The api narrows the first list to what claims danger to life; the script does not.
    const soon = html.slice(html.indexOf('Due within 12 hours'));
    expect(soon).toContain('CL-2026-000020');
    expect(soon).not.toContain('CL-2026-000021');
    expect(soon).not.toContain('<form method="post" action="/dossiers');
  });

  it('asks for versions alone while it is open, and has another when its work or who is on duty changes', async () => {
    const version = async (work: string, people = ON_DUTY.people): Promise<string> => {
      const asked = { 'GET /work/version': { version: work } };
      portal.changeTo(
        { ...asked, [`GET /offices/${rota.office.id}/on-duty`]: { office: rota.office, people } },
        officer,
      );
      return (await portal.get('/desk/version')).html;
    };
    const before = await version('v1');
    expect(await version('v1')).toBe(before);
    expect(new Set([before, await version('v2'), await version('v1', [])]).size).toBe(3);
  });

  it('says how many there are in all, and leads to the rest', async () => {
    const many = { ...listed([CRITICAL]), next: 'c2', total: { count: 73, more: false } };
    portal.changeTo(
      {
        'GET /work': { ...work(), mine: many },
        'GET /work/version': { version: 'v1' },
        [`GET /offices/${rota.office.id}/on-duty`]: ON_DUTY,
      },
      officer,
    );
    const { html } = await portal.get('/desk', { locale: 'en' });
    expect(html).toContain('(73)');
    expect(html).toContain('href="/work?urgency=CRITICAL_LIFE"');
    expect(html).toMatch(/href="\/work\?dueBefore=2026-11-2[34]"/);
  });

  it('stands in the navigation of contact points alone', async () => {
    given();
    expect((await portal.get('/desk')).html).toContain('href="/desk"');
    portal.changeTo({ 'GET /work': work() }, prosecutor);
    expect((await portal.get('/work')).html).not.toContain('href="/desk"');
  });
});
