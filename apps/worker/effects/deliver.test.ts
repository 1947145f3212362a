/** Messages to a peer of a version behind are kept and sent again until it understands them, on a real PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Delivery, Envelope, Parcel } from '@comity/contracts/exchange';
import { envelopeDigest, signReceipt } from '@comity/exchange/signature';
import { inOrganization } from '@comity/persistence/context';
import { saveDocument } from '@comity/persistence/documents';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { queueMessages } from '@comity/persistence/recording/outgoing';
import { addPeer } from '@comity/persistence/recording/peers';
import type { DossierKey } from '@comity/persistence/recording/states';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { AT, CL, MASTER_KEY, openTestDossier, PE, seedTest } from '@comity/persistence/test/organizations';
import { deliverMessages } from './deliver.ts';

/** The peer's version does not know these messages, or a field of them, yet. */
const UNKNOWN_THERE: readonly Envelope['code'][] = ['emergency_claimed', 'emergency_ended', 'identifiers_withdrawn'];
const WRITTEN = 'a'.repeat(64);
const BODIES: { [C in Envelope['code']]?: Record<string, unknown> } = {
  emergency_claimed: { facts: WRITTEN },
  emergency_ended: { reason: WRITTEN },
  identifiers_withdrawn: { targets: ['t1'], reason: WRITTEN },
  facts_added: { facts: WRITTEN },
};
let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
}, 60_000);
afterAll(() => database.stop());

function envelope(from: string, to: string, number: number, code: Envelope['code']): Envelope {
  return {
    version: 1,
    from: { organization: 'PE', dossier: from, kind: 'PRESERVATION', side: 'requesting' },
    to: { organization: 'CL', dossier: to, kind: 'PRESERVATION', side: 'receiving' },
    number,
    code,
    at: AT,
    exercise: true,
    body: BODIES[code] ?? {},
    signature: 'A'.repeat(86),
  };
}

async function queued(codes: readonly Envelope['code'][]): Promise<DossierKey> {
  const key = { organization: PE, dossier: randomUUID() };
  await inOrganization(database.recorder, PE, async (manager) => {
    await openTestDossier(manager, key.dossier);
    const peer = { organizationId: CL, dossier: randomUUID(), byHand: false };
    await addPeer(manager, key, 'receiving', CL, peer.dossier);
    const messages = codes.map((code, index) => {
      const number = index + 1;
      return { peer, number, envelope: envelope(key.dossier, peer.dossier, number, code) };
    });
    await queueMessages(manager, key, 1, messages);
  });
  return key;
}

/** A peer that takes every message but those that its version does not know. */
async function peerThatKnows(
  knows: (code: Envelope['code']) => boolean,
): Promise<(parcel: Parcel) => Promise<Delivery>> {
  const privateKey = await inOrganization(database.recorder, CL, (manager) => readPrivateKey(manager, CL, MASTER_KEY));
  return ({ envelope: { ...sent } }) => {
    if (!knows(sent.code)) return Promise.resolve({ outcome: 'rejected', reason: 'MALFORMED' });
    const receipt = { message: envelopeDigest(sent), receivedAt: AT, outcome: 'STORED' as const };
    return Promise.resolve({ outcome: 'received', receipt: signReceipt(receipt, privateKey) });
  };
}

const outbox = ({ organization, dossier }: DossierKey) =>
  inOrganization(database.recorder, organization, (manager) =>
    manager.query<{ code: string; status: string; reason: string | null }[]>(
      'SELECT code, status, reason FROM outbox WHERE dossier_id = $1 ORDER BY number',
      [dossier],
    ),
  );
const dueNow = ({ organization, dossier }: DossierKey) =>
  inOrganization(database.recorder, organization, (manager) =>
    manager.query(`UPDATE outbox SET next_attempt_at = now() - interval '1 second' WHERE dossier_id = $1`, [dossier]),
  );

describe('case A8: messages to a peer that is a version behind', () => {
  it('are visible, wait with their reason, and go out once it knows them', async () => {
    const key = await queued([...UNKNOWN_THERE, 'facts_added']);
    const behind = await peerThatKnows((code) => !UNKNOWN_THERE.includes(code));
    const parts = { dataSource: database.recorder, transport: behind };
    expect(await deliverMessages(key, parts)).toBeGreaterThan(0);
    const waiting = UNKNOWN_THERE.map((code) => ({ code, status: 'PENDING', reason: 'MALFORMED' }));
    const delivered = { code: 'facts_added', status: 'DELIVERED', reason: null };
    expect(await outbox(key)).toEqual([...waiting, delivered]);
    await dueNow(key);
    expect(await deliverMessages(key, { ...parts, transport: await peerThatKnows(() => true) })).toBeNull();
    expect((await outbox(key)).map(({ status, reason }) => [status, reason])).toEqual(
      [...waiting, delivered].map(() => ['DELIVERED', null]),
    );
  });

  it('that it understands and does not take are rejected for good', async () => {
    const key = await queued(['facts_added']);
    const transport = (): Promise<Delivery> => Promise.resolve({ outcome: 'rejected', reason: 'SIGNATURE_INVALID' });
    expect(await deliverMessages(key, { dataSource: database.recorder, transport })).toBeNull();
    expect(await outbox(key)).toEqual([{ code: 'facts_added', status: 'REJECTED', reason: 'SIGNATURE_INVALID' }]);
  });

  it('that nobody understands, this version included, are rejected for good', async () => {
    const request = { form: { targets: [{ id: 'the first' }] } };
    const digest = await inOrganization(database.recorder, PE, (manager) =>
      saveDocument(manager, PE, 'TEXT', { request }),
    );
    BODIES.facts_added = { facts: digest };
    const malformed = (reason: 'MALFORMED' | 'DOCUMENT_MALFORMED') => ({
      dataSource: database.recorder,
      transport: (): Promise<Delivery> => Promise.resolve({ outcome: 'rejected', reason }),
    });
    const document = await queued(['facts_added']);
    expect(await deliverMessages(document, malformed('DOCUMENT_MALFORMED'))).toBeNull();
    expect(await outbox(document)).toEqual([{ code: 'facts_added', status: 'REJECTED', reason: 'DOCUMENT_MALFORMED' }]);
    const body = await queued(['amendment']);
    expect(await deliverMessages(body, malformed('MALFORMED'))).toBeNull();
    expect(await outbox(body)).toEqual([{ code: 'amendment', status: 'REJECTED', reason: 'MALFORMED' }]);
  });
});
