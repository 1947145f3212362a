/**
 * Messages between this dossier and its peers. Outgoing ones are queued in the transaction of the event that causes them;
 * incoming ones lie in the inbox before their sender gets a receipt, and are recorded in the order of their numbers: one
 * that comes early waits for those before it.
 */
import { type Envelope, kindOf, type Rejection } from '@comity/contracts/exchange';
import type { EntityManager } from 'typeorm';
import type { EnteredFrom } from '@comity/vocabulary/values/by-hand';
import type { Side } from '@comity/vocabulary/values/plain';
import { isMessageRow } from '@comity/domain/events/lifecycle';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { digestOf } from '../digest.ts';
import { stableId } from '../stable-id.ts';
import type { DossierKey } from './states.ts';

export interface PeerRow {
  side: Side;
  organizationId: string;
  organizationCode: string;
  dossier: string;
  /** Number of the last message sent to it; 0 before the first. The locked dossier keeps it true. */
  lastNumber: number;
  /** It does not use Comity: people carry what goes to it and enter what comes from it. */
  byHand: boolean;
}

/** The dossiers of the same request at the other organizations, as far as they are known here. */
export function readPeers(manager: EntityManager, key: DossierKey): Promise<PeerRow[]> {
  return manager.query<PeerRow[]>(
    `SELECT p.side, p.peer_organization_id AS "organizationId", o.code AS "organizationCode", p.peer_dossier_id AS dossier,
            p.by_hand AS "byHand", (SELECT coalesce(max(m.number), 0) FROM outbox m WHERE m.organization_id = p.organization_id
                AND m.dossier_id = p.dossier_id AND m.peer_dossier_id = p.peer_dossier_id) AS "lastNumber"
       FROM dossier_peer p JOIN organization o ON o.id = p.peer_organization_id
      WHERE p.organization_id = $1 AND p.dossier_id = $2 ORDER BY p.side`,
    [key.organization, key.dossier],
  );
}

/**
 * The first peer of a side stays, and with it whether it is reached by hand: none of its offices is reached by Comity.
 * Throws if the peer's dossier already belongs to another dossier of ours.
 */
export async function addPeer(
  manager: EntityManager,
  key: DossierKey,
  side: Side,
  organizationId: string,
  dossier: string,
): Promise<void> {
  await manager.query(
    `INSERT INTO dossier_peer (organization_id, dossier_id, side, peer_organization_id, peer_dossier_id, by_hand)
     VALUES ($1, $2, $3, $4, $5,
       coalesce((SELECT bool_and(reached <> 'COMITY') FROM directory_entry WHERE organization_id = $4), false))
     ON CONFLICT (organization_id, dossier_id, side) DO NOTHING`,
    [key.organization, key.dossier, side, organizationId, dossier],
  );
}

/** The id, if it is a dossier of this organization. */
export async function ownDossier(
  manager: EntityManager,
  organization: string,
  dossier: string,
): Promise<string | null> {
  const rows = await manager.query<{ id: string }[]>(`SELECT id FROM dossier WHERE organization_id = $1 AND id = $2`, [
    organization,
    dossier,
  ]);
  return rows[0]?.id ?? null;
}

/** The dossier of this organization whose peer is that dossier of that organization; null if there is none. */
export async function dossierWithPeer(
  manager: EntityManager,
  organization: string,
  peerOrganization: string,
  peerDossier: string,
): Promise<string | null> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT dossier_id AS id FROM dossier_peer
      WHERE organization_id = $1 AND peer_organization_id = $2 AND peer_dossier_id = $3`,
    [organization, peerOrganization, peerDossier],
  );
  return rows[0]?.id ?? null;
}

export interface OutgoingMessage {
  peer: { organizationId: string; dossier: string; byHand: boolean };
  number: number;
  envelope: Envelope;
}

/** Throws if a number is already taken. */
export async function queueMessages(
  manager: EntityManager,
  key: DossierKey,
  seq: number,
  messages: readonly OutgoingMessage[],
): Promise<void> {
  const rows = messages.map(({ peer, number, envelope }) => ({
    id: stableId('message', key.dossier, peer.dossier, String(number)),
    number,
    organization: peer.organizationId,
    dossier: peer.dossier,
    code: envelope.code,
    envelope,
    status: peer.byHand ? 'BY_HAND' : 'PENDING',
  }));
  await manager.query(
    `INSERT INTO outbox (organization_id, dossier_id, event_seq, id, number, peer_organization_id, peer_dossier_id, code, envelope, status)
     SELECT $1, $2, $3, m.id, m.number, m.organization, m.dossier, m.code, m.envelope, m.status
       FROM jsonb_to_recordset($4::jsonb)
         AS m (id uuid, number int, organization uuid, dossier uuid, code text, envelope jsonb, status text)`,
    [key.organization, key.dossier, seq, JSON.stringify(rows)],
  );
}

export type KeptMessage =
  | { outcome: 'kept'; receivedAt: string }
  | { outcome: 'rejected'; reason: Extract<Rejection, 'NUMBER_REUSED' | 'DOSSIER_MISMATCH' | 'DOSSIER_UNKNOWN'> };

/**
 * Keeps the message once; `receivedAt` is wall clock. The same message again answers as the first time; another under
 * the same number, one from a dossier that is not the peer of this one, or one to a dossier that it cannot open is
 * rejected. Messages to one dossier are kept one after the other: of two strangers that both would open it, one does.
 */
export async function keepMessage(
  manager: EntityManager,
  organization: string,
  sender: string,
  envelope: Envelope,
): Promise<KeptMessage> {
  const { from, to, number } = envelope;
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`comity-inbox-${to.dossier}`]);
  const stranger = await strangeness(manager, organization, sender, envelope);
  if (stranger !== null) return { outcome: 'rejected', reason: stranger };
  await manager.query(
    `INSERT INTO inbox (organization_id, dossier_id, sender_organization_id, sender_dossier_id, number, code, envelope, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp()) ON CONFLICT DO NOTHING`,
    [organization, to.dossier, sender, from.dossier, number, envelope.code, JSON.stringify(envelope)],
  );
  const [kept] = await manager.query<{ envelope: Envelope; receivedAt: string }[]>(
    `SELECT envelope, received_at AS "receivedAt" FROM inbox
      WHERE organization_id = $1 AND dossier_id = $5 AND sender_organization_id = $2 AND sender_dossier_id = $3
        AND number = $4`,
    [organization, sender, from.dossier, number, to.dossier],
  );
  if (kept === undefined || digestOf(kept.envelope) !== digestOf(envelope)) {
    return { outcome: 'rejected', reason: 'NUMBER_REUSED' };
  }
  return { outcome: 'kept', receivedAt: kept.receivedAt };
}

/** Why this sender has nothing to say to this dossier; null if it has. */
async function strangeness(
  manager: EntityManager,
  organization: string,
  sender: string,
  { from, to, number, code }: Envelope,
): Promise<'DOSSIER_MISMATCH' | 'DOSSIER_UNKNOWN' | null> {
  const [known] = await manager.query<{ side: Side | null; peer: boolean; elsewhere: boolean }[]>(
    `SELECT (SELECT side FROM dossier WHERE organization_id = $1 AND id = $2) AS side,
            EXISTS (SELECT FROM dossier_peer WHERE organization_id = $1 AND dossier_id = $2 AND side = $3
                       AND peer_organization_id = $4 AND peer_dossier_id = $5) AS peer,
            EXISTS (SELECT FROM dossier_peer WHERE organization_id = $1 AND dossier_id <> $2
                       AND peer_organization_id = $4 AND peer_dossier_id = $5)
         OR EXISTS (SELECT FROM inbox WHERE organization_id = $1 AND dossier_id = $2
                       AND (sender_organization_id, sender_dossier_id) <> ($4::uuid, $5::uuid)) AS elsewhere`,
    [organization, to.dossier, from.side, sender, from.dossier],
  );
  if (known === undefined) return 'DOSSIER_UNKNOWN';
  // One's own side speaks to a dossier from home only: the linked request of the same case, or the dossier itself.
  const home = sender === organization;
  if (home !== (from.side === to.side)) return 'DOSSIER_MISMATCH';
  if (home) return known.side === to.side ? null : 'DOSSIER_UNKNOWN';
  if (known.side !== null) return known.side === to.side && known.peer ? null : 'DOSSIER_MISMATCH';
  if (known.elsewhere) return 'DOSSIER_MISMATCH';
  const opens = lifecycleOf({ kind: kindOf(to), side: to.side }).rows.some(
    (row) =>
      isMessageRow(row) &&
      row.from.includes('START') &&
      row.fromSide === from.side &&
      (number > 1 || row.message === code),
  );
  return opens ? null : 'DOSSIER_UNKNOWN';
}

/** Of the messages of this dossier to itself; 0 before the first. */
export async function lastNumberToSelf(manager: EntityManager, key: DossierKey): Promise<number> {
  const rows = await manager.query<{ last: number }[]>(
    `SELECT coalesce(max(number), 0)::int AS last FROM inbox
      WHERE organization_id = $1 AND dossier_id = $2 AND sender_organization_id = $1 AND sender_dossier_id = $2`,
    [key.organization, key.dossier],
  );
  return rows[0]?.last ?? 0;
}

export interface Arrival {
  /** Organization id. */
  senderOrganization: string;
  senderDossier: string;
  number: number;
  envelope: Envelope;
  /** Wall clock. */
  receivedAt: string;
  /** Set where people of this organization entered it for a side that does not use Comity. */
  entered: EnteredFrom | null;
}

/** Messages that can be recorded now, per sender in the order of their numbers; those behind a gap are not among them. */
export function nextArrivals(manager: EntityManager, key: DossierKey): Promise<Arrival[]> {
  return manager.query<Arrival[]>(
    `WITH numbered AS (
       SELECT i.*, row_number() OVER (PARTITION BY sender_organization_id, sender_dossier_id ORDER BY number) AS place
         FROM inbox i WHERE organization_id = $1 AND dossier_id = $2)
     SELECT sender_organization_id AS "senderOrganization", sender_dossier_id AS "senderDossier", number, envelope,
            received_at AS "receivedAt", entered
       FROM numbered WHERE event_seq IS NULL AND place = number
      ORDER BY max(received_at) OVER (PARTITION BY sender_organization_id, sender_dossier_id ORDER BY number),
               sender_dossier_id, number`,
    [key.organization, key.dossier],
  );
}

/** The message became event `seq` of the dossier. */
export async function markArrivalRecorded(
  manager: EntityManager,
  key: DossierKey,
  arrival: Pick<Arrival, 'senderOrganization' | 'senderDossier' | 'number'>,
  seq: number,
): Promise<void> {
  await manager.query(
    `UPDATE inbox SET event_seq = $5 WHERE organization_id = $1 AND dossier_id = $6 AND sender_organization_id = $2
        AND sender_dossier_id = $3 AND number = $4`,
    [key.organization, arrival.senderOrganization, arrival.senderDossier, arrival.number, seq, key.dossier],
  );
}

/** Needs no context when the addressee is unknown (`organization` null). Leaves reason and digest, never the content. */
export async function recordRejection(
  manager: Pick<EntityManager, 'query'>,
  rejection: { organization: string | null; reason: Rejection; sender: string | null; envelopeDigest: string | null },
): Promise<void> {
  await manager.query(
    `INSERT INTO rejected_message (organization_id, reason, sender, envelope_digest) VALUES ($1, $2, $3, $4)`,
    [rejection.organization, rejection.reason, rejection.sender, rejection.envelopeDigest],
  );
}
