/** Tests sessions at a running api with a real database and issuer: who ends them, and that nothing opens them again. */
import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUTES } from '@comity/contracts/http/routes';
import type { SessionsView } from '@comity/contracts/http/session-views';
import { inOrganization } from '@comity/persistence/context';
import type { JWTPayload } from 'jose';
import { AUDIENCE } from '../evidence/test/issuer.ts';
import { type Ground, startGround } from '../evidence/test/evidence-api.ts';
import { type RunningApi, startApi } from '../evidence/test/liaison.ts';

const CLIENT = 'comity-portal';
const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };

let ground: Ground;
let api: RunningApi;
beforeAll(async () => {
  ground = await startGround();
  api = await startApi(ground, { COMITY_OIDC_CLIENT_ID: CLIENT, COMITY_LIMIT_ADDRESS: '3000' });
}, 90_000);
afterAll(async () => {
  await api.app.close();
  await ground.stop();
});

interface Asked {
  status: number;
  code: string | null;
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

async function ask(authorization: string, path = '/api/v1/me', init: Sent = {}): Promise<Asked> {
  const response = await fetch(`${api.url}${path}`, { ...init, headers: { authorization, ...init.headers } });
  const body = (await response.json()) as { code?: string } | null;
  return { status: response.status, code: body?.code ?? null };
}

const LAST = { before: null, hint: 'sealed', agent: 'a browser' };
const OPEN: Asked = { status: 200, code: null };
const OVER: Asked = { status: 401, code: 'SESSION_OVER' };

/** Returns the credential of a new session. */
async function begin(subject: string, claims: JWTPayload = {}): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const signIn = await ground.issuer.signIn(CLIENT, { sub: subject, ...claims });
  const answer = await post(`Bearer ${await ground.issuer.tokenOf(subject)}`, { ...LAST, ...signIn, secret });
  expect(answer.status).toBe(200);
  return `Session ${secret}`;
}

function post(authorization: string, body: object): Promise<Asked> {
  const headers = { 'content-type': 'application/json' };
  return ask(authorization, '/api/v1/sessions', { method: 'POST', headers, body: JSON.stringify(body) });
}

async function list(authorization: string): Promise<SessionsView> {
  const response = await fetch(`${api.url}/api/v1/sessions`, { headers: { authorization } });
  return (await response.json()) as SessionsView;
}

const secretOf = (authorization: string): string => authorization.slice('Session '.length);

/** Moves the beginning or the last use of all sessions into the past. */
async function age(column: 'begun_at' | 'used_at', minutes: number): Promise<void> {
  await ground.database.owner.query(`UPDATE session SET ${column} = now() - $1 * interval '1 minute'`, [minutes]);
}

describe('case E4: a session', () => {
  it('is begun by a sign-in alone: an unknown id opens nothing, and no session begins another', async () => {
    const session = await begin('liaison');
    expect(await ask(session)).toEqual(OPEN);
    const unknown = randomBytes(32).toString('base64url');
    expect(await ask(`Session ${unknown}`)).toEqual({ status: 401, code: 'NOT_SIGNED_IN' });
    const body = { ...LAST, ...(await ground.issuer.signIn(CLIENT, { sub: 'liaison' })), secret: unknown };
    expect(await post(session, body)).toEqual({ status: 401, code: 'NOT_SIGNED_IN' });
    expect(await ask(`Session ${unknown}`)).toMatchObject({ status: 401 });
  });

  it('is begun by no access token alone, and its name at the issuer is not for whoever begins it to choose', async () => {
    const token = `Bearer ${await ground.issuer.tokenOf('liaison')}`;
    const asked = (more: object): Promise<Asked> =>
      post(token, { ...LAST, secret: randomBytes(32).toString('base64url'), ...more });
    for (const chosen of [{ issuerSession: 'sid-of-another' }, { issuerSession: null }, {}])
      expect(await asked(chosen)).toMatchObject({ status: 422 });
  });

  it.each<[string, JWTPayload, object]>([
    ['made for another client', { aud: 'another' }, {}],
    ['made for the api', { aud: AUDIENCE }, {}],
    ['also made for another client, which uses it', { aud: [CLIENT, 'another'], azp: 'another' }, {}],
    ['of another issuer', { iss: 'https://issuer.example' }, {}],
    ['of another person', { sub: 'auditor' }, {}],
    ['of another sign-in', {}, { nonce: 'another' }],
    ['without a nonce', { nonce: undefined }, { nonce: 'another' }],
    ['of an hour ago', { iat: Math.floor(Date.now() / 1000) - 3600 }, {}],
    ['that is over', { exp: Math.floor(Date.now() / 1000) - 60 }, {}],
    ['that nobody signed', {}, { idToken: 'x.y.z' }],
  ])('is not begun by an id token %s', async (_wrong, claims, more) => {
    const signIn = await ground.issuer.signIn(CLIENT, { sub: 'liaison', sid: 'sid-3', ...claims });
    const secret = randomBytes(32).toString('base64url');
    const token = `Bearer ${await ground.issuer.tokenOf('liaison')}`;
    expect(await post(token, { ...LAST, ...signIn, secret, ...more })).toEqual({ status: 401, code: 'NOT_SIGNED_IN' });
    expect(await ask(`Session ${secret}`)).toMatchObject({ status: 401 });
  });

  it('is kept as a digest: whoever reads the table cannot ask with what stands there', async () => {
    const session = await begin('liaison');
    const [row] = await ground.database.owner.query<{ line: string }[]>(
      `SELECT string_agg(s::text, ' ') AS line FROM session s`,
    );
    expect(row?.line).not.toContain(secretOf(session));
    await expect(ground.database.app.query('SELECT * FROM session')).rejects.toThrow('permission denied');
  });

  it('that the application’s password alone has begun opens nothing', async () => {
    await begin('liaison');
    const { app, owner } = ground.database;
    const [row] = await owner.query<{ organization: string; member: string; takes: number }[]>(
      `SELECT s.organization_id AS organization, s.member_id AS member, p.pronargs::int AS takes
         FROM session s CROSS JOIN pg_proc p WHERE p.proname = 'begin_session' LIMIT 1`,
    );
    if (row === undefined) throw new Error('Nobody is signed in');
    const secret = randomBytes(32).toString('base64url');
    const digest = createHash('sha256').update(secret).digest();
    const mark = row.takes === 8 ? ', $1' : '';
    await inOrganization(app, row.organization, (manager) =>
      manager.query(`SELECT begin_session($1, NULL, $2, NULL, '', '', ''${mark})`, [digest, row.member]),
    );
    expect(await ask(`Session ${secret}`)).toEqual({ status: 401, code: 'NOT_SIGNED_IN' });
  });

  it('that was signed out is over for whoever has copied its cookie', async () => {
    const session = await begin('liaison');
    expect(await ask(session, '/api/v1/session', { method: 'DELETE' })).toEqual(OPEN);
    for (const path of ['/api/v1/me', '/api/v1/work', '/api/v1/sessions'])
      expect(await ask(session, path)).toEqual(OVER);
  });

  it('is over when nobody has used it for as long as the organization says, whatever its page asks by itself', async () => {
    const session = await begin('liaison');
    await age('used_at', 29);
    expect(await ask(session, '/api/v1/me', { headers: { 'comity-unattended': '1' } })).toEqual(OPEN);
    await age('used_at', 31);
    expect(await ask(session)).toEqual(OVER);
    await ground.database.owner.query(`UPDATE organization SET session_idle_minutes = 240 WHERE code = 'XP'`);
    expect(await ask(session)).toEqual(OPEN);
    expect((await list(session)).idleMinutes).toBe(240);
    await ground.database.owner.query(`UPDATE organization SET session_idle_minutes = 30 WHERE code = 'XP'`);
  });

  it('stays open by use, and by nothing that an open page asks by itself', async () => {
    const session = await begin('liaison');
    await age('used_at', 20);
    await ask(session, '/api/v1/me', { headers: { 'comity-unattended': '1' } });
    const idle = async (): Promise<number> => {
      const [row] = await ground.database.owner.query<{ s: string }[]>(
        `SELECT extract(epoch FROM now() - max(used_at)) AS s FROM session WHERE ended_at IS NULL`,
      );
      return Number(row?.s);
    };
    expect(await idle()).toBeGreaterThan(1100);
    await ask(session);
    expect(await idle()).toBeLessThan(600);
  });

  it('is over after twelve hours, however much it is used', async () => {
    const session = await begin('liaison');
    await age('begun_at', 12 * 60 + 1);
    expect(await ask(session)).toEqual(OVER);
  });

  it('ends the one that the same browser had, and says whether it was the same person', async () => {
    const first = await begin('liaison');
    const token = `Bearer ${await ground.issuer.tokenOf('auditor')}`;
    const signIn = await ground.issuer.signIn(CLIENT, { sub: 'auditor' });
    const body = { ...LAST, ...signIn, before: secretOf(first) };
    const secret = randomBytes(32).toString('base64url');
    const response = await fetch(`${api.url}/api/v1/sessions`, {
      method: 'POST',
      headers: { authorization: token, 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, secret }),
    });
    expect(await response.json()).toEqual({ same: false });
    expect(await ask(first)).toEqual(OVER);
  });

  it('is listed for its person alone, who ends one, or all others', async () => {
    await ground.database.owner.query('DELETE FROM session');
    const [here, there, elsewhere] = [await begin('liaison'), await begin('liaison'), await begin('liaison')];
    const others = await begin('auditor');
    const { sessions } = await list(here);
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const ofOthers = (await list(others)).sessions[0]?.id ?? '';
    expect(await ask(here, `/api/v1/sessions/${ofOthers}`, { method: 'DELETE' })).toMatchObject({ status: 404 });
    expect(await ask(others)).toEqual(OPEN);
    const one = (await list(there)).sessions.find(({ current }) => current)?.id ?? '';
    expect(await ask(here, `/api/v1/sessions/${one}`, { method: 'DELETE' })).toEqual(OPEN);
    expect([await ask(there), await ask(elsewhere)]).toEqual([OVER, OPEN]);
    expect(await ask(here, '/api/v1/sessions', { method: 'DELETE' })).toEqual(OPEN);
    expect([await ask(here), await ask(elsewhere)]).toEqual([OPEN, OVER]);
  });

  it('ends with the suspension of its person, and stays ended when the person comes back', async () => {
    const sessions = [await begin('outsider'), await begin('outsider')];
    const other = await begin('liaison');
    const suspend = (active: boolean): Promise<void> =>
      ground.database.owner.transaction(async (manager) => {
        await manager.query(
          `SELECT set_config('comity.organization', (SELECT id::text FROM organization WHERE code = 'XP'), true)`,
        );
        await manager.query(`UPDATE member SET active = $1 WHERE subject = 'outsider'`, [active]);
      });
    await suspend(false);
    for (const session of sessions) expect(await ask(session)).toEqual(OVER);
    await suspend(true);
    for (const session of sessions) expect(await ask(session)).toEqual(OVER);
    expect(await ask(other)).toEqual(OPEN);
  });
});

describe('The sign-in of an exercise, where everybody may be anybody', () => {
  const inExercise = (claims: Record<string, unknown>): Promise<string> =>
    ground.issuer.sign({ sub: 'liaison', ...claims }).then((token) => `Bearer ${token}`);
  const real = (exercise: string | null): Promise<unknown> =>
    ground.database.owner.query(`UPDATE organization SET exercise_id = $1 WHERE code = 'XP'`, [exercise]);

  it('opens no real organization, by a token or by a session', async () => {
    const [{ exercise_id: exercise = '' } = {}] = await ground.database.owner.query<{ exercise_id?: string }[]>(
      `SELECT exercise_id FROM organization WHERE code = 'XP'`,
    );
    const marked = await inExercise({ comity_exercise: true });
    expect(await ask(marked)).toEqual(OPEN);
    await real(null);
    expect(await ask(marked)).toEqual({ status: 403, code: 'EXERCISE_SIGN_IN' });
    expect(await post(marked, { secret: '', before: null })).toMatchObject({ status: 403 });
    expect(await ask(await inExercise({}))).toEqual(OPEN);
    await real(exercise);
  });
});

describe('case E4: a sign-out at the issuer', () => {
  const tell = async (token: string): Promise<number> => {
    const url = `${api.url}${ROUTES.backChannelSignOut.path}`;
    return (await fetch(url, { method: 'POST', body: new URLSearchParams({ logout_token: token }) })).status;
  };
  const claims = { aud: CLIENT, jti: 'one', events: EVENTS };

  it('ends the session that it names, and no other', async () => {
    const [named, other] = [await begin('liaison', { sid: 'sid-1' }), await begin('liaison', { sid: 'sid-2' })];
    expect(await tell(await ground.issuer.sign({ ...claims, sub: 'liaison', sid: 'sid-1' }))).toBe(200);
    expect([await ask(named), await ask(other)]).toEqual([OVER, OPEN]);
    const authorization = `Bearer ${await ground.issuer.tokenOf('auditor')}`;
    const log = await fetch(`${api.url}/api/v1/access-log?kind=SIGN_OUT`, { headers: { authorization } });
    const { items } = (await log.json()) as { items: object[] };
    // Lines tell the minute, within which they have no order.
    expect(items).toContainEqual(
      expect.objectContaining({
        member: { en: 'liaison', es: 'liaison' },
        address: '127.0.0.1',
        route: `POST ${ROUTES.backChannelSignOut.path}`,
      }),
    );
  });

  it('ends all sessions of the person where it names the person alone', async () => {
    const [one, other] = [await begin('auditor'), await begin('liaison')];
    expect(await tell(await ground.issuer.sign({ ...claims, sub: 'auditor' }))).toBe(200);
    expect([await ask(one), await ask(other)]).toEqual([OVER, OPEN]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['for another client', { ...claims, aud: 'another', sub: 'liaison' }],
    ['without the event', { ...claims, events: {}, sub: 'liaison' }],
    ['with a nonce, as an id token has', { ...claims, nonce: 'n', sub: 'liaison' }],
    ['that names nobody', claims],
    ['without a number of its own', { aud: CLIENT, events: EVENTS, sub: 'liaison' }],
    ['of an hour ago', { ...claims, sub: 'liaison', iat: Math.floor(Date.now() / 1000) - 3600 }],
    ['that is an access token', { sub: 'liaison' }],
  ])('is refused where the token is one %s', async (_wrong, given) => {
    const session = await begin('liaison');
    expect(await tell(await ground.issuer.sign(given))).toBe(400);
    expect(await tell('x.y.z')).toBe(400);
    expect(await ask(session)).toEqual(OPEN);
  });
});
