/**
 * Evidence leaves only for the organization that a message names, only what the message names, and only encrypted to
 * that organization.
 */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  CLOCKS_APART_MS,
  type EvidenceAnswer,
  type EvidenceRequest,
  type UnsignedEvidenceRequest,
} from '@comity/contracts/evidence-request';
import { RunningHashes } from '@comity/evidence/ingest/running-hashes';
import { evidenceAt } from '@comity/evidence/ingest/place';
import { openReceiver } from '@comity/evidence/ingest/receive';
import { decryptWith, newTransportKey, type TransportKey } from '@comity/evidence/package/transport';
import { MapStorage } from '@comity/evidence/test/storages';
import { type GivingPorts, giveEvidence, type NamedEvidence } from './give-evidence.ts';
import { signEvidenceRequest } from './signature.ts';

const BYTES = Buffer.from('evidence '.repeat(1_000));
const masterKey = Buffer.alloc(32, 7);
const storage = new MapStorage();
const peru = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');
const [giver, dossier, file, asking] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const named: NamedEvidence = { id: file, dossier, storedSize: BYTES.length, status: 'COMPLETE' };

let transport: TransportKey;
beforeAll(async () => {
  transport = await newTransportKey();
  const receiving = await openReceiver(
    evidenceAt(storage, masterKey, { organization: giver, dossier, file }),
    1,
    new RunningHashes(),
  );
  await receiving.take(BYTES);
  await receiving.finish();
});

function ports(change: Partial<GivingPorts> = {}): GivingPorts {
  return {
    organization: (code) =>
      Promise.resolve(
        code === 'PE' || code === 'CL' ? { id: code === 'CL' ? giver : 'pe', publicKey: peru.publicKey } : null,
      ),
    named: () => Promise.resolve(named),
    storage,
    masterKey,
    ...change,
  };
}

function question(change: Partial<UnsignedEvidenceRequest> = {}, key = peru.privateKey): EvidenceRequest {
  const asked: UnsignedEvidenceRequest = {
    version: 1,
    from: { organization: 'PE', dossier: asking },
    to: { organization: 'CL', dossier },
    message: 3,
    file,
    start: 0,
    end: BYTES.length,
    recipient: transport.recipient,
    at: new Date().toISOString(),
    ...change,
  };
  return signEvidenceRequest(asked, key);
}

async function plainOf(answer: EvidenceAnswer): Promise<Buffer> {
  if (answer.outcome === 'refused') throw new Error(answer.reason);
  const plain = await decryptWith(transport.identity, answer.bytes);
  return Buffer.from(await new Response(plain as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

describe('Evidence that a message names', () => {
  it('is given range by range, and opens for the one who asked only', async () => {
    const [first, rest] = [question({ end: 1_000 }), question({ start: 1_000 })];
    const pieces = [
      await plainOf(await giveEvidence(first, ports())),
      await plainOf(await giveEvidence(rest, ports())),
    ];
    expect(Buffer.concat(pieces).equals(BYTES)).toBe(true);
    const answer = await giveEvidence(question(), ports());
    const other = await newTransportKey();
    if (answer.outcome === 'refused') throw new Error(answer.reason);
    expect(answer.of?.dossier).toBe(dossier);
    await expect(decryptWith(other.identity, answer.bytes)).rejects.toThrow();
  });

  it.each<[string, () => unknown, Partial<GivingPorts>]>([
    ['MALFORMED', () => ({ ...question(), more: true }), {}],
    ['MALFORMED', () => ({ ...question(), recipient: 'age1' }), {}],
    ['ASKER_UNKNOWN', () => question({ from: { organization: 'XX', dossier: asking } }), {}],
    ['SIGNATURE_INVALID', () => question({}, stranger.privateKey), {}],
    ['SIGNATURE_INVALID', () => ({ ...question(), end: 10 }), {}],
    ['CLOCK_APART', () => question({ at: new Date(Date.now() - 2 * CLOCKS_APART_MS).toISOString() }), {}],
    ['ADDRESSEE_UNKNOWN', () => question({ to: { organization: 'XX', dossier } }), {}],
    ['NOT_NAMED', () => question(), { named: () => Promise.resolve(null) }],
    ['REMOVED', () => question(), { named: () => Promise.resolve({ ...named, status: 'REMOVED' }) }],
    ['RANGE_INVALID', () => question({ end: BYTES.length + 1 }), {}],
    ['RANGE_INVALID', () => question({ start: 5, end: 5 }), {}],
  ])('is refused as %s', async (reason, asked, change) => {
    expect(await giveEvidence(asked(), ports(change))).toEqual({ outcome: 'refused', reason });
  });
});
