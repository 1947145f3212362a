/**
 * The pages of evidence that is kept and destroyed, and of an execution without result, are shown in both languages.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  acceptEvidence,
  formalRequest,
  grantRequest,
  produceFiles,
  productionOf,
  sealedAndSent,
  serveOrder,
  storyFor,
  TWO_FILES,
} from '@comity/testkit/assistance-story';
import { preservationStory, statusReached } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import { cast, running } from '../setup/running.ts';
import { eventOf, nowOf } from '../stories/stage.ts';
import { launchBrowser } from './browser.ts';
import { Visits } from './visits.ts';

const people = cast();
const story = storyFor(people, {});
const [prosecutor, central] = [people.person('pe-prosecutor'), people.person('pe-central')];
const [chile, duty] = [people.person('cl-central'), people.person('cl-poc')];
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Lima has accepted this evidence under the condition that it is destroyed by a day. */
async function evidenceInUse(): Promise<{ requesting: string; receiving: string }> {
  const preservation = await preservationStory(people);
  const requesting = await formalRequest(story, preservation.requesting);
  const keepUntil = new Date(Date.parse(await nowOf(people)) + 40 * 86_400_000).toISOString().slice(0, 10);
  const conditionsText = 'Las pruebas se destruyen a más tardar el día indicado.';
  const receiving = await grantRequest(story, requesting, { conditions: ['DESTROY_BY'], conditionsText, keepUntil });
  await statusReached(prosecutor, requesting, 'CONDITIONAL');
  await prosecutor.outward(requesting, 'accept_conditions', {});
  await central.second(requesting, 'approve');
  await eventOf(people, 'cl-central', receiving, 'conditions_answer');
  const provider = await serveOrder(story, receiving);
  await produceFiles(story, { receiving, provider }, TWO_FILES);
  await sealedAndSent(story, receiving);
  await acceptEvidence(story, { requesting, receiving });
  return { requesting, receiving };
}

describe('Evidence that is kept', () => {
  it('is held, given a day and destroyed on pages in both languages', async () => {
    const { requesting, receiving } = await evidenceInUse();
    const visits = new Visits(browser, running().portalUrl, 'keeping');
    const mine = `/dossiers/${requesting}`;
    try {
      await visits.each('pe-prosecutor', `${mine}/acts/place_legal_hold`, async (person) => {
        await person.type('reference', 'Expediente 00125-2026');
        await person.press('check');
        await person.look('hold-without-reason');
        expect(await person.field('reference').inputValue()).toBe('Expediente 00125-2026');
      });
      await visits.see('pe-prosecutor', `${mine}/acts/set_retention`, 'day');
      await visits.see('pe-prosecutor', `${mine}/acts/dispose`, 'dispose');
      const hold = { reference: 'Expediente 00125-2026', reason: 'La defensa pidió un peritaje.' };
      await prosecutor.act(requesting, 'place_legal_hold', hold);
      await visits.see('pe-prosecutor', `${mine}/evidence`, 'held');
      await visits.see('pe-prosecutor', `${mine}/acts/lift_legal_hold`, 'lift');
      await visits.see('pe-prosecutor', `${mine}/acts/dispose`, 'not-now');
      await visits.see('cl-central', `/dossiers/${receiving}/acts/destroy_copy`, 'copy');
      await chile.outward(receiving, 'destroy_copy', { certificate: 'Borrada en presencia de dos personas.' });
      await visits.see('cl-poc', `/dossiers/${receiving}/approval`, 'approval');
      await duty.second(receiving, 'approve');
      await visits.see('cl-central', `/dossiers/${receiving}/evidence`, 'destroyed');
      const [known] = completeRequest().targets;
      for (const [typed, name] of [
        [known?.value ?? '', 'found'],
        ['pagos', 'part-of-an-identifier'],
      ] as const)
        await visits.each('pe-prosecutor', '/search', async (person) => {
          await person.type('q', typed);
          await person.press();
          await person.look(name);
          expect(person.page.url()).not.toContain(encodeURIComponent(typed));
        });
      expect(visits.barriers).toEqual([]);
    } finally {
      await visits.close();
    }
  }, 300_000);
});

describe('An execution without result', () => {
  it('is told with a cause for each, and answered, on pages in both languages', async () => {
    const preservation = await preservationStory(people);
    const requesting = await formalRequest(story, preservation.requesting);
    const receiving = await grantRequest(story, requesting);
    const provider = await serveOrder(story, receiving);
    const liaison = people.person('cl-liaison');
    const { results, ...body } = productionOf(await liaison.dossier(provider)) as { results: object[] };
    await liaison.act(provider, 'produce', {
      ...body,
      results: results.map((one) => ({ ...one, outcome: 'NO_DATA' })),
    });
    const { targets } = await statusReached(chile, receiving, 'PROVIDER_RESPONDED');
    const visits = new Visits(browser, running().portalUrl, 'no-result');
    try {
      await visits.each('cl-central', `/dossiers/${receiving}/acts/report_no_result`, async (person) => {
        await person.press('check');
        await person.look('report-empty');
      });
      const causes = targets.flatMap(({ id, categories }) =>
        categories.map((category) => ({ target: id, category, cause: 'IMPOSSIBLE_NO_DATA' })),
      );
      const report = { results: causes, reasons: 'La cuenta fue eliminada.', holdContinues: true };
      await chile.outward(receiving, 'report_no_result', report);
      await visits.see('cl-poc', `/dossiers/${receiving}/approval`, 'approval');
      await duty.second(receiving, 'approve');
      const { events } = await statusReached(prosecutor, requesting, 'NO_RESULT');
      const noResultReasons = events
        .find(({ code }) => code === 'no_result')
        ?.documents.find(({ field }) => field === 'reasons');
      await visits.see(
        'pe-prosecutor',
        `/dossiers/${requesting}/documents/${noResultReasons?.digest ?? ''}`,
        'reasons',
      );
      await visits.each('pe-prosecutor', `/dossiers/${requesting}`, async (person) => {
        await person.look('dossier');
        await person.goOn(/\/accept_no_result$/);
        await person.look('accept');
      });
      expect(visits.barriers).toEqual([]);
    } finally {
      await visits.close();
    }
  }, 300_000);
});
