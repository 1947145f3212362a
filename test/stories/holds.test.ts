/**
 * These are the acceptance scenarios of a hold and its two clocks: 3, 4, 5, 6. The exercise clock is moved, so nothing
 * waits.
 */
import { describe, expect, it } from '@jest/globals';
import type { DossierView } from '@comity/contracts/http/views';
import { dayAt } from '@comity/vocabulary/judges/local-day';
import { statusReached } from '@comity/testkit/preservation-story';
import { eventually } from '@comity/testkit/waiting';
import { cast } from '../setup/running.ts';
import { eventOf, forward, heldData, nowOf } from './stage.ts';

const people = cast();
const DAY = 86_400_000;
const running = (view: DossierView, clock: string): boolean =>
  view.deadlines.some((one) => one.clock === clock && one.state === 'RUNNING');

async function assistanceReceived({ requesting, receiving }: { requesting: string; receiving: string }): Promise<void> {
  // Neither office states a day that has not begun in its own place.
  const date = dayAt(await nowOf(people), 'America/Lima');
  await people.person('pe-central').act(requesting, 'state_mla_sent', { reference: 'AJ-77/2026', date });
  await eventOf(people, 'cl-central', receiving, 'mla_sent');
  await people.person('cl-central').outward(receiving, 'confirm_mla_received', {
    ...{ receivedBy: 'Autoridad central', reference: 'AJ-77/2026', date },
    arrival: 'Asiento 77 del registro de entrada.',
  });
  await people.person('cl-poc').second(receiving, 'approve');
}

describe('Scenario 3: normal chain', () => {
  it('Given a hold of 90 days, When the MLA request is received on day 45, Then the floor clock stops and the domestic end still runs', async () => {
    const dossiers = await heldData(people, 90);
    await forward(people, 45);
    await assistanceReceived(dossiers);
    const requesting = await statusReached(people.person('pe-central'), dossiers.requesting, 'MLA_LINKED');
    expect(requesting.holds.map((hold) => hold.status)).toEqual(['PENDING_DECISION']);
    expect(running(requesting, 'BUD29_FLOOR')).toBe(false);
    expect(running(requesting, 'DOMESTIC_HOLD')).toBe(true);
  });
});

describe('Scenario 4: preservation expires while the MLA request is pending', () => {
  it('Given no renewal, When the confirmed end passes, Then it is AT_RISK, then LAPSED, on record, and the case is not closed', async () => {
    const dossiers = await heldData(people, 90);
    await forward(people, 50);
    await assistanceReceived(dossiers);
    await statusReached(people.person('cl-central'), dossiers.receiving, 'MLA_LINKED');
    await forward(people, 33);
    const warned = await eventOf(people, 'cl-executing', dossiers.receiving, 'DOMESTIC_HOLD', 'warning');
    expect(warned.notifications.some((one) => one.code === 'RENEWAL_DUE')).toBe(true);
    await forward(people, 8);
    const lapsed = await statusReached(people.person('cl-central'), dossiers.receiving, 'LAPSED');
    const phases = lapsed.events.filter((event) => event.code === 'DOMESTIC_HOLD').map((event) => event.phase);
    expect(phases).toEqual(expect.arrayContaining(['warning', 'alarm', 'end']));
    expect(lapsed.holds.map((hold) => hold.status)).toEqual(['LAPSED']);
    expect(lapsed.possible.map((one) => one.name)).toContain('note');
    const provider = await people.person('cl-liaison').dossier(dossiers.provider);
    expect(provider.status).not.toBe('RELEASED');
  });
});

describe('Scenario 5: MLA request never sent', () => {
  it('Given day 60 and neither MLA nor extension, Then warnings and an escalation are on record, and only a person releases', async () => {
    const dossiers = await heldData(people, 120);
    await forward(people, 62);
    const view = await eventOf(people, 'pe-central', dossiers.requesting, 'BUD29_FLOOR', 'end');
    const warnings = view.events.filter((event) => event.code === 'BUD29_FLOOR' && event.phase === 'warning');
    expect(warnings.map((event) => event.facts['daysLeft'])).toEqual(expect.arrayContaining([30, 14, 7, 3, 1]));
    expect(view.notifications.some((one) => one.code === 'DEADLINE_PASSED')).toBe(true);
    expect(view.status).toBe('HOLDING');
    await eventOf(people, 'cl-poc', dossiers.receiving, 'BUD29_FLOOR', 'end');
    const reason = 'No se ha recibido solicitud de asistencia.';
    await people.person('cl-poc').act(dossiers.receiving, 'announce_release', { reason });
    await eventOf(people, 'pe-central', dossiers.requesting, 'release_announced');
    const answer = { answer: 'OBJECTS', reasons: 'El exhorto se enviará esta semana.' };
    await people.person('pe-central').act(dossiers.requesting, 'answer_release', answer);
    await eventOf(people, 'cl-poc', dossiers.receiving, 'release_answer');
    await forward(people, 11);
    await eventOf(people, 'cl-poc', dossiers.receiving, 'RECONSIDERATION', 'end');
    await people.person('cl-poc').outward(dossiers.receiving, 'release', { reason });
    const waiting = await people.person('cl-liaison').dossier(dossiers.provider);
    expect(waiting.status).toBe('HOLDING');
    await people.person('cl-central').second(dossiers.receiving, 'approve');
    await statusReached(people.person('cl-liaison'), dossiers.provider, 'RELEASE_ORDERED');
  });
});

describe('Scenario 6: extension refused', () => {
  it('Given an extension asked and denied, Then EXT_DENIED with its reason stands and the clocks are unchanged', async () => {
    const dossiers = await heldData(people, 90);
    const before = await people.person('pe-poc').dossier(dossiers.requesting);
    const until = new Date(Date.parse(await nowOf(people)) + 150 * DAY).toISOString();
    await people
      .person('pe-poc')
      .act(dossiers.requesting, 'ask_extension', { until, reason: 'El exhorto sigue en trámite.' });
    await eventOf(people, 'cl-executing', dossiers.receiving, 'extension_request');
    const denial = { decision: 'DENIED', until: null, reasons: 'La ley no permite otra prórroga.' };
    await people.person('cl-executing').outward(dossiers.receiving, 'decide_extension', denial);
    await people.person('cl-poc').second(dossiers.receiving, 'approve');
    const after = await eventOf(people, 'pe-poc', dossiers.requesting, 'extension_decision');
    expect(after.extension?.status).toBe('EXT_DENIED');
    expect(after.remedies).toEqual(['EMERGENCY_MLA', 'OTHER_STATE']);
    const ends = (view: DossierView): string[] =>
      view.deadlines.filter((one) => ['BUD29_FLOOR', 'DOMESTIC_HOLD'].includes(one.clock)).map((one) => one.dueAt);
    expect(ends(after)).toEqual(ends(before));
  });
});

describe('An end below the treaty floor', () => {
  it('is accepted and flagged, and the receiving side is asked to renew', async () => {
    const dossiers = await heldData(people, 30);
    const view = await eventually('the hold to be seen', async () => {
      const one = await people.person('cl-executing').dossier(dossiers.receiving);
      return one.holds.length > 0 ? one : null;
    });
    expect(view.holds[0]?.belowFloor).toBe(true);
    expect(view.notifications.map((one) => one.code)).toContain('RENEWAL_DUE');
  });
});
