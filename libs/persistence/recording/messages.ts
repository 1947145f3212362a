/**
 * A dossier exchanges messages with its peers. Outgoing ones are queued in the transaction of the event that causes
 * them; incoming ones are kept in the inbox before their sender gets a receipt, and are recorded in the order of their
 * numbers: one that comes early waits for those before it.
 */
import { type Envelope, kindOf, type Rejection } from '@comity/contracts/exchange';
import type { KeepOutcome } from '@comity/contracts/receiving';
import { isMessageRow } from '@comity/domain/events/lifecycle';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import type { EnteredFrom } from '@comity/vocabulary/values/by-hand';
import type { Side } from '@comity/vocabulary/values/plain';
import type { DataSource, EntityManager } from 'typeorm';
import { digestOf } from '../digest.ts';
import { answerOf, jsonOf, lockUntilCommit, noneByComity, wallClock } from '../sql/expressions.ts';
import { publicRows, tenantRows } from '../sql/rows.ts';
import { statement } from '../sql/statement.ts';
import { stableId } from '../stable-id.ts';
import type { DossierKey } from './states.ts';

export interface PeerRow {
  side: Side;
  organizationId: string;
  organizationCode: string;
  dossier: string;
  /**
   * This is the number of the last message sent to the peer; it is 0 before the first. The lock on the dossier keeps it
   * correct.
   */
  lastNumber: number;
  /** The peer does not use Comity: people carry messages to it and enter its answers. */
  byHand: boolean;
}

const peers = statement((db, key: DossierKey) =>
  db
    .selectFrom('dossier_peer as p')
    .innerJoin('organization as o', 'o.id', 'p.peer_organization_id')
    .select((eb) => [
      'p.side',
      'p.peer_organization_id as organizationId',
      'o.code as organizationCode',
      'p.peer_dossier_id as dossier',
      'p.by_hand as byHand',
      eb
        .selectFrom('outbox as m')
        .select((m) => m.fn.coalesce(m.fn.max('m.number'), m.lit(0)).as('last'))
        .whereRef('m.organization_id', '=', 'p.organization_id')
        .whereRef('m.dossier_id', '=', 'p.dossier_id')
        .whereRef('m.peer_dossier_id', '=', 'p.peer_dossier_id')
        .$asScalar()
        .$notNull()
        .as('lastNumber'),
    ])
    .where('p.organization_id', '=', key.organization)
    .where('p.dossier_id', '=', key.dossier)
    .orderBy('p.side'),
);

/** Returns the dossiers of the same request at the other organizations that are known here. */
export function readPeers(manager: EntityManager, key: DossierKey): Promise<PeerRow[]> {
  return peers(manager, key);
}

/**
 * Keeps the first peer of a side, which is reached by hand where none of its offices is reached by Comity.
 * Throws if the peer's dossier already belongs to another dossier of ours.
 */
export async function addPeer(
  manager: EntityManager,
  key: DossierKey,
  side: Side,
  organizationId: string,
  dossier: string,
): Promise<void> {
  await tenantRows(manager)
    .insertInto('dossier_peer')
    .values((eb) => ({
      organization_id: key.organization,
      dossier_id: key.dossier,
      side,
      peer_organization_id: organizationId,
      peer_dossier_id: dossier,
      by_hand: eb.fn.coalesce(
        eb
          .selectFrom('directory_entry')
          .select((d) => noneByComity(d.ref('reached')).as('byHand'))
          .where('organization_id', '=', organizationId)
          .$asScalar(),
        eb.lit(false),
      ),
    }))
    .onConflict((conflict) => conflict.columns(['organization_id', 'dossier_id', 'side']).doNothing())
    .execute();
}

/** Returns the id if it is a dossier of this organization. */
export async function ownDossier(
  manager: EntityManager,
  organization: string,
  dossier: string,
): Promise<string | null> {
  const row = await tenantRows(manager)
    .selectFrom('dossier')
    .select('id')
    .where('organization_id', '=', organization)
    .where('id', '=', dossier)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Returns the dossier of this organization whose peer is that dossier of that organization; null if there is none. */
export async function dossierWithPeer(
  manager: EntityManager,
  organization: string,
  peerOrganization: string,
  peerDossier: string,
): Promise<string | null> {
  const row = await tenantRows(manager)
    .selectFrom('dossier_peer')
    .select('dossier_id as id')
    .where('organization_id', '=', organization)
    .where('peer_organization_id', '=', peerOrganization)
    .where('peer_dossier_id', '=', peerDossier)
    .executeTakeFirst();
  return row?.id ?? null;
}

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

/**
 * Keeps the message once; `receivedAt` is wall clock. The same message again gets the first answer; another under its
 * number, one from a dossier that is not the peer, and one to a dossier that it cannot open are rejected. Messages to one
 * dossier are kept one after the other: of two unknown senders that would open it, one does.
 */
export async function keepMessage(
  manager: EntityManager,
  organization: string,
  sender: string,
  envelope: Envelope,
): Promise<KeepOutcome> {
  const { from, to, number } = envelope;
  const db = tenantRows(manager);
  await lockUntilCommit(`comity-inbox-${to.dossier}`).execute(db);
  const stranger = await reasonToReject(manager, organization, sender, envelope);
  if (stranger !== null) return { outcome: 'rejected', reason: stranger };
  await db
    .insertInto('inbox')
    .values({
      organization_id: organization,
      dossier_id: to.dossier,
      sender_organization_id: sender,
      sender_dossier_id: from.dossier,
      number,
      code: envelope.code,
      envelope: jsonOf(envelope),
      received_at: wallClock,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await db
    .selectFrom('inbox')
    .select(['envelope', 'received_at as receivedAt'])
    .where('organization_id', '=', organization)
    .where('dossier_id', '=', to.dossier)
    .where('sender_organization_id', '=', sender)
    .where('sender_dossier_id', '=', from.dossier)
    .where('number', '=', number)
    .executeTakeFirst();
  if (kept === undefined || digestOf(kept.envelope) !== digestOf(envelope)) {
    return { outcome: 'rejected', reason: 'NUMBER_REUSED' };
  }
  return { outcome: 'kept', receivedAt: kept.receivedAt };
}

/** Returns the reason why this sender may not write to this dossier; null if it may. */
async function reasonToReject(
  manager: EntityManager,
  organization: string,
  sender: string,
  { from, to, number, code }: Envelope,
): Promise<'DOSSIER_MISMATCH' | 'DOSSIER_UNKNOWN' | null> {
  const known = await tenantRows(manager)
    .selectNoFrom((eb) => {
      const ofSender = eb
        .selectFrom('dossier_peer')
        .where('organization_id', '=', organization)
        .where('peer_organization_id', '=', sender)
        .where('peer_dossier_id', '=', from.dossier);
      const fromAnother = eb
        .selectFrom('inbox')
        .where('organization_id', '=', organization)
        .where('dossier_id', '=', to.dossier)
        .where((i) =>
          i(i.refTuple('sender_organization_id', 'sender_dossier_id'), '<>', i.tuple(sender, from.dossier)),
        );
      return [
        eb
          .selectFrom('dossier')
          .select('side')
          .where('organization_id', '=', organization)
          .where('id', '=', to.dossier)
          .as('side'),
        eb.exists(ofSender.where('dossier_id', '=', to.dossier).where('side', '=', from.side)).as('peer'),
        eb.or([eb.exists(ofSender.where('dossier_id', '<>', to.dossier)), eb.exists(fromAnother)]).as('elsewhere'),
      ];
    })
    .executeTakeFirstOrThrow();
  // A sender of the same organization must be the linked request of the same case, or the dossier itself.
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

/** Returns the number of this dossier's last message to itself; 0 before the first. */
export async function lastNumberToSelf(manager: EntityManager, key: DossierKey): Promise<number> {
  const row = await tenantRows(manager)
    .selectFrom('inbox')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('organization_id', '=', key.organization)
    .where('dossier_id', '=', key.dossier)
    .where('sender_organization_id', '=', key.organization)
    .where('sender_dossier_id', '=', key.dossier)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export interface Arrival {
  /** Organization id. */
  senderOrganization: string;
  senderDossier: string;
  number: number;
  envelope: Envelope;
  /** Wall-clock instant. */
  receivedAt: string;
  /** This is set where people of this organization entered the message for a side that does not use Comity. */
  entered: EnteredFrom | null;
}

/** Returns the messages that can be recorded now, per sender in the order of their numbers and without gaps. */
export function nextArrivals(manager: EntityManager, key: DossierKey): Promise<Arrival[]> {
  return tenantRows(manager)
    .with('numbered', (db) =>
      db
        .selectFrom('inbox')
        .selectAll()
        .select((eb) =>
          eb.fn
            .agg<number>('row_number')
            .over((over) => over.partitionBy(['sender_organization_id', 'sender_dossier_id']).orderBy('number'))
            .as('place'),
        )
        .where('organization_id', '=', key.organization)
        .where('dossier_id', '=', key.dossier),
    )
    .selectFrom('numbered')
    .select([
      'sender_organization_id as senderOrganization',
      'sender_dossier_id as senderDossier',
      'number',
      'envelope',
      'received_at as receivedAt',
      'entered',
    ])
    .where('event_seq', 'is', null)
    .whereRef('place', '=', 'number')
    .orderBy((eb) =>
      eb.fn
        .max('received_at')
        .over((over) => over.partitionBy(['sender_organization_id', 'sender_dossier_id']).orderBy('number')),
    )
    .orderBy('sender_dossier_id')
    .orderBy('number')
    .execute();
}

/** Notes that the message became event `seq` of the dossier. */
export async function markArrivalRecorded(
  manager: EntityManager,
  key: DossierKey,
  arrival: Pick<Arrival, 'senderOrganization' | 'senderDossier' | 'number'>,
  seq: number,
): Promise<void> {
  await tenantRows(manager)
    .updateTable('inbox')
    .set({ event_seq: seq })
    .where('organization_id', '=', key.organization)
    .where('dossier_id', '=', key.dossier)
    .where('sender_organization_id', '=', arrival.senderOrganization)
    .where('sender_dossier_id', '=', arrival.senderDossier)
    .where('number', '=', arrival.number)
    .execute();
}

/**
 * Counts a rejection, and keeps reason and digest of the first of a day, never the content. It needs no context when the
 * addressee is unknown (null).
 */
export async function recordRejection(
  source: DataSource | EntityManager,
  { organization, reason, sender, envelopeDigest }: NotedRejection,
): Promise<void> {
  await publicRows(source)
    .selectNoFrom(answerOf('note_rejection', organization, reason, sender, envelopeDigest).as('noted'))
    .execute();
}

interface NotedRejection {
  organization: string | null;
  reason: Rejection;
  sender: string | null;
  envelopeDigest: string | null;
}
