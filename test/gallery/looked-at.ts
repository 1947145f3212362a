/** A browser shows each exhibit on a narrow screen and in the width of a desk; this says what is wrong there. */
import type { Browser, Page } from 'playwright-core';
import { axeFindings, codesOn, NARROW, overflowOf } from '../browser/barriers.ts';
import { type Exhibit, placeOf } from './exhibit.ts';
import type { GalleryServer } from './server.ts';

const WIDE = { width: 1280, height: 900 };
/** One exhibit is looked at for each core of the machines that this runs on. */
const AT_ONCE = 2;

/** These pages show a record as it is, or a rule in the words of its pack, so their codes belong there. */
const TECHNICAL = ['pages-ledger-entry', 'pages-document-snapshot', 'pages-operator', 'pages-law-comity'];

/** Returns what keeps people from each exhibit; two exhibits are looked at at a time. */
export async function barriersIn(
  browser: Browser,
  server: GalleryServer,
  exhibits: readonly Exhibit[],
): Promise<string[]> {
  const waiting = exhibits.toReversed();
  const found = await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const page = await browser.newPage();
      const barriers: string[] = [];
      for (let exhibit = waiting.pop(); exhibit !== undefined; exhibit = waiting.pop()) {
        const place = placeOf(exhibit);
        barriers.push(
          ...(await barriersOf(page, exhibit, `${server.url}/${place}.html`)).map((one) => `${place}: ${one}`),
        );
      }
      await page.close();
      return barriers;
    }),
  );
  return found.flat();
}

/**
 * Axe judges each exhibit in one language, the longer one, because both have the same elements and only the words
 * differ. All mails have the same few elements, and are judged by those with and without a deadline.
 */
const isJudged = ({ chapter, name, locale }: Exhibit): boolean =>
  locale === 'es' && (chapter !== 'mails' || ['request-arrived', 'without-deadline'].includes(name));

/** However much a dossier holds, nobody scrolls through more than so many screens: what is long is folded or paged. */
const MOST_SCREENS = 24;

async function heightOf(page: Page, { chapter }: Exhibit): Promise<string[]> {
  if (chapter !== 'extremes') return [];
  const height = await page.evaluate<number>('document.documentElement.scrollHeight / innerHeight');
  return height > MOST_SCREENS ? [`${height.toFixed(0)} screens high`] : [];
}

async function barriersOf(page: Page, exhibit: Exhibit, address: string): Promise<string[]> {
  await page.setViewportSize(NARROW);
  await page.goto(address);
  const found = await overflowOf(page);
  if (!TECHNICAL.includes(`${exhibit.chapter}-${exhibit.name}`)) found.push(...(await codesOn(page)));
  found.push(...(await heightOf(page, exhibit)));
  await page.setViewportSize(WIDE);
  found.push(...(await overflowOf(page)), ...(await heightOf(page, exhibit)));
  if (!isJudged(exhibit)) return found;
  return [...found, ...(await axeFindings(page))];
}
