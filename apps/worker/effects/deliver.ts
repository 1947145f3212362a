/**
 * The courier: each waiting message goes to its peer with the documents that its body names, until the peer's signed
 * receipt is here. The transport inside one installation is the same `receive` that the exchange endpoint calls.
 *
 * A crash after the peer has kept the message and before the receipt is noted here means that it is sent again; the
 * peer knows its number and answers with the same receipt.
 */
import type { DossierRef } from '@comity/contracts/engine';
import type { Delivery, Parcel } from '@comity/contracts/exchange';
import { documentsOf } from '@comity/exchange/documents';
import { inOrganization } from '@comity/persistence/context';
import {
  documentsFor,
  messageDelivered,
  messagePostponed,
  messageRejected,
  type PendingMessage,
  pendingMessages,
} from '@comity/persistence/recording/effects';
import type { DataSource } from 'typeorm';
import { pauseAfter } from './backoff.ts';

export interface CourierParts {
  dataSource: DataSource;
  transport: (parcel: Parcel) => Promise<Delivery>;
}

/** Milliseconds until the next attempt is worthwhile; null when nothing waits any more. */
export async function deliverMessages(
  ref: DossierRef,
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
  ref: DossierRef,
  { id, envelope, attempts }: PendingMessage,
  parts: CourierParts,
): Promise<number | null> {
  const digests = documentsOf(envelope.code, envelope.body);
  const documents = await inOrganization(parts.dataSource, ref.organization, (manager) =>
    documentsFor(manager, ref.organization, digests),
  );
  const outcome = await parts.transport({ envelope, documents }).catch((error: unknown) => ({
    outcome: 'unreachable' as const,
    reason: error instanceof Error ? error.name : 'unknown',
  }));
  const pause = outcome.outcome === 'unreachable' ? pauseAfter(attempts + 1) : null;
  await inOrganization(parts.dataSource, ref.organization, async (manager) => {
    if (outcome.outcome === 'received') await messageDelivered(manager, ref.organization, id, outcome.receipt);
    else if (outcome.outcome === 'rejected') await messageRejected(manager, ref.organization, id, outcome.reason);
    else await messagePostponed(manager, ref.organization, id, outcome.reason, pause ?? 0);
  });
  return pause;
}
