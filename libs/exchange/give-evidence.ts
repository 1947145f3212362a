/**
 * Gives evidence to the organization that a message names. The order of the checks is the order of trust: is the
 * question of the right form, who asks, did they sign exactly this, was it signed just now, is it addressed to us, did
 * a message of that dossier to that organization name the file. Only then is a byte read. Asking changes nothing, so it
 * may be repeated at any time.
 */
import type { KeyObject } from 'node:crypto';
import {
  CLOCKS_APART_MS,
  type EvidenceAnswer,
  type EvidenceRefusal,
  type EvidenceRequest,
  evidenceRequestSchema,
  LARGEST_RANGE,
} from '@comity/contracts/evidence-request';
import { evidenceAt } from '@comity/evidence/ingest/place';
import { readEvidence } from '@comity/evidence/ingest/read';
import { encryptTo } from '@comity/evidence/package/transport';
import type { EvidenceStorage } from '@comity/evidence/storage/storage';
import { evidenceRequestIsGenuine } from './signature.ts';

/** A file of evidence, as its row in the database describes it. */
export interface NamedEvidence {
  id: string;
  dossier: string;
  /** The size is in bytes. */
  storedSize: number;
  status: 'RECEIVING' | 'COMPLETE' | 'MISMATCH' | 'REMOVED';
}

/** What giving evidence needs of the database and the storage. */
export interface GivingPorts {
  organization: (code: string) => Promise<{ id: string; publicKey: KeyObject } | null>;
  /**
   * Finds the file that the message names. Null if there is no such message of this dossier to that organization, or if
   * it does not name that file.
   */
  named: (request: EvidenceRequest, parties: { asker: string; giver: string }) => Promise<NamedEvidence | null>;
  storage: EvidenceStorage;
  /** The value has 32 bytes. */
  masterKey: Buffer;
}

export async function giveEvidence(asked: unknown, ports: GivingPorts): Promise<EvidenceAnswer> {
  const parsed = evidenceRequestSchema.safeParse(asked);
  if (!parsed.success) return refused('MALFORMED');
  const request = parsed.data;
  const asker = await ports.organization(request.from.organization);
  if (asker === null) return refused('ASKER_UNKNOWN');
  if (!evidenceRequestIsGenuine(request, asker.publicKey)) return refused('SIGNATURE_INVALID');
  if (Math.abs(Date.now() - Date.parse(request.at)) > CLOCKS_APART_MS) return refused('CLOCK_APART');
  const giver = await ports.organization(request.to.organization);
  if (giver === null) return refused('ADDRESSEE_UNKNOWN');
  const named = await ports.named(request, { asker: asker.id, giver: giver.id });
  if (named === null) return refused('NOT_NAMED');
  if (named.status !== 'COMPLETE') return refused('REMOVED');
  const { start, end, recipient } = request;
  if (start >= end || end > named.storedSize || end - start > LARGEST_RANGE) return refused('RANGE_INVALID');
  const { id: file, dossier, storedSize } = named;
  const at = evidenceAt(ports.storage, ports.masterKey, { organization: giver.id, dossier, file });
  const plain = ReadableStream.from<Uint8Array>(readEvidence(at, storedSize, { start, end }));
  return { outcome: 'given', bytes: await encryptTo(recipient, plain), of: { organization: giver.id, dossier } };
}

const refused = (reason: EvidenceRefusal): EvidenceAnswer => ({ outcome: 'refused', reason });
