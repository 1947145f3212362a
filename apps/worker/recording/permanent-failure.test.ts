/**
 * Plants faults that no repetition mends on a real PostgreSQL: the event that they strike ends without effect, and the
 * dossier goes on.
 */
import type { ActDetails, ActName } from '@comity/vocabulary/acts';
import { randomUUID, type KeyObject } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActCommand, DossierRef, RecordActivities } from '@comity/contracts/engine';
import { receive } from '@comity/exchange/receive';
import { envelopeIsGenuine, signEnvelope } from '@comity/exchange/signature';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { resolveSnapshot } from '@comity/law/resolve';
import { changesHold } from '@comity/law/amended-request';
import { summarize, summaryAsIn } from '@comity/law/summary';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { saveDocument } from '@comity/persistence/documents';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { receivingPorts } from '@comity/persistence/receiving';
import { memberId, officeId, organizationId, seedExercise } from '@comity/persistence/seed';
import { stableId } from '@comity/persistence/stable-id';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { completeRequest } from '@comity/testkit/request-forms';
import { asyncLocalStorage, type Context } from '@temporalio/activity';
import type { Role } from '@comity/vocabulary/values/roles';
import type { AnyAct } from '@comity/domain/events/act';
import { receiptsBy } from '../signing/receipts.ts';
import { recordActivities } from './activities.ts';
import { isPermanentFailure } from './permanent-failure.ts';

const masterKey = Buffer.alloc(32, 7);
const PERU = organizationId('PE');
let database: TestDatabase;
let records: RecordActivities;
let ports: ReturnType<typeof receivingPorts>;
let chile: KeyObject;
let keyFault: Error | null = null;
const told: string[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
  const seed = { masterKey, emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, seed);
  const id = organizationId('CL');
  chile = await inOrganization(database.recorder, id, (manager) => readPrivateKey(manager, id, masterKey));
  records = recordActivities({
    dataSource: database.recorder,
    privateKey: (manager, organization) =>
      keyFault === null ? readPrivateKey(manager, organization, masterKey) : Promise.reject(keyFault),
    mailHost: 'comity.example',
    masterKey,
    leavesAdded: () => undefined,
    log: { error: (facts: unknown) => void told.push((facts as { what: string }).what) },
  });
  ports = receivingPorts({
    dataSource: database.app,
    receipt: receiptsBy(database.recorder, masterKey),
    signatureHolds: envelopeIsGenuine,
    summaryAsIn,
    changesHold,
    wake: () => Promise.resolve('AWAKE'),
  });
}, 120_000);
afterAll(() => database.stop());
beforeEach(() => void told.splice(0));
afterEach(async () => {
  keyFault = null;
  await database.owner.query(`DROP FUNCTION IF EXISTS planted() CASCADE`);
});

/** Runs the work as the engine does at the `attempt`-th time. */
function attempt<T>(number: number, work: () => Promise<T>): Promise<T> {
  return asyncLocalStorage.run({ info: { attempt: number } } as Context, work);
}

/** Makes the database refuse events with this code, unless they say that they are without effect. */
async function plantFault(code: string): Promise<void> {
  await database.owner.query(`
    CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.code = '${code}' AND NEW.refusal IS NULL THEN RAISE EXCEPTION 'planted'; END IF; RETURN NEW; END $$;
    CREATE TRIGGER planted BEFORE INSERT ON dossier_event FOR EACH ROW EXECUTE FUNCTION planted()`);
}

const PROSECUTOR = { subject: 'pe-prosecutor', office: 'prosecution', roles: ['REQ_PROSECUTOR'] as Role[] };
const POINT = { subject: 'pe-poc', office: 'poc', roles: ['REQ_POC_24_7'] as Role[] };

function commandOf<N extends ActName>(name: N, by: typeof POINT, detail: ActDetails[N]): ActCommand {
  const actor = { member: memberId(by.subject), office: officeId('PE', by.office), roles: by.roles };
  const act = { kind: 'act', name, by: actor, detail } as unknown as AnyAct;
  return { key: randomUUID(), bodyHash: digestOf(detail), at: new Date().toISOString(), act };
}

interface OpenedDossier {
  ref: DossierRef;
  shown: string;
}

async function submitted(): Promise<OpenedDossier> {
  const form = completeRequest();
  const pair = { requestingState: 'PE', requestedState: 'CL', offenceClass: 'BUDAPEST_2_11' } as const;
  const snapshot = resolveSnapshot({ measure: 'PRESERVATION', ...pair, date: '2026-11-23' }, digestOf);
  const shown = { text: 'the request as shown', locale: 'es' };
  await inOrganization(database.recorder, PERU, async (manager) => {
    await saveDocument(manager, PERU, 'REQUEST', form);
    await saveDocument(manager, PERU, 'SNAPSHOT', snapshot);
    await saveDocument(manager, PERU, 'SHOWN', shown);
  });
  const ref = { organization: PERU, dossier: randomUUID(), kind: 'PRESERVATION', side: 'requesting' } as const;
  const summary = summarize(form, snapshot, digestOf(snapshot), 'PE');
  const detail = { request: digestOf(form), summary, shown: digestOf(shown) };
  await records.recordAct(ref, commandOf('submit', PROSECUTOR, detail));
  return { ref, shown: digestOf(shown) };
}

async function sent(): Promise<OpenedDossier> {
  const opened = await submitted();
  await records.recordAct(opened.ref, commandOf('approve_and_send', POINT, { shown: opened.shown }));
  return opened;
}

async function arrives({ dossier }: DossierRef, number: number, code: 'acknowledgement' | 'acceptance'): Promise<void> {
  const at = new Date().toISOString();
  const from = { organization: 'CL', dossier: stableId('dossier', dossier, organizationId('CL')), side: 'receiving' };
  const to = { organization: 'PE', dossier, side: 'requesting' };
  const kind = 'PRESERVATION';
  const envelope = signEnvelope(
    {
      version: 1,
      from: { ...from, side: 'receiving', kind },
      to: { ...to, side: 'requesting', kind },
      number,
      code,
      at,
      exercise: true,
      body: { at },
    },
    chile,
  );
  expect((await receive({ envelope, documents: [] }, ports)).outcome).toBe('received');
}

/** Returns the code and, where it had no effect, the reason, of every event after the sending. */
async function after({ dossier }: DossierRef): Promise<(string | null)[][]> {
  const rows = await inOrganization(database.recorder, PERU, (manager) =>
    manager.query<{ code: string; refusal: string | null }[]>(
      `SELECT code, refusal ->> 'code' AS refusal FROM dossier_event WHERE dossier_id = $1 AND seq > 2 ORDER BY seq`,
      [dossier],
    ),
  );
  return rows.map(({ code, refusal }) => [code, refusal]);
}

describe('What can never be recorded', () => {
  it('as an act is refused at the third attempt, leaves nothing, and keeps nobody waiting', async () => {
    const { ref, shown } = await sent();
    await plantFault('add_facts');
    const command = commandOf('add_facts', PROSECUTOR, { facts: shown });
    await expect(attempt(1, () => records.recordAct(ref, command))).rejects.toThrow('planted');
    await expect(attempt(2, () => records.recordAct(ref, command))).rejects.toThrow('planted');
    const answer = await attempt(3, () => records.recordAct(ref, command));
    expect(answer).toMatchObject({ outcome: 'refused', code: 'NOT_RECORDABLE' });
    expect(told).toEqual(['add_facts']);
    expect(await records.recordAct(ref, commandOf('note', POINT, { note: shown }))).toMatchObject({
      outcome: 'recorded',
    });
    expect(await after(ref)).toEqual([['note', null]]);
  });

  it('because our own code cannot compute with it is refused too', async () => {
    const { ref, shown } = await submitted();
    const command = commandOf('approve_and_send', POINT, { shown });
    keyFault = new TypeError("Cannot read properties of undefined (reading 'planted')");
    await expect(attempt(2, () => records.recordAct(ref, command))).rejects.toThrow(TypeError);
    expect(await attempt(3, () => records.recordAct(ref, command))).toMatchObject({ code: 'NOT_RECORDABLE' });
    keyFault = null;
    expect(await records.recordAct(ref, { ...command, key: randomUUID() })).toMatchObject({ outcome: 'recorded' });
  });

  it('as a message is kept without effect, and the one behind it has its own', async () => {
    const { ref } = await sent();
    await plantFault('acknowledgement');
    await arrives(ref, 1, 'acknowledgement');
    await arrives(ref, 2, 'acceptance');
    await expect(attempt(2, () => records.recordArrivals(ref))).rejects.toThrow('planted');
    await attempt(3, () => records.recordArrivals(ref));
    expect(await after(ref)).toEqual([
      ['acknowledgement', 'NOT_RECORDABLE'],
      ['acceptance', null],
    ]);
    expect(told).toEqual(['a message']);
    await attempt(1, () => records.recordArrivals(ref));
    expect(await after(ref)).toHaveLength(2);
  });

  it('as a clock is kept without effect, once', async () => {
    const { ref } = await sent();
    await plantFault('ACK_SLA');
    await database.owner.query(`UPDATE exercise SET offset_ms = offset_ms + $1`, [5 * 3_600_000]);
    await attempt(3, () => records.recordClocks(ref));
    await attempt(1, () => records.recordClocks(ref));
    expect(await after(ref)).toEqual([['ACK_SLA', 'NOT_RECORDABLE']]);
    expect(told).toEqual(['a clock']);
  });

  it('is told apart from a database that is away, however often that is asked', () => {
    const away = [
      Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
      new Error('Connection terminated unexpectedly'),
      new Error('timeout exceeded when trying to connect'),
    ];
    const store = { info: { attempt: 1_000 } } as Context;
    expect(away.map((error) => asyncLocalStorage.run(store, () => isPermanentFailure(error)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(asyncLocalStorage.run(store, () => isPermanentFailure(new RangeError('Invalid time value')))).toBe(true);
  });
});
