import { afterEach, describe, expect, it } from '@jest/globals';
import { type PortalUnderTest, startPortal } from '../testing/portal-under-test.ts';
import { DOSSIER, dossier } from '../testing/dossiers.ts';
import { ownPath } from './own-path.ts';

let portal: PortalUnderTest;
afterEach(() => portal.stop());

describe('A visit', () => {
  it('is led to the sign-in and comes back to the page that was asked for', async () => {
    portal = await startPortal({});
    const answer = await portal.get('/orders?cursor=2', { signedIn: false });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/sign-in?to=%2Forders%3Fcursor%3D2');
  });

  it('keeps everything that was typed when the sign-in has expired', async () => {
    portal = await startPortal({});
    const answer = await portal.post(
      `/dossiers/${DOSSIER}/acts/note`,
      { note: 'Four pages of "text"' },
      { signedIn: false },
    );
    expect(answer.status).toBe(401);
    expect(answer.html).toContain('value="Four pages of &quot;text&quot;"');
    expect(answer.html).toContain('<dt>Internal note</dt><dd class="comity-exact">Four pages of &quot;text&quot;</dd>');
    expect(answer.html).toContain(`action="/dossiers/${DOSSIER}/acts/note"`);
  });

  it('refuses a form without our token and offers to send it again', async () => {
    portal = await startPortal({});
    const answer = await portal.post(`/dossiers/${DOSSIER}/acts/note`, { _token: 'guessed', note: 'x' });
    expect(answer.status).toBe(403);
    expect(portal.calls.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('finds no page where there is none, in the language of the reader', async () => {
    portal = await startPortal({});
    const answer = await portal.get('/nowhere', { locale: 'es' });
    expect(answer.status).toBe(404);
    expect(answer.html).toContain('<html lang="es"');
    expect(answer.html).toContain('Página no encontrada');
  });

  it('treats an unknown dossier as a page that does not exist', async () => {
    portal = await startPortal({});
    expect((await portal.get('/dossiers/50000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('says in words that the service is down', async () => {
    portal = await startPortal({
      [`GET /dossiers/${DOSSIER}`]: () => ({ status: 503, body: { code: 'UNAVAILABLE' } }),
    });
    const answer = await portal.get(`/dossiers/${DOSSIER}`);
    expect(answer.status).toBe(503);
    expect(answer.html).toContain('not available now');
  });

  it('carries a policy that lets nothing inline run, and no foreign typeface', async () => {
    portal = await startPortal({ [`GET /dossiers/${DOSSIER}`]: dossier() });
    const answer = await portal.get(`/dossiers/${DOSSIER}`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.html).not.toMatch(/<script(?![^>]*src=)|\son\w+=|\sstyle=/);
    const css = await portal.get('/static/govuk.css');
    expect(css.html).not.toContain('GDS Transport');
  });

  it('chooses a language and goes back', async () => {
    portal = await startPortal({});
    const answer = await portal.get('/language/es?back=/work');
    expect(answer.headers.get('location')).toBe('/work');
    expect(answer.headers.getSetCookie().join()).toContain('comity_language=es');
  });

  it('never leads to another site', () => {
    expect(['//evil.example', 'https://evil.example', '/\\evil.example', undefined].map(ownPath)).toEqual([
      '/',
      '/',
      '/',
      '/',
    ]);
    expect(ownPath('/holds?cursor=2')).toBe('/holds?cursor=2');
  });
});
