/** Acceptance scenario 24 on real parts: Spanish to an English-speaking State of the Nassau Convention. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierView } from '@comity/contracts/http/views';
import type { DraftView } from '@comity/contracts/http/draft-views';
import type { AssistancePart } from '@comity/domain/request/form';
import { arrivedAt, statusReached } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import { cast } from '../setup/running.ts';
import { eventOf } from './stage.ts';

const people = cast();
const prosecutor = people.person('pe-prosecutor');
const translator = people.person('pe-translator');
const central = people.person('pe-central');
const american = people.person('us-central');

const ASKED: Partial<AssistancePart> = {
  sought: 'Datos de tráfico.',
  legalBasis: 'Ley 30096.',
  persons: 'Titular.',
  specialProcedure: 'No.',
  returnContact: 'Autoridad central.',
  otherMeans: 'No.',
};
const MACHINE = { language: 'en', made: 'MACHINE', translation: 'Request as a machine put it into English.' };
const CERTIFIED = { language: 'en', made: 'CERTIFIED', translation: 'Request in certified translation.' };

const translationElement = ({ completeness }: DossierView) =>
  completeness?.find(({ element }) => element === 'TRANSLATION');

async function readable(subject: string, dossier: string, digest: string): Promise<string> {
  const path = `/dossiers/${dossier}/documents/${digest}/readable?format=html&language=en`;
  return (await people.person(subject).file(path)).bytes.toString('utf8');
}

describe('Scenario 24: translation missing', () => {
  describe('Given a Nassau pair and a Spanish request to an English-speaking State without translation', () => {
    let preservation: string;
    let preserving: string;
    let requesting: string;

    beforeAll(async () => {
      const draft = await prosecutor.draft(completeRequest({ requestedState: 'US', provider: 'NORTHLIGHT' }));
      preservation = draft.id;
      await prosecutor.submit(preservation);
      await people.person('pe-poc').second(preservation, 'approve_and_send');
      const point = people.person('us-poc');
      preserving = await arrivedAt(point, 'SENT_24_7', preservation);
      await point.act(preserving, 'acknowledge', {});
      await point.outward(preserving, 'accept', {});
      await american.second(preserving, 'approve');
      await statusReached(prosecutor, preservation, 'ACCEPTED');

      const formal = await prosecutor.must<DraftView>('POST', `/dossiers/${preservation}/formal-request`, {});
      requesting = formal.id;
      const form = { ...formal.form, assistance: { ...(formal.form.assistance as AssistancePart), ...ASKED } };
      await prosecutor.must('PUT', `/drafts/${requesting}`, { version: formal.version, form });
      await prosecutor.submit(requesting);
    });

    it('When SENT is tried, Then it is blocked at TRANSLATING (28 Nassau), and the preservation has gone at once', async () => {
      const { status, possible } = await central.dossier(requesting);
      expect(status).toBe('TRANSLATING');
      expect(possible.find(({ name }) => name === 'approve_and_send')?.refusal?.code).toBe('TRANSLATION_MISSING');
      expect((await american.dossier(preserving)).status).toBe('ACCEPTED');
    });

    it('When the translator adds one made by a machine, Then it goes with the request and is labelled as such where it is read', async () => {
      const work = await translator.must<{ mine: { id: string; acts: string[] }[] }>('GET', '/work');
      expect(work.mine.find(({ id }) => id === requesting)?.acts).toEqual(['add_translation']);
      await translator.act(requesting, 'add_translation', MACHINE);
      await central.second(requesting, 'approve_and_send');
      const receiving = await arrivedAt(american, 'RECEIVED', requesting);
      const arrived = await eventOf(people, 'us-central', receiving, 'translation');
      expect(arrived.state).toMatchObject({ translations: [{ language: 'en', made: 'MACHINE' }] });
      expect(translationElement(arrived)).toMatchObject({ rule: { id: 'NAS.28' }, missing: [] });
      const [one] = arrived.state.translations ?? [];
      const page = await readable('us-central', receiving, one?.translation ?? '');
      expect(page).toContain(MACHINE.translation);
      expect(page).toContain('Machine translation of the request, not checked by a person');
      const request = await readable('us-central', receiving, arrived.content ?? '');
      expect(request).toContain('machine translation, not checked');
    });

    it('When a certified one is added after the request was sent, Then it travels by itself and stands beside the request', async () => {
      await translator.act(requesting, 'add_translation', CERTIFIED);
      const { peers } = await prosecutor.dossier(requesting);
      const receiving = peers.find(({ side }) => side === 'receiving')?.dossier ?? '';
      await american.act(receiving, 'acknowledge', {});
      const beside = await eventOf(people, 'pe-central', requesting, 'acknowledgement');
      expect(beside.state.translations).toHaveLength(2);
      const there = await american.dossier(receiving);
      expect(there.state.translations?.map(({ made }) => made)).toEqual(['MACHINE', 'CERTIFIED']);
      expect(there.state.assistance?.translated).toBe('CERTIFIED');
      const page = await readable('us-central', receiving, there.state.translations?.[1]?.translation ?? '');
      expect(page).toContain(CERTIFIED.translation);
      expect(page).not.toContain('Machine translation');
    });

    it('When the preservation, sent in an agreed language, is translated later, Then the translation reaches it and moves nothing', async () => {
      const before = await american.dossier(preserving);
      await translator.act(preservation, 'add_translation', CERTIFIED);
      const after = await eventOf(people, 'us-central', preserving, 'translation');
      expect(after.status).toBe(before.status);
      expect(after.state.translations).toMatchObject([{ language: 'en', made: 'CERTIFIED' }]);
      expect(after.form?.language).toBe('es');
    });
  });
});
