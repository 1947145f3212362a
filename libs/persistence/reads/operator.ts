/** The operator sees over all organizations the ids, codes and instants of what is not sent, never its contents. */
import type { EntityManager } from 'typeorm';
import type { StateAlarm } from '@comity/vocabulary/codes/state-alarms';
import type { OpenMailStatus } from '@comity/vocabulary/values/mail-statuses';
import { answersOf, ifThere, type Words, words } from '../sql/expressions.ts';
import { publicRows } from '../sql/rows.ts';

export interface UnsentMessage {
  id: string;
  organization: Words;
  code: string;
  since: string;
  attempts: number;
  reason: string | null;
}

export function readUnsentMessages(manager: EntityManager): Promise<UnsentMessage[]> {
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
}

export function readUnsentMails(manager: EntityManager): Promise<UnsentMail[]> {
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
    ])
    .execute();
}

export interface RejectionCount {
  day: string;
  /** This is the addressee; it is null where it could not be told. */
  organization: Words | null;
  reason: string;
  number: number;
}

/** Returns how many messages were rejected on each of the last 30 days (UTC), the latest first. */
export function readRejections(manager: EntityManager): Promise<RejectionCount[]> {
  return publicRows(manager)
    .selectFrom(answersOf('operator_rejections').as('r'))
    .select((eb) => [
      'r.day',
      ifThere(eb.ref('r.name_en'), words(eb.ref('r.name_en'), eb.ref('r.name_es'))).as('organization'),
      'r.reason',
      'r.number',
    ])
    .execute();
}

export interface AlarmRow {
  organization: Words;
  dossier: string;
  reason: StateAlarm;
  since: string;
}

/** Returns the dossiers that somebody has changed past Comity, the oldest alarm first. */
export function readStateAlarms(manager: EntityManager): Promise<AlarmRow[]> {
  return publicRows(manager)
    .selectFrom(answersOf('operator_state_alarms').as('a'))
    .select((eb) => [
      words(eb.ref('a.name_en'), eb.ref('a.name_es')).as('organization'),
      'a.dossier_id as dossier',
      'a.reason',
      'a.since',
    ])
    .execute();
}
