/**
 * What people do in place of the courier: a sending that a person records settles the outgoing message, and what two
 * people entered lies in the inbox like any message, before it is recorded in the same transaction.
 */
import type { Envelope } from '@comity/contracts/exchange';
import type { EntityManager } from 'typeorm';
import type { EnteredFrom, SendingFacts } from '@comity/vocabulary/values/by-hand';
import type { DossierKey } from './states.ts';

/** Marks the message as delivered by hand by event `seq`. Throws if it does not wait for a person. */
export async function messageSentByHand(
  manager: EntityManager,
  key: DossierKey,
  { to, number, ...how }: SendingFacts,
  { member, seq }: { member: string; seq: number },
): Promise<void> {
  const [, changed] = await manager.query<[unknown[], number]>(
    `UPDATE outbox m SET status = 'DELIVERED', attempts = m.attempts + 1, last_attempt_at = now(), delivered_at = now(),
       by_hand = $5::jsonb
       FROM dossier_peer p
      WHERE m.organization_id = $1 AND m.dossier_id = $2 AND m.number = $4 AND m.status = 'BY_HAND'
        AND p.organization_id = m.organization_id AND p.dossier_id = m.dossier_id AND p.side = $3
        AND p.peer_dossier_id = m.peer_dossier_id`,
    [key.organization, key.dossier, to, number, JSON.stringify({ ...how, member, seq })],
  );
  if (changed !== 1) throw new Error('This message does not wait to be sent by hand');
}

/** Number of the next message from that dossier. */
export async function nextNumberFrom(
  manager: EntityManager,
  key: DossierKey,
  sender: { organizationId: string; dossier: string },
): Promise<number> {
  const rows = await manager.query<{ number: number }[]>(
    `SELECT coalesce(max(number), 0) + 1 AS number FROM inbox
      WHERE organization_id = $1 AND sender_organization_id = $2 AND sender_dossier_id = $3`,
    [key.organization, sender.organizationId, sender.dossier],
  );
  return rows[0]?.number ?? 1;
}

/** Throws if its number is taken. */
export async function keepEntered(
  manager: EntityManager,
  key: DossierKey,
  senderOrganization: string,
  envelope: Envelope,
  entered: EnteredFrom,
): Promise<void> {
  await manager.query(
    `INSERT INTO inbox (organization_id, dossier_id, sender_organization_id, sender_dossier_id, number, code, envelope,
       received_at, entered)
     VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp(), $8)`,
    [
      key.organization,
      key.dossier,
      senderOrganization,
      envelope.from.dossier,
      envelope.number,
      envelope.code,
      JSON.stringify(envelope),
      JSON.stringify(entered),
    ],
  );
}
