/**
 * A State that does not use Comity asks: its preservation and its formal request come on paper and are entered on its
 * behalf; every message to it is sent as a letter, and the sealed package on a disk with one. Its answers are entered
 * and checked, to the end of the case.
 */
import type { AssistancePart } from '@comity/vocabulary/values/request-form';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierView } from '@comity/contracts/http/views';
import {
  grantRequest,
  produceFiles,
  sealedAndSent,
  serveOrder,
  type Story,
  storyFor,
  TWO_FILES,
} from '@comity/testkit/assistance-story';
import { type Counterpart, enterMessage, requestEntered, sendAll } from '@comity/testkit/by-hand';
import { arrivedAt, resultsFor, statusReached } from '@comity/testkit/preservation-story';
import { requestTo } from '@comity/testkit/request-forms';
import { verifyPackage } from '@comity/evidence/package/verify/package';
import { cast } from '../setup/running.ts';
import { sourceOf, trustOf } from './sealed.ts';

const people = cast();
const DAY = 86_400_000;
const two = { enters: people.person('us-poc'), checks: people.person('us-central') };
const costaRica: Counterpart = {
  ...{ side: 'requesting', way: 'COURIER', zone: 'America/New_York' },
  name: 'Oficina de Asesoría Técnica, San José',
};
const WHAT_IS_ASKED: Partial<AssistancePart> = {
  sought: 'The preserved contents and traffic data, with the custodian’s certificate.',
  legalBasis: 'Budapest Convention, Art. 31; Law 7425.',
  persons: 'Holder of the account, not yet known.',
  specialProcedure: 'Files in their original format.',
  returnContact: 'Oficina de Asesoría Técnica, San José.',
  otherMeans: 'No other means were tried.',
};

/**
 * The request came on paper from Costa Rica, was ordered and served, and was confirmed by a provider that uses Comity.
 */
async function heldForCostaRica(): Promise<string> {
  const point = people.person('us-poc');
  const draft = await point.must('newEnteredRequest', { body: { state: 'CR' } });
  const { id } = await requestEntered(two, draft, costaRica, requestTo('US'));
  await point.act(id, 'acknowledge', {});
  await point.outward(id, 'accept', {});
  await people.person('us-central').second(id, 'approve');
  const executing = people.person('us-executing');
  const { orderTemplate } = await executing.dossier(id);
  await executing.outward(id, 'draft_order', { order: orderTemplate ?? '' });
  await people.person('us-executing-2').second(id, 'issue_order');
  await executing.act(id, 'serve', { servedAt: await executing.now() });
  const liaison = people.person('us-liaison');
  const provider = await arrivedAt(liaison, 'SERVED', id);
  const now = await liaison.now();
  const results = resultsFor(await liaison.dossier(provider), now, new Date(Date.parse(now) + 90 * DAY).toISOString());
  await liaison.act(provider, 'acknowledge', {});
  await liaison.act(provider, 'confirm_preservation', { results });
  await statusReached(point, id, 'PRESERVED_CONFIRMED');
  await point.act(id, 'forward_answer', { review: null });
  return id;
}

describe('A formal request that comes on paper', () => {
  let hold: string;
  let formal: string;
  let story: Story;
  const atHome = (): Promise<DossierView> => people.person('us-central').dossier(formal);

  beforeAll(async () => {
    story = storyFor(people, { parties: { requesting: 'us', receiving: 'us', provider: 'us' } });
    hold = await heldForCostaRica();
  });

  it('Given a hold for a State on paper, Then its page offers to enter the formal request, with all that is known', async () => {
    const view = await people.person('us-poc').dossier(hold);
    expect(view).toMatchObject({ status: 'HOLDING', mayBeFollowed: true });
    const draft = await people.person('us-poc').must('newFormalDraft', { params: { id: hold }, body: {} });
    expect(draft).toMatchObject({
      onBehalf: { en: expect.stringContaining('Costa Rica') },
      form: { kind: 'ASSISTANCE' },
    });
    expect(draft.form.targets).toEqual(view.form?.targets);
    const [requester] = view.peers.filter(({ side }) => side === 'requesting');
    expect(draft.form.assistance).toMatchObject({
      preservation: requester?.dossier,
      preservationReference: view.reference,
    });
    const assistance = { ...(draft.form.assistance as AssistancePart), ...WHAT_IS_ASKED };
    const opened = await requestEntered(two, draft, costaRica, { ...draft.form, assistance });
    formal = opened.id;
    expect(opened).toMatchObject({ kind: 'ASSISTANCE', side: 'receiving', status: 'RECEIVED' });
    expect(opened.events).toMatchObject([{ code: 'request', kind: 'message', entered: { way: 'COURIER' } }]);
    expect(opened.linked).toMatchObject([{ id: hold, kind: 'PRESERVATION' }]);
    expect(opened.deadlines.map(({ clock }) => clock)).toContain('ACK_SLA');
  });

  it('Then the hold waits for the decision: its floor stops, and the task to renew its order is there', async () => {
    const view = await statusReached(people.person('us-poc'), hold, 'MLA_LINKED');
    expect(view.holds).toMatchObject([{ status: 'PENDING_DECISION' }]);
    const running = view.deadlines.filter(({ state }) => state !== 'STOPPED').map(({ clock }) => clock);
    expect(running).not.toContain('BUD29_FLOOR');
    expect(running).toContain('ORDER_TERM');
    expect(view.notifications.map(({ code }) => code)).toContain('RENEWAL_DUE');
    expect(view.messages.at(-1)).toMatchObject({ code: 'mla_received', side: 'requesting', delivery: 'BY_HAND' });
  });

  it('When it is granted, executed and sealed, Then the package goes out on a disk with a letter that names its digest', async () => {
    const [requester] = (await atHome()).peers.filter(({ side }) => side === 'requesting');
    expect(await grantRequest(story, requester?.dossier ?? '')).toBe(formal);
    const provider = await serveOrder(story, formal);
    await produceFiles(story, { receiving: formal, provider }, TWO_FILES);
    await sealedAndSent(story, formal);
    const view = await atHome();
    expect(view.status).toBe('TRANSMITTED');
    const sealed = view.evidence?.package;
    const evidence = view.messages.find(({ code }) => code === 'evidence');
    expect(evidence).toMatchObject({ side: 'requesting', delivery: 'BY_HAND' });
    const path = `/dossiers/${formal}/messages/requesting/${String(evidence?.number)}/readable?format=html`;
    const letter = (await people.person('us-central').file(path)).bytes.toString('utf8');
    for (const said of [sealed?.digest ?? '—', 'Costa Rica', String(sealed?.bytes)]) expect(letter).toContain(said);
    const disk = await people.person('us-central').file(`/dossiers/${formal}/package`);
    expect([disk.status, disk.bytes.length]).toEqual([200, sealed?.bytes]);
    const { holds, facts } = await verifyPackage(sourceOf(disk.bytes), await trustOf(people));
    expect([holds, facts.enteredByHand?.map(({ number, way }) => [number, way])]).toEqual([true, [[1, 'COURIER']]]);
    expect(await sendAll(people.person('us-central'), formal, costaRica)).toContain('evidence');
  });

  it('When the requester writes that a file does not hold, Then both know it, and a second disk is receipted', async () => {
    await enterMessage(two, formal, costaRica, { code: 'verification', failed: 1, findings: 'accesos.csv differs.' });
    const broken = await atHome();
    expect(broken).toMatchObject({ status: 'HASH_MISMATCH', evidence: { verification: { holds: false, failed: 1 } } });
    expect(broken.evidence?.verification).toMatchObject({ told: 'accesos.csv differs.', checks: [] });
    await people.person('us-central').act(formal, 'transmit_again', { reason: 'Written anew to another disk.' });
    expect(await sendAll(people.person('us-central'), formal, costaRica)).toEqual(['evidence']);
    await enterMessage(two, formal, costaRica, { code: 'verification', failed: 0, findings: 'Every file holds.' });
    await enterMessage(two, formal, costaRica, { code: 'evidence_receipt' });
    expect((await atHome()).status).toBe('IN_USE');
  });

  it('When the use is reported and the evidence kept, Then the case is complete, and every word of it is marked', async () => {
    await enterMessage(two, formal, costaRica, { code: 'use_report', report: 'Used in the trial of the stated case.' });
    await enterMessage(two, formal, costaRica, {
      code: 'disposal',
      how: 'KEPT',
      certificate: 'In the file of the court.',
    });
    const view = await atHome();
    expect(view.status).toBe('COPY_KEPT');
    const heard = view.events.filter(
      ({ kind, actor, code }) => kind === 'message' && actor === null && SAID.includes(code),
    );
    expect(heard.map(({ entered: mark }) => mark?.way)).toEqual(SAID.map(() => 'COURIER'));
  });
});

const SAID = ['request', 'verification', 'verification', 'evidence_receipt', 'use_report', 'disposal'];

describe('A formal request on paper that follows no preservation', () => {
  it('Given none before and a demand unmet, When it is entered and checked, Then a dossier opens, points to no hold and says what is missing', async () => {
    const draft = await two.enters.must('newEnteredRequest', { body: { state: 'CR', kind: 'ASSISTANCE' } });
    const assistance = { ...(draft.form.assistance as AssistancePart), ...WHAT_IS_ASKED, sought: '' };
    const form = { ...requestTo('US'), kind: 'ASSISTANCE' as const, assistance };
    const opened = await requestEntered(two, draft, costaRica, form);
    expect(opened).toMatchObject({ kind: 'ASSISTANCE', status: 'RECEIVED', linked: [] });
    const lacking = opened.completeness?.filter(({ missing }) => missing.length > 0).map(({ element }) => element);
    expect(lacking).toEqual(expect.arrayContaining(['PRECISE_ASSISTANCE', 'PRESERVATION_LINK']));
    await people.person('us-central').act(opened.id, 'acknowledge', {});
    const view = await people.person('us-central').dossier(opened.id);
    expect(view.messages).toMatchObject([{ code: 'request' }, { code: 'acknowledgement', delivery: 'BY_HAND' }]);
  });
});
