/**
 * Somebody with the api's password for the database puts messages into the inbox of an open dossier, past receiving. None
 * has an effect or takes the number of the message that the other State signs, which is acted on once.
 */
import { randomUUID, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DossierRef, RecordActivities } from '@comity/contracts/engine';
import type { Envelope, UnsignedEnvelope } from '@comity/contracts/exchange';
import type { AnyAct } from '@comity/domain/events/act';
import { receive } from '@comity/exchange/receive';
import { envelopeIsGenuine, signEnvelope } from '@comity/exchange/signature';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { changesHold } from '@comity/law/amended-request';
import { resolveSnapshot } from '@comity/law/resolve';
import { summarize, summaryAsIn } from '@comity/law/summary';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { readDocument, readDocuments, saveDocuments } from '@comity/persistence/documents';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { documentsFor } from '@comity/persistence/recording/effects';
import { readRejections, readStateAlarms } from '@comity/persistence/reads/operator';
import { receivingPorts } from '@comity/persistence/receiving';
import { memberId, officeId, organizationId, seedExercise } from '@comity/persistence/seed';
import { stableId } from '@comity/persistence/stable-id';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { completeRequest } from '@comity/testkit/request-forms';
import { receiptsBy } from '../signing/receipts.ts';
import { recordActivities } from './activities.ts';

const masterKey = Buffer.alloc(32, 7);
const [PERU, CHILE, US, OPERATOR] = ['PE', 'CL', 'US', 'OPERATIONS'].map(organizationId) as [
  string,
  string,
  string,
  string,
];
const SHOWN = { text: 'the request as shown', locale: 'es' };
let database: TestDatabase;
let records: RecordActivities;
let keyOf: (organization: string) => Promise<KeyObject>;
let told: unknown[] = [];
let ports: ReturnType<typeof receivingPorts>;

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
  ports = receivingPorts({
    dataSource: database.app,
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
  envelope: object | string;
  sender?: string;
  entered?: object;
  code?: string;
}

/** Writes the row with the rights of the api, in a context that anybody who has them can name. */
async function plant(
  ref: DossierRef,
  { envelope, sender = CHILE, entered, code = 'acceptance' }: Planted,
): Promise<void> {
  const from = stableId('dossier', ref.dossier, CHILE);
  await inOrganization(database.app, PERU, (manager) =>
    manager.query(
      `INSERT INTO inbox (organization_id, dossier_id, sender_organization_id, sender_dossier_id, number, code,
         envelope, entered) VALUES ($1, $2, $3, $4, 1, $5, $6, $7)`,
      [
        PERU,
        ref.dossier,
        sender,
        from,
        code,
        typeof envelope === 'string' ? envelope : JSON.stringify(envelope),
        entered ?? null,
      ],
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

async function countOf({ dossier }: DossierRef, code: string): Promise<number> {
  const [row] = await inOrganization(database.app, PERU, (manager) =>
    manager.query<{ number: number }[]>(
      `SELECT count(*)::int AS number FROM dossier_event WHERE dossier_id = $1 AND code = $2`,
      [dossier, code],
    ),
  );
  return row?.number ?? 0;
}

/** Returns what the operator's page tells of forgeries: the alarms of the dossier, and the count of the day. */
function toldOf({ dossier }: DossierRef): Promise<{ alarms: string[]; counted: number }> {
  return inOrganization(database.app, OPERATOR, async (manager) => {
    const alarms = (await readStateAlarms(manager, 100)).filter((one) => one.dossier === dossier);
    const counts = (await readRejections(manager, 100)).filter(({ reason }) => reason === 'MESSAGE_NOT_GENUINE');
    return { alarms: alarms.map(({ reason }) => reason), counted: counts.reduce((sum, { number }) => sum + number, 0) };
  });
}

const FORGERIES: [string, (ref: DossierRef) => Promise<Planted>][] = [
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
    'signed by the other State, and said to be entered by people',
    async (ref) => ({ envelope: await trueMessage(ref), entered: ENTERED }),
  ],
  [
    'signed by the other State, and called another message',
    async (ref) => ({ envelope: await trueMessage(ref), code: 'refusal' }),
  ],
  [
    'entered and compared by one person',
    async (ref) => {
      const [by, checkedBy] = [memberId('pe-poc'), memberId('pe-poc')];
      return { envelope: signEnvelope(acceptance(ref), await keyOf(PERU)), entered: { ...ENTERED, by, checkedBy } };
    },
  ],
  [
    'signed for another dossier',
    async (ref) => ({ envelope: signEnvelope(acceptance({ ...ref, dossier: randomUUID() }), await keyOf(CHILE)) }),
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
  ['no message at all', () => Promise.resolve({ envelope: {} })],
  ['null', () => Promise.resolve({ envelope: 'null' })],
  [
    'a number that has no canonical form',
    async (ref) => ({
      envelope: JSON.stringify({ ...(await trueMessage(ref)), body: { at: 'BIG' } }).replace('"BIG"', '1e400'),
    }),
  ],
];

/** Two times the same message is the same to the letter, because Ed25519 adds no chance of its own. */
const instants = new Map<string, UnsignedEnvelope>();
async function trueMessage(ref: DossierRef): Promise<Envelope> {
  const unsigned = instants.get(ref.dossier) ?? acceptance(ref);
  instants.set(ref.dossier, unsigned);
  return signEnvelope(unsigned, await keyOf(CHILE));
}

describe('case E8: a message that the api’s password puts into the inbox', () => {
  it('has its effect when the other State has signed it, which shows that the rest alone is refused', async () => {
    const ref = await sent();
    await plant(ref, { envelope: await trueMessage(ref) });
    await records.recordArrivals(ref);
    expect(await lastEvent(ref)).toEqual({ code: 'acceptance', refusal: null, status: 'ACCEPTED' });
    expect(told).toEqual([]);
  });

  it.each(FORGERIES)('and that is %s has no effect, and stands on the operator’s page', async (_what, planted) => {
    const ref = await sent();
    const { counted } = await toldOf(ref);
    await plant(ref, await planted(ref));
    await records.recordArrivals(ref);
    expect(await lastEvent(ref)).toMatchObject({ code: 'approve_and_send', status: 'SENT_24_7' });
    expect(told).toEqual([{ dossier: ref.dossier, reason: 'MESSAGE_NOT_GENUINE' }]);
    expect(await toldOf(ref)).toEqual({ alarms: ['MESSAGE_NOT_GENUINE'], counted: counted + 1 });
    await does(ref, 'note', 'pe-poc', 'poc', { note: digestOf(SHOWN) });
  });

  it.each(FORGERIES)('and that is %s does not take the number of the true one', async (_what, planted) => {
    const ref = await sent();
    await plant(ref, await planted(ref));
    const parcel = { envelope: await trueMessage(ref), documents: [] };
    const answers = [await receive(parcel, ports), await receive(parcel, ports)];
    expect(answers.map(({ outcome }) => outcome)).toEqual(['received', 'received']);
    expect(answers[0]).toEqual(answers[1]);
    expect(await lastEvent(ref)).toEqual({ code: 'acceptance', refusal: null, status: 'ACCEPTED' });
    expect(await countOf(ref, 'acceptance')).toBe(1);
    expect((await toldOf(ref)).alarms).toEqual(['MESSAGE_NOT_GENUINE']);
  });

  it('says neither when it came nor that it was recorded', async () => {
    const ref = await sent();
    for (const column of ['received_at', 'event_seq'])
      await expect(
        inOrganization(database.app, PERU, (manager) => manager.query(`INSERT INTO inbox (${column}) VALUES (NULL)`)),
      ).rejects.toThrow('permission denied');
    expect(await countOf(ref, 'acceptance')).toBe(0);
  });

  it('opens no dossier, and is an alarm all the same', async () => {
    const opening = { ...(await sent()), dossier: randomUUID() };
    await plant(opening, { envelope: signEnvelope(acceptance(opening), await keyOf(US)) });
    await records.recordArrivals(opening);
    expect(await lastEvent(opening)).toBeUndefined();
    expect(told).toEqual([{ dossier: opening.dossier, reason: 'MESSAGE_NOT_GENUINE' }]);
    expect((await toldOf(opening)).alarms).toEqual(['MESSAGE_NOT_GENUINE']);
  });

  it('does not hide the true one among hundreds, and is removed', async () => {
    const ref = await sent();
    for (let number = 0; number < 600; number += 1) await plant(ref, { envelope: { number } });
    expect((await receive({ envelope: await trueMessage(ref), documents: [] }, ports)).outcome).toBe('received');
    expect(await countOf(ref, 'acceptance')).toBe(1);
    const left: unknown = await inOrganization(database.app, PERU, (manager) =>
      manager.query(`SELECT code FROM inbox WHERE dossier_id = $1`, [ref.dossier]),
    );
    expect(left).toEqual([{ code: 'acceptance' }]);
    expect((await toldOf(ref)).alarms).toEqual(['MESSAGE_NOT_GENUINE']);
  });

  it('does not say what the dossier is: woken as of another side and kind, it is still the one that was opened', async () => {
    const ref = await sent();
    await plant(ref, { envelope: signEnvelope(acceptance(ref), await keyOf(CHILE)) });
    await records.recordArrivals({ ...ref, side: 'provider', kind: 'ASSISTANCE' });
    expect(await lastEvent(ref)).toMatchObject({ code: 'acceptance' });
  });
});

describe('case E8: another text that the api’s password puts in under the digest of a document', () => {
  const putIn = (organization: string, digest: string, content: object, kind = 'TEXT'): Promise<unknown> =>
    inOrganization(database.app, organization, (manager) =>
      manager.query(`INSERT INTO document (organization_id, digest, kind, content) VALUES ($1, $2, $3, $4)`, [
        organization,
        digest,
        kind,
        JSON.stringify(content),
      ]),
    );
  const rejectionsOf = async (): Promise<string[]> =>
    (await inOrganization(database.app, OPERATOR, (manager) => readRejections(manager, 100))).map(
      ({ reason }) => reason,
    );

  it('before a request arrives is told to the operator, and the request is not taken in its place', async () => {
    const ref = await sent();
    const [row] = await inOrganization(database.app, PERU, (manager) =>
      manager.query<{ envelope: Envelope }[]>(`SELECT envelope FROM outbox WHERE dossier_id = $1`, [ref.dossier]),
    );
    if (row === undefined) throw new Error('Nothing was sent');
    const { request, summary, ...others } = row.envelope.body as {
      request: string;
      summary: { snapshot: string };
      shown: string;
    };
    const digests = [request, summary.snapshot, ...Object.values(others)].filter(
      (one): one is string => typeof one === 'string' && /^[0-9a-f]{64}$/.test(one),
    );
    const documents = await inOrganization(database.app, PERU, (manager) => documentsFor(manager, PERU, digests));
    await putIn(CHILE, request, { ...completeRequest(), caseNumber: 'planted' }, 'REQUEST');
    await expect(receive({ envelope: row.envelope, documents }, ports)).rejects.toThrow('DOCUMENT_ALTERED');
    expect(await rejectionsOf()).toContain('DOCUMENT_ALTERED');
    await expect(
      inOrganization(database.app, CHILE, (manager) => readDocument(manager, CHILE, request)),
    ).rejects.toThrow('DOCUMENT_ALTERED');
    await expect(
      inOrganization(database.app, CHILE, (manager) => readDocuments(manager, CHILE, [request])),
    ).rejects.toThrow('DOCUMENT_ALTERED');
  });

  it.each(['TEXT', 'ATTACHMENT'])('as %s is recorded by no act that names it, and is an alarm', async (kind) => {
    const ref = await sent();
    const text = { text: randomUUID() };
    const note = digestOf(text);
    await putIn(PERU, note, { text: 'planted', base64: '' }, kind);
    const by = { member: memberId('pe-poc'), office: officeId('PE', 'poc'), roles: [] };
    const act = { kind: 'act', name: 'note', by, detail: { note } } as unknown as AnyAct;
    const command = { key: randomUUID(), bodyHash: digestOf({ note }), at: new Date().toISOString(), act };
    expect(await records.recordAct(ref, command)).toMatchObject({ outcome: 'refused', code: 'DOCUMENT_ALTERED' });
    expect((await toldOf(ref)).alarms).toEqual(['DOCUMENT_ALTERED']);
    expect(await countOf(ref, 'note')).toBe(0);
    await does(ref, 'note', 'pe-poc', 'poc', { note: digestOf(SHOWN) });
  });
});
