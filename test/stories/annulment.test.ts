/**
 * A court annuls a production order (docs/rules 2.5): with one identifier its files are closed and destroyed everywhere and the
 * other is handed over; with the whole order nothing is.
 */
import { describe, expect, it } from '@jest/globals';
import {
  formalRequest,
  grantRequest,
  productionOf,
  serveOrder,
  storyFor,
  TWO_FILES,
} from '@comity/testkit/assistance-story';
import { attach } from '@comity/testkit/by-hand';
import { statusReached } from '@comity/testkit/preservation-story';
import { uploadFile } from '@comity/testkit/uploads';
import { eventually } from '@comity/testkit/waiting';
import { cast } from '../setup/running.ts';
import { eventOf, heldData } from './stage.ts';

const people = cast();
const story = storyFor(people, {});
const { prosecutor, receivingPoint, receivingCentral: central, executing, liaison } = story.roles;

/** Each of two identifiers is answered with a file; returns the dossiers and the authority's copies. */
async function produced(): Promise<Record<'requesting' | 'receiving' | 'provider', string> & { copies: string[] }> {
  const held = await heldData(people, 300);
  const requesting = await formalRequest(story, held.requesting);
  const receiving = await grantRequest(story, requesting);
  const provider = await serveOrder(story, receiving);
  const order = await liaison.dossier(provider);
  const files = [];
  for (const [index, { id, categories }] of order.targets.slice(0, 2).entries()) {
    const file = TWO_FILES[index];
    if (file === undefined) throw new Error('The story has two files');
    files.push({ id: await uploadFile(liaison, provider, file), target: id, category: categories[0] });
  }
  await liaison.act(provider, 'produce', { ...productionOf(order), files });
  const copies = await eventually('both files to be at the authority', async () => {
    const here = (await executing.dossier(receiving)).evidence?.productions.flatMap((one) => one.files) ?? [];
    return here.length === 2 && here.every(({ status }) => status === 'COMPLETE') ? here : null;
  });
  return { requesting, receiving, provider, copies: copies.map(({ file }) => file) };
}

/** Two people whom it concerns record what the court decided, with its document. */
async function upheld(receiving: string, about: object): Promise<void> {
  const documents = [await attach(executing, { route: 'attach', id: receiving }, 'the decision of the court')];
  const decision = { outcome: 'UPHELD', decision: 'Sala Penal, hoy: se acoge.', documents, ...about };
  await executing.outward(receiving, 'end_challenge', decision);
  await central.second(receiving, 'approve');
}

const reading = async (receiving: string, copy: string | undefined): Promise<number> =>
  (await executing.raw('GET', `/api/v1/dossiers/${receiving}/evidence/${copy ?? ''}`, {})).status;

describe('case A2: a court annuls a production order', () => {
  it('Given two identifiers are produced, When it annuls the order as to one, Then its file is gone everywhere and the other is packed', async () => {
    const { requesting, receiving, provider, copies } = await produced();
    await executing.act(receiving, 'record_challenge', { challenge: 'El titular de la cuenta.', targets: ['t1'] });
    await eventOf(people, liaison.subject, provider, 'challenge');
    const pending = (await executing.dossier(receiving)).targets.map(({ court }) => court);
    expect(pending.slice(0, 2)).toEqual(['PENDING', null]);
    await upheld(receiving, { targets: ['t1'] });
    const told = await eventually('the requesting State to know', async () => {
      const { targets } = await prosecutor.dossier(requesting);
      return targets[0]?.court === 'ANNULLED' ? targets : null;
    });
    expect(told[1]).toMatchObject({ court: null, withdrawn: false });
    expect([await reading(receiving, copies[0]), await reading(receiving, copies[1])]).toEqual([403, 200]);

    expect((await liaison.dossier(provider)).waiting.map(({ task }) => task)).toContain('DISPOSE_SET_ASIDE');
    const certificate = 'Archivo borrado ante dos personas.';
    await liaison.outward(provider, 'dispose_set_aside', { how: 'DESTROYED', certificate });
    await people.person('cl-liaison-2').second(provider, 'approve');
    await central.outward(receiving, 'dispose_set_aside', { how: 'DESTROYED', certificate });
    await receivingPoint.second(receiving, 'approve');
    for (const [person, dossier] of [
      [liaison, provider],
      [executing, receiving],
    ] as const)
      await eventually('the file of the identifier to be gone, and the other to stay', async () => {
        const files = (await person.dossier(dossier)).evidence?.productions.flatMap((one) => one.files) ?? [];
        const gone = files.filter(({ status }) => status === 'REMOVED').map(({ target }) => target);
        expect(gone).not.toContain('t2');
        return gone.includes('t1') ? true : null;
      });
    await executing.act(receiving, 'prepare_package', {});
    await eventually('the package to hold the other file', async () => {
      const { evidence } = await central.dossier(receiving);
      return evidence?.package?.files === 1 ? true : null;
    });
  });

  it('When it annuls the whole order, Then nothing is given, the provider owes nothing, and everybody is told', async () => {
    const { requesting, receiving, provider, copies } = await produced();
    await executing.act(receiving, 'record_challenge', { challenge: 'El titular de la cuenta.' });
    await eventOf(people, liaison.subject, provider, 'challenge');
    await upheld(receiving, {});
    await statusReached(liaison, provider, 'ORDER_ANNULLED');
    await statusReached(executing, receiving, 'ORDER_DENIED_BY_COURT');
    const told = await eventually('the requesting State to know', async () => {
      const { events } = await prosecutor.dossier(requesting);
      return events.find(({ code, facts }) => code === 'challenge' && facts['standing'] === 'UPHELD') ?? null;
    });
    expect(told.facts).toMatchObject({ setAside: 2, delivered: false });
    for (const copy of copies) expect(await reading(receiving, copy)).toBe(403);
    expect((await executing.dossier(receiving)).waiting.map(({ task }) => task)).toContain('DISPOSE_SET_ASIDE');
  });
});
