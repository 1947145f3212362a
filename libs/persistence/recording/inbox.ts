/**
 * Incoming messages are kept in the inbox before their sender gets a receipt, each once; what may not write to the dossier
 * is rejected.
 */
import { type Envelope, kindOf, type Rejection } from '@comity/contracts/exchange';
import type { KeptMessage } from '@comity/contracts/signing';
import type { KeepOutcome } from '@comity/contracts/receiving';
import { isMessageRow } from '@comity/domain/events/lifecycle';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import type { EnteredFrom } from '@comity/vocabulary/values/by-hand';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import { type Insertable, sql } from 'kysely';
import type { DataSource, EntityManager } from 'typeorm';
import { digestOf } from '../digest.ts';
import type { Tables } from '../schema/tables.ts';
import { answerOf, jsonOf, jsonOrNull, lockUntilCommit } from '../sql/expressions.ts';
import { publicRows, tenantRows } from '../sql/rows.ts';
import { isGenuine, type SignatureCheck } from './genuine.ts';
import { organizationsById } from './organizations.ts';
import type { DossierKey } from './states.ts';

const MOST_CLAIMS = 50;
const isChecked = sql<boolean>`(event_seq IS NOT NULL OR checked_at IS NOT NULL)`;

/**
 * Keeps the message once; `receivedAt` is wall clock. The same message again gets the first answer; another under its
 * number, one from a dossier that is not the peer, and one to a dossier that it cannot open are rejected. Messages to one
 * dossier are kept one after the other: of two unknown senders that would open it, one does. Rows that nobody signed are
 * passed over; recording removes them.
 */
export async function keepMessage(
  manager: EntityManager,
  organization: string,
  sender: string,
  envelope: Envelope,
  holds: SignatureCheck,
): Promise<KeepOutcome> {
  await lockUntilCommit(`comity-inbox-${envelope.to.dossier}`).execute(tenantRows(manager));
  const stranger = await reasonToReject(manager, organization, sender, envelope, holds);
  if (stranger !== null) return { outcome: 'rejected', reason: stranger };
  return keepOnce(manager, organization, { sender, envelope, entered: null }, holds);
}

/** Keeps the message that people have entered. It throws if its number is taken. */
export async function keepEntered(
  manager: EntityManager,
  organization: string,
  message: { sender: string; envelope: Envelope; entered: EnteredFrom },
  holds: SignatureCheck,
): Promise<void> {
  await lockUntilCommit(`comity-inbox-${message.envelope.to.dossier}`).execute(tenantRows(manager));
  const kept = await keepOnce(manager, organization, message, holds);
  if (kept.outcome === 'rejected') throw new Error(`The entered message is not kept: ${kept.reason}`);
}

async function keepOnce(
  manager: EntityManager,
  organization: string,
  { sender, envelope, entered }: { sender: string; envelope: Envelope; entered: EnteredFrom | null },
  holds: SignatureCheck,
): Promise<KeepOutcome> {
  const key = { organization, dossier: envelope.to.dossier };
  const place = { senderOrganization: sender, senderDossier: envelope.from.dossier, number: envelope.number };
  const known = await keptMessage(manager, { ...key, ...place }, holds);
  if (known !== null) {
    const isSame = digestOf(known.envelope) === digestOf(envelope);
    return isSame
      ? { outcome: 'kept', receivedAt: known.receivedAt }
      : { outcome: 'rejected', reason: 'NUMBER_REUSED' };
  }
  const row = {
    organization_id: organization,
    dossier_id: key.dossier,
    sender_organization_id: sender,
    sender_dossier_id: envelope.from.dossier,
    number: envelope.number,
    code: envelope.code,
    envelope: jsonOf(envelope),
    entered: jsonOrNull(entered),
  };
  const inserted = await tenantRows(manager)
    .insertInto('inbox')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('received_at as receivedAt')
    .executeTakeFirst();
  return { outcome: 'kept', receivedAt: inserted?.receivedAt ?? (await receivedBefore(manager, row)) };
}

/** The same row may lie behind so many others that it was not read. */
async function receivedBefore(manager: EntityManager, row: Insertable<Tables['inbox']>): Promise<string> {
  const digest = sql<string>`arrival_digest(${row.code}, ${row.envelope}::jsonb, ${row.entered}::jsonb)`;
  const found = await tenantRows(manager)
    .selectFrom('inbox')
    .select('received_at as receivedAt')
    .where('organization_id', '=', row.organization_id)
    .where('dossier_id', '=', row.dossier_id)
    .where('sender_organization_id', '=', row.sender_organization_id)
    .where('sender_dossier_id', '=', row.sender_dossier_id)
    .where('number', '=', row.number)
    .where('digest', '=', digest)
    .executeTakeFirstOrThrow();
  return found.receivedAt;
}

/**
 * Returns the message that has this number, as its sender has signed it; null where only others wrote such rows. Beyond a
 * bound rows that nobody has checked are passed over: recording rejects what it finds under a used number.
 */
export async function keptMessage(
  manager: EntityManager,
  message: KeptMessage,
  holds: SignatureCheck,
): Promise<{ envelope: Envelope; receivedAt: string } | null> {
  const find = organizationsById(manager);
  const rows = await claims(manager, message)
    .where('sender_organization_id', '=', message.senderOrganization)
    .where('sender_dossier_id', '=', message.senderDossier)
    .where('number', '=', message.number)
    .execute();
  for (const row of rows) if (row.isChecked || (await isGenuine(find, message, row, holds))) return row;
  return null;
}

/** Recording has checked some rows, which come first; the rest is what somebody has written, and is read up to a bound. */
const claims = (manager: EntityManager, { organization, dossier }: DossierKey) =>
  tenantRows(manager)
    .selectFrom('inbox')
    .select([
      'sender_organization_id as senderOrganization',
      'sender_dossier_id as senderDossier',
      'number',
      'code',
      'envelope',
      'entered',
      'received_at as receivedAt',
      isChecked.as('isChecked'),
    ])
    .where('organization_id', '=', organization)
    .where('dossier_id', '=', dossier)
    .orderBy(isChecked, 'desc')
    .orderBy('received_at')
    .limit(MOST_CLAIMS);

/** Returns the reason why this sender may not write to this dossier; null if it may. */
async function reasonToReject(
  manager: EntityManager,
  organization: string,
  sender: string,
  { from, to, number, code }: Envelope,
  holds: SignatureCheck,
): Promise<'DOSSIER_MISMATCH' | 'DOSSIER_UNKNOWN' | null> {
  const known = await tenantRows(manager)
    .selectNoFrom((eb) => {
      const ofSender = eb
        .selectFrom('dossier_peer')
        .where('organization_id', '=', organization)
        .where('peer_organization_id', '=', sender)
        .where('peer_dossier_id', '=', from.dossier);
      return [
        eb
          .selectFrom('dossier')
          .select('side')
          .where('organization_id', '=', organization)
          .where('id', '=', to.dossier)
          .as('side'),
        eb
          .selectFrom('dossier')
          .select(sql<RequestKind>`coalesce(state ->> 'kind', 'PRESERVATION')`.as('kind'))
          .where('organization_id', '=', organization)
          .where('id', '=', to.dossier)
          .as('kind'),
        eb.exists(ofSender.where('dossier_id', '=', to.dossier).where('side', '=', from.side)).as('peer'),
        eb.exists(ofSender.where('dossier_id', '<>', to.dossier)).as('elsewhere'),
      ];
    })
    .executeTakeFirstOrThrow();
  // A sender of the same organization must be the linked request of the same case, or the dossier itself.
  const home = sender === organization;
  if (home !== (from.side === to.side)) return 'DOSSIER_MISMATCH';
  if (home) return known.side === to.side ? null : 'DOSSIER_UNKNOWN';
  if (known.side !== null)
    return known.side === to.side && known.kind === kindOf(to) && known.peer ? null : 'DOSSIER_MISMATCH';
  if (known.elsewhere) return 'DOSSIER_MISMATCH';
  if (await hasAnotherSender(manager, { organization, dossier: to.dossier }, sender, from.dossier, holds))
    return 'DOSSIER_MISMATCH';
  const opens = lifecycleOf({ kind: kindOf(to), side: to.side }).rows.some(
    (row) =>
      isMessageRow(row) &&
      row.from.includes('START') &&
      row.fromSide === from.side &&
      (number > 1 || row.message === code),
  );
  return opens ? null : 'DOSSIER_UNKNOWN';
}

/** Tells whether somebody else has written to this dossier, which is not open. */
async function hasAnotherSender(
  manager: EntityManager,
  key: DossierKey,
  sender: string,
  senderDossier: string,
  holds: SignatureCheck,
): Promise<boolean> {
  const others = await claims(manager, key)
    .where((i) => i(i.refTuple('sender_organization_id', 'sender_dossier_id'), '<>', i.tuple(sender, senderDossier)))
    .execute();
  const find = organizationsById(manager);
  for (const row of others) if (row.isChecked || (await isGenuine(find, key, row, holds))) return true;
  return false;
}

/**
 * Counts a rejection, and keeps reason and digest of the first of a day, never the content. It needs no context when the
 * addressee is unknown (null). Returns its number among those of the day, the addressee and the reason.
 */
export async function recordRejection(
  source: DataSource | EntityManager,
  { organization, reason, sender, envelopeDigest }: NotedRejection,
): Promise<number> {
  const row = await publicRows(source)
    .selectNoFrom(answerOf('note_rejection', organization, reason, sender, envelopeDigest).as('noted'))
    .executeTakeFirst();
  return row?.noted ?? 0;
}

interface NotedRejection {
  organization: string | null;
  reason: Rejection;
  sender: string | null;
  envelopeDigest: string | null;
}
