import { afterEach, describe, expect, it } from '@jest/globals';
import { ownSettings } from '../../testing/administration.ts';
import { operator } from '../../testing/people.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';

const PAGES = ['/help', '/accessibility', '/privacy', '/contact'];

let portal: PortalUnderTest;
afterEach(() => portal.stop());

describe('case B6: what a visitor looks for in the footer', () => {
  it.each(['en', 'es'] as const)('is there in %s, before signing in and after', async (locale) => {
    portal = await startPortal({});
    for (const signedIn of [false, true])
      for (const path of PAGES) {
        const { status, html } = await portal.get(path, { locale, signedIn });
        expect(status).toBe(200);
        for (const other of PAGES) expect(html).toContain(`href="${other}"`);
        expect(html).toMatch(/Versi[oó]n 0\.1\.0/);
        expect(html.includes('aria-current') || html.includes('comity-nav__list')).toBe(signedIn);
      }
  });

  it('leads nobody to a page that is not theirs', async () => {
    portal = await startPortal({}, operator);
    const { html } = await portal.get('/help');
    expect(html).toContain('href="/ledger"');
    for (const path of ['/drafts', '/search']) expect(html).not.toContain(`href="${path}"`);
  });

  it('says who one is, in which zone, and in which languages pages and mails are', async () => {
    portal = await startPortal({ 'GET /me/settings': ownSettings });
    const { status, html } = await portal.get('/settings', { locale: 'es' });
    expect(status).toBe(200);
    for (const text of ['America/Lima', 'Prosecutor, Lima', 'español', '/language/en?back=/settings'])
      expect(html).toContain(text);
    expect((await portal.get('/settings', { signedIn: false })).headers.get('location')).toContain('/sign-in');
  });
});
