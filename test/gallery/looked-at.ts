/** The exhibits as a browser shows them, each on a narrow screen and in the width of a desk, and what is wrong there. */
import type { Browser, Page } from 'playwright-core';
import { axeFindings, codesOn, NARROW, overflowOf } from '../browser/barriers.ts';
import { type Exhibit, placeOf } from './exhibit.ts';
import type { GalleryServer } from './server.ts';

const WIDE = { width: 1280, height: 900 };
/** One for each core of the machines that this runs on. */
const AT_ONCE = 2;

/** Pages that show a record as it is: its codes belong there. */
const TECHNICAL = ['pages-ledger-entry', 'pages-document-snapshot', 'pages-operator'];

/** The `check` of each exhibit, two at a time. */
export async function eachInBrowser(
  browser: Browser,
  exhibits: readonly Exhibit[],
  check: (page: Page, exhibit: Exhibit) => Promise<string[]>,
): Promise<string[]> {
  const waiting = exhibits.toReversed();
  const findings = await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const page = await browser.newPage({ viewport: NARROW });
      const found: string[] = [];
      for (let exhibit = waiting.pop(); exhibit !== undefined; exhibit = waiting.pop()) {
        const place = placeOf(exhibit);
        found.push(...(await check(page, exhibit)).map((one) => `${place}: ${one}`));
      }
      await page.close();
      return found;
    }),
  );
  return findings.flat();
}

/** Codes on the page and what does not fit the narrow screen. */
export function misfits(server: GalleryServer) {
  return async (page: Page, exhibit: Exhibit): Promise<string[]> => {
    await page.goto(`${server.url}/${placeOf(exhibit)}.html`);
    const technical = TECHNICAL.includes(`${exhibit.chapter}-${exhibit.name}`);
    return [...(await overflowOf(page)), ...(technical ? [] : await codesOn(page))];
  };
}

export function inaccessible(server: GalleryServer) {
  return async (page: Page, exhibit: Exhibit): Promise<string[]> => {
    await page.setViewportSize(WIDE);
    await page.goto(`${server.url}/${placeOf(exhibit)}.html`);
    return axeFindings(page);
  };
}
