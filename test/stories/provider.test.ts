/** These are the acceptance scenarios between authority and provider: 8, 9, 10, 23. */
import { describe, expect, it } from '@jest/globals';
import { resultsFor, statusReached } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import { cast } from '../setup/running.ts';
import { eventOf, heldData, nowOf, sentRequest, servedOrder } from './stage.ts';

const people = cast();
const DAY = 86_400_000;

const [mailbox] = completeRequest().targets;
if (mailbox === undefined) throw new Error('the complete request names a mailbox');
const fiveMailboxes = Array.from({ length: 5 }, (_, index) => ({
  ...mailbox,
  id: `t${String(index + 1)}`,
  value: `cuenta${String(index + 1)}@correo-austral.example`,
}));

describe('Scenario 8: provider objects', () => {
  it('Given an order for five identifiers, When the provider objects OVERBROAD to two, Then three are kept, two are talked over, and both States see it', async () => {
    const dossiers = await servedOrder(people, { targets: fiveMailboxes });
    const liaison = people.person('cl-liaison');
    const objections = ['t4', 't5'].map((target) => ({ target, code: 'OVERBROAD' }));
    await liaison.act(dossiers.provider, 'object', {
      objections,
      explanation: 'El período pedido excede la necesidad.',
    });
    const order = await liaison.dossier(dossiers.provider);
    const snapshotAt = await nowOf(people);
    const until = new Date(Date.parse(snapshotAt) + 90 * DAY).toISOString();
    const kept = { ...order, targets: order.targets.filter((target) => !['t4', 't5'].includes(target.id)) };
    await liaison.act(dossiers.provider, 'confirm_preservation', { results: resultsFor(kept, snapshotAt, until) });

    for (const [subject, dossier] of [
      ['cl-poc', dossiers.receiving],
      ['pe-poc', dossiers.requesting],
    ] as const) {
      const view = await statusReached(people.person(subject), dossier, 'HOLDING');
      const objected = view.targets.filter((target) => target.objection === 'OVERBROAD').map((target) => target.id);
      expect(objected).toEqual(['t4', 't5']);
      expect(view.holds.flatMap((hold) => hold.items.map((item) => item.target))).toEqual(
        expect.arrayContaining(['t1', 't2', 't3']),
      );
    }
    await people
      .person('cl-executing')
      .act(dossiers.receiving, 'answer_clarification', { answer: 'Se limita al mes de noviembre.' });
    await eventOf(people, 'cl-liaison', dossiers.provider, 'clarification_answer');
    const requesting = await people.person('pe-poc').dossier(dossiers.requesting);
    expect(JSON.stringify(requesting)).not.toContain('El período pedido excede');
  });
});

describe('Scenario 9: user notified against confidentiality', () => {
  it('Given noUserNotice, When the provider reports that the user was notified, Then both central authorities are alerted and the requester decides', async () => {
    const dossiers = await heldData(people, 90);
    const notifiedAt = await nowOf(people);
    await people.person('cl-liaison').act(dossiers.provider, 'report_user_notified', { targets: ['t1'], notifiedAt });
    const requesting = await statusReached(people.person('pe-central'), dossiers.requesting, 'REQUESTER_DECIDES');
    expect(requesting.compromised).toBe(true);
    const receiving = await eventOf(people, 'cl-central', dossiers.receiving, 'user_notification_report');
    expect(receiving.compromised).toBe(true);
    for (const view of [requesting, receiving])
      expect(view.notifications.map((one) => one.code)).toContain('COMPROMISED');
    await people.person('pe-central').act(dossiers.requesting, 'go_on', { reason: 'El riesgo se asume.' });
    const after = await statusReached(people.person('pe-central'), dossiers.requesting, 'HOLDING');
    expect(after.compromised).toBe(true);
  });
});

describe('Scenario 10: confidentiality cannot be kept', () => {
  it('Given a law that requires notice, When the receiving side says so before executing, Then the request waits for the requester and is not executed', async () => {
    const { requesting, receiving } = await sentRequest(people);
    const point = people.person('cl-poc');
    await point.act(receiving, 'acknowledge', {});
    await point.act(receiving, 'give_risk_notice', {
      risk: 'CONFIDENTIALITY',
      notice: 'La ley exige avisar al titular.',
    });
    await statusReached(people.person('pe-poc'), requesting, 'REQUESTER_DECIDES');
    const paused = await point.dossier(receiving);
    expect(paused.status).toBe('REQUESTER_DECIDES');
    expect(paused.possible.filter((one) => one.refusal === null).map((one) => one.name)).not.toContain('accept');
    // case A6: one person alone does not end a request, and a dot is no reason.
    const stopping = { name: 'stop', reason: '.', shown: '0'.repeat(64) };
    const unreasoned = { key: 'stop-without-reason' };
    expect(
      (await people.person('pe-poc').refused('POST', `/dossiers/${requesting}/acts`, stopping, unreasoned)).status,
    ).toBe(422);
    await people.person('pe-poc').outward(requesting, 'stop', { reason: 'El titular no debe saberlo.' });
    expect((await people.person('pe-poc').dossier(requesting)).status).toBe('REQUESTER_DECIDES');
    await people.person('pe-prosecutor').second(requesting, 'approve');
    await statusReached(point, receiving, 'WITHDRAWN');
  });
});

describe('Scenario 23: withdrawn while it is executed', () => {
  it('Given a served order, When the requester withdraws, Then the receiving side must release, two persons do, and the provider confirms', async () => {
    const dossiers = await servedOrder(people);
    const prosecutor = people.person('pe-prosecutor');
    await prosecutor.outward(dossiers.requesting, 'withdraw', { reason: 'El caso se archivó.' });
    await people.person('pe-poc').second(dossiers.requesting, 'approve');
    await statusReached(people.person('cl-poc'), dossiers.receiving, 'RELEASE_DUE');
    expect((await people.person('cl-liaison').dossier(dossiers.provider)).status).toBe('ACKED');
    await people.person('cl-poc').outward(dossiers.receiving, 'release', { reason: 'El Estado requirente desistió.' });
    await people.person('cl-central').second(dossiers.receiving, 'approve');
    await statusReached(people.person('cl-liaison'), dossiers.provider, 'RELEASE_ORDERED');
    await people.person('cl-liaison').act(dossiers.provider, 'confirm_release', { releasedAt: await nowOf(people) });
    await statusReached(people.person('cl-poc'), dossiers.receiving, 'RELEASED');
    const closed = await people.person('pe-poc').dossier(dossiers.requesting);
    expect(closed.status).toBe('WITHDRAWN');
  });
});

describe('Scenario 23 for a single identifier', () => {
  it('Given preserved data, When one identifier is withdrawn, Then two persons let it go, the provider confirms, and the rest is kept', async () => {
    const dossiers = await heldData(people, 90);
    const withdrawn = { targets: ['t2'], reason: 'La dirección IP no es pertinente.' };
    await people.person('pe-prosecutor').outward(dossiers.requesting, 'withdraw_identifiers', withdrawn);
    await people.person('pe-poc').second(dossiers.requesting, 'approve');
    await eventOf(people, 'cl-poc', dossiers.receiving, 'identifiers_withdrawn');
    await people.person('cl-poc').outward(dossiers.receiving, 'release_identifiers', withdrawn);
    await people.person('cl-central').second(dossiers.receiving, 'approve');
    await eventOf(people, 'cl-liaison', dossiers.provider, 'targets_recalled');
    await people.person('cl-liaison').act(dossiers.provider, 'confirm_release', { releasedAt: await nowOf(people) });
    const view = await eventOf(people, 'pe-poc', dossiers.requesting, 'identifiers_released');
    expect(view.status).toBe('HOLDING');
    const kept = view.holds.flatMap((hold) => hold.items.map((item) => item.target));
    expect(new Set(kept)).toEqual(new Set(['t1']));
    expect(Object.values(view.targets.find((one) => one.id === 't2')?.outcomes ?? {})).toContain('RELEASED');
  });
});

describe('The provider', () => {
  it('never receives a fact of the case, the offence, or the name of the requesting State', async () => {
    const dossiers = await servedOrder(people);
    const view = JSON.stringify(await people.person('cl-liaison').dossier(dossiers.provider));
    const form = completeRequest();
    for (const secret of [form.facts, form.nexus, form.caseNumber, 'Fraude', 'Lima, Perú', '"PE"'])
      expect(view).not.toContain(secret);
    expect(view).toContain('203.0.113.17');
  });
});
