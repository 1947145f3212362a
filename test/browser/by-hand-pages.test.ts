/**
 * Two stories show in both languages the pages for a side that does not use Comity: evidence on a medium, and a formal
 * request on paper.
 */
import type { AssistancePart } from '@comity/vocabulary/values/request-form';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { formalRequest, storyFor, TWO_FILES } from '@comity/testkit/assistance-story';
import { attach, type Counterpart, enterMessage, entryOf, sendAll } from '@comity/testkit/by-hand';
import { resultsFor, statusReached } from '@comity/testkit/preservation-story';
import { completeRequest, requestTo } from '@comity/testkit/request-forms';
import { uploadFile } from '@comity/testkit/uploads';
import { cast, running } from '../setup/running.ts';
import { launchBrowser } from './browser.ts';
import type { PortalPerson } from './portal-person.ts';
import { Visits } from './visits.ts';

const people = cast();
const DAY = 86_400_000;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const LETTER = { name: 'carta.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };

/** Fills in the form on which a letter is entered, except what the letter says. */
async function source(person: PortalPerson): Promise<void> {
  await person.check('way', 'COURIER');
  await person.type('sender', 'Autoridad central, San José');
  await person.page.locator('[name="original"]').setInputFiles(LETTER);
}

describe('Evidence on a medium', () => {
  const ofHold = { enters: people.person('pe-poc'), checks: people.person('pe-central') };
  const two = { enters: people.person('pe-central'), checks: people.person('pe-prosecutor') };
  const sanJose: Counterpart = {
    ...{ side: 'receiving', way: 'COURIER', zone: 'America/Lima' },
    name: 'Autoridad central, San José',
  };

  async function executing(): Promise<string> {
    const form = completeRequest({ requestedState: 'CR', provider: 'HARBOUR', custodian: 'Harbour Post, San José' });
    const { id } = await two.checks.draft(form);
    await two.checks.submit(id);
    await ofHold.enters.second(id, 'approve_and_send');
    await sendAll(ofHold.enters, id, sanJose);
    const at = await ofHold.enters.now();
    for (const code of ['acknowledgement', 'acceptance', 'order_issued', 'order_served'])
      await enterMessage(ofHold, id, sanJose, { code, at });
    const until = new Date(Date.parse(at) + 90 * DAY).toISOString();
    const results = resultsFor(await ofHold.enters.dossier(id), at, until);
    const answers = [{ kind: 'PRESERVED', results }];
    await enterMessage(ofHold, id, sanJose, { code: 'preservation_answer', answers });
    const formal = await formalRequest(
      storyFor(people, { parties: { requesting: 'pe', receiving: 'pe', provider: 'us' } }),
      id,
    );
    await sendAll(two.enters, formal, sanJose);
    const answeredAt = await two.enters.now();
    for (const code of ['acknowledgement', 'completeness'])
      await enterMessage(two, formal, sanJose, { code, at: answeredAt });
    await enterMessage(two, formal, sanJose, { code: 'grant', denied: [], conditions: null, reasons: 'Se cumplen.' });
    await enterMessage(two, formal, sanJose, { code: 'execution_started', at: await two.enters.now() });
    return formal;
  }

  it('is entered, compared, found broken and answered on pages that lead on and lose nothing', async () => {
    const formal = await executing();
    const dossier = `/dossiers/${formal}`;
    const enter = `${dossier}/by-hand/enter/receiving`;
    const visits = new Visits(browser, running().portalUrl, 'medium');
    try {
      await visits.see('pe-central', `${dossier}/by-hand/enter`, 'which');
      await visits.each('pe-central', `${enter}/production_report`, async (person) => {
        await person.press('enter');
        await person.look('report-empty');
      });
      await visits.each('pe-central', `${enter}/challenge`, async (person) => {
        await person.press('enter');
        await person.look('challenge-empty');
      });
      for (const file of TWO_FILES) await uploadFile(two.enters, formal, { ...file, undeclared: true });
      await visits.each('pe-central', `${enter}/evidence_brought`, async (person) => {
        await source(person);
        await person.type('medium', 'Disco USB, precinto 4711');
        await person.type('manifest', 'esto no es una línea');
        await person.press('enter');
        await person.look('list-unreadable');
        expect(await person.page.locator('#manifest-error').innerText()).toMatch(/ 1\.$/);
        expect(await person.field('manifest').inputValue()).toBe('esto no es una línea');
        expect(await person.field('medium').inputValue()).toBe('Disco USB, precinto 4711');
      });
      const manifest = `${'0'.repeat(64)}  falta.pdf`;
      const message = { code: 'evidence_brought', medium: 'Disco USB, precinto 4711', manifest };
      const entry = await entryOf(two.enters, formal, sanJose, message);
      const { seq } = await two.enters.act(formal, 'enter_message', entry);
      await visits.see('pe-prosecutor', `${dossier}/by-hand/check`, 'compare');
      await two.checks.act(formal, 'confirm_entry', { entry: seq });
      await statusReached(two.checks, formal, 'HASH_MISMATCH');
      await visits.see('pe-prosecutor', `${dossier}/evidence`, 'evidence');
      // The letter that says so waits for a person, so it comes first, before what may be done at any time.
      await visits.each('pe-central', dossier, async (person) => {
        await person.look('dossier');
        await person.goOn(/\/by-hand\/send\/receiving\/\d+$/);
      });
      expect(visits.barriers).toEqual([]);
    } finally {
      await visits.close();
    }
  }, 300_000);
});

describe('A formal request on paper', () => {
  it('is written down, and found by the second person who compares it', async () => {
    const visits = new Visits(browser, running().portalUrl, 'paper');
    const enters = people.person('us-poc');
    try {
      await visits.see('us-poc', '/drafts/by-hand', 'begin');
      const draft = await enters.must('newEnteredRequest', { body: { state: 'CR', kind: 'ASSISTANCE' } });
      const path = `/drafts/${draft.id}`;
      await visits.see('us-poc', path, 'sections');
      await visits.see('us-poc', `${path}/entered`, 'incomplete');
      const assistance = { ...(draft.form.assistance as AssistancePart), legalBasis: 'Law 7425.', sought: '' };
      const form = { ...requestTo('US'), kind: 'ASSISTANCE' as const, assistance };
      const params = { id: draft.id };
      await enters.must('saveDraft', { params, body: { version: draft.version, form } });
      await visits.each('us-poc', `${path}/entered`, async (person) => {
        await person.type('sender', 'Embajada de Costa Rica');
        await person.press('enter');
        await person.look('source-empty');
        expect(await person.field('sender').inputValue()).toBe('Embajada de Costa Rica');
      });
      const original = await attach(enters, { route: 'attachToDraft', ...params }, 'the request as it came');
      const { shown } = await enters.must('checkDraft', { params });
      const receivedAt = await enters.now();
      const came = { way: 'COURIER', zone: 'America/New_York', sender: 'San José', receivedAt } as const;
      await enters.must('enterRequest', { params, body: { ...came, original, shown } });
      await visits.each('us-central', '/work', async (person) => {
        await person.look('work');
        await person.follow(`${path}/entered`);
        await person.look('compare');
      });
      await visits.see('us-poc', `${path}/entered`, 'own');
      const second = people.person('us-central');
      const { dossier } = await second.must('confirmRequest', { params, body: { shown } });
      await statusReached(second, dossier, 'RECEIVED');
      await visits.each('us-central', `/dossiers/${dossier}`, async (person) => {
        await person.look('dossier');
        expect(await person.text()).toMatch(/Ingresado a mano: Mensajería|Entered by hand: Courier/);
      });
      expect(visits.barriers).toEqual([]);
    } finally {
      await visits.close();
    }
  }, 300_000);
});
