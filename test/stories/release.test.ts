/** A requester that has not withdrawn is told of a release before anybody decides on it (docs/rules 2.1). */
import { describe, expect, it } from '@jest/globals';
import { statusReached } from '@comity/testkit/preservation-story';
import { cast } from '../setup/running.ts';
import { eventOf, forward, heldData } from './stage.ts';

const people = cast();
const [point, central, liaison] = [people.person('cl-poc'), people.person('cl-central'), people.person('cl-liaison')];
const prosecutor = people.person('pe-prosecutor');

async function refusalOf(dossier: string, name: string): Promise<string | undefined> {
  return (await point.dossier(dossier)).possible.find((one) => one.name === name)?.refusal?.code;
}

describe('case A1: a release against a requester who has not withdrawn', () => {
  it('Given a floor that is over, When it is announced, Then the requester answers and two offices decide on what it ends', async () => {
    const held = await heldData(people, 120);
    expect(await refusalOf(held.receiving, 'announce_release')).toBe('RELEASE_BEFORE_FLOOR');
    await forward(people, 62);
    await eventOf(people, 'cl-poc', held.receiving, 'BUD29_FLOOR', 'end');
    expect(await refusalOf(held.receiving, 'release')).toBe('RELEASE_NOT_ANNOUNCED');

    const reason = 'El plazo mínimo venció y no llegó solicitud formal.';
    await point.act(held.receiving, 'announce_release', { reason });
    const told = await eventOf(people, 'pe-prosecutor', held.requesting, 'release_announced');
    expect(told.notifications.map(({ code }) => code)).toContain('RELEASE_ANNOUNCED');
    expect(told.waiting.map(({ task }) => task)).toContain('ANSWER_RELEASE');
    expect(told.events.find(({ code }) => code === 'release_announced')?.facts['days']).toBe(10);
    expect(await refusalOf(held.receiving, 'release')).toBe('RECONSIDERATION_OPEN');

    const reasons = 'La solicitud formal está en traducción y saldrá esta semana.';
    await prosecutor.act(held.requesting, 'answer_release', { answer: 'OBJECTS', reasons });
    const answered = await eventOf(people, 'cl-poc', held.receiving, 'release_answer');
    expect(answered.notifications.map(({ code }) => code)).toContain('RELEASE_ANSWERED');
    expect(await refusalOf(held.receiving, 'release')).toBe('RECONSIDERATION_OPEN');
    await forward(people, 11);
    const over = await eventOf(people, 'cl-poc', held.receiving, 'RECONSIDERATION', 'end');
    expect(over.waiting.map(({ task }) => task)).toContain('RELEASE');

    const { text } = await point.must('preview', { params: { id: held.receiving }, body: { name: 'release', reason } });
    for (const { value } of answered.targets) expect(text).toContain(value);
    for (const { id, items } of answered.holds) {
      expect(items.length).toBeGreaterThan(0);
      expect(text).not.toContain(id);
    }
    expect(text).not.toMatch(/\d{4}-\d\d-\d\dT/);
    await point.outward(held.receiving, 'release', { reason });
    expect((await liaison.dossier(held.provider)).status).toBe('HOLDING');
    await central.second(held.receiving, 'approve');
    await statusReached(liaison, held.provider, 'RELEASE_ORDERED');
  });
});
