/** What nobody sends who means well is answered by the portal with a page of its own, and never as a fault of ours. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DOSSIER } from '../testing/dossiers.ts';
import { type PortalUnderTest, startPortal } from '../testing/portal-under-test.ts';
import { portalRoutes } from '../routes.ts';
import { ownPath } from './own-path.ts';

let portal: PortalUnderTest;
beforeAll(async () => {
  portal = await startPortal({});
});
afterAll(() => portal.stop());

const cookie = (signedIn: boolean): string =>
  portal
    .cookies({ signedIn })
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');

/** Sends the address as it is, which no client does by itself; returns the status of the answer. */
function raw(
  method: string,
  address: string,
  sent: { cookie?: string; type?: string; body?: string } = {},
): Promise<number> {
  const { hostname, port, host } = new URL(portal.url);
  const { body = '', type } = sent;
  const head = [
    `${method} ${address} HTTP/1.1`,
    `host: ${host}`,
    'connection: close',
    ...(sent.cookie === undefined ? [] : [`cookie: ${sent.cookie}`]),
    ...(type === undefined ? [] : [`content-type: ${type}`]),
    ...(method === 'POST' ? [`content-length: ${String(Buffer.byteLength(body))}`] : []),
  ];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(`${head.join('\r\n')}\r\n\r\n${body}`));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0));
    });
  });
}

const MULTIPART = 'multipart/form-data; boundary=b';
const FORM = 'application/x-www-form-urlencoded';
const part = (name: string, value: string): string =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--b--\r\n`;

describe('case E2: what a stranger writes into an address', () => {
  it.each(['//', '//:80', '///', '/\\', '//[', '/%', '//a:b:c@', '/\t/x', '//portal.invalid:x', 'x', ''])(
    'leads nowhere but here (%j)',
    (asked) => {
      expect(ownPath(asked)).toMatch(/^\/(?!\/)/);
    },
  );

  it.each([
    ['GET', '/sign-in/confirm?to=//'],
    ['GET', '/sign-in/confirm?to=//:80'],
    ['GET', '/language/en?back=//'],
    ['GET', '/language/en?back=%2F%2F%5B'],
    ['GET', '/language/en?back=//&back=//'],
    ['GET', '//:80'],
    ['GET', '//:80?x'],
    ['GET', '/dossiers/%E0'],
    ['GET', '/%'],
    ['GET', 'http://[/'],
  ])('is no fault of ours: %s %s', async (method, address) => {
    for (const signedIn of [true, false])
      expect(await raw(method, address, { cookie: cookie(signedIn) })).toBeLessThan(500);
  });
});

describe('case E2: a form that nobody’s page has sent', () => {
  it.each([
    ['/search', MULTIPART, 'garbage'],
    ['/search', MULTIPART, part('_file', 'no JSON')],
    ['/search', FORM, '_file=x'],
    ['/search', 'multipart/form-data', 'x'],
    ['/dossiers/%E0/acts/note', FORM, 'note=x'],
    ['/settings/acts/x', FORM, 'valueOf=x&__proto__=y&constructor.name=z'],
  ])('is told to be unreadable, and is no fault of ours: %s %s %j', async (address, type, body) => {
    for (const signedIn of [true, false])
      expect([400, 401, 403, 404]).toContain(await raw('POST', address, { type, body, cookie: cookie(signedIn) }));
    expect(await raw('POST', address, { type, body })).toBeLessThan(500);
  });

  it.each([
    ['en', 'This form cannot be read'],
    ['es', 'No se puede leer este formulario'],
  ] as const)('gets a page that says so (%s)', async (locale, title) => {
    const page = await portal.post('/search', { _file: 'x' }, { locale });
    expect([page.status, page.html]).toEqual([400, expect.stringContaining(title)]);
  });
});

const hostile = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      '/',
      '//',
      '\\',
      '%',
      '%E0',
      '%00',
      '%2f',
      ':',
      '@',
      '[',
      ']',
      '?',
      '#',
      '&',
      '=',
      '.',
      '..',
      '80',
      'a',
      '__proto__',
      ';',
    ),
  }),
  fc.constantFrom('__proto__', 'constructor', 'valueOf', 'toString.a=b', '_file={}', '_token=x&toString=y'),
  fc.string().map((text) => text.replaceAll(/[^\x21-\x7e]/g, '')),
);

describe('case E2: whatever is written into an address or a form', () => {
  const places = portalRoutes().filter(({ method }) => method === 'GET' || method === 'POST');

  it('is never answered as a fault of ours', async () => {
    expect(places.length).toBeGreaterThan(50);
    const asked = fc.record({
      place: fc.constantFrom(...places),
      filled: hostile,
      query: fc.tuple(fc.constantFrom('to', 'back', 'q', 'cursor', 'page', 'x'), hostile),
      body: hostile,
      type: fc.constantFrom(MULTIPART, FORM, 'multipart/form-data', 'text/plain'),
    });
    const one = fc.asyncProperty(asked, async ({ place, filled, query, body, type }) => {
      const path = place.path.replaceAll(/:\w+/g, () => filled.replaceAll(/[/?#]/g, '') || DOSSIER);
      const status = await raw(place.method, `${path}?${query.join('=')}`, { type, body });
      // 503 says by name that a part is away: no issuer stands behind this portal.
      expect([place.method, path, status < 500 || status === 503]).toEqual([place.method, path, true]);
    });
    await fc.assert(one, { numRuns: 400 });
  });
});
