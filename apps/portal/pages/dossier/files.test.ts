import { afterEach, describe, expect, it } from '@jest/globals';
import { DOSSIER, dossier, SHOWN } from '../../testing/dossiers.ts';
import { type PortalUnderTest, type Script, startPortal } from '../../testing/portal-under-test.ts';

const PATH = `/dossiers/${DOSSIER}`;
const POLICY = "default-src 'none'; sandbox";

let portal: PortalUnderTest;
afterEach(() => portal.stop());

function file(path: string, headers: Record<string, string>): Script {
  return { [`GET ${PATH}${path}`]: () => ({ status: 200, body: Buffer.from('%PDF-1.7 of the api'), headers }) };
}

const asked = (): string[] =>
  portal.calls.filter(({ path }) => path !== '/me').map(({ path, query }) => `${path}?${query}`);

describe('A document to keep', () => {
  it('is the file of the api with its name, type and digest, in the language of the visit', async () => {
    portal = await startPortal(
      file('/file', {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="CL-2026-000017.pdf"',
        'repr-digest': 'sha-256=:abc:',
        'x-internal': 'stays inside',
      }),
    );
    const answer = await portal.get(`${PATH}/file?format=pdf`, { locale: 'es' });
    expect(answer.status).toBe(200);
    expect(answer.html).toBe('%PDF-1.7 of the api');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="CL-2026-000017.pdf"');
    expect(answer.headers.get('repr-digest')).toBe('sha-256=:abc:');
    expect(answer.headers.get('x-internal')).toBeNull();
    expect(asked()).toEqual([`${PATH}/file?format=pdf&language=es`]);
  });

  it('keeps the policy that the api has given to a page, and takes another language when it is asked for', async () => {
    const path = `/documents/${SHOWN}/readable`;
    portal = await startPortal(
      file(path, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY }),
    );
    const answer = await portal.get(`${PATH}${path}?format=html&language=es`);
    expect(answer.headers.get('content-security-policy')).toBe(POLICY);
    expect(asked()).toEqual([`${PATH}${path}?format=html&language=es`]);
  });

  it('that the api does not have, or an address that names none, is a page that does not exist', async () => {
    portal = await startPortal({});
    for (const path of ['/events/7/readable', '/file?format=doc', '/file?language=de', '/events/%2e%2e/readable'])
      expect((await portal.get(`${PATH}${path}`)).status).toBe(404);
    expect(asked()).toEqual([`${PATH}/events/7/readable?format=pdf&language=en`]);
  });

  it('is offered beside the dossier, its entries and their texts', async () => {
    portal = await startPortal({ [`GET ${PATH}`]: dossier() });
    expect((await portal.get(PATH)).html).toContain(
      `href="${PATH}/file?format=pdf">The whole dossier as one file (PDF)`,
    );
    const { html } = await portal.get(`${PATH}/timeline`, { locale: 'es' });
    expect(html).toContain(`href="${PATH}/documents/${SHOWN}/readable?format=pdf" aria-label="Leer como PDF:`);
    expect(html).toContain(`href="${PATH}/events/2/readable?format=pdf" aria-label="Leer el asiento 2 como PDF"`);
  });
});
