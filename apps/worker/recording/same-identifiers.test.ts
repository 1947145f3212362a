/** Two States ask a third for the same account (docs/rules scenario 11), tested on a real PostgreSQL. */
import { randomUUID, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { receive } from '@comity/exchange/receive';
import { envelopeIsGenuine, signEnvelope } from '@comity/exchange/signature';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { resolveSnapshot } from '@comity/law/resolve';
import { changesHold } from '@comity/law/amended-request';
import { offenceClassOf, summarize, summaryAsIn } from '@comity/law/summary';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { saveDocument } from '@comity/persistence/documents';
import { markEarlierDossiers } from '@comity/persistence/earlier-marks';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { readMarkKey } from '@comity/persistence/mark-keys';
import { readCaller } from '@comity/persistence/reads/caller';
import { isCentralAuthority, readSameIdentifiers } from '@comity/persistence/reads/same-identifiers';
import { receivingPorts } from '@comity/persistence/receiving';
import { MarksAnew1764547200033 } from '@comity/persistence/migrations/33-marks-anew';
import { marksUnder } from '@comity/persistence/recording/identifier-marks';
import { memberId, organizationId, seedExercise } from '@comity/persistence/seed';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { completeRequest } from '@comity/testkit/request-forms';
import type { Target } from '@comity/vocabulary/values/request-form';
import { receiptsBy } from '../signing/receipts.ts';
import { recordActivities } from './activities.ts';

const masterKey = Buffer.alloc(32, 7);
const keyOf = (code: string): Promise<KeyObject> =>
  inOrganization(database.recorder, organizationId(code), (manager) =>
    readPrivateKey(manager, organizationId(code), masterKey),
  );
const markKeyOf = (code: string): Promise<Buffer> =>
  inOrganization(database.app, organizationId(code), (manager) =>
    readMarkKey(manager, organizationId(code), masterKey),
  );
let database: TestDatabase;
let ports: ReturnType<typeof receivingPorts>;

beforeAll(async () => {
  database = await startTestDatabase();
  const seed = { masterKey, emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, seed);
  const records = recordActivities({
    dataSource: database.recorder,
    privateKey: (manager, organization) => readPrivateKey(manager, organization, masterKey),
    mailHost: 'comity.example',
    masterKey,
    leavesAdded: () => undefined,
    log: { error: () => undefined },
  });
  ports = receivingPorts({
    dataSource: database.recorder,
    receipt: receiptsBy(database.recorder, masterKey),
    signatureHolds: envelopeIsGenuine,
    summaryAsIn,
    changesHold,
    wake: async (ref) => {
      await records.recordArrivals(ref);
      return 'AWAKE';
    },
  });
}, 120_000);
afterAll(() => database.stop());

/** Makes a request of `state` to Chile for one account, and returns the dossier at Chile. */
async function asks(state: 'PE' | 'US', account: string, type: Target['type'] = 'EMAIL'): Promise<string> {
  const [first] = completeRequest().targets as [Target, ...Target[]];
  const form = completeRequest({ targets: [{ ...first, type, value: account }], caseNumber: randomUUID() });
  const pair = { measure: 'PRESERVATION', requestingState: state, requestedState: 'CL', date: '2026-11-23' } as const;
  const snapshot = resolveSnapshot({ ...pair, offenceClass: offenceClassOf(form) }, digestOf);
  const summary = summarize(form, snapshot, digestOf(snapshot), state);
  const dossier = randomUUID();
  const envelope = signEnvelope(
    {
      version: 1,
      from: { organization: state, dossier: randomUUID(), kind: 'PRESERVATION', side: 'requesting' },
      to: { organization: 'CL', dossier, kind: 'PRESERVATION', side: 'receiving' },
      number: 1,
      code: 'request',
      at: '2026-11-24T21:00:00.000Z',
      exercise: true,
      body: { request: digestOf(form), summary },
    },
    await keyOf(state),
  );
  const documents = [
    { digest: digestOf(form), kind: 'REQUEST', content: form },
    { digest: digestOf(snapshot), kind: 'SNAPSHOT', content: snapshot },
  ];
  expect(await receive({ envelope, documents }, ports)).toMatchObject({ outcome: 'received' });
  return dossier;
}

/** Reads what the person is shown beside the dossier, as the api asks for it. */
function shown(organization: string, subject: string, dossier: string): Promise<string[] | null> {
  const id = organizationId(organization);
  return inOrganization(database.recorder, id, async (manager) => {
    const caller = await readCaller(manager, id, memberId(subject));
    if (caller === null) throw new Error(`${subject} is nobody`);
    if (!isCentralAuthority(caller)) return null;
    return (await readSameIdentifiers(manager, caller, dossier)).map((one) => one.dossier);
  });
}

describe('Scenario 11: two States, same account', () => {
  it('Given A has asked, When B asks for it in another spelling, Then the central authority sees each beside the other', async () => {
    const account = `${randomUUID()}@correo-austral.example`;
    const ofPeru = await asks('PE', account);
    expect(await shown('CL', 'cl-central', ofPeru)).toEqual([]);
    const ofTheUnitedStates = await asks('US', ` ${account.toUpperCase()}`);
    const another = await asks('US', `${randomUUID()}@correo-austral.example`);
    expect(await shown('CL', 'cl-central', ofTheUnitedStates)).toEqual([ofPeru]);
    expect(await shown('CL', 'cl-central', ofPeru)).toEqual([ofTheUnitedStates]);
    expect(await shown('CL', 'cl-central', another)).toEqual([]);
  });

  it('and nobody else does: not the 24/7 point, not the executing authority, and neither requester', async () => {
    const account = `${randomUUID()}@correo-austral.example`;
    const dossiers = [await asks('PE', account), await asks('US', account)];
    for (const dossier of dossiers) {
      expect(await shown('CL', 'cl-poc', dossier)).toBeNull();
      expect(await shown('CL', 'cl-executing', dossier)).toBeNull();
      expect(await shown('PE', 'pe-central', dossier)).toEqual([]);
      expect(await shown('US', 'us-central', dossier)).toEqual([]);
    }
  });

  it('dossiers of before the marks get theirs with the migrations, and once', async () => {
    const account = `${randomUUID()}@correo-austral.example`;
    const [ofPeru, ofTheUnitedStates] = [await asks('PE', account), await asks('US', account)];
    const inChile = (query: string): Promise<object[]> =>
      inOrganization(database.recorder, organizationId('CL'), (manager) => manager.query(query));
    const before = await inChile(`SELECT * FROM identifier_mark ORDER BY dossier_id, target`);
    await inChile(`DELETE FROM identifier_mark`);
    expect(await shown('CL', 'cl-central', ofPeru)).toEqual([]);
    for (let run = 0; run < 2; run += 1) await markEarlierDossiers(database.owner, masterKey);
    expect(await inChile(`SELECT * FROM identifier_mark ORDER BY dossier_id, target`)).toEqual(before);
    expect(await shown('CL', 'cl-central', ofPeru)).toEqual([ofTheUnitedStates]);
  });

  it('case D5: an account that was written down in an earlier form is found once the marks are made anew', async () => {
    const digits = String(Date.now()).slice(-8);
    const earlier = await asks('PE', `+52 1 55 ${digits}`, 'MSISDN');
    const inChile = (query: string, values: unknown[] = []): Promise<object[]> =>
      inOrganization(database.recorder, organizationId('CL'), (manager) => manager.query(query, values));
    await inChile(`DELETE FROM identifier_mark WHERE dossier_id = $1`, [earlier]);
    await inChile(
      `INSERT INTO identifier_mark (organization_id, dossier_id, target, mark) SELECT $1, $2, 't1', sha256('earlier form')`,
      [organizationId('CL'), earlier],
    );
    const today = await asks('US', `+52 55 ${digits}`, 'MSISDN');
    expect(await shown('CL', 'cl-central', today)).toEqual([]);
    await new MarksAnew1764547200033().up(database.owner.createQueryRunner());
    await markEarlierDossiers(database.owner, masterKey);
    expect(await shown('CL', 'cl-central', today)).toEqual([earlier]);
  });

  it('case D5: marks made anew hold the identifiers of every version of a request', async () => {
    const accounts = ['first', 'second', 'third'].map((name) => `${name}-${randomUUID()}@correo-austral.example`);
    const [first = '', second = '', third = ''] = accounts;
    const amended = await asks('PE', second);
    const target = completeRequest().targets[0] as Target;
    const others = await Promise.all([asks('US', first), asks('US', second), asks('US', third)]);
    await inOrganization(database.owner, organizationId('CL'), async (manager) => {
      const version = (id: string, value: string): Promise<string> => {
        const content = completeRequest({ targets: [{ ...target, id, value }] });
        return saveDocument(manager, organizationId('CL'), 'REQUEST', content);
      };
      const amendment = { before: await version('t8', first), request: await version('t9', third), status: 'ACCEPTED' };
      await manager.query(`UPDATE dossier SET state = jsonb_set(state, '{amendments}', $2) WHERE id = $1`, [
        amended,
        JSON.stringify([amendment]),
      ]);
      await manager.query(`DELETE FROM identifier_mark`);
    });
    await markEarlierDossiers(database.owner, masterKey);
    expect(new Set(await shown('CL', 'cl-central', amended))).toEqual(new Set(others));
  });

  it('the table keeps no name, and the same account has another mark in every organization', async () => {
    const account = `${randomUUID()}@correo-austral.example`;
    const dossier = await asks('PE', account);
    const marks = await Promise.all(
      ['CL', 'PE', 'US'].map(async (code) => {
        const marks = marksUnder(await markKeyOf(code));
        return marks.of({ type: 'EMAIL', value: account }, 'CORREO-AUSTRAL').toString('hex');
      }),
    );
    expect(new Set(marks).size).toBe(3);
    const rows = await inOrganization(database.recorder, organizationId('CL'), (manager) =>
      manager.query<object[]>(`SELECT target, encode(mark, 'hex') AS mark FROM identifier_mark WHERE dossier_id = $1`, [
        dossier,
      ]),
    );
    expect(rows).toEqual([{ target: 't1', mark: marks[0] }]);
  });
});
