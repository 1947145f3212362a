/** The operator sees over all organizations the ids, codes and instants of what is not sent, never its contents. */
import type { EntityManager } from 'typeorm';
import type { OpenMailStatus } from '@comity/vocabulary/values/mail-statuses';
import { answersOf, type Words, words } from '../sql/expressions.ts';
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
