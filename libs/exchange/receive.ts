/**
 * Receiving a message from another organization. The order is the order of trust: is it of the right form, who says it
 * is speaking, did they sign exactly this, is it for us, are the documents those that were signed — and only then is
 * it kept, once, before anyone is told. The receipt goes out last: whoever holds it knows that the message is durable
 * here and that the dossier has been woken.
 *
 * A crash before `keep` leaves nothing; between `keep` and the receipt the sender sends again and gets the same answer.
 */
import type { KeyObject } from 'node:crypto';
import {
  messageBodies,
  parcelSchema,
  type Attachment,
  type Delivery,
  type Envelope,
  type Rejection,
} from '@comity/contracts/exchange';
import { documentsOf } from './documents.ts';
import { envelopeDigest, envelopeIsGenuine, signReceipt } from './signature.ts';

export interface KnownOrganization {
  id: string;
  exercise: boolean;
  publicKey: KeyObject;
}

/** What receiving needs of the database and the engine. */
export interface ReceivingPorts {
  organization: (code: string) => Promise<KnownOrganization | null>;
  privateKey: (organizationId: string) => Promise<KeyObject>;
  documentDigest: (document: Attachment) => string;
  /** Keeps message and documents in one transaction, once; tells a reused number apart from a repetition. */
  keep: (to: KnownOrganization, from: KnownOrganization, envelope: Envelope, documents: Attachment[]) => Promise<Kept>;
  wake: (to: KnownOrganization, envelope: Envelope) => Promise<'AWAKE' | 'CLOSED'>;
  /** A rejected message leaves its reason and its digest, never its content. */
  recordRejection: (reason: Rejection, envelope: unknown) => Promise<void>;
}

export type Kept = { outcome: 'kept'; receivedAt: string } | { outcome: 'rejected'; reason: Rejection };

export async function receive(parcel: unknown, ports: ReceivingPorts): Promise<Delivery> {
  const reject = async (reason: Rejection): Promise<Delivery> => {
    await ports.recordRejection(reason, parcel);
    return { outcome: 'rejected', reason };
  };
  const parsed = parcelSchema.safeParse(parcel);
  if (!parsed.success) return reject('MALFORMED');
  const { envelope, documents } = parsed.data;
  if (!messageBodies[envelope.code].safeParse(envelope.body).success) return reject('MALFORMED');

  const from = await ports.organization(envelope.from.organization);
  if (from === null) return reject('SENDER_UNKNOWN');
  if (!envelopeIsGenuine(envelope, from.publicKey)) return reject('SIGNATURE_INVALID');
  const to = await ports.organization(envelope.to.organization);
  if (to === null) return reject('RECIPIENT_UNKNOWN');
  if (from.exercise !== to.exercise || envelope.exercise !== to.exercise) return reject('EXERCISE_MIXED');

  const problem = documentProblem(envelope, documents, ports);
  if (problem !== null) return reject(problem);
  const kept = await ports.keep(to, from, envelope, documents);
  if (kept.outcome === 'rejected') return reject(kept.reason);

  const woken = await ports.wake(to, envelope);
  const receipt = signReceipt(
    {
      message: envelopeDigest(envelope),
      receivedAt: kept.receivedAt,
      outcome: woken === 'CLOSED' ? 'CLOSED' : 'STORED',
    },
    await ports.privateKey(to.id),
  );
  return { outcome: 'received', receipt };
}

function documentProblem(envelope: Envelope, documents: Attachment[], ports: ReceivingPorts): Rejection | null {
  const named = documentsOf(envelope.code, envelope.body);
  if (documents.some((document) => ports.documentDigest(document) !== document.digest)) return 'DOCUMENT_MISMATCH';
  if (documents.some((document) => !named.includes(document.digest))) return 'DOCUMENT_MISMATCH';
  return named.every((digest) => documents.some((document) => document.digest === digest)) ? null : 'DOCUMENT_MISSING';
}
