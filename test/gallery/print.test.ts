/** A printed page is a paper of the case: a browser prints it, and what stands on the first sheet is measured. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DOSSIER, dossier } from '@comity/portal/testing/dossiers';
import { dutyOfficer } from '@comity/portal/testing/people';
import { type PortalUnderTest, startPortal } from '@comity/portal/testing/portal-under-test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/browser.ts';

const PATH = `/dossiers/${DOSSIER}`;
/** A sheet of A4 between its margins, in CSS pixels of 1/96 inch. */
const SHEET = { width: 680, height: 1000 };
const MOST_ABOVE = 260;

let portal: PortalUnderTest;
let browser: Browser;
beforeAll(async () => {
  portal = await startPortal({ [`GET ${PATH}`]: dossier() }, dutyOfficer);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await portal.stop();
});

async function printed(path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: SHEET });
  const cookies = portal.cookies({ locale: 'es' });
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: portal.url })));
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(portal.url + path);
  return page;
}

describe('case B6: a printed dossier', () => {
  it.each(['', '/timeline', '/messages', '/people'])('begins with the case: %s', async (part) => {
    const page = await printed(PATH + part);
    const text = await page.locator('body').innerText();
    expect(text.indexOf('CL-2026-000017')).toBeLessThan(400);
    for (const onScreen of ['.comity-tabs', '.comity-nav', '.comity-footer', '.comity-header__who', '.govuk-button'])
      for (const one of await page.locator(onScreen).all()) expect(await one.isVisible()).toBe(false);
    const box = await page.locator('h1').first().boundingBox();
    expect(box?.y ?? Infinity).toBeLessThan(MOST_ABOVE);
    // The design system writes the address of each link behind it.
    const addresses = await page.evaluate<string[]>(
      `[...document.querySelectorAll('a')].map((one) => getComputedStyle(one, '::after').content)`,
    );
    expect(addresses.filter((one) => one.includes('http') || one.includes('/'))).toEqual([]);
    await page.context().close();
  });

  it('is open where it is folded away on the screen', async () => {
    const page = await printed(PATH);
    for (const one of await page.locator('details .govuk-details__text').all())
      expect(await one.isVisible()).toBe(true);
    await page.context().close();
  });
});
