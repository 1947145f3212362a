import { afterEach, describe, expect, it } from '@jest/globals';
import { type PortalUnderTest, type Scripted, startPortal } from '../testing/portal-under-test.ts';
import { DOSSIER, dossier, possible, receipt } from '../testing/dossiers.ts';
import { ownPath } from './own-path.ts';
import { inDirectory } from '../testing/drafts.ts';

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
    expect(answer.html).toContain(
      '<dt>Internal note</dt><dd><span class="comity-exact">Four pages of &quot;text&quot;</span></dd>',
    );
    expect(answer.html).toContain(`action="/dossiers/${DOSSIER}/acts/note"`);
  });

  it('case D7: keeps the files too, and they go along when the form is sent again', async () => {
    const letters = `/dossiers/${DOSSIER}/correspondence`;
    const FILE = { digest: 'f'.repeat(64), name: 'map.pdf', size: 3, sha256: 'a'.repeat(64) };
    portal = await startPortal({
      [`GET /dossiers/${DOSSIER}`]: dossier({ possible: possible('write') }),
      [`GET ${letters}`]: { letters: [], writesTo: ['requesting'] },
      [`POST /dossiers/${DOSSIER}/attachments`]: FILE,
      [`POST /dossiers/${DOSSIER}/acts`]: receipt({ seq: 4 }),
    });
    const fields = { to: 'requesting', letter: 'Adjunto el plano.', key: 'k' };
    const file = new File(['map'], 'map.pdf', { type: 'application/pdf' });
    const expired = await portal.postFiles(letters, fields, { files: file }, { signedIn: false });
    expect(expired.status).toBe(401);
    expect(expired.html).toContain('map.pdf');
    expect(expired.html).toContain('enctype="multipart/form-data"');
    const [, kept = ''] = /name="_file" value="([^"]+)"/.exec(expired.html) ?? [];
    const again = await portal.postFiles(letters, { ...fields, _file: kept.replaceAll('&quot;', '"') }, {});
    expect(again.status).toBe(303);
    const given = portal.calls.find(({ path }) => path.endsWith('/attachments'));
    expect(given?.body).toMatchObject({ name: 'map.pdf', base64: Buffer.from('map').toString('base64') });
  });

  it('tool T10: tells that a file of a letter has 0 bytes, and sends nothing', async () => {
    const letters = `/dossiers/${DOSSIER}/correspondence`;
    portal = await startPortal({
      [`GET /dossiers/${DOSSIER}`]: dossier({ possible: possible('write') }),
      [`GET ${letters}`]: { letters: [], writesTo: ['requesting'] },
    });
    const fields = { to: 'requesting', letter: 'Adjunto el plano.', key: 'k' };
    const answer = await portal.postFiles(letters, fields, { files: new File([], 'map.pdf') });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('map.pdf: this file has 0 bytes');
    expect(answer.html).toContain('Adjunto el plano.');
    expect(portal.calls.filter(({ method }) => method === 'POST')).toEqual([]);
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

  it.each(['/work', '/search', '/orders', '/holds', '/drafts', '/law/corrected'])(
    'case B2: an address of %s that the api cannot read is a page that does not exist, and no fault of ours',
    async (path) => {
      const refusal = (): Scripted => ({ status: 400, body: { code: 'BODY_INVALID', errors: [] } });
      portal = await startPortal({
        'GET /work': refusal,
        'GET /dossiers': refusal,
        'GET /orders': refusal,
        'GET /holds': refusal,
        'GET /drafts': refusal,
        'GET /corrected-law': refusal,
        ...inDirectory([]),
      });
      const answer = await portal.get(`${path}?cursor=of-another-list`);
      expect(answer.status).toBe(404);
      expect(answer.html).toContain('Page not found');
    },
  );

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

  it('case D8: keeps half a letter when the other language is chosen, without JavaScript too', async () => {
    const path = `/dossiers/${DOSSIER}/acts/note`;
    portal = await startPortal({ [`GET /dossiers/${DOSSIER}`]: dossier({ possible: possible('note') }) });
    const { html } = await portal.get(path);
    const button = `form="kept-form" formaction="/language/es?back=${encodeURIComponent(path)}" formnovalidate name="step" value="change"`;
    expect(html).toContain(button);
    expect(html).toContain('id="kept-form"');
    // Pressing the button posts the form to its address, and 307 makes the browser post it again to the form's page.
    const typed = { note: 'Half a letter', step: 'change' };
    const chosen = await portal.post(`/language/es?back=${encodeURIComponent(path)}`, typed);
    expect(chosen.status).toBe(307);
    expect(chosen.headers.get('location')).toBe(path);
    expect(chosen.headers.getSetCookie().join()).toContain('comity_language=es');
    const again = await portal.post(path, typed, { locale: 'es' });
    expect(again.html).toContain('<html lang="es"');
    expect(again.html).toContain('Half a letter');
    expect(portal.calls.filter(({ method }) => method === 'POST')).toEqual([]);
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
