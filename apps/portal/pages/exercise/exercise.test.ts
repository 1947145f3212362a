import { afterEach, describe, expect, it } from '@jest/globals';
import { operator, prosecutor } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

const exercise = {
  name: { en: 'Lima asks Santiago', es: 'Lima pide a Santiago' },
  now: '2026-11-25T21:00:00.000Z',
  offsetMs: 49 * 3_600_000,
  next: { dueAt: '2026-11-26T10:00:00.000Z', clock: 'DECISION_SLA' },
};

let portal: PortalUnderTest;
afterEach(() => portal.stop());

const moves = () => portal.calls.filter(({ method }) => method === 'POST');

describe('The exercise clock', () => {
  it('says what time it is, how far it is ahead, and what comes next', async () => {
    portal = await startPortal({ 'GET /exercise': exercise });
    const { html } = await portal.get('/exercise');
    expect(html).toContain('25 November 2026, 16:00 (America/Lima, UTC−5)');
    expect(html).toContain('2 days, 1 hour');
    expect(html).toContain('Decide on the request');
  });

  it('goes to the next deadline, or forward by days', async () => {
    portal = await startPortal({ 'GET /exercise': exercise, 'POST /exercise/forward': exercise });
    const answer = await portal.post('/exercise', { step: 'next', key: 'next-1' });
    expect(answer.headers.get('location')).toBe('/exercise?moved=1');
    await portal.post('/exercise', { step: 'days', days: '30', key: 'days-1' });
    expect(moves().map(({ body, key }) => [body, key])).toEqual([
      [{ to: 'NEXT_DEADLINE' }, 'next-1'],
      [{ days: 30 }, 'days-1'],
    ]);
  });

  it('does not move by what is no number of days', async () => {
    portal = await startPortal({ 'GET /exercise': exercise });
    const answer = await portal.post('/exercise', { step: 'days', days: '1.5', key: 'k' });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('a whole number from 1 to 400');
    expect(moves()).toEqual([]);
  });

  it.each(['AUDITOR', 'TRANSLATOR', 'PROVIDER_LIAISON'] as const)(
    'case E6: is shown to %s, and moved by others',
    async (role) => {
      const onlooker = { ...prosecutor, offices: prosecutor.offices.map((office) => ({ ...office, roles: [role] })) };
      portal = await startPortal({ 'GET /exercise': exercise }, onlooker);
      const { html } = await portal.get('/exercise', { locale: 'es' });
      expect(html).toContain('lo mueven las autoridades de los Estados');
      expect(html).not.toContain('action="/exercise"');
    },
  );

  it('does not exist for a real organization', async () => {
    const real = { ...prosecutor, organization: { ...operator.organization, exercise: false } };
    portal = await startPortal({ 'GET /exercise': exercise }, real);
    expect((await portal.get('/exercise')).status).toBe(404);
  });
});
