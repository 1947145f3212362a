/**
 * Incoming messages are kept in the inbox before their sender gets a receipt, each once; what may not write to the dossier
 * is rejected.
 */
import { type Envelope, kindOf, type Rejection } from '@comity/contracts/exchange';
import type { KeepOutcome } from '@comity/contracts/receiving';
import { isMessageRow } from '@comity/domain/events/lifecycle';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import type { DataSource, EntityManager } from 'typeorm';
import { digestOf } from '../digest.ts';
import { answerOf, jsonOf, lockUntilCommit, wallClock } from '../sql/expressions.ts';
import { publicRows, tenantRows } from '../sql/rows.ts';

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
