import { afterEach, describe, expect, it } from '@jest/globals';
import { ACCESS_PEOPLE, ACCESSES } from '../../testing/access.ts';
import { DOSSIER, listed } from '../../testing/dossiers.ts';
import { operator } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

const PEOPLE = { 'GET /access-log/people': ACCESS_PEOPLE };
let portal: PortalUnderTest;
afterEach(() => portal.stop());

describe('case E6: the page of the access log', () => {
  it('says who, from where, what, when and with what result, in the language of the reader', async () => {
    portal = await startPortal({ ...PEOPLE, 'GET /access-log': listed(ACCESSES, 'c2') }, operator);
    const { html } = await portal.get('/access-log?kind=REFUSED', { locale: 'es' });
    for (const said of ['203.0.113.7', 'Búsqueda', 'Acceso denegado', DOSSIER, '312 veces en este minuto'])
      expect(html).toContain(said);
    expect(html).toContain('Nadie conocido aquí');
    expect(html).toContain('href="/access-log?kind=REFUSED&amp;cursor=c2"');
    expect(html).toContain('href="/access-log/file?kind=REFUSED"');
    expect(html).not.toContain('DOSSIER_UNKNOWN');
  });

  it('is narrowed by one person and by one dossier, and so is the file', async () => {
    portal = await startPortal({ ...PEOPLE, 'GET /access-log': listed(ACCESSES) }, operator);
    const [, suspended] = ACCESS_PEOPLE;
    const asked = `member=${suspended?.id ?? ''}&dossier=${DOSSIER}`;
    const { html } = await portal.get(`/access-log?${asked}`, { locale: 'es' });
    expect(html).toContain(`<option value="${suspended?.id ?? ''}" selected>Luis Prado (suspendida)</option>`);
    expect(html).toContain(`href="/access-log/file?${asked.replace('&', '&amp;')}"`);
    expect(html).toContain(`href="/access-log?dossier=${DOSSIER}"`);
    expect(portal.calls.find(({ path }) => path === '/access-log')?.query).toContain(asked);
  });

  it('names what cannot be a condition, and asks nothing', async () => {
    portal = await startPortal(PEOPLE, operator);
    const { status, html } = await portal.get('/access-log?dossier=PE-1&from=never&kind=ALL');
    expect(status).toBe(400);
    expect(html).toContain('Dossier (internal id): an id such as');
    expect(portal.calls.map(({ path }) => path)).not.toContain('/access-log');
  });

  it('gives the lines out as a file', async () => {
    const body = Buffer.from('at,member\r\n');
    const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment' };
    portal = await startPortal({ 'GET /access-log/export': () => ({ status: 200, body, headers }) }, operator);
    const { headers: given, html } = await portal.get('/access-log/file?from=2026-11-01');
    expect(html).toBe('at,member\r\n');
    expect(given.get('content-disposition')).toBe('attachment');
  });
});
