/** Preserved data are gone while a formal request waits for them (docs/rules 2.1): everybody whom it concerns learns it. */
import { describe, expect, it } from '@jest/globals';
import { formalRequest, storyFor } from '@comity/testkit/assistance-story';
import { arrivedAt, statusReached } from '@comity/testkit/preservation-story';
import { cast } from '../setup/running.ts';
import { eventOf, heldData } from './stage.ts';

const people = cast();
const [liaison, prosecutor] = [people.person('cl-liaison'), people.person('pe-prosecutor')];
const [executing, central] = [people.person('cl-executing'), people.person('cl-central')];

describe('case A3: a loss at the provider', () => {
  it('Given a formal request for the data, When all of them are gone, Then both States are alarmed, decide and end, and the request knows', async () => {
    const held = await heldData(people, 90);
    const formal = await formalRequest(storyFor(people, {}), held.requesting);
    const received = await arrivedAt(central, 'RECEIVED', formal);
    await statusReached(prosecutor, held.requesting, 'MLA_LINKED');
    const kept = (await liaison.dossier(held.provider)).holds.flatMap(({ items }) => items);
    const lost = kept.map(({ target, category }) => ({ target, category }));
    const account = 'El proveedor investiga; se han pedido las copias de seguridad.';
    await liaison.act(held.provider, 'report_loss', {
      lost,
      reason: 'TECHNICAL_FAILURE',
      since: null,
      incident: 'INC-2026-17',
      explanation: 'Falló la copia del centro de datos.',
    });
    expect((await liaison.dossier(held.provider)).status).toBe('LOST');

    const noted = await eventOf(people, 'cl-executing', held.receiving, 'loss_report');
    expect(noted.notifications.map(({ code }) => code)).toContain('DATA_LOST');
    expect(noted.holds.map(({ status }) => status)).toEqual(noted.holds.map(() => 'LOST'));
    expect(noted.waiting.map(({ task }) => task)).toContain('ACKNOWLEDGE_LOSS');
    await executing.act(held.receiving, 'acknowledge_loss', { account });
    expect((await executing.dossier(held.receiving)).status).toBe('LOST');

    const learned = await eventOf(people, 'pe-prosecutor', held.requesting, 'loss_account');
    expect(learned.notifications.map(({ code }) => code)).toContain('DATA_LOST');
    expect(JSON.stringify(learned)).not.toContain('Falló la copia');
    expect(learned.waiting.map(({ task }) => task)).toContain('DECIDE_AFTER_LOSS');
    await prosecutor.act(held.requesting, 'decide_after_loss', { next: 'CHANGE_FORMAL_REQUEST', note: null });
    expect((await prosecutor.dossier(held.requesting)).status).toBe('LOST');

    for (const [person, dossier] of [
      ['pe-central', formal],
      ['cl-central', received],
    ] as const) {
      const told = await eventOf(people, person, dossier, 'preserved_data_lost');
      expect(told.notifications.map(({ code }) => code)).toContain('DATA_LOST');
    }
  });

  it('Given two kinds of data, When one is gone, Then the other stays preserved and each shows what became of it', async () => {
    const held = await heldData(people, 90);
    const [first] = (await liaison.dossier(held.provider)).holds.flatMap(({ items }) => items);
    if (first === undefined) throw new Error('nothing is held');
    const { target, category } = first;
    const facts = { reason: 'DELETED_BY_USER', since: null, incident: 'INC-18', explanation: 'El titular los borró.' };
    await liaison.act(held.provider, 'report_loss', { lost: [{ target, category }], ...facts });
    const view = await eventOf(people, 'pe-prosecutor', held.requesting, 'loss_notice');
    expect(view.status).toBe('HOLDING');
    expect(view.targets.find(({ id }) => id === target)?.outcomes[category]).toBe('LOST');
    expect(view.holds.flatMap(({ items }) => items)).not.toContainEqual(expect.objectContaining({ target, category }));
    const page = await people.person('cl-liaison').dossier(held.provider);
    expect(page.possible.find(({ name }) => name === 'report_loss')?.refusal).toBeNull();
  });
});
