/**
 * Peru asks the United States for a preservation whose provider does not use Comity: the order goes out by hand, the
 * answers are entered and checked by two people, and holds, clocks and ledger run as always.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierView } from '@comity/contracts/http/views';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { Cast } from '@comity/testkit/cast';
import {
  acceptEvidence,
  formalRequest,
  grantRequest,
  productionOf,
  sealedAndSent,
  storyFor,
  TWO_FILES,
} from '@comity/testkit/assistance-story';
import {
  type Counterpart,
  enterMessage as messageEntered,
  entryOf as entryFor,
  recordSending as sendingRecorded,
  requestEntered,
  sendAll,
  type EnteredWords,
} from '@comity/testkit/by-hand';
import { arrivedAt, resultsFor, statusReached } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import { uploadFile } from '@comity/testkit/uploads';
import { eventually } from '@comity/testkit/waiting';
import { verifyPackage } from '@comity/evidence/package/verify/package';
import { randomUUID } from 'node:crypto';
import { cast } from '../setup/running.ts';
import { sourceOf, trustOf } from './sealed.ts';

const people = cast();
const DAY = 86_400_000;

const nowOf = (subject: string): Promise<string> => people.person(subject).now();

/** Peru asks for data at Harbour Post; Washington accepts, orders, and has the order to serve. */
async function orderToServe(cast: Cast): Promise<{ requesting: string; receiving: string }> {
  const prosecutor = cast.person('pe-prosecutor');
  const form = completeRequest({ requestedState: 'US', provider: 'HARBOUR', custodian: 'Harbour Post, Boston' });
  const draft = await prosecutor.draft(form);
  await prosecutor.submit(draft.id);
  await cast.person('pe-poc').second(draft.id, 'approve_and_send');
  const point = cast.person('us-poc');
  const receiving = await arrivedAt(point, 'SENT_24_7', draft.id);
  await point.act(receiving, 'acknowledge', {});
  await point.outward(receiving, 'accept', {});
  await cast.person('us-central').second(receiving, 'approve');
  const executing = cast.person('us-executing');
  const { orderTemplate } = await executing.dossier(receiving);
  await executing.outward(receiving, 'draft_order', { order: orderTemplate ?? '' });
  await cast.person('us-executing-2').second(receiving, 'issue_order');
  await executing.act(receiving, 'serve', { servedAt: await nowOf('us-executing') });
  return { requesting: draft.id, receiving };
}

/** People reach Harbour Post by e-mail. */
const harbour: Counterpart = {
  ...{ side: 'provider', way: 'EMAIL', zone: 'America/New_York' },
  name: 'A. Keeper, legal team, Harbour Post',
};

const recordSending = (subject: string, dossier: string, number: number): Promise<ActReceipt> =>
  sendingRecorded(people.person(subject), dossier, harbour, number);

const entryOf = (subject: string, dossier: string, message: EnteredWords): Promise<object> =>
  entryFor(people.person(subject), dossier, harbour, message);

const entered = (dossier: string, message: EnteredWords): Promise<void> =>
  messageEntered(
    { enters: people.person('us-executing'), checks: people.person('us-executing-2') },
    dossier,
    harbour,
    message,
  );

describe('A preservation whose provider does not use Comity', () => {
  let dossiers: { requesting: string; receiving: string };
  const us = (): Promise<DossierView> => people.person('us-executing').dossier(dossiers.receiving);
  const order = async (): Promise<DossierView['messages'][number] | undefined> =>
    (await us()).messages.find(({ code }) => code === 'order');

  beforeAll(async () => {
    dossiers = await orderToServe(people);
  });

  it('Given a served order, Then it waits for a person and the courier leaves it alone', async () => {
    const view = await us();
    expect(view.status).toBe('SERVED');
    expect(await order()).toMatchObject({ side: 'provider', delivery: 'BY_HAND', attempts: 0, byHand: null });
    expect(view.possible.map(({ name }) => name)).toContain('record_sending');
    expect(view.notifications.map(({ code }) => code)).toContain('SEND_BY_HAND');
  });

  it('Then it can be printed as a letter in the language of its addressee, and tells nothing of the case', async () => {
    const path = `/dossiers/${dossiers.receiving}/messages/provider/1/readable`;
    const page = (await people.person('us-executing').file(`${path}?format=html`, 'es')).bytes.toString('utf8');
    expect(page).toContain('<html lang="en">');
    for (const text of [
      '<h1>Preservation order</h1>',
      'Please acknowledge receipt',
      'legal@harbour-post.example',
      '203.0.113.17',
    ])
      expect(page).toContain(text);
    for (const secret of ['EJ-2026-0417', 'Fraude', 'Perú', 'Peru', 'facturas']) expect(page).not.toContain(secret);
    const pdf = await people.person('us-executing').file(`${path}?format=pdf&language=es`);
    expect([pdf.status, pdf.bytes.subarray(0, 5).toString('latin1')]).toEqual([200, '%PDF-']);
  });

  it('When an answer is entered before that, Then it is refused: nobody answers what they never got', async () => {
    const entry = await entryOf('us-executing', dossiers.receiving, {
      code: 'order_acknowledgement',
      at: await nowOf('us-executing'),
    });
    const answer = await people
      .person('us-executing')
      .refused(
        'POST',
        `/dossiers/${dossiers.receiving}/acts`,
        { name: 'enter_message', ...entry },
        { key: randomUUID() },
      );
    expect([answer.status, answer.body.code]).toEqual([409, 'SENDING_NOT_RECORDED']);
  });

  it('When a person records the sending with its proof, Then it counts as delivered by hand', async () => {
    await recordSending('us-executing', dossiers.receiving, 1);
    expect(await order()).toMatchObject({ delivery: 'DELIVERED', byHand: { way: 'EMAIL', zone: 'America/New_York' } });
    const again = recordSending('us-executing-2', dossiers.receiving, 1);
    await expect(again).rejects.toMatchObject({ problem: { code: 'NOTHING_TO_SEND' } });
  });

  it('When one enters the acknowledgement, Then the same person cannot check it, and another can', async () => {
    const at = await nowOf('us-executing');
    const executing = people.person('us-executing');
    const entry = await entryOf('us-executing', dossiers.receiving, { code: 'order_acknowledgement', at });
    const { seq } = await executing.act(dossiers.receiving, 'enter_message', entry);
    expect((await us()).entries).toMatchObject([{ id: seq, code: 'order_acknowledgement', own: true }]);
    await expect(executing.act(dossiers.receiving, 'confirm_entry', { entry: seq })).rejects.toMatchObject({
      problem: { code: 'ENTRY_CHECKED_BY_AUTHOR' },
    });
    expect((await us()).events.map(({ code }) => code)).not.toContain('order_acknowledgement');
    await people.person('us-executing-2').act(dossiers.receiving, 'confirm_entry', { entry: seq });
    const view = await us();
    expect(view.entries).toEqual([]);
    expect(view.events.find(({ code }) => code === 'order_acknowledgement')).toMatchObject({
      kind: 'message',
      entered: { way: 'EMAIL', by: { en: expect.any(String) }, checkedBy: { en: expect.any(String) } },
    });
  });

  it('When what is entered cannot be so, Then it is refused in words and nothing is recorded', async () => {
    const executing = people.person('us-executing');
    const now = await nowOf('us-executing');
    const before = (await us()).seq;
    const results = resultsFor(await us(), now, new Date(Date.parse(now) + 90 * DAY).toISOString());
    const wrong = [
      [
        { code: 'preservation_confirmation', results: results.map((one) => ({ ...one, target: 't9' })) },
        'TARGET_UNKNOWN',
      ],
      [{ code: 'release_confirmation', at: now }, 'NOT_POSSIBLE_IN_STATE'],
      [{ code: 'order_acknowledgement', at: new Date(Date.parse(now) + DAY).toISOString() }, 'INSTANT_IN_FUTURE'],
    ] as const;
    for (const [message, code] of wrong) {
      const entry = await entryOf('us-executing', dossiers.receiving, message);
      await expect(executing.act(dossiers.receiving, 'enter_message', entry)).rejects.toMatchObject({
        problem: { code, detail: expect.stringMatching(/\w/) },
      });
    }
    expect((await us()).seq).toBe(before);
  });

  it('When the confirmation is entered and checked, Then holds and clocks run, marked as entered by hand', async () => {
    const now = await nowOf('us-executing');
    const until = new Date(Date.parse(now) + 90 * DAY).toISOString();
    const results = resultsFor(await us(), now, until);
    await entered(dossiers.receiving, { code: 'preservation_confirmation', results });
    const view = await us();
    expect(view.status).toBe('PRESERVED_CONFIRMED');
    expect(view.holds).toMatchObject([{ preservedUntil: until, byHand: 'EMAIL' }]);
    expect(view.targets.every(({ byHand }) => byHand === 'EMAIL')).toBe(true);
    expect(view.deadlines.map(({ clock }) => clock)).toEqual(expect.arrayContaining(['BUD29_FLOOR', 'DOMESTIC_HOLD']));
  });

  it('When the answer is forwarded, Then the requester sees that it was entered by hand', async () => {
    await people.person('us-poc').act(dossiers.receiving, 'forward_answer', { review: null });
    const view = await statusReached(people.person('pe-poc'), dossiers.requesting, 'HOLDING');
    expect(view.holds).toMatchObject([{ byHand: 'EMAIL' }]);
    expect(view.targets.every(({ byHand }) => byHand === 'EMAIL')).toBe(true);
  });

  it('The ledger leaf of an entered message names its source and both people', async () => {
    const view = await eventually('the leaf to have its place', async () => {
      const found = (await us()).events.find(({ code }) => code === 'preservation_confirmation');
      return found?.ledger.index === null ? null : found;
    });
    const { entry } = await people
      .person('us-executing')
      .must('ledgerEntry', { params: { index: String(view.ledger.index) } });
    const { entered: mark } = JSON.parse(entry) as { entered: Record<string, string> };
    expect(Object.keys(mark).sort()).toEqual(['by', 'checkedBy', 'original', 'receivedAt', 'sender', 'way', 'zone']);
    expect(mark['by']).not.toBe(mark['checkedBy']);
  });

  it('The original is given out as bytes that cannot run, and only on its own dossier', async () => {
    const view = await us();
    const { documents } = view.events.find(
      ({ code }) => code === 'preservation_confirmation',
    ) as DossierView['events'][number];
    const original = documents.find(({ field }) => field === 'original')?.digest ?? '';
    const file = await people.person('us-executing').file(`/dossiers/${dossiers.receiving}/documents/${original}/file`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
  });
});

describe('A formal request whose provider does not use Comity', () => {
  it('Given a hold by hand, When files come on a disk and the answer is entered and checked, Then they are sealed, handed over and accepted', async () => {
    const held = await orderToServe(people);
    await recordSending('us-executing', held.receiving, 1);
    const now = await nowOf('us-executing');
    const until = new Date(Date.parse(now) + 90 * DAY).toISOString();
    const results = resultsFor(await people.person('us-executing').dossier(held.receiving), now, until);
    await entered(held.receiving, { code: 'preservation_confirmation', results });
    await people.person('us-poc').act(held.receiving, 'forward_answer', { review: null });
    await statusReached(people.person('pe-poc'), held.requesting, 'HOLDING');

    const story = storyFor(people, { parties: { requesting: 'pe', receiving: 'us', provider: 'us' } });
    const requesting = await formalRequest(story, held.requesting);
    const receiving = await grantRequest(story, requesting);
    const executing = people.person('us-executing');
    const mandate = 'Apply for the order and send it to the provider.';
    await people.person('us-central').act(receiving, 'assign_execution', { mandate });
    const { orderTemplate } = await executing.dossier(receiving);
    await executing.outward(receiving, 'apply_for_order', { order: orderTemplate ?? '', dueDays: 20 });
    await people.person('us-court').second(receiving, 'grant_order');
    await executing.act(receiving, 'serve', { servedAt: await nowOf('us-executing') });
    const order = (await executing.dossier(receiving)).messages.find(({ code }) => code === 'production_order');
    expect(order).toMatchObject({ side: 'provider', number: 1, delivery: 'BY_HAND' });
    await recordSending('us-executing', receiving, 1);
    await entered(receiving, { code: 'order_acknowledgement', at: await nowOf('us-executing') });

    const files: string[] = [];
    for (const file of TWO_FILES) files.push(await uploadFile(executing, receiving, file));
    await entered(receiving, {
      code: 'production',
      ...productionOf(await executing.dossier(receiving), files),
    });
    const produced = await executing.dossier(receiving);
    expect(produced.status).toBe('PROVIDER_RESPONDED');
    expect(produced.evidence?.productions.at(-1)?.files).toMatchObject(TWO_FILES.map(() => ({ status: 'COMPLETE' })));
    expect(produced.events.find(({ code }) => code === 'production')?.entered).toMatchObject({ way: 'EMAIL' });

    await sealedAndSent(story, receiving);
    await acceptEvidence(story, { requesting, receiving });
    const view = await people.person('pe-prosecutor').dossier(requesting);
    expect(view.evidence).toMatchObject({ package: { files: TWO_FILES.length }, verification: { holds: true } });
    expect(view.targets.every(({ byHand }) => byHand === 'EMAIL')).toBe(true);

    const event = produced.events.find(({ code }) => code === 'production');
    const original = event?.documents.find(({ field }) => field === 'original')?.digest ?? '—';
    const [by, checkedBy] = [event?.entered?.by.es ?? '—', event?.entered?.checkedBy.es ?? '—'];
    const { bytes } = await people.person('pe-prosecutor').file(`/dossiers/${requesting}/package`);
    const { holds, facts } = await verifyPackage(sourceOf(bytes), await trustOf(people));
    expect(holds).toBe(true);
    expect(facts.enteredByHand).toMatchObject([{ way: 'EMAIL', by, checkedBy, original }]);
    const record = await executing.file(`/dossiers/${receiving}/hand-over/readable?format=html&language=es`);
    for (const said of [by, checkedBy, original]) expect(record.bytes.toString('utf8')).toContain(said);
  });
});

describe('A request to a State that does not use Comity', () => {
  it('Given Costa Rica by the diplomatic channel, When its answers are entered and checked, Then the data are held, marked as entered by hand', async () => {
    const prosecutor = people.person('pe-prosecutor');
    const form = completeRequest({ requestedState: 'CR', provider: 'HARBOUR', custodian: 'Harbour Post, San José' });
    const { id } = await prosecutor.draft(form);
    await prosecutor.submit(id);
    await people.person('pe-poc').second(id, 'approve_and_send');
    const view = (): Promise<DossierView> => people.person('pe-poc').dossier(id);
    expect((await view()).messages).toMatchObject([{ code: 'request', side: 'receiving', delivery: 'BY_HAND' }]);

    const letter = await people.person('pe-poc').file(`/dossiers/${id}/messages/receiving/1/readable?format=html`);
    expect(letter.bytes.toString('utf8')).toContain(form.facts);
    const sanJose: Counterpart = {
      ...{ side: 'receiving', way: 'DIPLOMATIC_CHANNEL', zone: 'America/Lima' },
      name: 'Autoridad central, San José',
    };
    const two = { enters: people.person('pe-poc'), checks: people.person('pe-central') };
    await sendingRecorded(two.enters, id, sanJose, 1);
    const say = (message: EnteredWords): Promise<void> => messageEntered(two, id, sanJose, message);
    const now = await nowOf('pe-poc');
    await say({ code: 'acknowledgement', at: now });
    await say({ code: 'acceptance', at: now });
    await say({ code: 'order_issued', at: now });
    await say({ code: 'order_served', at: now });
    const until = new Date(Date.parse(now) + 90 * DAY).toISOString();
    const results = resultsFor(await view(), now, until);
    await say({ code: 'preservation_answer', answers: [{ kind: 'PRESERVED', results }] });
    const held = await view();
    expect(held.status).toBe('HOLDING');
    expect(held.holds).toMatchObject([{ preservedUntil: until, byHand: 'DIPLOMATIC_CHANNEL' }]);
    expect(held.deadlines.map(({ clock }) => clock)).toContain('BUD29_FLOOR');
  });
});

describe('A request that came on paper', () => {
  it('Given a note from Costa Rica, When one person enters it and another compares it, Then a dossier opens for it, marked, and is answered by hand', async () => {
    const [point, colleague] = [people.person('us-poc'), people.person('us-poc-2')];
    const draft = await point.must('newEnteredRequest', { body: { state: 'CR' } });
    expect(draft).toMatchObject({ onBehalf: { en: expect.stringContaining('Costa Rica') }, entry: null });
    const path = `/drafts/${draft.id}`;
    const params = { id: draft.id };
    // Whatever is typed as addressee, the request is for the State that received it.
    const form = completeRequest({
      requestedState: 'CL',
      provider: 'NORTHLIGHT',
      custodian: 'Northlight Mail, Seattle',
    });
    const saved = await point.must('saveDraft', { params, body: { version: draft.version, form } });
    expect(saved.form.requestedState).toBe('US');
    const file = { name: 'nota.pdf', mediaType: 'application/pdf', base64: Buffer.from('nota').toString('base64') };
    const { digest } = await point.must('attachToDraft', { params, body: file });
    const { shown, text } = await point.must('checkDraft', { params });
    expect(text).toContain('Costa Rica');
    const source = { way: 'DIPLOMATIC_CHANNEL', zone: 'America/New_York', sender: 'Embajada de Costa Rica' } as const;
    const entry = { ...source, receivedAt: await nowOf('us-poc'), original: digest, shown };
    const waiting = await point.must('enterRequest', { params, body: entry });
    expect(waiting.entry).toMatchObject({ own: true, sender: 'Embajada de Costa Rica' });

    const own = await point.refused('POST', `${path}/confirm`, { shown });
    expect([own.status, own.body.code]).toEqual([409, 'ENTRY_CHECKED_BY_AUTHOR']);
    const changed = await point.refused('PUT', path, { version: waiting.version, form });
    expect(changed.body.code).toBe('DRAFT_SUBMITTED');
    const original = await colleague.file(`${path}/original`);
    expect(original.bytes.toString()).toBe('nota');

    const { dossier } = await colleague.must('confirmRequest', { params, body: { shown } });
    const again = await colleague.must('confirmRequest', { params, body: { shown } });
    expect(again).toEqual({ dossier });
    const view = await point.dossier(dossier);
    expect(view).toMatchObject({
      status: 'SENT_24_7',
      parties: { requesting: { en: expect.stringContaining('Costa Rica') } },
    });
    expect(view.events).toMatchObject([
      { code: 'request', kind: 'message', entered: { way: 'DIPLOMATIC_CHANNEL', by: { en: expect.any(String) } } },
    ]);
    expect(view.deadlines.map(({ clock }) => clock)).toContain('ACK_SLA');

    await point.act(dossier, 'acknowledge', {});
    const answered = await point.dossier(dossier);
    expect(answered.messages.at(-1)).toMatchObject({
      code: 'acknowledgement',
      side: 'requesting',
      delivery: 'BY_HAND',
    });
  });

  it('Given a call from Costa Rica, When it is entered, Then its confirmation waits for a person without a term, until it is entered in writing', async () => {
    const two = { enters: people.person('us-poc'), checks: people.person('us-poc-2') };
    const embassy = { side: 'requesting', zone: 'America/New_York', name: 'Embajada de Costa Rica' } as const;
    const draft = await two.enters.must('newEnteredRequest', { body: { state: 'CR' } });
    const form = completeRequest({ provider: 'NORTHLIGHT', custodian: 'Northlight Mail, Seattle' });
    const { id } = await requestEntered(two, draft, { ...embassy, way: 'TELEPHONE' }, form);
    await two.enters.act(id, 'acknowledge', {});
    await sendAll(two.enters, id, { ...embassy, way: 'EMAIL' });
    const tasks = async (): Promise<string[]> =>
      (await two.enters.must('work')).mine.items.flatMap((line) =>
        line.id === id && line.task.first !== null ? [line.task.first] : [],
      );
    expect((await two.enters.dossier(id)).writtenConfirmation).toBe('DUE');
    expect(await tasks()).toContain('enter_message');
    const confirmation = { code: 'original_sent', reference: 'NV-12', date: (await nowOf('us-poc')).slice(0, 10) };
    await expect(messageEntered(two, id, { ...embassy, way: 'TELEPHONE' }, confirmation)).rejects.toMatchObject({
      problem: { code: 'CONFIRMATION_NOT_WRITTEN' },
    });
    await messageEntered(two, id, { ...embassy, way: 'COURIER' }, confirmation);
    const view = await two.enters.dossier(id);
    expect(view.writtenConfirmation).toBe('GIVEN');
    expect(view.events.find(({ code }) => code === 'original_sent')?.entered).toMatchObject({ way: 'COURIER' });
    expect(await tasks()).not.toContain('enter_message');
  });

  it('A State that uses Comity sends its own requests', async () => {
    const answer = await people.person('us-poc').refused('POST', '/entered-requests', { state: 'PE' });
    expect(answer.body.code).toBe('RECIPIENT_UNKNOWN');
  });
});
