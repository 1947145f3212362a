/**
 * The pages of docs/rules scenario 18 and of a translation that comes later are shown in both languages, with scripts
 * and without.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { formalRequest, storyFor } from '@comity/testkit/assistance-story';
import { preservationStory } from '@comity/testkit/preservation-story';
import { cast, running } from '../setup/running.ts';
import { eventOf } from '../stories/stage.ts';
import { artefactFolder, launchBrowser } from './browser.ts';
import { PortalPeople } from './portal-people.ts';
import type { PortalSettings } from './portal-person.ts';

const people = cast();
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const MANNERS: PortalSettings[] = [
  { locale: 'es', javaScript: true },
  { locale: 'en', javaScript: false },
];

describe('A provider in a third State, in the portal', () => {
  it.each(MANNERS)(
    'is reported, disclosed by two persons and asked from a draft that lies ready: %j',
    async (manner) => {
      const dossiers = await preservationStory(people, { preservedDays: 90 });
      const folder = artefactFolder(`third-state-${manner.locale}`);
      const portal = new PortalPeople(browser, running().portalUrl, manner, folder);
      try {
        const liaison = await portal.person('cl-liaison');
        await liaison.open(`/dossiers/${dossiers.provider}/acts/report_other_provider`);
        await liaison.type('provider', 'Maple Post');
        await liaison.choose('state', 'CA');
        await liaison.type('elements.0.address', '198.51.100.24');
        await liaison.type('elements.0.port', '44321');
        await liaison.type('elements.0.at', '2026-11-05T16:03:22');
        await liaison.look('report');
        await liaison.press('check');
        await liaison.look('report-check');
        await liaison.press('confirm');
        await liaison.open(`/dossiers/${dossiers.provider}`);
        await liaison.look('provider-dossier');

        await eventOf(people, 'cl-poc', dossiers.receiving, 'other_provider_report');
        const point = await portal.person('cl-poc');
        await point.open(`/dossiers/${dossiers.receiving}`);
        await point.look('review');
        await point.open(`/dossiers/${dossiers.receiving}/acts/withhold_provider`);
        await point.look('withhold');
        await point.open(`/dossiers/${dossiers.receiving}/acts/disclose_provider`);
        await point.press('check');
        await point.look('disclose-check');
        await point.press('confirm');
        await portal.approve('cl-central', `/dossiers/${dossiers.receiving}`);

        await eventOf(people, 'pe-prosecutor', dossiers.requesting, 'provider_disclosure');
        const prosecutor = await portal.person('pe-prosecutor');
        await prosecutor.open(`/dossiers/${dossiers.requesting}`);
        await prosecutor.look('disclosed');
        await prosecutor.follow(/^\/drafts\//);
        await prosecutor.look('draft-ready');
        await prosecutor.open(`${prosecutor.path}/check`);
        await prosecutor.look('draft-check');
        expect(portal.barriers).toEqual([]);
      } finally {
        await portal.close();
      }
    },
    300_000,
  );
});

describe('The translator, in the portal', () => {
  it.each(MANNERS)(
    'finds what waits for a translation, adds one, and adds another after it was sent: %j',
    async (manner) => {
      const { requesting: preservation } = await preservationStory(people, { preservedDays: 90 });
      const portal = new PortalPeople(
        browser,
        running().portalUrl,
        manner,
        artefactFolder(`translator-${manner.locale}`),
      );
      try {
        const sent = await formalRequest(storyFor(people, {}), preservation);
        const translator = await portal.person('pe-translator');
        await translator.look('work');
        await translator.open(`/dossiers/${sent}`);
        await translator.look('dossier');
        await translator.open(`/dossiers/${sent}/acts/add_translation`);
        await translator.check('language', 'en');
        await translator.check('made', 'MACHINE');
        await translator.type('translation', 'The request as a machine put it into English.');
        await translator.look('translation');
        await translator.press('check');
        await translator.look('translation-check');
        await translator.press('confirm');
        await translator.open(`/dossiers/${sent}/request`);
        await translator.look('request');
        await translator.follow(/\/documents\/[0-9a-f]{64}$/);
        await translator.look('document');
        expect(portal.barriers).toEqual([]);
      } finally {
        await portal.close();
      }
    },
    300_000,
  );
});
