/** Tests the page of a rota against a scripted api. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administrator, dutyOfficer } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';
import { administration, rota } from '../../testing/administration.ts';

let portal: PortalUnderTest;
beforeAll(async () => {
  portal = await startPortal({});
});
afterAll(() => portal.stop());

const SCRIPT = {
  'GET /administration': administration,
  [`GET /offices/${rota.office.id}/rota`]: rota,
  'POST /administration/acts': { seq: 8, leaf: 'c'.repeat(64), proposed: false, token: null },
};
const path = `/rota/${rota.office.id}`;

describe('The rota of a contact point', () => {
  it('says who is on duty, names gaps and double duty ahead, and marks a shift of somebody who has left', async () => {
    portal.changeTo(SCRIPT, dutyOfficer);
    const { html } = await portal.get(path, { locale: 'en' });
    expect(html).toMatch(/On duty: <strong>Luis Vega<\/strong>/);
    expect(html).toContain('Nobody is on duty from 24 November 2026');
    expect(html).toContain('Luis Vega: two shifts at one time');
    expect(html).toContain('No longer of this contact point');
    expect(html).not.toContain('/administration/acts/');
  });

  it('leads an administrator to its acts, and back from them', async () => {
    portal.changeTo(SCRIPT, administrator);
    const { html } = await portal.get(path, { locale: 'es' });
    expect(html).toContain(`/administration/acts/add_weekly_shift?desk=${rota.office.id}`);
    expect(html).toContain(`/administration/acts/end_shift?shift=${rota.shifts[0]?.id ?? ''}`);
    const form = { step: 'send', key: 'k', desk: rota.office.id, person: administration.people[1]?.id ?? '' };
    const shift = { place: 'FIRST', weekdays: ['TUE'], shiftHours: '20:00 – 8:00', first: '2026-12-01', last: '' };
    const answer = await portal.post('/administration/acts/add_weekly_shift', { ...form, ...shift });
    expect(answer.headers.get('location')).toBe(`${path}?done=add_weekly_shift`);
    const detail = { ...{ desk: form.desk, person: form.person, place: 'FIRST', weekdays: ['TUE'] }, last: null };
    expect(portal.calls.at(-1)?.body).toEqual({
      name: 'add_weekly_shift',
      detail: { ...detail, shiftHours: { from: '20:00', to: '08:00' }, first: '2026-12-01' },
    });
  });

  it.each(['8 pm', '20:00', '20:00-25:00', '20:00-08:00-09:00'])(
    'says of %j what hours look like',
    async (shiftHours) => {
      portal.changeTo(SCRIPT, administrator);
      const form = { step: 'send', key: 'k', desk: rota.office.id, shiftHours };
      const { status, html } = await portal.post('/administration/acts/add_single_shift', form, { locale: 'en' });
      expect(status).toBe(400);
      expect(html).toContain('a time and a time such as 20:00-08:00');
    },
  );

  it('says beside the hours with which shift another one overlaps', async () => {
    const about = ['shiftHours', '2026-12-01 20:00-08:00'];
    const refusal = { status: 409, body: { code: 'SHIFT_OVERLAPS', detail: '', about } };
    portal.changeTo({ ...SCRIPT, 'POST /administration/acts': () => refusal }, administrator);
    const form = { step: 'send', key: 'k', desk: rota.office.id, person: administration.people[1]?.id ?? '' };
    const shift = { place: 'FIRST', shiftHours: '07:00-09:00', beginsOn: '2026-12-02' };
    const { html } = await portal.post(
      '/administration/acts/add_single_shift',
      { ...form, ...shift },
      { locale: 'en' },
    );
    expect(html).toMatch(/there is a shift in that time already[^<]*2026-12-01 20:00-08:00/);
  });
});
