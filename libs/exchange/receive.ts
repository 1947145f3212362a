/**
 * Receives a message from another organization. The order of the checks is the order of trust: is it of the right form,
 * which organization claims to send it, did that organization sign exactly this, is it addressed to us, are the
 * documents those that were signed and of a form that recording can read. Only then is it kept, once, before the
 * dossier is woken. The receipt goes out last: whoever holds it knows that the message is durable here and that the
 * dossier has been woken.
 *
 * A crash before `keep` leaves nothing; between `keep` and the receipt the sender sends again and gets the same answer.
 */
import type { KeyObject } from 'node:crypto';
import { documentContents } from '@comity/contracts/documents';
import {
  messageBodies,
  parcelSchema,
  type Attachment,
  type Delivery,
  type Envelope,
  type Parcel,
  type Rejection,
} from '@comity/contracts/exchange';
import type { KnownOrganization, ReceivingPorts } from '@comity/contracts/receiving';
import { MESSAGES } from '@comity/vocabulary/messages';
import { attachmentsHold } from './attached-documents.ts';
import { documentsOf } from './documents.ts';
import { envelopeDigest, envelopeIsGenuine } from './signature.ts';

/**
 * Messages that only people may enter. A side that uses Comity seals its evidence instead, and the files of these
 * messages are taken in here by hand.
 */
const ONLY_ENTERED: readonly Envelope['code'][] = ['evidence_brought'];

export async function receive(parcel: unknown, ports: ReceivingPorts<KeyObject>): Promise<Delivery> {
  const reject = async (reason: Rejection): Promise<Delivery> => {
    await ports.recordRejection(reason, parcel);
    return { outcome: 'rejected', reason };
  };
  const parsed = parcelSchema.safeParse(parcel);
  if (!parsed.success) return reject('MALFORMED');
  const { envelope, documents } = parsed.data;
  if (!messageBodies[envelope.code].safeParse(envelope.body).success) return reject('MALFORMED');
  if (ONLY_ENTERED.includes(envelope.code)) return reject('MALFORMED');

  const from = await ports.organization(envelope.from.organization);
  if (from === null) return reject('SENDER_UNKNOWN');
  // The signature is compared with what came, because reading passes over what has no place in an object.
  if (!envelopeIsGenuine((parcel as Parcel).envelope, from.publicKey)) return reject('SIGNATURE_INVALID');
  const to = await ports.organization(envelope.to.organization);
  if (to === null) return reject('RECIPIENT_UNKNOWN');
  if (!from.active || !to.active) return reject('NOT_ACTIVE');
  const mixed = from.exercise !== to.exercise || envelope.exercise !== (to.exercise !== null);
  if (mixed) return reject('EXERCISE_MIXED');
  if (!hasSide(from, envelope.from.side) || !hasSide(to, envelope.to.side)) return reject('SIDE_MISMATCH');

  const problem = documentProblem(envelope, documents, ports);
  if (problem !== null) return reject(problem);
  const isRequest = envelope.code === 'request';
  if (isRequest && !(await attachmentsHold(envelope, documents))) return reject('DOCUMENT_MISMATCH');
  const states = 'summary' in MESSAGES[envelope.code].fields;
  if (states && !ports.summaryHolds(envelope, documents, from.state)) return reject('SUMMARY_MISMATCH');
  const kept = await ports.keep(to, from, envelope, asNamed(envelope, documents));
  if (kept.outcome === 'rejected') return reject(kept.reason);

  await ports.wake(to, envelope);
  const receipt = await ports.receipt(
    {
      organization: to.id,
      dossier: envelope.to.dossier,
      senderOrganization: from.id,
      senderDossier: envelope.from.dossier,
      number: envelope.number,
    },
    { message: envelopeDigest(envelope), receivedAt: kept.receivedAt, outcome: 'STORED' },
  );
  return { outcome: 'received', receipt };
}

/**
 * Tells whether the organization may speak for the side. The authorities of a State ask and answer; a provider is only
 * ever the provider.
 */
function hasSide({ kind }: KnownOrganization<KeyObject>, side: Envelope['from']['side']): boolean {
  return side === 'provider' ? kind === 'PROVIDER' : kind === 'STATE';
}

/** A document is of the kind of which the signed message names it; what is said beside the document nobody has signed. */
function asNamed({ code, body }: Envelope, documents: Attachment[]): Attachment[] {
  const kinds = new Map(documentsOf(code, body).map(({ digest, kind }) => [digest, kind]));
  return documents.map((document) => ({ ...document, kind: kinds.get(document.digest) ?? document.kind }));
}

/**
 * The form of each document is checked before its digest, because the digest of a document of no known form need not be
 * computable.
 */
function documentProblem(
  envelope: Envelope,
  documents: Attachment[],
  ports: ReceivingPorts<KeyObject>,
): Rejection | null {
  const named = documentsOf(envelope.code, envelope.body);
  if (new Set(documents.map(({ digest }) => digest)).size < documents.length) return 'DOCUMENT_MISMATCH';
  for (const document of documents) {
    const expected = named.find((one) => one.digest === document.digest);
    if (expected === undefined) return 'DOCUMENT_MISMATCH';
    if (!documentContents[expected.kind].safeParse(document.content).success) return 'DOCUMENT_MALFORMED';
    if (ports.documentDigest(document) !== document.digest) return 'DOCUMENT_MISMATCH';
  }
  return named.every(({ digest }) => documents.some((one) => one.digest === digest)) ? null : 'DOCUMENT_MISSING';
}
