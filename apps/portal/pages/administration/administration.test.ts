/** Tests the pages of administrators and of invitations at the portal, against a scripted api. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administration, CHANGE, invitation, PEOPLE, SENT_INVITATIONS } from '../../testing/administration.ts';
import { listed } from '../../testing/dossiers.ts';
import { administrator } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

const TOKEN = 'b'.repeat(43);
let portal: PortalUnderTest;
beforeAll(async () => {
  portal = await startPortal({});
});
afterAll(() => portal.stop());

const DONE = { seq: 8, leaf: 'c'.repeat(64), proposed: false, token: null };
const script = (answer: unknown = DONE) => ({
  'GET /administration': administration,
  'GET /administration/people': listed(PEOPLE, 'c2'),
  'POST /administration/acts': answer,
});
const sent = () => portal.calls.filter(({ method }) => method === 'POST').at(-1);

describe('case J3: the page of administration', () => {
  it('offers the approval of a change to another administrator only, with what it changes in words', async () => {
    portal.changeTo(script(), administrator);
    const { html } = await portal.get('/administration', { locale: 'es' });
    expect(html.split('action="/administration/acts/approve_change"')).toHaveLength(2);
    expect(html.split('action="/administration/acts/reject_change"')).toHaveLength(3);
    expect(html).toContain('Punto de contacto 24/7 (requerido)');
    expect(html).toContain('Usted lo propuso');
    const answer = await portal.post('/administration/acts/approve_change', { step: 'send', key: 'k', change: CHANGE });
    expect(answer.headers.get('location')).toBe('/administration?done=approve_change');
    expect(sent()).toMatchObject({ key: 'k', body: { name: 'approve_change', detail: { change: CHANGE } } });
  });

  it('posts an office with its hours as data and its zone as the database spells it', async () => {
    portal.changeTo(script(), administrator);
    await portal.post('/administration/acts/add_office', {
      ...{
        step: 'send',
        key: 'k',
        officeKind: 'COURT',
        nameEn: 'Court',
        nameEs: 'Juzgado',
        city: 'Lima',
        zone: 'lima',
      },
      ...{ languages: ['es'], 'hours.MON': '9:00-13:00, 15:00–18:00', 'hours.SUN': '00:00-24:00' },
    });
    expect(sent()?.body).toMatchObject({
      name: 'add_office',
      detail: {
        zone: 'America/Lima',
        address: null,
        hours: {
          MON: [
            { from: '09:00', to: '13:00' },
            { from: '15:00', to: '18:00' },
          ],
          TUE: [],
          SUN: [{ from: '00:00', to: '24:00' }],
        },
      },
    });
  });

  it.each([
    ['add_office', { zone: 'CST' }, 'zone'],
    ['add_office', { zone: 'America/Atlantis' }, 'zone'],
    ['add_office', { 'hours.MON': '18:00-09:00' }, 'hours.MON'],
    ['invite_person', { email: 'a@b.example\r\nBcc: c@d.example' }, 'email'],
    ['invite_person', { email: 'nobody' }, 'email'],
    ['give_role', { person: 'somebody' }, 'person'],
  ])('names what is wrong with %s %j beside its field, and asks the api for nothing', async (act, fields, at) => {
    portal.changeTo(script(), administrator);
    const before = portal.calls.filter(({ method }) => method === 'POST').length;
    const { status, html } = await portal.post(`/administration/acts/${act}`, { step: 'send', key: 'k', ...fields });
    expect(status).toBe(400);
    expect(html).toContain(`href="#${at}"`);
    expect(portal.calls.filter(({ method }) => method === 'POST')).toHaveLength(before);
  });

  it('says by name what the api refuses, and which dossiers a leaving person answers for', async () => {
    const refusal = { status: 409, body: { code: 'PERSON_RESPONSIBLE', detail: '', about: ['PE-2026-000123'] } };
    portal.changeTo(
      script(() => refusal),
      administrator,
    );
    const [, person] = administration.people;
    const { html } = await portal.post(
      '/administration/acts/remove_person',
      { step: 'send', key: 'k', person: person?.id ?? '', reason: 'Se jubila' },
      { locale: 'es' },
    );
    expect(html).toContain('tiene a su cargo expedientes abiertos');
    expect(html).toContain('PE-2026-000123');
  });
});

describe('case B2: the people of an organization', () => {
  it('are listed page by page with how many there are, while an act chooses among all of them', async () => {
    portal.changeTo({ ...script(), 'GET /administration/people': listed(PEOPLE.slice(0, 1), 'c2') }, administrator);
    const { html } = await portal.get('/administration', { locale: 'es' });
    expect(html).toContain('href="/administration/people?cursor=c2"');
    expect(html).toContain('Esta página muestra 1');
    expect(html).not.toContain('remove_person?person=30000000-0000-4000-8000-000000000008');
    const form = await portal.get('/administration/acts/remove_person');
    for (const { id } of PEOPLE) expect(form.html).toContain(`value="${id}"`);
  });

  it('are found by name or address, and further pages hold what was found', async () => {
    portal.changeTo(script(), administrator);
    const { html } = await portal.get('/administration/people?q=+vega+&cursor=c1', { locale: 'es' });
    const { path, query } = portal.calls.at(-1) ?? {};
    expect([path, query]).toEqual(['/administration/people', expect.stringContaining('q=vega&cursor=c1')]);
    expect(html).toContain('href="/administration/people?q=vega&amp;cursor=c2"');
    expect(html).toContain('href="/administration/people?q=vega"');
    expect(html).toContain('PE-2026-000123, PE-2026-000124 … <strong>24 en total</strong>');
  });
});

describe('case B2: the invitations of an organization', () => {
  it('are found page by page, with how many there are, and the pages of what is found are narrowed too', async () => {
    portal.changeTo({ 'GET /administration/invitations': listed(SENT_INVITATIONS, 'c2') }, administrator);
    const { html } = await portal.get('/administration/invitations?q=persona+%26', { locale: 'es' });
    expect(portal.calls.at(-1)?.query).toContain('q=persona+%26');
    expect(html).toContain('href="/administration/invitations?q=persona+%26&amp;cursor=c2"');
    expect(html).toContain(`Esta página muestra ${String(SENT_INVITATIONS.length)}`);
    expect(html.split('/administration/acts/withdraw_invitation?')).toHaveLength(3);
  });

  it('that are open stand with the organization, each of them a choice of who is no longer invited', async () => {
    portal.changeTo(script(), administrator);
    const { html } = await portal.get('/administration', { locale: 'en' });
    expect(html).toContain('href="/administration/invitations"');
    const form = await portal.get('/administration/acts/withdraw_invitation');
    for (const { id, name, status } of SENT_INVITATIONS) {
      const open = status === 'SENT' || status === 'OPENED';
      expect([name, html.includes(name), form.html.includes(id)]).toEqual([name, open, open]);
    }
  });
});

describe('case J6: the page of an invitation', () => {
  it('shows who invites whom and accepts nothing when it is opened, whatever opens it', async () => {
    portal.changeTo({ 'POST /invitations/open': invitation });
    const { status, html } = await portal.get(`/invitations/${TOKEN}`, { signedIn: false, locale: 'es' });
    expect(status).toBe(200);
    expect(html).toContain('Perú');
    expect(html).toContain(`/sign-in?to=%2Finvitations%2F${TOKEN}`);
    const posted = await portal.post(`/invitations/${TOKEN}`, {}, { signedIn: false });
    expect(posted.headers.get('location')).toBe(`/invitations/${TOKEN}`);
    expect(portal.calls.some(({ path }) => path.endsWith('/accept'))).toBe(false);
  });
});
