/**
 * Somebody between two organizations changes what one of them has signed: in each message, in each place, in each way.
 * Each changed message is refused by name, and leaves nothing but the note of a rejection.
 */
import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Delivery, messageBodies, type Parcel, type UnsignedEnvelope } from '@comity/contracts/exchange';
import type { ReceivingPorts } from '@comity/contracts/receiving';
import { documentsOf } from '@comity/exchange/documents';
import { receive } from '@comity/exchange/receive';
import { envelopeIsGenuine, signEnvelope } from '@comity/exchange/signature';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { changesHold } from '@comity/law/amended-request';
import { resolveSnapshot } from '@comity/law/resolve';
import { offenceClassOf, summarize, summaryAsIn } from '@comity/law/summary';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { receivingPorts } from '@comity/persistence/receiving';
import { organizationId, seedExercise } from '@comity/persistence/seed';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { type Change, changesOf, nameOf } from '@comity/testkit/changed-leaves';
import { completeRequest } from '@comity/testkit/request-forms';
import { sampleOf } from '@comity/testkit/sample-value';
import { MESSAGE_CODES, type MessageCode } from '@comity/vocabulary/messages';
import { z } from 'zod';
import { receiptsBy } from '../signing/receipts.ts';

const masterKey = Buffer.alloc(32, 7);
let database: TestDatabase;
let ports: ReceivingPorts<KeyObject>;
let peru: KeyObject;

beforeAll(async () => {
  database = await startTestDatabase();
  const seed = { masterKey, emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, seed);
  const id = organizationId('PE');
  peru = await inOrganization(database.recorder, id, (manager) => readPrivateKey(manager, id, masterKey));
  const wake = (): Promise<string> => Promise.resolve('AWAKE');
  ports = receivingPorts({
    dataSource: database.app,
    receipt: receiptsBy(database.recorder, masterKey),
    signatureHolds: envelopeIsGenuine,
    summaryAsIn,
    changesHold,
    wake,
  });
}, 120_000);
afterAll(() => database.stop());

function envelopeOf(code: MessageCode, body: Record<string, unknown>): UnsignedEnvelope {
  const [kind, at] = ['PRESERVATION' as const, '2026-11-24T21:00:00.000Z'];
  const from = { organization: 'PE', dossier: randomUUID(), kind, side: 'requesting' as const };
  const to = { organization: 'CL', dossier: randomUUID(), kind, side: 'receiving' as const };
  return { version: 1, from, to, number: 1, code, at, exercise: true, body };
}

const schemaOf = (code: MessageCode): unknown =>
  z.toJSONSchema(messageBodies[code], { io: 'input', unrepresentable: 'any' });

/** The body need not make sense: whoever reads it must first have read the signature. */
function signed(code: MessageCode): Parcel {
  const body = sampleOf(schemaOf(code)) as Record<string, unknown>;
  return { envelope: signEnvelope(envelopeOf(code, body), peru), documents: [] };
}

function request(): Parcel {
  const form = completeRequest();
  const offenceClass = offenceClassOf(form);
  const pair = { measure: 'PRESERVATION', requestingState: 'PE', requestedState: 'CL', offenceClass } as const;
  const snapshot = resolveSnapshot({ ...pair, date: '2026-11-23' }, digestOf);
  const body = { request: digestOf(form), summary: summarize(form, snapshot, digestOf(snapshot), 'PE') };
  const contents = new Map<string, unknown>([form, snapshot].map((one) => [digestOf(one), one]));
  const documents = documentsOf('request', body).map(({ digest, kind }) => ({
    digest,
    kind,
    content: contents.get(digest),
  }));
  return { envelope: signEnvelope(envelopeOf('request', body), peru), documents };
}

type Receive = (parcel: unknown) => Promise<Delivery>;
const receiving: Receive = (parcel) => receive(parcel, ports);

/** Returns the changes that were not refused with one of these reasons. */
async function taken(changes: Iterable<Change>, into: Receive, reasons: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const change of changes) {
    const answer = await into(change.changed());
    const said = answer.outcome === 'rejected' ? answer.reason : answer.outcome;
    if (!reasons.includes(said)) found.push(`${nameOf(change)} ${said}`);
  }
  return found;
}

/** The contents have thousands of leaves, all of which one digest covers: of their changes one in so many is tried. */
const EVERY = 97;
const KEPT = ['inbox', 'document', 'dossier', 'dossier_event', 'outbox'];
const kept = async (): Promise<unknown[]> => {
  const counts = KEPT.map((table) => `(SELECT count(*) FROM ${table})`).join(' + ');
  return inOrganization(database.recorder, organizationId('CL'), (manager) =>
    manager.query(`SELECT ${counts} AS kept`),
  );
};
const UNSIGNED = ['MALFORMED', 'SENDER_UNKNOWN', 'SIGNATURE_INVALID'];

/** The head is the same in every message: it is changed in one, and the body in each. */
const changesOfBody = (code: MessageCode): Change[] =>
  [...changesOf(signed(code))].filter(({ path }) => path[1] === 'body');

describe('case E5: a message that was changed on its way', () => {
  it('is not the sender’s any more, wherever its head was changed', async () => {
    const before = await kept();
    const changes = [...changesOf(signed('mla_sent'))].filter(({ path }) => path[0] !== 'documents');
    expect(changes.length).toBeGreaterThan(60);
    expect(await taken(changes, receiving, UNSIGNED)).toEqual([]);
    expect(await kept()).toEqual(before);
  });

  it.each(MESSAGE_CODES)('is not the sender’s any more, wherever its body was changed: %s', async (code) => {
    const before = await kept();
    expect(messageBodies[code].safeParse(signed(code).envelope.body).success).toBe(true);
    expect(await taken(changesOfBody(code), receiving, UNSIGNED)).toEqual([]);
    expect(await kept()).toEqual(before);
  });

  it('is found where a receiver does not look at one place', async () => {
    const whole = signed('mla_sent');
    const blind: Receive = (parcel) => {
      const envelope = (parcel as Partial<Parcel>).envelope ?? whole.envelope;
      return receiving({ documents: [], envelope: { ...envelope, at: whole.envelope.at } });
    };
    const found = await taken(changesOf(whole), blind, UNSIGNED);
    expect(found.filter((one) => one.startsWith('envelope.at: '))).toHaveLength(7);
  });

  it('may not bring other documents than it names, nor say of what kind they are', async () => {
    const whole = request();
    const before = await kept();
    const inDocuments = [...changesOf(whole)].filter(
      ({ path: [first, , , ...within] }, index) =>
        first === 'documents' && (within.length === 0 || index % EVERY === 0),
    );
    const [kinds, others] = [true, false].map((isKind) =>
      inDocuments.filter(({ path }) => (path.length === 3 && path[2] === 'kind') === isKind),
    );
    const reasons = ['MALFORMED', 'DOCUMENT_MALFORMED', 'DOCUMENT_MISMATCH', 'DOCUMENT_MISSING'];
    expect(await taken(others ?? [], receiving, reasons)).toEqual([]);
    expect(await kept()).toEqual(before);
    for (const { changed } of kinds ?? []) await receiving(changed());
    const stored: unknown = await inOrganization(database.app, organizationId('CL'), (manager) =>
      manager.query(`SELECT kind FROM document ORDER BY kind`),
    );
    expect(stored).toEqual([{ kind: 'REQUEST' }, { kind: 'SNAPSHOT' }]);
  });

  it('is no message of whoever has another key, or an earlier one', async () => {
    const { envelope } = request();
    const { signature, ...unsigned } = envelope;
    const other = signEnvelope(unsigned, generateKeyPairSync('ed25519').privateKey);
    expect(other.signature).not.toBe(signature);
    const answer = await receiving({ envelope: other, documents: [] });
    expect(answer).toEqual({ outcome: 'rejected', reason: 'SIGNATURE_INVALID' });
  });
});
