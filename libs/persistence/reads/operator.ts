/** The operator sees over all organizations the ids, codes and instants of what is not sent, never its contents. */
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import type { StateAlarm } from '@comity/vocabulary/codes/state-alarms';
import { MAIL_DECISIONS, type OpenMailStatus } from '@comity/vocabulary/values/mail-statuses';
import { answersOf, ifThere, inAll, type OneOf, type Words, words } from '../sql/expressions.ts';
import { publicRows } from '../sql/rows.ts';

export interface UnsentMessage {
  id: string;
  organization: Words;
  code: string;
  since: string;
  attempts: number;
  reason: string | null;
}

/** The list goes on behind the last row that was shown: its instant and id, and for a mail its rank. */
export interface OpenPage {
  after?: readonly string[] | null;
  limit: number;
}

/** Reads the messages that no peer has acknowledged, the oldest first. */
export function readUnsentMessages(
  manager: EntityManager,
  { after = null, limit }: OpenPage,
): Promise<UnsentMessage[]> {
  const [since, id] = after ?? [];
  return publicRows(manager)
    .selectFrom(answersOf('operator_unsent_messages').as('m'))
    .select((eb) => [
      'm.id',
      words(eb.ref('m.name_en'), eb.ref('m.name_es')).as('organization'),
      'm.code',
      'm.since',
      'm.attempts',
      'm.reason',
    ])
    .$if(after !== null, (rows) => rows.where(sql<boolean>`(m.since, m.id) > (${since}::timestamptz, ${id}::uuid)`))
    .orderBy('m.since')
    .orderBy('m.id')
    .limit(limit)
    .execute();
}

export interface UnsentMail {
  id: string;
  organizationId: string;
  dossierId: string;
  organization: Words;
  status: OpenMailStatus;
  since: string;
  attempts: number;
  messageId: string;
  /** The address to which the mail goes. */
  to: string;
  /** The code and the step of the relay's last answer; null before the first attempt. */
  reason: string | null;
  /** It is 0 where a person must decide on the mail, and 1 otherwise. */
  rank: number;
}

/** What a person must decide on comes before what the mailer tries again by itself. */
const rank = sql<number>`CASE WHEN m.status = ANY (${Object.keys(MAIL_DECISIONS)}) THEN 0 ELSE 1 END`;

/** Reads the mails that are not done, those to be decided first and then the oldest; with `id`, that one alone. */
export function readUnsentMails(
  manager: EntityManager,
  { after = null, limit, id }: OpenPage & { id?: string },
): Promise<UnsentMail[]> {
  const [since, last, place] = after ?? [];
  return publicRows(manager)
    .selectFrom(answersOf('operator_mails').as('m'))
    .select((eb) => [
      'm.id',
      'm.organization_id as organizationId',
      'm.dossier_id as dossierId',
      words(eb.ref('m.name_en'), eb.ref('m.name_es')).as('organization'),
      'm.status',
      'm.since',
      'm.attempts',
      'm.message_id as messageId',
      'm.addressee as to',
      'm.reason',
      rank.as('rank'),
    ])
    .$if(id !== undefined, (rows) => rows.where('m.id', '=', id ?? ''))
    .$if(after !== null, (rows) =>
      rows.where(sql<boolean>`(${rank}, m.since, m.id) > (${place}::int, ${since}::timestamptz, ${last}::uuid)`),
    )
    .orderBy(rank)
    .orderBy('m.since')
    .orderBy('m.id')
    .limit(limit)
    .execute();
}

export interface OpenNumbers {
  messages: number;
  mails: number;
  /** Mails that are not sent since before that instant. */
  overdue: number;
  refused: number;
  uncertain: number;
}

export async function countUnsent(manager: EntityManager, before: string): Promise<OpenNumbers> {
  const messages = await publicRows(manager)
    .selectFrom(answersOf('operator_unsent_messages').as('m'))
    .select(sql<number>`count(*)::int`.as('messages'))
    .executeTakeFirstOrThrow();
  const mails = await publicRows(manager)
    .selectFrom(answersOf('operator_mails').as('m'))
    .select([
      sql<number>`count(*)::int`.as('mails'),
      sql<number>`(count(*) FILTER (WHERE m.since < ${before}::timestamptz))::int`.as('overdue'),
      sql<number>`(count(*) FILTER (WHERE m.status = 'REFUSED'))::int`.as('refused'),
      sql<number>`(count(*) FILTER (WHERE m.status = 'UNKNOWN'))::int`.as('uncertain'),
    ])
    .executeTakeFirstOrThrow();
  return { ...messages, ...mails };
}

export interface RejectionCount {
  day: string;
  /** This is the addressee; it is null where it could not be told. */
  organization: Words | null;
  reason: string;
  number: number;
}

/** Returns how many messages were rejected on each of the last 30 days (UTC), the latest first. */
export function readRejections(manager: EntityManager, limit: number): Promise<OneOf<RejectionCount>[]> {
  return publicRows(manager)
    .selectFrom(answersOf('operator_rejections').as('r'))
    .select((eb) => [
      'r.day',
      ifThere(eb.ref('r.name_en'), words(eb.ref('r.name_en'), eb.ref('r.name_es'))).as('organization'),
      'r.reason',
      'r.number',
      inAll.as('all'),
    ])
    .orderBy('r.day', 'desc')
    .orderBy('r.number', 'desc')
    .orderBy('r.reason')
    .limit(limit)
    .execute();
}

export interface AlarmRow {
  organization: Words;
  dossier: string;
  reason: StateAlarm;
  since: string;
  /** A mail has told the operator of it. */
  told: boolean;
}

/** Returns the dossiers that somebody has changed past Comity, the oldest alarm first. */
export function readStateAlarms(manager: EntityManager, limit: number): Promise<OneOf<AlarmRow>[]> {
  return publicRows(manager)
    .selectFrom(answersOf('operator_state_alarms').as('a'))
    .select((eb) => [
      words(eb.ref('a.name_en'), eb.ref('a.name_es')).as('organization'),
      'a.dossier_id as dossier',
      'a.reason',
      'a.since',
      'a.told',
      inAll.as('all'),
    ])
    .orderBy('a.since')
    .orderBy('a.dossier_id')
    .limit(limit)
    .execute();
}

export type UnansweredPage = Pick<AlarmRow, 'organization' | 'dossier' | 'since'>;

/** Returns the critical requests at which the whole desk was paged and nobody has answered, the oldest first. */
export function readUnansweredPages(manager: EntityManager, limit: number): Promise<OneOf<UnansweredPage>[]> {
  return publicRows(manager)
    .selectFrom(answersOf('operator_unanswered_pages').as('p'))
    .select((eb) => [
      words(eb.ref('p.name_en'), eb.ref('p.name_es')).as('organization'),
      'p.dossier_id as dossier',
      'p.since',
      inAll.as('all'),
    ])
    .orderBy('p.since')
    .orderBy('p.dossier_id')
    .limit(limit)
    .execute();
}
