/** A browser shows each exhibit on a telephone, at a desk and on a large screen; this says what is wrong there. */
import type { Browser, Page } from 'playwright-core';
import { axeFindings, codesOn, NARROW, overflowOf } from '../browser/barriers.ts';
import { type Exhibit, placeOf } from './exhibit.ts';
import type { GalleryServer } from './server.ts';

const WIDE = { width: 1280, height: 900 };
const WIDEST = { width: 1920, height: 1080 };
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
 * Axe judges what is shown in Spanish, the longer language, whole. English has the same elements in the same colours and
 * only other words, so the pages and forms that people go through are judged by all other rules. All mails have the same
 * few elements, and are judged by those with and without a deadline.
 */
function judgedBy({ chapter, name, locale }: Exhibit): Parameters<typeof axeFindings>[1] | null {
  if (locale === 'en') return ['pages', 'drafts', 'by-hand'].includes(chapter) ? { contrast: false } : null;
  if (chapter === 'mails' && !['request-arrived', 'without-deadline'].includes(name)) return null;
  return { contrast: true };
}

/** However much a dossier holds, nobody scrolls through more than so many screens: what is long is folded or paged. */
const MOST_SCREENS = 24;
/** A page on which each of thirty fields is as long as it may be has a box for each. */
const MOST_SCREENS_OF_LONGEST = 44;

async function heightOf(page: Page, { chapter, name }: Exhibit): Promise<string[]> {
  if (chapter !== 'extremes') return [];
  const most = /^(?:longest|highest)-/.test(name) ? MOST_SCREENS_OF_LONGEST : MOST_SCREENS;
  const height = await page.evaluate<number>('document.documentElement.scrollHeight / innerHeight');
  return [
    ...(height > most ? [`${height.toFixed(0)} screens high`] : []),
    ...(await page.evaluate<string[]>(ENDLESS)).map((one) => `higher than a screen by one value: ${one}`),
  ];
}

/** Finds the texts that are seen and that fill more than a screen by themselves, but for those that scroll in a box. */
const ENDLESS = `(() => {
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const found = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const holder = text.parentElement;
    if (holder.closest('.comity-long, .comity-paper, textarea, select') !== null || !holder.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNode(text);
    if (range.getBoundingClientRect().height > innerHeight) found.push(text.data.trim().slice(0, 120));
  }
  return found;
})()`;

async function barriersOf(page: Page, exhibit: Exhibit, address: string): Promise<string[]> {
  await page.setViewportSize(NARROW);
  await page.goto(address);
  const found = await overflowOf(page);
  if (!TECHNICAL.includes(`${exhibit.chapter}-${exhibit.name}`)) found.push(...(await codesOn(page)));
  found.push(...(await heightOf(page, exhibit)));
  await page.setViewportSize(WIDE);
  found.push(...(await overflowOf(page)), ...(await heightOf(page, exhibit)));
  await page.setViewportSize(WIDEST);
  found.push(...(await overflowOf(page)));
  const judged = judgedBy(exhibit);
  return judged === null ? found : [...found, ...(await axeFindings(page, judged))];
}
