/**
 * Barriers keep people from a page that a browser shows: codes where words should be, a page wider than the screen, and
 * what axe finds against WCAG 2.2 AA.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A small telephone is 375 px wide. */
export const NARROW = { width: 375, height: 800 };
/** A person should never have to read these: `SENT_24_7`, `BUD.29.2`, `undefined`, `{count}`. */
const CODE = /\b(?:[A-Z]{2,}(?:_[A-Z0-9]+)+|[A-Z]{2,4}\.\d[\w.]*|undefined|null|NaN)\b|\{\w*\}/g;

export async function codesOn(page: Page): Promise<string[]> {
  return ((await page.locator('body').innerText()).match(CODE) ?? []).map((code) => `shows ${code}`);
}

/** The innermost element whose text reaches the right edge of the page, shortened. */
const WIDEST = `(() => {
  const right = (one) => Math.ceil(one.getBoundingClientRect().right + scrollX);
  const reaching = [...document.body.querySelectorAll('*')].filter((one) => right(one) >= document.documentElement.scrollWidth);
  return (reaching.at(-1)?.outerHTML ?? '').slice(0, 160);
})()`;

/** Compares the page with the screen that it has now, and names what is too wide. */
export async function overflowOf(page: Page): Promise<string[]> {
  const [width, screen] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]');
  if (width <= screen) return [];
  return [`${String(width)} px wide on a screen of ${String(screen)} px: ${await page.evaluate<string>(WIDEST)}`];
}

export async function axeFindings(page: Page, { contrast } = { contrast: true }): Promise<string[]> {
  // Pages have no frames, so axe need not open a page of its own to put those of frames together: that takes half the
  // time and gives the same findings. What passes is not described.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (!contrast) axe.disableRules('color-contrast');
  const { violations } = await axe.withTags(STANDARDS).analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map((one) => one.html).join(' ')}`);
}
