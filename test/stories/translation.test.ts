/**
 * These stories run docs/rules scenario 24 on real parts: a Spanish request goes to a State of the Nassau Convention,
 * pair by pair.
 */
import type { AssistancePart } from '@comity/vocabulary/values/request-form';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierView } from '@comity/contracts/http/views';
import { type Pair, PAIRS, PERU_AND_CHILE } from '@comity/testkit/pairs';
import { rolesIn } from '@comity/testkit/parties';
import { arrivedAt, statusReached } from '@comity/testkit/preservation-story';
import { cast } from '../setup/running.ts';
import { eventOf, sentRequest } from './stage.ts';

const people = cast();

const ASKED: Partial<AssistancePart> = {
  sought: 'Datos de tráfico.',
  legalBasis: 'Ley 30096.',
  persons: 'Titular.',
  specialProcedure: 'No.',
  returnContact: 'Autoridad central.',
  otherMeans: 'No.',
};

/**
 * The requested State has this official language other than Spanish (28 Nassau), and this person translates where there
 * is no translator.
 */
const FOREIGN: Record<string, { language: string; translator: string }> = {
  us: { language: 'en', translator: 'pe-translator' },
  ca: { language: 'fr', translator: 'br-prosecutor' },
};

const translationElement = ({ completeness }: DossierView) =>
  completeness?.find(({ element }) => element === 'TRANSLATION');

async function readable(subject: string, dossier: string, digest: string): Promise<string> {
  const path = `/dossiers/${dossier}/documents/${digest}/readable?format=html&language=en`;
  return (await people.person(subject).file(path)).bytes.toString('utf8');
}

/** A Spanish preservation was accepted, and the formal request that follows it was submitted in the same language. */
async function submittedInSpanish(
  pair: Pair,
): Promise<{ preservation: string; preserving: string; requesting: string }> {
  const { prosecutor, receivingPoint, receivingCentral } = rolesIn(people, pair.parties);
  const { requesting: preservation, receiving: preserving } = await sentRequest(people, { language: 'es' }, pair);
  await receivingPoint.act(preserving, 'acknowledge', {});
  await receivingPoint.outward(preserving, 'accept', {});
  await receivingCentral.second(preserving, 'approve');
  await statusReached(prosecutor, preservation, 'ACCEPTED');

  const { id, version, form } = await prosecutor.must('newFormalDraft', { params: { id: preservation }, body: {} });
  const completed = { ...form, assistance: { ...(form.assistance as AssistancePart), ...ASKED } };
  await prosecutor.must('saveDraft', { params: { id }, body: { version, form: completed } });
  await prosecutor.submit(id);
  return { preservation, preserving, requesting: id };
}

describe('Scenario 24: translation missing', () => {
  describe('Given Peru and Chile, which share an official language', () => {
    const { requestingCentral: central, receivingCentral: there } = rolesIn(people, PERU_AND_CHILE.parties);

    it('When SENT is tried without translation, Then nothing of 28 Nassau is missing, and it goes', async () => {
      const { requesting, preserving } = await submittedInSpanish(PERU_AND_CHILE);
      const { status, possible } = await central.dossier(requesting);
      expect(status).toBe('CENTRAL_AUTH_REVIEW');
      expect(possible).toContainEqual(expect.objectContaining({ name: 'approve_and_send', refusal: null }));
      expect((await there.dossier(preserving)).status).toBe('ACCEPTED');
      await central.second(requesting, 'approve_and_send');
      const arrived = await there.dossier(await arrivedAt(there, 'RECEIVED', requesting));
      expect(translationElement(arrived)).toMatchObject({ rule: { id: 'NAS.28' }, missing: [] });
      expect(arrived.translations).toEqual([]);
    });
  });

  const apart = PAIRS.filter((pair) => pair !== PERU_AND_CHILE);
  describe.each(apart)('Given $name and a Spanish request without translation', (pair) => {
    const { prosecutor, requestingCentral: central, receivingCentral: there } = rolesIn(people, pair.parties);
    const { language, translator: subject } = FOREIGN[pair.parties.receiving] as (typeof FOREIGN)[string];
    const translator = people.person(subject);
    const MACHINE = { language, made: 'MACHINE', translation: 'Request as a machine put it.' };
    const CERTIFIED = { language, made: 'CERTIFIED', translation: 'Request in certified translation.' };
    let preservation: string;
    let preserving: string;
    let requesting: string;

    beforeAll(async () => {
      ({ preservation, preserving, requesting } = await submittedInSpanish(pair));
    });

    it('When SENT is tried, Then it is blocked at TRANSLATING (28 Nassau), and the preservation has gone at once', async () => {
      const { status, possible } = await central.dossier(requesting);
      expect(status).toBe('TRANSLATING');
      expect(possible.find(({ name }) => name === 'approve_and_send')?.refusal?.code).toBe('TRANSLATION_MISSING');
      expect((await there.dossier(preserving)).status).toBe('ACCEPTED');
    });

    it('When the translator adds one made by a machine, Then it goes with the request and is labelled as such where it is read', async () => {
      const work = await translator.must('work');
      expect(work.mine.find(({ id }) => id === requesting)?.acts).toEqual(['add_translation']);
      await translator.act(requesting, 'add_translation', MACHINE);
      await central.second(requesting, 'approve_and_send');
      const receiving = await arrivedAt(there, 'RECEIVED', requesting);
      const arrived = await eventOf(people, there.subject, receiving, 'translation');
      expect(arrived).toMatchObject({ translations: [{ language, made: 'MACHINE' }] });
      expect(translationElement(arrived)).toMatchObject({ rule: { id: 'NAS.28' }, missing: [] });
      const [one] = arrived.translations;
      const page = await readable(there.subject, receiving, one?.translation ?? '');
      expect(page).toContain(MACHINE.translation);
      expect(page).toContain('Machine translation of the request, not checked by a person');
      const request = await readable(there.subject, receiving, arrived.content ?? '');
      expect(request).toContain('machine translation, not checked');
    });

    it('When a certified one is added after the request was sent, Then it travels by itself and stands beside the request', async () => {
      await translator.act(requesting, 'add_translation', CERTIFIED);
      const { peers } = await prosecutor.dossier(requesting);
      const receiving = peers.find(({ side }) => side === 'receiving')?.dossier ?? '';
      await there.act(receiving, 'acknowledge', {});
      const beside = await eventOf(people, central.subject, requesting, 'acknowledgement');
      expect(beside.translations).toHaveLength(2);
      const arrived = await there.dossier(receiving);
      expect(arrived.translations.map(({ made }) => made)).toEqual(['MACHINE', 'CERTIFIED']);
      expect(arrived.assistance?.translated).toBe('CERTIFIED');
      const page = await readable(there.subject, receiving, arrived.translations[1]?.translation ?? '');
      expect(page).toContain(CERTIFIED.translation);
      expect(page).not.toContain('Machine translation');
    });

    it('When the preservation, sent in an agreed language, is translated later, Then the translation reaches it and moves nothing', async () => {
      const before = await there.dossier(preserving);
      await translator.act(preservation, 'add_translation', CERTIFIED);
      const after = await eventOf(people, there.subject, preserving, 'translation');
      expect(after.status).toBe(before.status);
      expect(after.translations).toMatchObject([{ language, made: 'CERTIFIED' }]);
      expect(after.form?.language).toBe('es');
    });
  });
});
