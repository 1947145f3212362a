/**
 * Is the courier: it sends each waiting message to its peer with the documents that its body names, until the peer's
 * signed receipt is here. A receipt that the peer has not signed, or that is for another message, does not count.
 * Inside one installation the transport is the same `receive` that the exchange endpoint calls.
 *
 * A peer of a version behind does not know every message, or every field of one: what it has not understood is sent again
 * until it does, and what follows waits there for it, in the order of the numbers (docs/versioning.md). What this version
 * does not understand either is rejected for good, so that people see it.
 *
 * After a crash between the peer's keeping of the message and the recording of the receipt here, the message is sent
 * again; the peer knows its number and answers with the same receipt.
 */
import type { KeyObject } from 'node:crypto';
import { documentContents } from '@comity/contracts/documents';
import {
  type Delivery,
  type Envelope,
  type ExchangeReceipt,
  messageBodies,
  type Parcel,
  type Rejection,
} from '@comity/contracts/exchange';
import { documentsOf } from '@comity/exchange/documents';
import { envelopeDigest, receiptIsGenuine } from '@comity/exchange/signature';
import { inOrganization } from '@comity/persistence/context';
import { publicKeyOf } from '@comity/persistence/keys';
import {
  documentsFor,
  messageDelivered,
  messagePostponed,
  messageRejected,
  type PendingMessage,
  pendingMessages,
} from '@comity/persistence/recording/effects';
import type { DossierKey } from '@comity/persistence/recording/states';
import type { DataSource } from 'typeorm';
import { pauseAfter } from './backoff.ts';

export interface CourierParts {
  dataSource: DataSource;
  transport: (parcel: Parcel) => Promise<Delivery>;
}

/**
 * Delivers what waits, and returns the milliseconds until the next attempt is worthwhile; null when nothing waits any
 * more.
 */
export async function deliverMessages(
  ref: DossierKey,
  { dataSource, transport }: CourierParts,
): Promise<number | null> {
  const waiting = await inOrganization(dataSource, ref.organization, (manager) => pendingMessages(manager, ref));
  const pauses: number[] = [];
  for (const message of waiting) {
    const pause = message.dueInMs > 0 ? message.dueInMs : await attempt(ref, message, { dataSource, transport });
    if (pause !== null) pauses.push(pause);
  }
  return pauses.length === 0 ? null : Math.min(...pauses);
}

async function attempt(
  ref: DossierKey,
  { id, envelope, attempts, peerKey }: PendingMessage,
  parts: CourierParts,
): Promise<number | null> {
  const digests = documentsOf(envelope.code, envelope.body).map((named) => named.digest);
  const documents = await inOrganization(parts.dataSource, ref.organization, (manager) =>
    documentsFor(manager, ref.organization, digests),
  );
  const answer = await parts.transport({ envelope, documents }).catch((error: unknown) => ({
    outcome: 'unreachable' as const,
    reason: error instanceof Error ? error.name : 'unknown',
  }));
  const forged = answer.outcome === 'received' && !isReceiptFor(envelope, answer.receipt, publicKeyOf(peerKey));
  const outcome = forged
    ? { outcome: 'unreachable' as const, reason: 'RECEIPT_NOT_GENUINE' }
    : notYetUnderstood(answer, { envelope, documents });
  const pause = outcome.outcome === 'unreachable' ? pauseAfter(attempts + 1) : null;
  await inOrganization(parts.dataSource, ref.organization, async (manager) => {
    if (outcome.outcome === 'received') await messageDelivered(manager, ref.organization, id, outcome.receipt);
    else if (outcome.outcome === 'rejected') await messageRejected(manager, ref.organization, id, outcome.reason);
    else await messagePostponed(manager, ref.organization, id, outcome.reason, pause ?? 0);
  });
  return pause;
}

const NOT_UNDERSTOOD: readonly Rejection[] = ['MALFORMED', 'DOCUMENT_MALFORMED'];

type Answer = Delivery | { outcome: 'unreachable'; reason: string };

/**
 * Any other rejection is final: the peer has understood the message and does not take it. So is one of what has no known
 * form here either, because no version of the peer will ever understand it.
 */
function notYetUnderstood(answer: Answer, sent: Parcel): Answer {
  const waits = answer.outcome === 'rejected' && NOT_UNDERSTOOD.includes(answer.reason) && isUnderstoodHere(sent);
  return waits ? { outcome: 'unreachable', reason: answer.reason } : answer;
}

function isUnderstoodHere({ envelope: { code, body }, documents }: Parcel): boolean {
  const kinds = new Map(documentsOf(code, body).map(({ digest, kind }) => [digest, kind]));
  const known = documents.every(({ digest, content }) => {
    const kind = kinds.get(digest);
    return kind === undefined || documentContents[kind].safeParse(content).success;
  });
  return known && messageBodies[code].safeParse(body).success;
}

function isReceiptFor(envelope: Envelope, receipt: ExchangeReceipt, peerKey: KeyObject): boolean {
  return receipt.message === envelopeDigest(envelope) && receiptIsGenuine(receipt, peerKey);
}
