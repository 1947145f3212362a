import { afterEach, describe, expect, it } from '@jest/globals';
import { DOSSIER, dossier } from '../../testing/dossiers.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';
import { Sessions } from '../../session/session.ts';

let portal: PortalUnderTest;

describe('case E4: the portal', () => {
  afterEach(() => portal.stop());

  it('lets no cache keep what it shows, or refuses to show', async () => {
    portal = await startPortal({ [`GET /dossiers/${DOSSIER}`]: dossier() });
    for (const path of ['/', `/dossiers/${DOSSIER}`, '/dossiers/unknown', '/nowhere', '/sign-in/confirm'])
      expect((await portal.get(path)).headers.get('cache-control')).toContain('no-store');
    expect((await portal.post('/search', {})).headers.get('cache-control')).toContain('no-store');
    expect((await portal.get('/static/comity.css')).headers.get('cache-control')).not.toContain('no-store');
  });

  it('ends the session at the api when a person signs out, and clears the browser', async () => {
    portal = await startPortal({ 'DELETE /session': { hint: null } });
    const { headers, status } = await portal.post('/sign-out', {});
    expect(status).toBe(303);
    expect(portal.calls.map(({ method, path }) => `${method} ${path}`)).toContain('DELETE /session');
    expect(headers.get('clear-site-data')).toBe('"cache", "storage"');
    const cookies = headers.getSetCookie();
    expect(cookies.find((one) => one.startsWith('comity_session='))).toContain('Max-Age=0');
    expect(cookies.some((one) => one.startsWith('comity_form='))).toBe(true);
  });

  it('signs out whoever is signed out already, and says so while the api cannot end the session', async () => {
    portal = await startPortal({ 'DELETE /session': () => ({ status: 401, body: { code: 'SESSION_OVER' } }) });
    expect((await portal.post('/sign-out', {})).status).toBe(303);
    portal.changeTo({ 'DELETE /session': () => ({ status: 503, body: { code: 'DATABASE_DOWN' } }) });
    const failed = await portal.post('/sign-out', {});
    expect(failed.status).toBe(503);
    expect(failed.headers.getSetCookie().some((one) => one.startsWith('comity_session='))).toBe(false);
  });

  it('leads whose session is over to the sign-in, and keeps what they had typed', async () => {
    portal = await startPortal({ 'GET /me': () => ({ status: 401, body: { code: 'SESSION_OVER' } }) });
    expect((await portal.get('/work')).headers.get('location')).toBe('/sign-in?to=%2Fwork');
    const kept = await portal.post(`/dossiers/${DOSSIER}/acts/note`, { note: 'Four pages.' });
    expect(kept.status).toBe(401);
    expect(kept.html).toContain('value="Four pages."');
  });

  it('signs nobody in because another site leads there', async () => {
    portal = await startPortal({});
    const { url } = portal;
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await fetch(`${url}/sign-in?to=/orders`, { redirect: 'manual', headers });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/sign-in/confirm?to=%2Forders');
    const page = await portal.get('/sign-in/confirm?to=%2Forders', { locale: 'es', signedIn: false });
    expect(page.html).toContain('href="/sign-in?to=%2Forders"');
    expect(page.html).toContain('¿Desea iniciar sesión?');
  });

  it('lists where a person is signed in, and ends one or all others', async () => {
    const one = { begunAt: '2026-11-23T00:14:05.000Z', usedAt: '2026-11-23T12:14:05.000Z', address: '::1', agent: 'B' };
    const sessions = [
      { id: '00000000-0000-4000-8000-000000000201', current: true, ...one },
      { id: '00000000-0000-4000-8000-000000000202', current: false, ...one },
    ];
    portal = await startPortal({
      'GET /sessions': { idleMinutes: 45, sessions },
      'DELETE /sessions': { idleMinutes: 45, sessions: [] },
      'DELETE /sessions/00000000-0000-4000-8000-000000000202': { idleMinutes: 45, sessions: [] },
    });
    const { html } = await portal.get('/sessions', { locale: 'es' });
    expect(html).toContain('después de 45 minutos sin uso');
    expect(html.match(/name="session"/g)).toHaveLength(1);
    const ended = await portal.post('/sessions/end', { session: '00000000-0000-4000-8000-000000000202' });
    expect(ended.headers.get('location')).toBe('/sessions');
    expect((await portal.post('/sessions/end', { session: 'unknown' })).status).toBe(404);
    expect((await portal.post('/sessions/end-others', {})).headers.get('location')).toBe('/sessions');
  });
});

describe('case E4: the cookie of a session', () => {
  it.each([
    ['https://comity.example', '__Host-comity_session', 'comity_session'],
    ['http://127.0.0.1:3000', 'comity_session', '__Host-comity_session'],
  ])('at %s is %s', (url, own, other) => {
    const sessions = new Sessions({ COMITY_PORTAL_URL: url } as ConstructorParameters<typeof Sessions>[0]);
    const asked = (name: string): Parameters<Sessions['current']>[0] =>
      ({ headers: { cookie: `${name}=${'A'.repeat(43)}` } }) as Parameters<Sessions['current']>[0];
    expect(sessions.current(asked(own))).toEqual({ secret: 'A'.repeat(43) });
    expect(sessions.current(asked(other))).toBeNull();
  });
});
