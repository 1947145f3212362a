/**
 * Messages from outside are attacked on a real PostgreSQL: each is rejected with its reason, recorded, and stops
 * nothing.
 */
import { randomUUID, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Attachment, Delivery, UnsignedEnvelope } from '@comity/contracts/exchange';
import { receive } from '@comity/exchange/receive';
import { envelopeIsGenuine, signEnvelope } from '@comity/exchange/signature';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { resolveSnapshot } from '@comity/law/resolve';
import { changesHold } from '@comity/law/amended-request';
import { offenceClassOf, summarize, summaryAsIn } from '@comity/law/summary';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { receivingPorts } from '@comity/persistence/receiving';
import { organizationId, seedExercise } from '@comity/persistence/seed';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { completeRequest } from '@comity/testkit/request-forms';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { receiptsBy } from '../signing/receipts.ts';
import { recordActivities } from './activities.ts';

const masterKey = Buffer.alloc(32, 7);
let database: TestDatabase;
let ports: ReturnType<typeof receivingPorts>;
const keys = new Map<string, KeyObject>();

beforeAll(async () => {
  database = await startTestDatabase();
  const seed = { masterKey, emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, seed);
  for (const code of ['PE', 'CL', 'US', 'CORREO-AUSTRAL']) {
    const id = organizationId(code);
    keys.set(code, await inOrganization(database.recorder, id, (manager) => readPrivateKey(manager, id, masterKey)));
  }
  const records = recordActivities({
    dataSource: database.recorder,
    privateKey: (manager, organization) => readPrivateKey(manager, organization, masterKey),
    mailHost: 'comity.example',
    masterKey,
    leavesAdded: () => undefined,
    log: { error: () => undefined },
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

const attached = (kind: string, content: unknown): Attachment => ({ digest: digestOf(content), kind, content });

interface SentParcel {
  envelope: UnsignedEnvelope;
  documents: Attachment[];
}

/** Makes a complete request of Peru to Chile, from a dossier of its own. */
function request(changes: Partial<RequestForm> = {}): SentParcel {
  const form = completeRequest(changes);
  const pair = {
    measure: 'PRESERVATION',
    requestingState: 'PE',
    requestedState: 'CL',
    offenceClass: offenceClassOf(form),
    date: '2026-11-23',
  } as const;
  const snapshot = resolveSnapshot(pair, digestOf);
  const documents = [attached('REQUEST', form), attached('SNAPSHOT', snapshot)];
  const summary = summarize(form, snapshot, digestOf(snapshot), 'PE');
  return {
    documents,
    envelope: {
      version: 1,
      from: { organization: 'PE', dossier: randomUUID(), kind: 'PRESERVATION', side: 'requesting' },
      to: { organization: 'CL', dossier: randomUUID(), kind: 'PRESERVATION', side: 'receiving' },
      number: 1,
      code: 'request',
      at: '2026-11-24T21:00:00.000Z',
      exercise: true,
      body: { request: digestOf(form), summary },
    },
  };
}

/** Makes a message without documents that follows on an opened dossier. */
function following({ envelope }: SentParcel, changes: Partial<UnsignedEnvelope> = {}): SentParcel {
  const body = { reference: 'MLA-1', date: '2026-11-24' };
  return { documents: [], envelope: { ...envelope, number: 2, code: 'mla_sent', body, ...changes } };
}

function send({ envelope, documents }: SentParcel, signer = envelope.from.organization): Promise<Delivery> {
  const key = keys.get(signer);
  if (key === undefined) throw new Error(`no key of ${signer}`);
  return receive({ envelope: signEnvelope(envelope, key), documents }, ports);
}

const rejected = (reason: string): object => ({ outcome: 'rejected', reason });

async function timeline(dossier: string): Promise<string[]> {
  const rows = await inOrganization(database.recorder, organizationId('CL'), (manager) =>
    manager.query<{ code: string }[]>(`SELECT code FROM dossier_event WHERE dossier_id = $1 ORDER BY seq`, [dossier]),
  );
  return rows.map(({ code }) => code);
}

describe('A message of another organization', () => {
  it('opens one dossier however often it comes, and what comes early waits for its number', async () => {
    const first = request();
    const { dossier } = first.envelope.to;
    expect((await send(following(first, { number: 3 }))).outcome).toBe('received');
    expect(await timeline(dossier)).toEqual([]);
    const receipts = [await send(first), await send(first)];
    expect(receipts[0]).toEqual(receipts[1]);
    expect(await timeline(dossier)).toEqual(['request']);
    await send(following(first));
    expect(await timeline(dossier)).toEqual(['request', 'mla_sent', 'mla_sent']);
    expect(await send(following(first, { at: '2026-11-24T22:00:00.000Z' }))).toEqual(rejected('NUMBER_REUSED'));
    expect(await timeline(dossier)).toHaveLength(3);
  });

  const US = {
    organization: 'US',
    dossier: randomUUID(),
    kind: 'PRESERVATION' as const,
    side: 'receiving' as const,
  };
  const changed = (changes: Partial<UnsignedEnvelope>) => (first: SentParcel) => send(following(first, changes));

  it.each<[string, string, (first: SentParcel) => Promise<Delivery>]>([
    ['SIGNATURE_INVALID', 'signed by another', (first) => send(following(first), 'US')],
    ['EXERCISE_MIXED', 'calls itself real', changed({ exercise: false })],
    ['DOSSIER_MISMATCH', 'comes from a stranger', changed({ from: US, number: 1 })],
    ['SIDE_MISMATCH', 'comes from a State as a provider', changed({ from: { ...US, side: 'provider' } })],
    ['MALFORMED', 'has a number beyond counting', changed({ number: 3_000_000_000 })],
    [
      'MALFORMED',
      'is of a kind that only people write down',
      changed({ code: 'evidence_brought', body: { delivery: 'a'.repeat(64), bytes: 1, files: 1 } }),
    ],
    ['MALFORMED', 'has an instant before the calendar', changed({ at: '0000-01-01T00:00:00Z' })],
    [
      'DOCUMENT_MISSING',
      'names a document and does not bring it',
      changed({ code: 'withdrawal', body: { reason: 'a'.repeat(64) } }),
    ],
  ])('is rejected as %s when it %s', async (reason, _what, attack) => {
    const first = request();
    await send(first);
    expect(await attack(first)).toEqual(rejected(reason));
    expect(await timeline(first.envelope.to.dossier)).toEqual(['request']);
  });

  it('is rejected when it would open nothing, or what another sender has begun', async () => {
    expect(await send(following(request(), { number: 1 }))).toEqual(rejected('DOSSIER_UNKNOWN'));
    const early = request();
    await send(following(early, { number: 2 }));
    const squatter = request();
    expect(await send({ ...squatter, envelope: { ...squatter.envelope, to: early.envelope.to } })).toEqual(
      rejected('DOSSIER_MISMATCH'),
    );
  });

  it('is rejected when its documents are not of the form that recording reads', async () => {
    const poison: unknown[] = [{ targets: [null] }, { text: 'x' }, 'text', null, ['a']];
    for (const content of poison) {
      const { envelope, documents } = request();
      const body = { ...envelope.body, request: digestOf(content) };
      const parcel = {
        envelope: { ...envelope, body },
        documents: [attached('REQUEST', content), ...documents.slice(1)],
      };
      expect(await send(parcel)).toEqual(rejected('DOCUMENT_MALFORMED'));
    }
    for (const text of ['nul \u0000', 'half \ud800']) {
      const first = request();
      await send(first);
      const reason = { digest: 'a'.repeat(64), kind: 'TEXT', content: { text, locale: 'es' } };
      const withdrawal = following(first, { code: 'withdrawal', body: { reason: reason.digest } });
      expect(await send({ ...withdrawal, documents: [reason] })).toEqual(rejected('DOCUMENT_MALFORMED'));
    }
  });

  it('is rejected when its documents are others than it names, or bear another summary', async () => {
    const { envelope, documents } = request();
    const other = attached('TEXT', { text: 'beside', locale: 'es' });
    expect(await send({ envelope, documents: [...documents, other] })).toEqual(rejected('DOCUMENT_MISMATCH'));
    const [form, snapshot] = documents.map((one) => one.content as object);
    const swapped = [
      { ...attached('REQUEST', form), content: completeRequest({ caseNumber: 'other' }) },
      attached('SNAPSHOT', snapshot),
    ];
    expect(await send({ envelope, documents: swapped })).toEqual(rejected('DOCUMENT_MISMATCH'));
    const summary = { ...(envelope.body['summary'] as object), urgency: 'CRITICAL_LIFE' };
    const louder = { ...envelope, body: { ...envelope.body, summary } };
    expect(await send({ envelope: louder, documents })).toEqual(rejected('SUMMARY_MISMATCH'));
    const usurped = { ...envelope.body, summary: { ...(envelope.body['summary'] as object), requestingState: 'US' } };
    expect(await send({ envelope: { ...envelope, body: usurped }, documents })).toEqual(rejected('SUMMARY_MISMATCH'));
  });

  it('case E8: opens its dossier though somebody has put other openings of it into the inbox before', async () => {
    const first = request();
    const [peru, chile] = [organizationId('PE'), organizationId('CL')];
    const { from, to } = first.envelope;
    const forged = { ...first.envelope, signature: `${'x'.repeat(85)}w` };
    const planted: [string, string, object][] = [
      [peru, from.dossier, forged],
      [peru, randomUUID(), forged],
      [organizationId('US'), from.dossier, {}],
    ];
    for (const [sender, dossier, envelope] of planted)
      await inOrganization(database.app, chile, (manager) =>
        manager.query(
          `INSERT INTO inbox (organization_id, dossier_id, sender_organization_id, sender_dossier_id, number, code, envelope)
             VALUES ($1, $2, $3, $4, 1, 'request', $5)`,
          [chile, to.dossier, sender, dossier, JSON.stringify(envelope)],
        ),
      );
    expect((await send(first)).outcome).toBe('received');
    expect(await timeline(to.dossier)).toEqual(['request']);
  });

  it('leaves the reason of its rejection, and nothing of its content', async () => {
    const first = request();
    await send(following(first, { number: 1 }));
    const rows = await inOrganization(database.recorder, organizationId('CL'), (manager) =>
      manager.query<object[]>(`SELECT reason, sender FROM rejected_message ORDER BY at DESC LIMIT 1`),
    );
    expect(rows).toEqual([{ reason: 'DOSSIER_UNKNOWN', sender: 'PE' }]);
  });

  it('case E5: is counted however often it comes, and kept no more than a hundred times a day', async () => {
    const rows = (): Promise<{ number: number }[]> =>
      database.owner.query(
        `SELECT number FROM rejection_count WHERE reason = 'MALFORMED' AND addressee = '00000000-0000-0000-0000-000000000000'`,
      );
    const before = (await rows())[0]?.number ?? 0;
    for (let sent = 0; sent < 250; sent += 1) expect(await receive({}, ports)).toEqual(rejected('MALFORMED'));
    expect((await rows())[0]?.number).toBe(before + 250);
    const kept = await database.recorder.query<[{ number: number }]>(
      `SELECT count(*)::int AS number FROM rejected_message WHERE organization_id IS NULL`,
    );
    expect(kept[0].number).toBeLessThanOrEqual(100);
    await expect(database.recorder.query(`INSERT INTO rejected_message (reason) VALUES ('MALFORMED')`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
