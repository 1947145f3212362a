import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { Sessions } from '../session/session.ts';
import { DOSSIER, dossier, possible, receipt } from '../testing/dossiers.ts';
import { type PortalUnderTest, startPortal } from '../testing/portal-under-test.ts';
import { FORM_COOKIE, formCookieOf, markedFor, newFormCookie, tokenFor } from './form-token.ts';
import { addCookie, cookieName, type Request, type Response } from './http.ts';

const SECRET = randomBytes(32);
const session = (): string => randomBytes(32).toString('base64url');

describe('case E4: the cookie of a form', () => {
  it('is of the session in which it was given out, and of no other', () => {
    const [mine, other] = [session(), session()];
    const { value } = newFormCookie(SECRET, mine);
    expect(formCookieOf(SECRET, mine, value)?.value).toBe(value);
    for (const owner of [other, null, '']) expect(formCookieOf(SECRET, owner, value)).toBeNull();
    expect(formCookieOf(randomBytes(32), mine, value)).toBeNull();
    const [random = '', mark = ''] = value.split('.');
    for (const forged of ['', '.', random, `${random}.`, `.${mark}`, `x${random}.${mark}`, `${random}.x${mark}`])
      expect(formCookieOf(SECRET, mine, forged)).toBeNull();
    expect(formCookieOf(SECRET, null, newFormCookie(SECRET, null).value)).not.toBeNull();
  });

  it('keeps its forms good in a later session of the same person', () => {
    const before = newFormCookie(SECRET, session());
    expect(tokenFor(SECRET, markedFor(SECRET, session(), before.random))).toBe(tokenFor(SECRET, before));
  });

  it.each([true, false])('and every other has a name that no neighbouring host can set, over https (%s)', (secure) => {
    const set: string[] = [];
    const response = { appendHeader: (_name: string, value: string) => set.push(value) } as unknown as Response;
    for (const name of [FORM_COOKIE, 'comity_language', 'comity_session', 'comity_attempt', 'comity_signed_out'])
      addCookie(response, name, 'x', { secure });
    for (const cookie of set) {
      expect(cookie.startsWith('__Host-')).toBe(secure);
      expect(cookie.includes('Secure')).toBe(secure);
      expect(cookie).toContain('Path=/; HttpOnly; SameSite=Lax');
      expect(cookie).not.toContain('Domain');
    }
  });
});

describe('case E4: a form whose cookie somebody has planted', () => {
  it('does nothing, and what was typed is shown again with a token of this session', async () => {
    const act = `/dossiers/${DOSSIER}/acts/note`;
    const script = {
      [`GET /dossiers/${DOSSIER}`]: dossier({ possible: possible('note') }),
      [`POST /dossiers/${DOSSIER}/acts`]: receipt(),
    };
    const portal: PortalUnderTest = await startPortal(script);
    // What a stranger has got from the portal for themselves, cookie and token of one visit, is put into the browser.
    const visit = await fetch(`${portal.url}/`);
    const [planted = ''] = visit.headers.getSetCookie().filter((one) => one.startsWith(FORM_COOKIE));
    const token = /name="_token" value="([^"]+)"/.exec((await portal.get('/', { signedIn: false })).html)?.[1] ?? '';
    const [own] = portal.cookies().filter(({ name }) => name === 'comity_session');
    const cookie = `${planted.split(';')[0] ?? ''}; comity_session=${own?.value ?? ''}`;
    const body = new URLSearchParams({ _token: token, note: 'Planted', step: 'check' });
    const answer = await fetch(portal.url + act, { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('value="Planted"');
    expect(portal.calls.filter(({ method }) => method === 'POST')).toEqual([]);
    await portal.stop();
  });
});

describe('case E4: a sign-in', () => {
  /** Begins a session at an api that says whether the one before was the same person's. */
  async function begun(same: boolean | null, cookies: string): Promise<string[]> {
    const api = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ same }));
    });
    await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
    const sessions = new Sessions({
      COMITY_PORTAL_URL: 'http://127.0.0.1:1',
      COMITY_API_URL: `http://127.0.0.1:${String((api.address() as AddressInfo).port)}`,
      COMITY_SESSION_SECRET: SECRET,
    } as ConstructorParameters<typeof Sessions>[0]);
    const set: string[] = [];
    const response = { appendHeader: (_name: string, value: string) => set.push(value) } as unknown as Response;
    const request = { headers: { cookie: cookies } } as Request;
    await sessions.begin(request, response, {
      subject: 'somebody',
      accessToken: 't',
      idToken: 'i',
      nonce: 'n',
    });
    api.closeAllConnections();
    api.close();
    return set;
  }

  const valueOf = (cookies: string[], name: string): string =>
    cookies.find((one) => one.startsWith(`${cookieName(name, false)}=`))?.split(/[=;]/)[1] ?? '';

  it.each([
    [true, true],
    [false, false],
    [null, false],
  ])('after a session of the same person (%s) keeps open forms good (%s)', async (same, kept) => {
    const before = session();
    const form = newFormCookie(SECRET, before);
    const cookies = await begun(same, `comity_session=${before}; ${FORM_COOKIE}=${form.value}`);
    const given = formCookieOf(SECRET, valueOf(cookies, 'comity_session'), valueOf(cookies, FORM_COOKIE));
    expect(given).not.toBeNull();
    expect(given?.random === form.random).toBe(kept);
  });

  it('takes over no cookie that was of nobody', async () => {
    const form = newFormCookie(SECRET, null);
    const cookies = await begun(null, `${FORM_COOKIE}=${form.value}`);
    expect(valueOf(cookies, FORM_COOKIE).startsWith(form.random)).toBe(false);
  });
});
