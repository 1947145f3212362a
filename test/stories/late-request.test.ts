/** A formal request comes when the hold has ended (docs/rules 2.4): the provider is asked before anybody reviews it. */
import { describe, expect, it } from '@jest/globals';
import { formalRequest, storyFor } from '@comity/testkit/assistance-story';
import { arrivedAt, statusReached } from '@comity/testkit/preservation-story';
import { cast } from '../setup/running.ts';
import { eventOf, forward, heldData, nowOf } from './stage.ts';

const people = cast();
const DAY = 86_400_000;

describe('A formal request outside the hold’s window', () => {
  it('Given the hold has lapsed, When it arrives, Then it warns, the provider is asked, and its answer holds the data again', async () => {
    const held = await heldData(people, 30);
    await forward(people, 31);
    await statusReached(people.person('pe-prosecutor'), held.requesting, 'LAPSED');
    await statusReached(people.person('cl-central'), held.receiving, 'LAPSED');
    const formal = await formalRequest(storyFor(people, {}), held.requesting);
    const central = people.person('cl-central');
    const received = await arrivedAt(central, 'RECEIVED', formal);

    const warned = await eventOf(people, 'cl-central', held.receiving, 'assistance_arrived');
    expect(warned.notifications.map(({ code }) => code)).toContain('MLA_LATE');
    expect((await central.dossier(received)).arrivedLate).toBe(true);
    const asked = await eventOf(people, 'cl-liaison', held.provider, 'hold_check');
    expect(asked.notifications.map(({ code }) => code)).toContain('QUESTION');

    const preservedUntil = new Date(Date.parse(await nowOf(people)) + 60 * DAY).toISOString();
    const holds = asked.holds.map(({ id }) => ({ hold: id, preservedUntil }));
    await people.person('cl-liaison').act(held.provider, 'confirm_extension', { holds });
    const linked = await statusReached(people.person('pe-prosecutor'), held.requesting, 'MLA_LINKED');
    expect(linked.holds.map(({ status }) => status)).toEqual(['PENDING_DECISION']);
    await statusReached(central, held.receiving, 'MLA_LINKED');
    expect((await central.dossier(received)).arrivedLate).toBe(false);
    const { items } = await central.must('holds', { query: { limit: 100 } });
    const served = items.find(({ dossier }) => dossier === held.receiving)?.formal;
    expect(served?.dossiers.map(({ id }) => id)).toEqual([received]);
  });
});
