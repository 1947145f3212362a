/** Two people have recorded a request on a real PostgreSQL, and the debugger shows it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnyAct } from '@comity/domain/events/act';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { resolveSnapshot } from '@comity/law/resolve';
import { offenceClassOf, summarize } from '@comity/law/summary';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { saveDocument } from '@comity/persistence/documents';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { memberId, officeId, organizationId, seedExercise } from '@comity/persistence/seed';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { completeRequest } from '@comity/testkit/request-forms';
import type { ActDetails, ActName } from '@comity/vocabulary/acts';
import type { Role } from '@comity/vocabulary/values/roles';
import { recordActivities } from '@comity/worker/recording/activities';
import { type DossierRecord, readDossiers } from './read.ts';
import { reportOf } from './report.ts';

const masterKey = Buffer.alloc(32, 7);
const organization = organizationId('PE');
const dossier = randomUUID();
let database: TestDatabase;
let record: DossierRecord;

async function act<N extends ActName>(
  name: N,
  by: { subject: string; office: string; role: Role },
  detail: ActDetails[N],
): Promise<void> {
  const records = recordActivities({
    dataSource: database.recorder,
    privateKey: (manager, owner) => readPrivateKey(manager, owner, masterKey),
    mailHost: 'comity.example',
    masterKey,
    leavesAdded: () => undefined,
    log: { error: () => undefined },
  });
  const actor = { member: memberId(by.subject), office: officeId('PE', by.office), roles: [by.role] };
  const answer = await records.recordAct(
    { organization, dossier, kind: 'PRESERVATION', side: 'requesting' },
    {
      key: randomUUID(),
      bodyHash: digestOf(detail),
      at: new Date().toISOString(),
      act: { kind: 'act', name, by: actor, detail } as unknown as AnyAct,
    },
  );
  if (answer.outcome !== 'recorded') throw new Error(`Not recorded: ${JSON.stringify(answer)}`);
}

beforeAll(async () => {
  database = await startTestDatabase();
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, {
    masterKey,
    emailOf: exerciseEmail,
    verifiedOn: '2026-11-01',
  });
  const form = completeRequest();
  const question = { measure: 'PRESERVATION', requestingState: 'PE', requestedState: 'CL' } as const;
  const snapshot = resolveSnapshot({ ...question, offenceClass: offenceClassOf(form), date: '2026-11-23' }, digestOf);
  const [request, snapshotDigest, shown] = await inOrganization(database.recorder, organization, async (manager) => [
    await saveDocument(manager, organization, 'REQUEST', form),
    await saveDocument(manager, organization, 'SNAPSHOT', snapshot),
    await saveDocument(manager, organization, 'SHOWN', { text: 'the request as shown', locale: 'es' }),
  ]);
  const summary = summarize(form, snapshot, snapshotDigest, 'PE');
  const prosecutor = { subject: 'pe-prosecutor', office: 'prosecution', role: 'REQ_PROSECUTOR' } as const;
  await act('submit', prosecutor, { request, summary, shown });
  await act('approve_and_send', { subject: 'pe-poc', office: 'poc', role: 'REQ_POC_24_7' }, { shown });
  const [found] = await readDossiers(database.recorder, dossier);
  if (found === undefined) throw new Error('The dossier was not found');
  record = found;
}, 120_000);
afterAll(() => database.stop());

describe('The debugger for dossiers', () => {
  it('finds a dossier by its id and by its reference, and only where it is kept', async () => {
    expect(record).toMatchObject({ organization: 'PE', id: dossier, state: { status: 'SENT_24_7', seq: 2 } });
    expect(await readDossiers(database.recorder, record.reference)).toHaveLength(1);
    expect(await readDossiers(database.recorder, randomUUID())).toEqual([]);
  });

  it('names the row that decided each event', () => {
    const lines = reportOf(record).split('\n');
    const below = (words: string): string => lines[lines.findIndex((line) => line.includes(words)) + 1] ?? '';
    expect(below('act submit by REQ_PROSECUTOR: START -> ')).toMatch(/act submit: START.* -> .*hands ONE/);
    expect(below('act approve_and_send by RCV_POC_24_7, REQ_POC_24_7: ')).toMatch(
      /act approve_and_send: .* -> SENT_24_7;/,
    );
  });

  it('shows what may be done, what runs and what has not left yet', () => {
    const text = reportOf(record);
    expect(text).toMatch(/withdraw +REQ_[A-Z_0-9, ]+; hands/);
    expect(text).toMatch(/RUNNING +\S+ {2}ACK_SLA \(dossier\)/);
    expect(text).toMatch(/message out +#2 {2}request: PENDING after 0 attempts/);
    expect(text).toMatch(/mail +#1 {2}APPROVAL_WAITS: UNSENT after 0 attempts/);
  });
});
