/** What the engine answers is no proof: an act was done where it is recorded under its key, and nowhere else. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActAnswer } from '@comity/contracts/engine';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { AnyAct } from '@comity/domain/events/act';
import { refuse } from '@comity/domain/events/decision';
import { unopened } from '@comity/domain/state/dossier';
import { inOrganization } from '@comity/persistence/context';
import { readCaller } from '@comity/persistence/reads/caller';
import { appendEvent } from '@comity/persistence/recording/events';
import { spendKey } from '@comity/persistence/recording/spent-keys';
import { memberId, officeId } from '@comity/persistence/seed';
import { type Ground, startGround } from '../evidence/test/evidence-api.ts';
import { openProviderDossier, PROVIDER } from '../evidence/test/provider.ts';
import { Quotas } from '../limits/quotas.ts';
import { type Attempt, perform, type PerformParts } from './perform.ts';

let ground: Ground;
let parts: PerformParts;
beforeAll(async () => {
  ground = await startGround();
  const { app: dataSource } = ground.database;
  parts = { dataSource, quotas: new Quotas(dataSource, { COMITY_LIMIT_KEPT: 1000 }) };
}, 90_000);
afterAll(() => ground.stop());

const BODY = 'd'.repeat(64);
const by = { member: memberId('liaison'), office: officeId('XP', 'legal'), roles: ['PROVIDER_LIAISON'] as const };
const act = { kind: 'act', name: 'note', by, detail: { note: 'A note.' } } as unknown as AnyAct;

async function attempted(): Promise<Attempt> {
  const { database } = ground;
  const dossier = await openProviderDossier(database, 'ACKED');
  const caller = await inOrganization(database.app, PROVIDER, (manager) => readCaller(manager, PROVIDER, by.member));
  if (caller === null) throw new Error('The liaison is unknown');
  const opened = unopened('ASSISTANCE', 'provider', { soloAtCriticalLife: false, forwarding: 'REVIEWED' });
  const state = { ...opened, status: 'ACKED', seq: 1 } as const;
  return {
    ...{ caller, dossier, key: randomUUID(), bodyHash: BODY, act, state },
    ...{ documents: [], rules: [], legalHolds: [], obstacle: null },
  };
}

const receiptOf = (dossier: string, seq: number): ActReceipt => ({
  ...{ dossier, reference: '', seq, act: 'note', status: 'ACKED', leaf: 'e'.repeat(64) },
  ...{ at: '2026-11-23T21:00:00.000Z', proposed: false },
});

/** Records the act as the worker does. */
async function record({ dossier, key, bodyHash }: Attempt, seq: number): Promise<ActReceipt> {
  const { receipt } = await inOrganization(ground.database.recorder, PROVIDER, (manager) =>
    appendEvent(manager, {
      organization: PROVIDER,
      entry: {
        ...{ version: 1, organization: PROVIDER, dossier, seq, kind: 'act', code: 'note', phase: null },
        ...{ at: '2026-11-23T21:00:00.000Z', actor: { ...by, roles: [...by.roles] } },
        ...{
          statusBefore: 'ACKED',
          statusAfter: 'ACKED',
          basis: 'COM.NOTE',
          payload: {},
          message: null,
          refusal: null,
        },
      },
      ...{ key, bodyHash, receipt: (leaf) => ({ ...receiptOf(dossier, seq), leaf }) },
    }),
  );
  if (receipt === null) throw new Error('Nothing was recorded');
  return receipt;
}

describe('case E1: an answer of the engine', () => {
  it.each([
    ['an older answer of ours', (dossier: string): unknown => ({ outcome: 'done', receipt: receiptOf(dossier, 1) })],
    ['an answer to a key that nobody used', (): unknown => ({ outcome: 'key-reused' })],
    ['a refusal that nobody here words', (): unknown => ({ outcome: 'refused', code: 'SOMETHING', about: [] })],
    ['nothing', (): unknown => ({})],
  ])('is no receipt where nothing is recorded under the key: %s', async (_what, answer) => {
    const attempt = await attempted();
    await record({ ...attempt, key: 'an-older-act' }, 1);
    const done = perform(parts, attempt, () => Promise.resolve(answer(attempt.dossier) as ActAnswer));
    await expect(done).rejects.toMatchObject({ code: 'ENGINE_DOWN', status: 503 });
  });

  it('is the receipt that is recorded, whatever the engine says it to be', async () => {
    const attempt = await attempted();
    const receipt = await perform(parts, attempt, async () => {
      await record(attempt, 2);
      return { outcome: 'done', receipt: { ...receiptOf(attempt.dossier, 1), status: 'CLOSED' } };
    });
    expect(receipt).toMatchObject({ seq: 2, status: 'ACKED' });
  });

  it('says that the key was used for another act where that is so', async () => {
    const attempt = await attempted();
    await record({ ...attempt, bodyHash: 'f'.repeat(64) }, 2);
    const done = perform(parts, attempt, () => Promise.resolve({ outcome: 'key-reused' }));
    await expect(done).rejects.toMatchObject({ code: 'KEY_REUSED' });
  });

  it.each([
    ['another act', 'f'.repeat(64), { outcome: 'key-reused' }, { code: 'KEY_REUSED', status: 422 }],
    ['the same act', BODY, {}, { code: 'NOT_POSSIBLE_IN_STATE', status: 409 }],
  ])('is no outage where the key was spent on a refusal of %s', async (_what, bodyHash, answer, expected) => {
    const attempt = await attempted();
    const of = { organization: PROVIDER, dossier: attempt.dossier };
    const spent = { key: attempt.key, bodyHash, refusal: refuse('NOT_POSSIBLE_IN_STATE') };
    await inOrganization(ground.database.recorder, PROVIDER, (manager) => spendKey(manager, of, spent));
    const done = perform(parts, attempt, () => Promise.resolve(answer as ActAnswer));
    await expect(done).rejects.toMatchObject(expected);
  });
});
