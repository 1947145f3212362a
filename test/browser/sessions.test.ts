/** People sign in and out with the real issuer; what they leave behind at a browser opens nothing. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Cookie } from 'playwright-core';
import { eventually } from '@comity/testkit/waiting';
import { running } from '../setup/running.ts';
import { artefactFolder, launchBrowser } from './browser.ts';
import { PortalPerson } from './portal-person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const folder = artefactFolder('sessions');

function signedIn(locale: 'en' | 'es'): Promise<PortalPerson> {
  const manner = { locale, javaScript: true };
  return PortalPerson.signedIn(browser, 'pe-prosecutor', running().portalUrl, manner, folder);
}

function sessionOf(cookies: Cookie[]): Cookie {
  const found = cookies.find(({ name }) => name.endsWith('comity_session'));
  if (found === undefined) throw new Error('The browser has no session');
  return found;
}

/** Signs out at the portal, and at the issuer, which asks. */
async function signOut({ page }: PortalPerson): Promise<void> {
  await page.locator('form[action="/sign-out"] button').click();
  await page.locator('button[name="logout"]').click();
  await page.waitForURL(`${running().portalUrl}/`);
}

/** Opens the page with this cookie in a browser of its own, and returns where it ends. */
async function openedWith(cookie: Cookie, path: string): Promise<string> {
  const context = await browser.newContext();
  await context.addCookies([cookie]);
  const page = await context.newPage();
  await page.goto(running().portalUrl + path);
  const { href } = new URL(page.url());
  await context.close();
  return href;
}

describe('case E4: at a browser', () => {
  it('nothing of a case is shown after the sign-out, neither by Back nor to a copied cookie', async () => {
    const person = await signedIn('es');
    const { page } = person;
    await person.open('/work');
    expect(await page.locator('nav.comity-nav').count()).toBe(1);
    const copied = sessionOf(await page.context().cookies());
    expect(copied).toMatchObject({ httpOnly: true, path: '/', expires: -1 });
    expect(await openedWith(copied, '/work')).toBe(`${running().portalUrl}/work`);
    await signOut(person);
    for (let back = 0; back < 3; back += 1) {
      await page.goBack();
      expect(await page.locator('nav.comity-nav').count()).toBe(0);
    }
    expect(await openedWith(copied, '/work')).toContain(running().issuer);
    await person.visit('/work');
    expect(page.url()).toContain(running().issuer);
    await person.close();
  });

  it('a session is ended from another one, and its person is asked who they are', async () => {
    const [here, there] = [await signedIn('es'), await signedIn('en')];
    await here.open('/sessions');
    await here.look('sessions');
    expect(await here.text()).toContain('Este navegador');
    await here.page.locator('form[action="/sessions/end-others"] button').click();
    await here.page.waitForLoadState();
    await there.visit('/work');
    expect(there.page.url()).toContain(running().issuer);
    expect(await there.page.locator('button[name="subject"]').count()).toBeGreaterThan(0);
    expect([...here.barriers, ...there.barriers]).toEqual([]);
    await there.close();
    await here.close();
  });

  it('a session ends when the person signs out at the issuer alone', async () => {
    const person = await signedIn('en');
    await person.open('/work');
    const cookie = sessionOf(await person.page.context().cookies());
    await person.page.goto(`${running().issuer}/session/end`);
    await person.page.locator('button[name="logout"]').click();
    await eventually('the session to be over', async () =>
      (await openedWith(cookie, '/work')).includes(running().issuer),
    );
    await person.close();
  });

  it('a colleague at the same desk is not let in as the person before, by an address without the wish to be asked', async () => {
    const person = await signedIn('es');
    const { page } = person;
    await person.open('/work');
    // The clocks of issuer and portal may differ by ten seconds.
    await page.waitForTimeout(11_000);
    await page.locator('form[action="/sign-out"] button').click();
    const answer = await page.request.get(`${running().portalUrl}/sign-in`, { maxRedirects: 0 });
    const address = new URL(answer.headers()['location'] ?? '');
    expect(address.searchParams.get('prompt')).toBe('login');
    for (const wish of ['prompt', 'max_age']) address.searchParams.delete(wish);
    await page.goto(address.href);
    expect(new URL(page.url()).pathname).toBe('/sign-in/callback');
    await person.visit('/work');
    expect(page.url()).toContain(running().issuer);
    await person.close();
  });
});
