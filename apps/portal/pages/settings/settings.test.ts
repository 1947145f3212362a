/** Tests the page on which a person settles their own affairs, against a scripted api. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dutyOfficer } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';
import { ownSettings } from '../../testing/administration.ts';

let portal: PortalUnderTest;
beforeAll(async () => {
  portal = await startPortal({});
});
afterAll(() => portal.stop());

const DONE = { seq: 8, leaf: 'c'.repeat(64), proposed: false, token: null };
const script = (answer: unknown = DONE) => ({ 'GET /me/settings': ownSettings, 'POST /me/acts': answer });
const sent = () => portal.calls.filter(({ method }) => method === 'POST').at(-1);

describe('case J10: my settings', () => {
  it('show own absences, for whom I stand in, and until when', async () => {
    portal.changeTo(script(), dutyOfficer);
    const { html } = await portal.get('/settings', { locale: 'en' });
    expect(html).toContain('Eva Soto can no longer stand in: nobody does.');
    expect(html).toContain('/settings/acts/change_deputy?absence=');
    expect(html).not.toContain('—');
    expect(html).toContain('You stand in for Eva Soto');
  });

  it('post an absence without saying whose it is, to the end of its last day in the zone of the page', async () => {
    portal.changeTo(script(), { ...dutyOfficer, member: { ...dutyOfficer.member, zone: 'America/Lima' } });
    const [colleague] = ownSettings.colleagues;
    const form = {
      step: 'send',
      key: 'k',
      begins: '2026-12-01T09:00',
      until: '2026-12-05',
      deputy: colleague?.id ?? '',
    };
    const answer = await portal.post('/settings/acts/set_absence', form);
    expect(answer.headers.get('location')).toBe('/settings?done=set_absence');
    const detail = { begins: '2026-12-01T14:00:00.000Z', until: '2026-12-06T05:00:00.000Z', deputy: colleague?.id };
    expect(sent()).toMatchObject({ key: 'k', body: { name: 'set_absence', detail } });
  });

  it('name an absence by its time as pages write it, and no instant as it is stored', async () => {
    portal.changeTo(script(), dutyOfficer);
    const { html } = await portal.get('/settings/acts/end_absence', { locale: 'es' });
    expect(html).toMatch(/30 de noviembre de 2026/);
    expect(html).not.toContain('2026-11-30T');
  });

  it('say beside the field what the api refuses, and have no page for what is no own affair', async () => {
    const refusal = { status: 409, body: { code: 'DEPUTY_ABSENT', detail: '', about: ['deputy'] } };
    portal.changeTo(
      script(() => refusal),
      dutyOfficer,
    );
    const form = { step: 'send', key: 'k', begins: '2026-12-01T09:00', until: '2026-12-05', deputy: '' };
    const { status, html } = await portal.post('/settings/acts/set_absence', form, { locale: 'es' });
    expect(status).toBe(400);
    expect(html).toContain('href="#deputy"');
    expect((await portal.get('/settings/acts/give_role')).status).toBe(404);
  });
});
