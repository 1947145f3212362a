import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DOSSIER, dossier, possible } from '../testing/dossiers.ts';
import { type PortalUnderTest, startPortal } from '../testing/portal-under-test.ts';
import { formOf } from './read-form.ts';

/** Counts the elements that are taken out of arrays one by one while `work` runs, as copying an array does. */
async function elementsTaken(work: () => Promise<unknown>): Promise<number> {
  const original = Object.getOwnPropertyDescriptor(Array.prototype, Symbol.iterator);
  if (original === undefined) throw new Error('Arrays have no iterator');
  let taken = 0;
  const counting = function* <T>(this: T[]): Generator<T> {
    for (let at = 0; at < this.length; at += 1) {
      taken += 1;
      yield this[at] as T;
    }
  };
  Object.defineProperty(Array.prototype, Symbol.iterator, { ...original, value: counting });
  try {
    await work();
  } finally {
    Object.defineProperty(Array.prototype, Symbol.iterator, original);
  }
  return taken;
}

describe('case E2: a posted form', () => {
  const ofOneName = (count: number): FormData => {
    const form = new FormData();
    for (let at = 0; at < count; at += 1) form.append('one', String(at));
    return form;
  };

  it.each([500, 1000, 2000])('of twice %s fields of one name takes twice the work, not four times', async (count) => {
    const [small, large] = [ofOneName(count), ofOneName(2 * count)];
    const taken = [await elementsTaken(() => formOf(small)), await elementsTaken(() => formOf(large))] as const;
    expect(taken[1]).toBeLessThanOrEqual(3 * Math.max(taken[0], count));
    expect((await formOf(large)).list('one')).toHaveLength(2 * count);
  });

  it('is counted by a measure that sees copies: one copy for each field is four times the work', async () => {
    const copying = (count: number) => (): Promise<string[]> => {
      let list: string[] = [];
      for (let at = 0; at < count; at += 1) list = [...list, String(at)];
      return Promise.resolve(list);
    };
    const taken = [await elementsTaken(copying(500)), await elementsTaken(copying(1000))] as const;
    expect(taken[1]).toBeGreaterThan(3 * taken[0]);
  });

  it('has no field that nobody sent, whatever its name', async () => {
    const form = new FormData();
    form.append('__proto__', 'x');
    const read = await formOf(form);
    expect(read.has('constructor')).toBe(false);
    expect(read.text('__proto__')).toBe('x');
    expect(read.entries()).toEqual([{ name: '__proto__', value: 'x' }]);
  });
});

describe('case E2: the portal', () => {
  let portal: PortalUnderTest;
  afterEach(() => portal.stop());

  const send = async (path: string, fields: number, cookie: string): Promise<number> => {
    const body = new URLSearchParams(
      Array.from({ length: fields }, (_, at): [string, string] => ['a', String(at % 10)]),
    );
    return (await fetch(`${portal.url}${path}`, { method: 'POST', body, headers: { cookie }, redirect: 'manual' }))
      .status;
  };
  /** The cookies of a browser that has opened a page of ours, in which nobody is signed in. */
  const ours = (): string => cookiesOf({ signedIn: false });
  const cookiesOf = (options: Parameters<PortalUnderTest['cookies']>[0]): string =>
    portal
      .cookies(options)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');

  it('refuses 80,000 fields of one name, from whomever and wherever', async () => {
    portal = await startPortal({});
    const cookies = ['', ours(), cookiesOf({})];
    for (const path of ['/sign-out', '/sessions/end', '/search', `/dossiers/${DOSSIER}/acts/note`])
      for (const cookie of cookies) expect([path, await send(path, 80_000, cookie)]).toEqual([path, 413]);
    expect(portal.calls).toEqual([]);
  });

  it('takes of a stranger no more than a small form, and of a page of ours what a person can write', async () => {
    portal = await startPortal({ [`GET /dossiers/${DOSSIER}`]: dossier({ possible: possible('note') }) });
    const path = `/dossiers/${DOSSIER}/acts/note`;
    expect(await send(path, 40, '')).toBe(401);
    expect(await send(path, 60, '')).toBe(413);
    expect(await send(path, 9_000, ours())).toBe(401);
    expect(await send(path, 10_100, ours())).toBe(413);
  });

  it('takes files of whom the api knows, or knew, and not of a cookie that nobody was given', async () => {
    const path = `/dossiers/${DOSSIER}/acts/note`;
    portal = await startPortal({ [`GET /dossiers/${DOSSIER}`]: dossier({ possible: possible('note') }) });
    const body = new FormData();
    body.append('file', new File([new Uint8Array(2 * 1024 * 1024)], 'scan.pdf'));
    const sent = async (cookie: string, address = path): Promise<number> =>
      (await fetch(portal.url + address, { method: 'POST', body, headers: { cookie }, redirect: 'manual' })).status;
    const refusing = (code: string, status = 401): void => {
      portal.changeTo({ 'GET /me': () => ({ status, body: { code } }) });
    };
    expect(await sent(cookiesOf({}))).toBe(403);
    refusing('NOT_SIGNED_IN');
    const invented = `comity_session=${'B'.repeat(43)}`;
    const page = await fetch(portal.url, { headers: { cookie: invented } });
    const form = (page.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    for (const cookie of [invented, `${invented}; ${form}`, cookiesOf({})])
      expect([cookie, await sent(cookie)]).toEqual([cookie, 413]);
    refusing('SESSION_OVER');
    expect(await sent(cookiesOf({}))).not.toBe(413);
    refusing('DATABASE_DOWN', 503);
    expect([(await sent(cookiesOf({}))) === 413, await sent(invented)]).toEqual([false, 413]);
  });

  it('reads nothing at an address to which no form is sent', async () => {
    portal = await startPortal({});
    const large = new URLSearchParams({ a: 'x'.repeat(3 * 1024 * 1024) });
    for (const path of ['/health', '/nowhere', '/help']) {
      const answer = await fetch(portal.url + path, {
        method: 'POST',
        body: large,
        headers: { cookie: cookiesOf({}) },
      });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });

  it('refuses a form with too many files before it looks into one', async () => {
    portal = await startPortal({});
    const body = new FormData();
    for (let at = 0; at < 10_100; at += 1) body.append('f', new File(['x'], 'x'));
    const answer = await fetch(`${portal.url}/search`, { method: 'POST', body, headers: { cookie: ours() } });
    expect(answer.status).toBe(413);
  });

  it.each([
    ['en', 'This form came compressed'],
    ['es', 'Este formulario llegó comprimido'],
  ] as const)('refuses a compressed form by its name (%s)', async (locale, title) => {
    portal = await startPortal({});
    const headers = { 'content-encoding': 'gzip', 'content-type': 'application/x-www-form-urlencoded' };
    const sent = { ...headers, cookie: cookiesOf({ locale, signedIn: false }) };
    const page = await fetch(`${portal.url}/search`, { method: 'POST', body: gzipSync('a=b'), headers: sent });
    expect([page.status, await page.text()]).toEqual([415, expect.stringContaining(title)]);
  });

  it('takes a hundred files at once, and tells of the limit what has one more', async () => {
    portal = await startPortal({ [`GET /dossiers/${DOSSIER}`]: dossier({ possible: possible('note') }) });
    const path = `/dossiers/${DOSSIER}/acts/note`;
    const files = (count: number): [string, File][] =>
      Array.from({ length: count }, (_, at) => [`f${String(at)}`, new File(['x'], `${String(at)}.txt`)]);
    const more = await portal.postFiles(path, {}, Object.fromEntries(files(101)), { locale: 'es' });
    expect(more.status).toBe(413);
    expect(more.html).toContain('100 archivos de una vez');
    expect(portal.calls).toEqual([]);
    expect((await portal.postFiles(path, {}, Object.fromEntries(files(100)))).status).not.toBe(413);
  });
});

describe('case D10: whoever gives too much', () => {
  let portal: PortalUnderTest;
  afterEach(() => portal.stop());

  it.each([
    ['en', '1 MiB of text, 7 MiB together with its files, and each file 1 MiB'],
    ['es', '1 MiB de texto, 7 MiB junto con sus archivos, y cada archivo 1 MiB'],
  ] as const)('reads the true limits and what to do (%s)', async (locale, limits) => {
    const path = `/dossiers/${DOSSIER}/acts/note`;
    portal = await startPortal({ [`GET /dossiers/${DOSSIER}`]: dossier({ possible: possible('note') }) });
    const large = { file: new File([new Uint8Array(8 * 1024 * 1024)], 'scan.pdf') };
    const page = await portal.postFiles(path, {}, large, { locale });
    expect(page.status).toBe(413);
    expect(page.html).toContain(limits);
  });
});
