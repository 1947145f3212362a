/**
 * Somebody with the api's password for the database puts messages into the inbox of an open dossier, past receiving. None
 * has an effect: each differs in one point from the message that the other State signs, which has.
 */
import { randomUUID, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DossierRef, RecordActivities } from '@comity/contracts/engine';
import type { Envelope, UnsignedEnvelope } from '@comity/contracts/exchange';
import type { AnyAct } from '@comity/domain/events/act';
import { signEnvelope } from '@comity/exchange/signature';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { resolveSnapshot } from '@comity/law/resolve';
import { summarize } from '@comity/law/summary';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { saveDocuments } from '@comity/persistence/documents';
import { readPrivateKey } from '@comity/persistence/keys';
import { countStateAlarms } from '@comity/persistence/recording/state-alarms';
import { memberId, officeId, organizationId, seedExercise } from '@comity/persistence/seed';
import { stableId } from '@comity/persistence/stable-id';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { completeRequest } from '@comity/testkit/request-forms';
import { recordActivities } from './activities.ts';

const masterKey = Buffer.alloc(32, 7);
const [PERU, CHILE, US] = [organizationId('PE'), organizationId('CL'), organizationId('US')] as const;
const SHOWN = { text: 'the request as shown', locale: 'es' };
let database: TestDatabase;
let records: RecordActivities;
let keyOf: (organization: string) => Promise<KeyObject>;
let told: unknown[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
  const seed = { masterKey, emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, seed);
  keyOf = (organization) =>
    inOrganization(database.recorder, organization, (manager) => readPrivateKey(manager, organization, masterKey));
  records = recordActivities({
    dataSource: database.recorder,
    privateKey: (manager, organization) => readPrivateKey(manager, organization, masterKey),
    mailHost: 'comity.example',
    masterKey,
    leavesAdded: () => undefined,
    log: { error: (facts: unknown) => void told.push(facts) },
  });
}, 120_000);
afterAll(() => database.stop());
beforeEach(() => {
  told = [];
});

async function does(ref: DossierRef, name: string, subject: string, office: string, detail: object): Promise<void> {
  const by = { member: memberId(subject), office: officeId('PE', office), roles: [] };
  const act = { kind: 'act', name, by, detail } as unknown as AnyAct;
  const command = { key: randomUUID(), bodyHash: digestOf(detail), at: new Date().toISOString(), act };
  expect((await records.recordAct(ref, command)).outcome).toBe('recorded');
}

async function sent(): Promise<DossierRef> {
  const form = completeRequest();
  const pair = { requestingState: 'PE', requestedState: 'CL', offenceClass: 'BUDAPEST_2_11' } as const;
  const snapshot = resolveSnapshot({ measure: 'PRESERVATION', ...pair, date: '2026-11-23' }, digestOf);
  await inOrganization(database.app, PERU, (manager) =>
    saveDocuments(manager, PERU, [
      { kind: 'REQUEST', content: form },
      { kind: 'SNAPSHOT', content: snapshot },
      { kind: 'SHOWN', content: SHOWN },
    ]),
  );
  const ref = { organization: PERU, dossier: randomUUID(), kind: 'PRESERVATION', side: 'requesting' } as const;
  const summary = summarize(form, snapshot, digestOf(snapshot), 'PE');
  const shown = digestOf(SHOWN);
  await does(ref, 'submit', 'pe-prosecutor', 'prosecution', { request: digestOf(form), summary, shown });
  await does(ref, 'approve_and_send', 'pe-poc', 'poc', { shown });
  return ref;
}

/** Makes Chile's acceptance, as it has still to be signed. */
function acceptance({ dossier }: DossierRef): UnsignedEnvelope {
  const at = new Date().toISOString();
  const kind = 'PRESERVATION' as const;
  const from = { organization: 'CL', dossier: stableId('dossier', dossier, CHILE), kind, side: 'receiving' as const };
  const to = { organization: 'PE', dossier, kind, side: 'requesting' as const };
  return { version: 1, from, to, number: 1, code: 'acceptance', at, exercise: true, body: { at } };
}

interface Planted {
  envelope: Envelope;
  sender?: string;
  entered?: object;
}

/** Writes the row with the rights of the api, in a context that anybody who has them can name. */
async function plant(ref: DossierRef, { envelope, sender = CHILE, entered }: Planted): Promise<void> {
  const from = stableId('dossier', ref.dossier, CHILE);
  await inOrganization(database.app, PERU, (manager) =>
    manager.query(
      `INSERT INTO inbox (organization_id, dossier_id, sender_organization_id, sender_dossier_id, number, code,
         envelope, received_at, entered) VALUES ($1, $2, $3, $4, 1, $5, $6, now(), $7)`,
      [PERU, ref.dossier, sender, from, envelope.code, JSON.stringify(envelope), entered ?? null],
    ),
  );
}

async function lastEvent({ dossier }: DossierRef): Promise<object | undefined> {
  const [row] = await inOrganization(database.app, PERU, (manager) =>
    manager.query<object[]>(
      `SELECT e.code, e.refusal ->> 'code' AS refusal, d.status FROM dossier_event e
         JOIN dossier d ON d.organization_id = e.organization_id AND d.id = e.dossier_id
        WHERE e.dossier_id = $1 ORDER BY e.seq DESC LIMIT 1`,
      [dossier],
    ),
  );
  return row;
}

const ENTERED = { way: 'EMAIL', receivedAt: '2026-11-23T10:00:00.000Z', zone: 'America/Lima', sender: 'x' };

describe('case E8: a message that the api’s password puts into the inbox', () => {
  it('has its effect when the other State has signed it, which shows that the rest alone is refused', async () => {
    const ref = await sent();
    await plant(ref, { envelope: signEnvelope(acceptance(ref), await keyOf(CHILE)) });
    await records.recordArrivals(ref);
    expect(await lastEvent(ref)).toEqual({ code: 'acceptance', refusal: null, status: 'ACCEPTED' });
    expect(told).toEqual([]);
  });

  it.each<[string, (ref: DossierRef) => Promise<Planted>]>([
    ['signed by a third State', async (ref) => ({ envelope: signEnvelope(acceptance(ref), await keyOf(US)) })],
    [
      'signed by a third State, and said to be sent by it',
      async (ref) => ({ envelope: signEnvelope(acceptance(ref), await keyOf(US)), sender: US }),
    ],
    [
      'said to be entered by people, and signed by a third State',
      async (ref) => ({ envelope: signEnvelope(acceptance(ref), await keyOf(US)), entered: ENTERED }),
    ],
    [
      'signed for another dossier',
      async (ref) => ({
        envelope: signEnvelope(acceptance({ ...ref, dossier: randomUUID() }), await keyOf(CHILE)),
      }),
    ],
    [
      'signed as another number',
      async (ref) => ({ envelope: signEnvelope({ ...acceptance(ref), number: 2 }, await keyOf(CHILE)) }),
    ],
    [
      'changed after it was signed',
      async (ref) => ({
        envelope: {
          ...signEnvelope({ ...acceptance(ref), code: 'acknowledgement' }, await keyOf(CHILE)),
          code: 'acceptance',
        },
      }),
    ],
  ])('and that is %s has none, and the operator is told', async (_what, planted) => {
    const ref = await sent();
    const before = await countStateAlarms(database.app);
    await plant(ref, await planted(ref));
    await records.recordArrivals(ref);
    expect(await lastEvent(ref)).toEqual({ code: 'acceptance', refusal: 'MESSAGE_NOT_GENUINE', status: 'SENT_24_7' });
    expect(told).toEqual([{ dossier: ref.dossier, reason: 'MESSAGE_NOT_GENUINE' }]);
    expect(await countStateAlarms(database.app)).toBe(before + 1);
    await does(ref, 'note', 'pe-poc', 'poc', { note: digestOf(SHOWN) });
  });

  it('opens no dossier', async () => {
    const opening = { ...(await sent()), dossier: randomUUID() };
    await plant(opening, { envelope: signEnvelope(acceptance(opening), await keyOf(US)) });
    await records.recordArrivals(opening);
    expect(await lastEvent(opening)).toBeUndefined();
    expect(told).toEqual([{ dossier: opening.dossier, reason: 'MESSAGE_NOT_GENUINE' }]);
  });
});
