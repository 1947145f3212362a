/**
 * Tests what an installation brings along that ran before there was a formal request, on a real PostgreSQL: messages
 * that were signed and not delivered, whose parties name no kind and whose request has no part for the formal one.
 */
import { randomUUID, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Attachment, Delivery, Envelope, UnsignedEnvelope } from '@comity/contracts/exchange';
import { bodyOf } from '@comity/contracts/exchange';
import { storedRequest } from '@comity/contracts/request-form';
import { receive } from '@comity/exchange/receive';
import { envelopeDigest, envelopeIsGenuine, signEnvelope } from '@comity/exchange/signature';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { resolveSnapshot } from '@comity/law/resolve';
import type { PreservationSnapshot } from '@comity/domain/law/snapshot';
import { EARLIER_SERVICE_LEVELS } from '@comity/vocabulary/values/earlier-law';
import { changesHold } from '@comity/law/amended-request';
import { summarize, summaryAsIn } from '@comity/law/summary';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { receivingPorts } from '@comity/persistence/receiving';
import { organizationId, seedExercise } from '@comity/persistence/seed';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { completeRequest } from '@comity/testkit/request-forms';
import { requestText } from '@comity/texts/shown/request-text';
import type { DossierState } from '@comity/domain/state/dossier';
import { receiptsBy } from '../signing/receipts.ts';
import { recordActivities } from './activities.ts';

const masterKey = Buffer.alloc(32, 7);
let database: TestDatabase;
let ports: ReturnType<typeof receivingPorts>;
let key: KeyObject;

beforeAll(async () => {
  database = await startTestDatabase();
  const seed = { masterKey, emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, seed);
  const peru = organizationId('PE');
  key = await inOrganization(database.recorder, peru, (manager) => readPrivateKey(manager, peru, masterKey));
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

const { assistance: _later, ...form } = completeRequest();
const today = resolveSnapshot(
  {
    measure: 'PRESERVATION',
    requestingState: 'PE',
    requestedState: 'CL',
    offenceClass: 'BUDAPEST_2_11',
    date: '2026-11-23',
  },
  digestOf,
);

/** The rules as the first version pinned them: an id for the term of the order, and no service levels. */
const { levels: _levels, ...pinned } = today;
const EARLIER_ORDER = { id: 'CL_218BIS', rule: 'CL.218BIS', days: 90, renewals: 1 };
const snapshot = { ...pinned, order: EARLIER_ORDER } as unknown as PreservationSnapshot;

/** Makes a request that is signed as the first version signed it. */
function firstRequest(dossier: string): { envelope: Envelope; documents: Attachment[] } {
  const { assistance: _none, rules, ...summarized } = summarize(storedRequest(form), today, digestOf(snapshot), 'PE');
  const { levels: _unknown, ...known } = rules;
  const summary = { ...summarized, rules: { ...known, order: { ...EARLIER_ORDER, renewals: null } } };
  const unsigned: UnsignedEnvelope = {
    version: 1,
    from: { organization: 'PE', dossier: randomUUID(), side: 'requesting' },
    to: { organization: 'CL', dossier, side: 'receiving' },
    number: 1,
    code: 'request',
    at: '2026-11-24T21:00:00.000Z',
    exercise: true,
    body: { request: digestOf(form), summary },
  };
  const documents = [form, snapshot].map((content) => ({ digest: digestOf(content), content }));
  const kinds = ['REQUEST', 'SNAPSHOT'];
  return {
    envelope: signEnvelope(unsigned, key),
    documents: documents.map((document, index) => ({ ...document, kind: kinds[index] ?? '' })),
  };
}

describe('A request that was signed before there was a formal one', () => {
  it('arrives as the preservation that it is, and its receipt is of what was signed', async () => {
    const dossier = randomUUID();
    const parcel = firstRequest(dossier);
    const delivery: Delivery = await receive(structuredClone(parcel), ports);
    expect(delivery).toMatchObject({ outcome: 'received', receipt: { message: envelopeDigest(parcel.envelope) } });
    const chile = organizationId('CL');
    const [row] = await inOrganization(database.recorder, chile, (manager) =>
      manager.query<{ state: DossierState; refusals: number }[]>(
        `SELECT state, (SELECT count(*)::int FROM dossier_event WHERE dossier_id = $1 AND refusal IS NOT NULL) AS refusals
           FROM dossier WHERE id = $1`,
        [dossier],
      ),
    );
    expect(row).toMatchObject({
      refusals: 0,
      state: {
        kind: 'PRESERVATION',
        status: 'SENT_24_7',
        summary: {
          assistance: null,
          rules: {
            order: { rule: 'CL.218BIS', days: 90, renewals: null, startsAt: 'SERVICE' },
            levels: EARLIER_SERVICE_LEVELS,
          },
        },
      },
    });
  });

  it('is told apart from one whose summary its text does not bear', async () => {
    const { envelope, documents } = firstRequest(randomUUID());
    const { signature: _signature, ...unsigned } = envelope;
    const summary = { ...(unsigned.body['summary'] as object), noUserNotice: false };
    const altered = signEnvelope({ ...unsigned, body: { ...unsigned.body, summary } }, key);
    expect(await receive({ envelope: altered, documents }, ports)).toEqual({
      outcome: 'rejected',
      reason: 'SUMMARY_MISMATCH',
    });
  });

  it('is read by people as it was approved', () => {
    const words = { en: 'State', es: 'Estado' };
    const facts = { requesting: words, requested: words, provider: words, snapshot };
    const whole = requestText('es', { ...facts, form: completeRequest() });
    expect(requestText('es', { ...facts, form: storedRequest(form) })).toBe(whole);
  });

  it('has a body of today only where something is read from it', () => {
    const { envelope } = firstRequest(randomUUID());
    expect(envelope.body).not.toHaveProperty('summary.assistance');
    expect(envelope.body).toHaveProperty('summary.rules.order.id', 'CL_218BIS');
    expect(bodyOf(envelope)).toHaveProperty('summary.assistance', null);
    expect(bodyOf(envelope)).not.toHaveProperty('summary.rules.order.id');
    expect(bodyOf({ code: 'mla_sent', body: { date: '2026-11-24' } })).toEqual({ date: '2026-11-24' });
  });
});

describe('An order that was signed before the term of an order was one clock', () => {
  it('is read with the start, the days and the rule of its term, and without its id', () => {
    const clock = { id: 'US2703F', start: '2026-11-24T21:00:00.000Z', days: 90, rule: 'US.2703F' };
    const body = { order: digestOf('order'), targets: [{ id: 't1', categories: ['TRAFFIC'] }], noUserNotice: true };
    const signed = { ...body, confirmHours: 24, clock };
    const { id: _id, ...term } = clock;
    expect(bodyOf({ code: 'order', body: signed })).toEqual({ ...signed, clock: term });
  });
});
