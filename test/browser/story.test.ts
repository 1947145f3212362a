/** A browser tells the whole story in both languages, with scripts and without. Screenshots stay in test/artefacts. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { cast, running } from '../setup/running.ts';
import { launchBrowser } from './browser.ts';
import { PortalStory } from './portal-story.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('A preservation in the portal', () => {
  it.each([
    { locale: 'es', javaScript: true },
    { locale: 'en', javaScript: true },
    { locale: 'es', javaScript: false },
    { locale: 'en', javaScript: false },
  ] as const)(
    'is lived from the first page to the hold: %j',
    async (manner) => {
      const story = new PortalStory(browser, running().portalUrl, manner);
      try {
        const { dossier, barriers } = await story.tell();
        expect(barriers).toEqual([]);
        const holds = await cast()
          .person('pe-poc')
          .must('holds', { query: { limit: 100 } });
        const held = holds.items.filter((hold) => dossier.endsWith(hold.dossier)).flatMap((hold) => hold.items);
        expect(held).toHaveLength(4);
      } finally {
        await story.close();
      }
    },
    600_000,
  );
});
