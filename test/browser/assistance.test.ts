/** A browser goes from a hold to evidence in court: with scripts in Spanish, without in English. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { preservationStory } from '@comity/testkit/preservation-story';
import { cast, running } from '../setup/running.ts';
import { launchBrowser } from './browser.ts';
import { FormalStory } from './assistance-story.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('A formal request in the portal', () => {
  it.each([
    { locale: 'es', javaScript: true },
    { locale: 'en', javaScript: false },
  ] as const)(
    'is lived from the confirmed hold to the report of the use: %j',
    async (manner) => {
      const { requesting: preservation } = await preservationStory(cast());
      const story = new FormalStory(browser, running().portalUrl, manner);
      try {
        const path = await story.tell(`/dossiers/${preservation}`);
        expect(story.barriers).toEqual([]);
        const dossier = await cast().person('pe-central').dossier(path.replace('/dossiers/', ''));
        expect(dossier).toMatchObject({
          status: 'IN_USE',
          answer: 'PARTIAL',
          assistance: { conditions: { status: 'ACCEPTED' }, useReport: 'REPORTED' },
          evidence: {
            package: { files: 1, contents: { withheld: [{ name: 'accesos.csv' }] } },
            verification: { holds: true },
          },
        });
      } finally {
        await story.close();
      }
    },
    600_000,
  );
});
