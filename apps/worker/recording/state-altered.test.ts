/**
 * Somebody with the recorder's password rewrites what is kept of a dossier, so as to approve what they have proposed
 * themselves. Each rewriting differs from what recording left in one point, and is refused by name; the row as it was is
 * accepted again, which shows that the rewriting alone was refused.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActCommand, ActRecorded, DossierRef, RecordActivities } from '@comity/contracts/engine';
import type { AnyAct } from '@comity/domain/events/act';
import type { DossierState } from '@comity/domain/state/dossier';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { resolveSnapshot } from '@comity/law/resolve';
import { summarize } from '@comity/law/summary';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { saveDocuments } from '@comity/persistence/documents';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { countStateAlarms } from '@comity/persistence/recording/state-alarms';
import { memberId, officeId, organizationId, seedExercise } from '@comity/persistence/seed';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { completeRequest } from '@comity/testkit/request-forms';
import { recordActivities } from './activities.ts';
import { StateSweeper } from '../effects/state-sweeper.ts';

const masterKey = Buffer.alloc(32, 7);
const PERU = organizationId('PE');
const SHOWN = { text: 'the request as shown', locale: 'es' };
let database: TestDatabase;
let records: RecordActivities;
let sweeper: StateSweeper;
let alarms: unknown[] = [];
beforeEach(() => {
  alarms = [];
});

beforeAll(async () => {
  database = await startTestDatabase();
  const emailOf = exerciseEmail;
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, { masterKey, emailOf, verifiedOn: '2026-11-01' });
  const log = { error: (what: unknown) => void alarms.push(what), warn: () => undefined };
  records = recordActivities({
    dataSource: database.recorder,
    privateKey: (manager, organization) => readPrivateKey(manager, organization, masterKey),
    mailHost: 'comity.example',
    masterKey,
    leavesAdded: () => undefined,
    log,
  });
  sweeper = new StateSweeper(database.recorder, masterKey, log);
}, 120_000);
afterAll(() => database.stop());

function commandOf(name: string, subject: string, office: string, detail: object): ActCommand {
  const by = { member: memberId(subject), office: officeId('PE', office), roles: [] };
  const act = { kind: 'act', name, by, detail } as unknown as AnyAct;
  return { key: randomUUID(), bodyHash: digestOf(detail), at: new Date().toISOString(), act };
}

async function submitted(): Promise<DossierRef> {
  const form = completeRequest();
  const pair = { requestingState: 'PE', requestedState: 'CL', offenceClass: 'BUDAPEST_2_11' } as const;
  const snapshot = resolveSnapshot({ measure: 'PRESERVATION', ...pair, date: '2026-11-23' }, digestOf);
  await inOrganization(database.recorder, PERU, (manager) =>
    saveDocuments(manager, PERU, [
      { kind: 'REQUEST', content: form },
      { kind: 'SNAPSHOT', content: snapshot },
      { kind: 'SHOWN', content: SHOWN },
    ]),
  );
  const ref = { organization: PERU, dossier: randomUUID(), kind: 'PRESERVATION', side: 'requesting' } as const;
  const summary = summarize(form, snapshot, digestOf(snapshot), 'PE');
  const detail = { request: digestOf(form), summary, shown: digestOf(SHOWN) };
  expect(outcomeOf(await records.recordAct(ref, commandOf('submit', 'pe-prosecutor', 'prosecution', detail)))).toBe(
    'recorded',
  );
  return ref;
}
const approval = (): ActCommand => commandOf('approve_and_send', 'pe-poc', 'poc', { shown: digestOf(SHOWN) });
const outcomeOf = (answer: ActRecorded): string => (answer.outcome === 'refused' ? answer.code : answer.outcome);

const asRecorder = <T>(statement: string, values: unknown[]): Promise<T> =>
  inOrganization(database.recorder, PERU, (manager) => manager.query<T>(statement, values));
async function stateOf({ dossier }: DossierRef): Promise<DossierState> {
  const [row] = await asRecorder<{ state: DossierState }[]>('SELECT state FROM dossier WHERE id = $1', [dossier]);
  if (row === undefined) throw new Error('There is no such dossier');
  return row.state;
}
const rewrite = ({ dossier }: DossierRef, state: DossierState): Promise<unknown> =>
  asRecorder('UPDATE dossier SET state = $2, seq = $3, status = $4 WHERE id = $1', [
    dossier,
    JSON.stringify(state),
    state.seq,
    state.status,
  ]);

describe('case E8: a row that was rewritten past Comity', () => {
  it.each<[string, (state: DossierState) => DossierState]>([
    [
      'another proposer',
      (state) => ({ ...state, proposal: state.proposal && { ...state.proposal, by: randomUUID() } }),
    ],
    ['another status', (state) => ({ ...state, status: 'SENT_24_7' })],
    ['another number', (state) => ({ ...state, seq: state.seq + 1 })],
    [
      'another policy',
      (state) => ({
        ...state,
        policies: { ...state.policies, soloAtCriticalLife: !state.policies.soloAtCriticalLife },
      }),
    ],
    ['another reference', (state) => ({ ...state, references: ['planted'] })],
  ])('with %s is refused by name, raises an alarm, and is accepted again as it was', async (_what, change) => {
    const ref = await submitted();
    const before = await stateOf(ref);
    await rewrite(ref, change(before));
    const act = approval();
    expect(outcomeOf(await records.recordAct(ref, act))).toBe('DOSSIER_STATE_ALTERED');
    expect(alarms).toEqual([{ dossier: ref.dossier, reason: 'DOSSIER_STATE_ALTERED' }]);
    expect(await records.recordClocks(ref)).toMatchObject({ outcome: 'recorded', effects: false, over: false });
    await sweeper.sweep();
    expect(await countStateAlarms(database.recorder)).toBe(1);
    await rewrite(ref, before);
    await sweeper.sweep();
    expect(await countStateAlarms(database.recorder)).toBe(0);
    expect(outcomeOf(await records.recordAct(ref, act))).toBe('recorded');
  });

  it('with its own earlier state is refused, and its events and seals cannot be taken away', async () => {
    const ref = await submitted();
    const before = await stateOf(ref);
    expect(outcomeOf(await records.recordAct(ref, approval()))).toBe('recorded');
    const after = await stateOf(ref);
    await rewrite(ref, before);
    expect(outcomeOf(await records.recordAct(ref, approval()))).toBe('DOSSIER_STATE_ALTERED');
    for (const table of ['state_seal', 'dossier_event'])
      await expect(asRecorder(`DELETE FROM ${table} WHERE dossier_id = $1`, [ref.dossier])).rejects.toThrow(
        'permission denied',
      );
    await rewrite(ref, after);
  });

  it('before it had any seal is compared by number and status alone, until its next event seals it', async () => {
    const ref = await submitted();
    await database.owner.query('ALTER TABLE state_seal DISABLE TRIGGER USER');
    await inOrganization(database.owner, PERU, (manager) =>
      manager.query('DELETE FROM state_seal WHERE dossier_id = $1', [ref.dossier]),
    );
    await database.owner.query('ALTER TABLE state_seal ENABLE TRIGGER USER');
    expect(outcomeOf(await records.recordAct(ref, approval()))).toBe('recorded');
    await rewrite(ref, { ...(await stateOf(ref)), references: ['planted'] });
    expect(outcomeOf(await records.recordAct(ref, approval()))).toBe('DOSSIER_STATE_ALTERED');
  });
});
