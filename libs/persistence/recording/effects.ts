/**
 * A dossier still has to send the messages of its outbox and its mails. A row changes only its outcome; attempts and
 * their instants are wall clock. `SENDING` is written before the conversation begins, so that a crash in the middle is
 * found as an attempt of unknown outcome and never as a mail that was not tried.
 */
import type { Attachment, Envelope, ExchangeReceipt } from '@comity/contracts/exchange';
import { expressionBuilder } from 'kysely';
import type { EntityManager } from 'typeorm';
import type { MailStatus } from '../schema/effects.ts';
import { type MailOutcome, RESTING_MAIL, STATUS_AFTER } from '@comity/vocabulary/values/mail-statuses';
import type { Locale } from '../schema/organizations.ts';
import type { Tables } from '../schema/tables.ts';
import {
  answerOf,
  isOneOf,
  inMilliseconds,
  jsonOf,
  millisecondsUntil,
  now,
  type Words,
  words,
} from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import type { DossierKey } from './states.ts';

export interface PendingMessage {
  id: string;
  envelope: Envelope;
  /** Public key of the addressee, Ed25519 as SPKI DER: its receipt must be signed with it. */
  peerKey: Buffer;
  attempts: number;
  /** Milliseconds until the next attempt; 0 or less when due. */
  dueInMs: number;
}

export function pendingMessages(manager: EntityManager, key: DossierKey): Promise<PendingMessage[]> {
  return tenantRows(manager)
    .selectFrom('outbox as m')
    .innerJoin('organization as o', 'o.id', 'm.peer_organization_id')
    .select((eb) => [
      'm.id',
      'm.envelope',
      'm.attempts',
      'o.public_key as peerKey',
      millisecondsUntil(eb.ref('m.next_attempt_at')).as('dueInMs'),
    ])
    .where('m.organization_id', '=', key.organization)
    .where('m.dossier_id', '=', key.dossier)
    .where('m.status', '=', 'PENDING')
    .orderBy('m.peer_dossier_id')
    .orderBy('m.number')
    .execute();
}

export function documentsFor(
  manager: EntityManager,
  organization: string,
  digests: readonly string[],
): Promise<Attachment[]> {
  return tenantRows(manager)
    .selectFrom('document')
    .select(['digest', 'kind', 'content'])
    .where('organization_id', '=', organization)
    .where((eb) => isOneOf(eb.ref('digest'), digests))
    .execute();
}

const message = (manager: EntityManager, organization: string, id: string) =>
  tenantRows(manager)
    .updateTable('outbox')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), last_attempt_at: now }))
    .where('organization_id', '=', organization)
    .where('id', '=', id);

export async function messageDelivered(
  manager: EntityManager,
  organization: string,
  id: string,
  receipt: ExchangeReceipt,
): Promise<void> {
  await message(manager, organization, id)
    .set({ status: 'DELIVERED', delivered_at: now, receipt: jsonOf(receipt), reason: null })
    .execute();
}

/** The peer has understood the message and does not take it, which is final; the message stays visible to the operator and on the dossier. */
export async function messageRejected(
  manager: EntityManager,
  organization: string,
  id: string,
  reason: string,
): Promise<void> {
  await message(manager, organization, id).set({ status: 'REJECTED', reason }).execute();
}

export async function messagePostponed(
  manager: EntityManager,
  organization: string,
  id: string,
  reason: string,
  pauseMs: number,
): Promise<void> {
  await message(manager, organization, id)
    .set({ reason, next_attempt_at: inMilliseconds(now, pauseMs) })
    .execute();
}

export interface PendingMail {
  id: string;
  code: string;
  status: Exclude<MailStatus, (typeof RESTING_MAIL)[number]>;
  attempts: number;
  dueInMs: number;
  messageId: string;
  locale: Locale;
  email: string;
  name: Words;
  reference: string;
  exercise: boolean;
  /** Next deadline of the dossier, if a clock runs. */
  dueAt: string | null;
  /** The custodian's zone, in which it is counted. */
  zone: string;
  /** The zone of the addressee's office. */
  readerZone: string;
}

const addressee = expressionBuilder<Tables & { m: Tables['member'] }, 'm'>();

/** The first office of the addressee, by its code, is the one in which they read. */
const officeZoneOf = () =>
  addressee
    .selectFrom('membership as s')
    .innerJoin('office as f', (join) =>
      join.onRef('f.organization_id', '=', 's.organization_id').onRef('f.id', '=', 's.office_id'),
    )
    .select('f.zone')
    .whereRef('s.organization_id', '=', 'm.organization_id')
    .whereRef('s.member_id', '=', 'm.id')
    .orderBy('f.code')
    .limit(1);

export function pendingMails(manager: EntityManager, key: DossierKey): Promise<PendingMail[]> {
  return tenantRows(manager)
    .selectFrom('notification as n')
    .innerJoin('member as m', (join) =>
      join.onRef('m.organization_id', '=', 'n.organization_id').onRef('m.id', '=', 'n.member_id'),
    )
    .innerJoin('dossier as d', (join) =>
      join.onRef('d.organization_id', '=', 'n.organization_id').onRef('d.id', '=', 'n.dossier_id'),
    )
    .select((eb) => [
      'n.id',
      'n.code',
      eb.ref('n.status').$castTo<PendingMail['status']>().as('status'),
      'n.attempts',
      'n.message_id as messageId',
      'n.locale',
      'm.email',
      words(eb.ref('m.name_en'), eb.ref('m.name_es')).as('name'),
      'd.reference',
      eb('d.exercise_id', 'is not', null).$castTo<boolean>().as('exercise'),
      eb
        .selectFrom('clock as c')
        .select((c) => c.fn.min('c.due_at').as('due'))
        .whereRef('c.organization_id', '=', 'd.organization_id')
        .whereRef('c.dossier_id', '=', 'd.id')
        .where('c.state', '=', 'RUNNING')
        .as('dueAt'),
      'd.zone',
      eb.fn.coalesce(officeZoneOf().$asScalar(), 'd.zone').as('readerZone'),
      millisecondsUntil(eb.ref('n.next_attempt_at')).as('dueInMs'),
    ])
    .where('n.organization_id', '=', key.organization)
    .where('n.dossier_id', '=', key.dossier)
    .where('n.status', 'not in', RESTING_MAIL)
    .orderBy('n.event_seq')
    .execute();
}

const mail = (manager: EntityManager, organization: string, id: string) =>
  tenantRows(manager).updateTable('notification').where('organization_id', '=', organization).where('id', '=', id);

/** Returns true for the one attempt that may contact the relay now. */
export async function claimMail(manager: EntityManager, organization: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await mail(manager, organization, id)
    .set((eb) => ({ status: 'SENDING', attempts: eb('attempts', '+', 1), last_attempt_at: now }))
    .where('status', 'in', ['UNSENT', 'FAILED'])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * A person decides on a mail of unknown outcome, or on one that was refused for good. Of two such decisions, or of one
 * that the mailer forestalls, the first counts; it answers whether it was this one. What the relay had answered stays
 * where the addressee was told in another way, because it says why. The context is the operator's.
 */
export async function settleMail(
  manager: EntityManager,
  { id, status }: { id: string; status: MailStatus },
  outcome: MailOutcome,
): Promise<boolean> {
  const row = await tenantRows(manager)
    .selectNoFrom(answerOf('settle_mail', id, status, STATUS_AFTER[outcome]).as('settled'))
    .executeTakeFirstOrThrow();
  return row.settled === 1;
}

export async function mailOutcome(
  manager: EntityManager,
  organization: string,
  id: string,
  {
    status,
    reason,
    pauseMs,
  }: { status: Exclude<MailStatus, 'SENDING'>; reason: string | null; pauseMs: number | null },
): Promise<void> {
  await mail(manager, organization, id)
    .set({
      status,
      reason,
      sent_at: status === 'SENT' ? now : null,
      next_attempt_at: pauseMs === null ? null : inMilliseconds(now, pauseMs),
    })
    .execute();
}
