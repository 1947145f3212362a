/** What the operator sees over all organizations: ids, codes and instants of what is not sent, never its contents. */
import type { EntityManager } from 'typeorm';
import type { Words } from './caller.ts';

export interface UnsentMessage {
  id: string;
  organization: Words;
  code: string;
  since: string;
  attempts: number;
  reason: string | null;
}

export function readUnsentMessages(manager: Pick<EntityManager, 'query'>): Promise<UnsentMessage[]> {
  return manager.query<UnsentMessage[]>(
    `SELECT id, jsonb_build_object('en', name_en, 'es', name_es) AS organization, code, since, attempts, reason
       FROM operator_unsent_messages()`,
  );
}

export interface UnsentMail {
  id: string;
  organizationId: string;
  dossierId: string;
  organization: Words;
  status: 'UNSENT' | 'SENDING' | 'FAILED' | 'UNKNOWN';
  since: string;
  attempts: number;
  messageId: string;
}

export function readUnsentMails(manager: Pick<EntityManager, 'query'>): Promise<UnsentMail[]> {
  return manager.query<UnsentMail[]>(
    `SELECT id, organization_id AS "organizationId", dossier_id AS "dossierId",
       jsonb_build_object('en', name_en, 'es', name_es) AS organization, status, since, attempts, message_id AS "messageId"
       FROM operator_mails()`,
  );
}
