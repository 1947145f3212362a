/**
 * The api answers what its description says: nothing is missing, and nothing is there that is not described. The client
 * compares every answer that a person of any story gets; here are the answers that no other story asks for.
 */
import { describe, expect, it } from '@jest/globals';
import { lawPacks } from '@comity/law/packs';
import { versionsOf } from '@comity/law/versions';
import { completeRequest } from '@comity/testkit/request-forms';
import { cast } from '../setup/running.ts';
import { heldData, sentRequest } from './stage.ts';

const people = cast();

describe('The answers of the api', () => {
  it('are as they are described, at every side and in the middle of a request', async () => {
    const held = await heldData(people, 90);
    const [prosecutor, point] = [people.person('pe-prosecutor'), people.person('cl-poc')];
    const draft = await prosecutor.draft(completeRequest());
    const { receiving } = await sentRequest(people);
    await point.act(receiving, 'acknowledge', {});
    await point.outward(receiving, 'accept', {});
    for (const person of [prosecutor, point]) await person.must('work');
    await prosecutor.must('drafts');
    await prosecutor.must('draft', { params: { id: draft.id } });
    await prosecutor.must('checkDraft', { params: { id: draft.id } });
    await prosecutor.must('dossiers', { query: { limit: 2 } });
    await prosecutor.must('holds', { query: { limit: 2 } });
    await prosecutor.must('directory');
    await prosecutor.must('ledgerHead');
    await prosecutor.must('exercise');
    await people.person('operator').must('operator');
    await prosecutor.must('dossierLaw', { params: { id: held.requesting } });
    const seen = await Promise.all([
      prosecutor.dossier(held.requesting),
      point.dossier(held.receiving),
      people.person('cl-liaison').dossier(held.provider),
      point.dossier(receiving),
    ]);
    expect(seen.map(({ side }) => side)).toEqual(['requesting', 'receiving', 'provider', 'receiving']);
    for (const view of seen) expect(view).not.toHaveProperty('state');
  });

  it('are as they are described for every version of every law pack', async () => {
    const prosecutor = people.person('pe-prosecutor');
    expect((await prosecutor.must('law')).map(({ id }) => id)).toEqual(lawPacks().map(({ id }) => id));
    for (const { id } of lawPacks())
      for (const { version } of versionsOf(id))
        expect((await prosecutor.must('lawPack', { params: { id }, query: { version } })).pack.version).toBe(version);
  });
});
