/**
 * These stories run on real parts docs/rules scenarios 12 and 21, and ask who must order a production: execution
 * abroad, pair by pair.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierView, PreviewView } from '@comity/contracts/http/views';
import {
  formalRequest,
  grantRequest,
  produceFiles,
  sealedAndSent,
  serveOrder,
  type Story,
  storyFor,
} from '@comity/testkit/assistance-story';
import { PAIRS } from '@comity/testkit/pairs';
import { type Dossiers, statusReached } from '@comity/testkit/preservation-story';
import { uploadFile } from '@comity/testkit/uploads';
import { cast } from '../setup/running.ts';
import { eventOf, heldData } from './stage.ts';

const people = cast();
const FILE = { name: 'accesos.csv', bytes: Buffer.from('ip,puerto\n203.0.113.17,51344\n') };

/**
 * For these kinds of data a verified rule of the requested State demands a judge: in Chile Art. 218 ter, in Canada s.
 * 487.016, both for traffic data. What § 2703 asks in the United States is not verified, so it warns and never blocks
 * (docs/rules 1.8, 4.7, marks).
 */
const JUDGED: Record<string, string[]> = { cl: ['TRAFFIC'], us: [], ca: ['TRAFFIC'] };

const held = new Map<string, Dossiers>();
beforeAll(async () => {
  await Promise.all(PAIRS.map(async (pair) => held.set(pair.name, await heldData(people, 300, {}, pair))));
});

describe.each(PAIRS)('Between $name', ({ name, parties }) => {
  const story: Story = storyFor(people, { parties });
  const { prosecutor, receivingCentral: central, receivingPoint: point, secondExecuting, court, liaison } = story.roles;

  async function requested(): Promise<{ requesting: string; receiving: string }> {
    const requesting = await formalRequest(story, (held.get(name) as Dossiers).requesting);
    return { requesting, receiving: await grantRequest(story, requesting) };
  }

  const handOver = async (receiving: string): Promise<PreviewView['refusal']> =>
    (await central.must('preview', { params: { id: receiving }, body: { name: 'transmit' } })).refusal;

  describe('Scenario 12: conflicting conditions', () => {
    /** The data of this third State were given under its own condition. */
    const third = parties.requesting === 'br' ? 'PE' : 'BR';
    const bound = { state: third, condition: 'RETURN' };

    it('Given a copy under another State’s condition, When it would be handed over, Then it waits for that State’s consent', async () => {
      const { requesting, receiving } = await requested();
      const other = await requested();
      const provider = await serveOrder(story, receiving);
      await central.act(receiving, 'add_restriction', { ...bound, text: 'Solo para su caso; se devuelve.' });
      await produceFiles(story, { receiving, provider }, [FILE]);
      await sealedAndSent(story, receiving, async () => {
        expect((await central.dossier(receiving)).assistance?.restrictions).toMatchObject([bound]);
        expect((await central.dossier(other.receiving)).assistance?.restrictions).toEqual([]);
        expect((await prosecutor.dossier(requesting)).assistance?.restrictions).toEqual([]);
        expect(await handOver(receiving)).toMatchObject({
          code: 'CONDITION_OF_ANOTHER_STATE',
          about: [`${third}/RETURN`],
        });
        const shown = 'a'.repeat(64);
        await expect(central.act(receiving, 'transmit', { shown })).rejects.toMatchObject({
          problem: { code: 'CONDITION_OF_ANOTHER_STATE' },
        });
        await central.outward(receiving, 'lift_restriction', { ...bound, consent: 'Consentimiento escrito.' });
        await point.second(receiving, 'approve');
        expect(await handOver(receiving)).toBeNull();
      });
      await statusReached(prosecutor, requesting, 'VERIFIED');
    });
  });

  describe('Scenario 21: partial production', () => {
    it('Given an order for all kinds and content encrypted, Then each is named, and the request stays open for a supplement', async () => {
      const { requesting, receiving } = await requested();
      const provider = await serveOrder(story, receiving, async () => {
        const { possible } = await secondExecuting.dossier(receiving);
        const judged = JUDGED[parties.receiving] ?? [];
        const refusal = judged.length === 0 ? null : { code: 'COURT_REQUIRED', about: judged };
        expect(possible).toContainEqual(expect.objectContaining({ name: 'grant_order', refusal }));
        expect((await court.dossier(receiving)).possible).toContainEqual(
          expect.objectContaining({ name: 'grant_order', refusal: null }),
        );
      });
      const file = await uploadFile(liaison, provider, FILE);
      await liaison.act(provider, 'produce', partial(await liaison.dossier(provider), file));
      const answered = await statusReached(central, receiving, 'PROVIDER_RESPONDED');
      expect(answered.answer).toBe('PARTIAL');
      const known = await eventOf(people, prosecutor.subject, requesting, 'production_report');
      for (const { targets } of [answered, known])
        expect(targets.map(({ outcomes }) => outcomes)).toEqual([
          { TRAFFIC: 'PRODUCED', CONTENT: 'ENCRYPTED' },
          { SUBSCRIBER: 'PRODUCED', TRAFFIC: 'PRODUCED' },
        ]);
      await sealedAndSent(story, receiving);
      await statusReached(prosecutor, requesting, 'VERIFIED');
      await prosecutor.act(requesting, 'ask_supplement', { reason: 'Se pide el contenido descifrado, si existe.' });
      expect((await prosecutor.dossier(requesting)).status).toBe('EXECUTING');
      await statusReached(central, receiving, 'EXEC_ASSIGNED');
    });
  });
});

/** Returns everything but the content, which its holder has encrypted. */
function partial({ targets, parties }: DossierView, file: string): object {
  return {
    results: targets.flatMap(({ id, categories }) =>
      categories.map((category) => ({
        target: id,
        category,
        outcome: category === 'CONTENT' ? 'ENCRYPTED' : 'PRODUCED',
      })),
    ),
    files: [{ id: file, target: targets[0]?.id, category: 'TRAFFIC' }],
    custodian: `Custodia de registros, ${parties.provider?.es ?? ''}`,
    method: 'Exportación.',
    statement: 'El contenido está cifrado por el titular.',
    complete: false,
  };
}
