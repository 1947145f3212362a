/** An order was executed and brought nothing, told over HTTP: docs/rules 2.5, 4.5; Budapest Convention Art. 27(7). */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { DossierView } from '@comity/contracts/http/views';
import type { Problem } from '@comity/contracts/http/problem-views';
import { formalRequest, grantRequest, productionOf, serveOrder, storyFor } from '@comity/testkit/assistance-story';
import { type Dossiers, preservationStory, statusReached } from '@comity/testkit/preservation-story';
import { cast } from '../setup/running.ts';
import { eventOf } from './stage.ts';

const people = cast();
const story = storyFor(people, {});
const prosecutor = people.person('pe-prosecutor');
const central = people.person('pe-central');
const chile = people.person('cl-central');
const duty = people.person('cl-poc');
const liaison = people.person('cl-liaison');

/** The order was served and answered: the provider has none of the data. */
async function answeredWithNothing(): Promise<Dossiers & { preservation: Dossiers }> {
  const preservation = await preservationStory(people);
  const requesting = await formalRequest(story, preservation.requesting);
  const receiving = await grantRequest(story, requesting);
  const provider = await serveOrder(story, receiving);
  const { results, ...body } = productionOf(await liaison.dossier(provider)) as { results: object[] };
  const none = results.map((one) => ({ ...one, outcome: 'NO_DATA' }));
  await liaison.act(provider, 'produce', { ...body, results: none });
  await statusReached(chile, receiving, 'PROVIDER_RESPONDED');
  return { requesting, receiving, provider, preservation };
}

function causesOf({ targets }: DossierView): { target: string; category: string; cause: string }[] {
  return targets.flatMap(({ id, categories }) =>
    categories.map((category) => ({ target: id, category, cause: 'IMPOSSIBLE_NO_DATA' })),
  );
}

const REASONS = 'El proveedor eliminó la cuenta antes de la conservación.';

describe('Execution without result', () => {
  it('is told with its causes by two people, accepted by two people, and releases no hold', async () => {
    const { requesting, receiving, provider, preservation } = await answeredWithNothing();
    expect(await packaging(receiving)).toMatchObject({ code: 'NOTHING_PRODUCED' });
    const results = causesOf(await chile.dossier(receiving));
    const report = { results, reasons: REASONS, holdContinues: false };
    const lacking = { ...report, results: results.slice(1) };
    const preview = await chile.must('preview', {
      params: { id: receiving },
      body: { name: 'report_no_result', ...lacking },
    });
    expect(preview.refusal).toMatchObject({
      code: 'RESULT_INCOMPLETE',
      about: [`${results[0]?.target ?? ''}/${results[0]?.category ?? ''}`],
    });

    await chile.outward(receiving, 'report_no_result', report);
    const { proposal } = await duty.dossier(receiving);
    expect(proposal?.text).toContain(REASONS);
    await duty.second(receiving, 'approve');
    const requesterView = await statusReached(prosecutor, requesting, 'NO_RESULT');
    expect(requesterView.noResult).toEqual(report);
    expect(requesterView.possible.filter(({ refusal }) => refusal === null).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['accept_no_result', 'ask_supplement', 'write', 'withdraw']),
    );
    const decision = requesterView.events
      .find(({ code }) => code === 'no_result')
      ?.documents.find(({ field }) => field === 'reasons');
    const paper = await prosecutor.file(
      `/dossiers/${requesting}/documents/${decision?.digest ?? ''}/readable?format=html&language=es`,
      'es',
    );
    expect(paper.bytes.toString()).toContain('Decisión sobre la solicitud de asistencia');

    await prosecutor.outward(requesting, 'accept_no_result', {});
    expect((await prosecutor.dossier(requesting)).status).toBe('NO_RESULT');
    await central.second(requesting, 'approve');
    expect((await prosecutor.dossier(requesting)).status).toBe('NOT_POSSIBLE');
    await statusReached(chile, receiving, 'NOT_POSSIBLE');
    await statusReached(liaison, provider, 'COMPLETED');

    const home = await eventOf(people, 'cl-central', preservation.receiving, 'assistance_without_result');
    expect(home.holds.map(({ status }) => status)).not.toContain('RELEASED');
    expect(home.events.some(({ code }) => code === 'release')).toBe(false);
    expect(home.waiting.map(({ task }) => task)).toContain('RELEASE');
    // The floor of Art. 29(7) runs again where its day has not passed.
    const refusal = home.possible.find(({ name }) => name === 'release')?.refusal;
    expect([undefined, 'RELEASE_BEFORE_FLOOR']).toContain(refusal?.code);
  });

  it('is answered with the request for what is missing, and the order is made anew', async () => {
    const { requesting, receiving } = await answeredWithNothing();
    const results = causesOf(await chile.dossier(receiving));
    await chile.outward(receiving, 'report_no_result', { results, reasons: REASONS, holdContinues: true });
    await duty.second(receiving, 'approve');
    await statusReached(prosecutor, requesting, 'NO_RESULT');
    await prosecutor.act(requesting, 'ask_supplement', { reason: 'Consúltese la copia de respaldo de octubre.' });
    await statusReached(chile, receiving, 'EXEC_ASSIGNED');
    expect(await prosecutor.dossier(requesting)).toMatchObject({ status: 'EXECUTING', noResult: null });
  });
});

async function packaging(receiving: string): Promise<Problem> {
  const act = { name: 'prepare_package' };
  const answer = await people
    .person('cl-executing')
    .refused('POST', `/dossiers/${receiving}/acts`, act, { key: randomUUID() });
  return answer.body;
}
