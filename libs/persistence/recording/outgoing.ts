/** Outgoing messages are queued in the transaction of the event that causes them. */
import type { Envelope } from '@comity/contracts/exchange';
import type { EntityManager } from 'typeorm';
import { jsonOf } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import { stableId } from '../stable-id.ts';
import type { DossierKey } from './states.ts';

export interface OutgoingMessage {
  peer: { organizationId: string; dossier: string; byHand: boolean };
  number: number;
  envelope: Envelope;
}

/** Queues the messages. It throws if a number is already taken. */
export async function queueMessages(
  manager: EntityManager,
  key: DossierKey,
  seq: number,
  messages: readonly OutgoingMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  await tenantRows(manager)
    .insertInto('outbox')
    .values(
      messages.map(({ peer, number, envelope }) => ({
        organization_id: key.organization,
        dossier_id: key.dossier,
        event_seq: seq,
        id: stableId('message', key.dossier, peer.dossier, String(number)),
        number,
        peer_organization_id: peer.organizationId,
        peer_dossier_id: peer.dossier,
        code: envelope.code,
        envelope: jsonOf(envelope),
        status: peer.byHand ? ('BY_HAND' as const) : ('PENDING' as const),
      })),
    )
    .execute();
}
