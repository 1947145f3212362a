import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DOSSIER, dossier, possible } from '../testing/dossiers.ts';
import { prosecutor } from '../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../testing/portal-under-test.ts';

const WORK = { items: [], next: null, total: { count: 0, more: false } };
const PATH = `/dossiers/${DOSSIER}/acts/note`;
const SCRIPT = { [`GET /dossiers/${DOSSIER}`]: dossier({ possible: possible('note') }), 'GET /sessions': WORK };

let portal: PortalUnderTest;
afterEach(() => portal.stop());

const start = async (address: number, person: number): Promise<void> => {
  const settings = { COMITY_LIMIT_ADDRESS: String(address), COMITY_LIMIT_PERSON: String(person) };
  portal = await startPortal(SCRIPT, prosecutor, settings);
};

describe('case E5: whoever asks the portal too often', () => {
  it.each([
    ['en', 'Too many requests'],
    ['es', 'Demasiadas solicitudes'],
  ] as const)('without a sign-in reads so, and after how long it is worth asking again (%s)', async (locale, title) => {
    await start(5, 1000);
    const stranger = { signedIn: false, locale };
    for (let asked = 0; asked < 5; asked += 1) expect((await portal.get('/', stranger)).status).toBe(200);
    const page = await portal.get('/', stranger);
    expect(page.status).toBe(429);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(page.html).toContain(title);
    expect((await portal.post('/sign-out', {}, stranger)).status).toBe(429);
    expect((await portal.get('/health', stranger)).status).toBe(200);
    expect((await portal.post('/health', {}, stranger)).status).toBe(429);
    expect((await portal.get('/static/comity.css', stranger)).status).toBe(200);
  });

  it('as one session leaves the others behind the same address alone, and keeps what was typed', async () => {
    await start(20, 5);
    for (let asked = 0; asked < 5; asked += 1) expect((await portal.get(PATH)).status).toBe(200);
    const kept = await portal.post(PATH, { note: 'Half a letter' });
    expect(kept.status).toBe(429);
    expect(Number(kept.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(kept.html).toContain('value="Half a letter"');
    expect(portal.calls.filter(({ method }) => method === 'POST')).toEqual([]);
    expect((await portal.get('/', { signedIn: false })).status).toBe(200);
  });

  it('as a foreign page that shows our address many times locks out nobody who is signed in at the same address', async () => {
    await start(5, 1000);
    for (let asked = 0; asked < 8; asked += 1) await portal.get('/', { signedIn: false });
    expect((await portal.get('/', { signedIn: false })).status).toBe(429);
    expect((await portal.get(PATH)).status).toBe(200);
    expect((await portal.post('/nowhere', {})).status).toBe(404);
  });

  it('with sessions that were never given out counts as its address', async () => {
    await start(5, 1000);
    portal.changeTo({ 'GET /me': () => ({ status: 401, body: { code: 'NOT_SIGNED_IN' } }) });
    const statuses: number[] = [];
    for (let asked = 0; asked < 7; asked += 1) {
      const cookie = `comity_session=${randomBytes(32).toString('base64url')}`;
      const answer = await fetch(`${portal.url}/work`, { redirect: 'manual', headers: { cookie } });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
  });

  it('is told how long to wait where the api says so', async () => {
    await start(1000, 1000);
    portal.changeTo({ 'GET /me': () => ({ status: 429, body: { code: 'TOO_MANY_REQUESTS', retryAfter: 17 } }) });
    expect((await portal.get('/work')).headers.get('retry-after')).toBe('17');
  });
});
