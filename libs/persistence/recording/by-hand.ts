/**
 * People do here what the courier does elsewhere: a sending that a person records settles the outgoing message.
 */
import type { SendingFacts } from '@comity/vocabulary/values/by-hand';
import type { EntityManager } from 'typeorm';
import { jsonOf, now } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import type { DossierKey } from './states.ts';

/** Marks the message as delivered by hand by event `seq`. It throws if the message does not wait for a person. */
export async function messageSentByHand(
  manager: EntityManager,
  key: DossierKey,
  { to, number, ...how }: SendingFacts,
  { member, seq }: { member: string; seq: number },
): Promise<void> {
  const db = tenantRows(manager);
  // Messages are numbered for each provider that had an order; the later one is the custodian.
  const waiting = db
    .selectFrom('outbox as w')
    .innerJoin('dossier_peer as p', (join) =>
      join
        .onRef('p.organization_id', '=', 'w.organization_id')
        .onRef('p.dossier_id', '=', 'w.dossier_id')
        .onRef('p.peer_dossier_id', '=', 'w.peer_dossier_id'),
    )
    .select('w.id')
    .where('w.organization_id', '=', key.organization)
    .where('w.dossier_id', '=', key.dossier)
    .where('w.number', '=', number)
    .where('w.status', '=', 'BY_HAND')
    .where('p.side', '=', to)
    .orderBy('w.event_seq', 'desc')
    .limit(1);
  const { numUpdatedRows } = await db
    .updateTable('outbox as m')
    .set((eb) => ({
      status: 'DELIVERED',
      attempts: eb('m.attempts', '+', 1),
      last_attempt_at: now,
      delivered_at: now,
      by_hand: jsonOf({ ...how, member, seq }),
    }))
    .where('m.organization_id', '=', key.organization)
    .where('m.id', '=', waiting)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error('This message does not wait to be sent by hand');
}
