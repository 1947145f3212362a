/**
 * What a dossier still has to send: messages of its outbox and mails. A row changes its outcome only; attempts and
 * their instants are wall clock. `SENDING` is written before the conversation begins, so that a crash in the middle is
 * found as an attempt of unknown outcome and never as a mail that was not tried.
 */
import type { Attachment, Envelope, ExchangeReceipt } from '@comity/contracts/exchange';
import type { EntityManager } from 'typeorm';
import type { DossierKey } from './states.ts';

export async function hasEffects(manager: EntityManager, key: DossierKey): Promise<boolean> {
  const rows = await manager.query<{ waits: boolean }[]>(
    `SELECT EXISTS (SELECT FROM outbox WHERE organization_id = $1 AND dossier_id = $2 AND status = 'PENDING')
         OR EXISTS (SELECT FROM notification WHERE organization_id = $1 AND dossier_id = $2 AND status <> 'SENT') AS waits`,
    [key.organization, key.dossier],
  );
  return rows[0]?.waits ?? false;
}

export interface PendingMessage {
  id: string;
  envelope: Envelope;
  /** Of the addressee, Ed25519, SPKI DER: its receipt must be signed with it. */
  peerKey: Buffer;
  attempts: number;
  /** Milliseconds until the next attempt; 0 or less when due. */
  dueInMs: number;
}

export function pendingMessages(manager: EntityManager, key: DossierKey): Promise<PendingMessage[]> {
  return manager.query<PendingMessage[]>(
    `SELECT m.id, m.envelope, m.attempts, o.public_key AS "peerKey",
            (extract(epoch FROM coalesce(m.next_attempt_at, now()) - now()) * 1000)::int AS "dueInMs"
       FROM outbox m JOIN organization o ON o.id = m.peer_organization_id
      WHERE m.organization_id = $1 AND m.dossier_id = $2 AND m.status = 'PENDING' ORDER BY m.peer_dossier_id, m.number`,
    [key.organization, key.dossier],
  );
}

export function documentsFor(
  manager: EntityManager,
  organization: string,
  digests: readonly string[],
): Promise<Attachment[]> {
  return manager.query<Attachment[]>(
    `SELECT digest, kind, content FROM document WHERE organization_id = $1 AND digest = ANY($2)`,
    [organization, digests],
  );
}

export async function messageDelivered(
  manager: EntityManager,
  organization: string,
  id: string,
  receipt: ExchangeReceipt,
): Promise<void> {
  await manager.query(
    `UPDATE outbox SET status = 'DELIVERED', attempts = attempts + 1, last_attempt_at = now(), delivered_at = now(), receipt = $3, reason = NULL
      WHERE organization_id = $1 AND id = $2`,
    [organization, id, JSON.stringify(receipt)],
  );
}

/** A rejection is the peer's word and final; it stays visible to the operator and on the dossier. */
export async function messageRejected(
  manager: EntityManager,
  organization: string,
  id: string,
  reason: string,
): Promise<void> {
  await manager.query(
    `UPDATE outbox SET status = 'REJECTED', attempts = attempts + 1, last_attempt_at = now(), reason = $3
      WHERE organization_id = $1 AND id = $2`,
    [organization, id, reason],
  );
}

export async function messagePostponed(
  manager: EntityManager,
  organization: string,
  id: string,
  reason: string,
  pauseMs: number,
): Promise<void> {
  await manager.query(
    `UPDATE outbox SET attempts = attempts + 1, last_attempt_at = now(), reason = $3,
       next_attempt_at = now() + make_interval(secs => $4::float / 1000)
      WHERE organization_id = $1 AND id = $2`,
    [organization, id, reason, pauseMs],
  );
}

export interface PendingMail {
  id: string;
  code: string;
  status: 'UNSENT' | 'SENDING' | 'FAILED' | 'UNKNOWN';
  attempts: number;
  dueInMs: number;
  messageId: string;
  locale: 'en' | 'es';
  email: string;
  name: { en: string; es: string };
  reference: string;
  exercise: boolean;
  /** Next deadline of the dossier, if a clock runs. */
  dueAt: string | null;
  zone: string;
}

export function pendingMails(manager: EntityManager, key: DossierKey): Promise<PendingMail[]> {
  return manager.query<PendingMail[]>(
    `SELECT n.id, n.code, n.status, n.attempts, n.message_id AS "messageId", n.locale, m.email,
       jsonb_build_object('en', m.name_en, 'es', m.name_es) AS name, d.reference, d.exercise_id IS NOT NULL AS exercise,
       (SELECT min(c.due_at) FROM clock c WHERE c.organization_id = d.organization_id AND c.dossier_id = d.id AND c.state = 'RUNNING') AS "dueAt",
       d.zone, (extract(epoch FROM coalesce(n.next_attempt_at, now()) - now()) * 1000)::int AS "dueInMs"
       FROM notification n
       JOIN member m ON m.organization_id = n.organization_id AND m.id = n.member_id
       JOIN dossier d ON d.organization_id = n.organization_id AND d.id = n.dossier_id
      WHERE n.organization_id = $1 AND n.dossier_id = $2 AND n.status <> 'SENT' ORDER BY n.event_seq`,
    [key.organization, key.dossier],
  );
}

/** True for the one attempt that may speak to the relay now. */
export async function claimMail(manager: EntityManager, organization: string, id: string): Promise<boolean> {
  const [rows] = await manager.query<[unknown[], number]>(
    `UPDATE notification SET status = 'SENDING', attempts = attempts + 1, last_attempt_at = now()
      WHERE organization_id = $1 AND id = $2 AND status IN ('UNSENT', 'FAILED') RETURNING id`,
    [organization, id],
  );
  return rows.length === 1;
}

/** A person's word on a mail of unknown outcome; of two such words, or of one that the mailer forestalls, the first counts. */
export async function settleMail(
  manager: EntityManager,
  organization: string,
  id: string,
  status: 'SENT' | 'UNSENT',
): Promise<void> {
  await manager.query(
    `UPDATE notification SET status = $3, reason = NULL, sent_at = CASE WHEN $3 = 'SENT' THEN now() END, next_attempt_at = NULL
      WHERE organization_id = $1 AND id = $2 AND status = 'UNKNOWN'`,
    [organization, id, status],
  );
}

export async function mailOutcome(
  manager: EntityManager,
  organization: string,
  id: string,
  outcome: { status: 'UNSENT' | 'SENT' | 'FAILED' | 'UNKNOWN'; reason: string | null; pauseMs: number | null },
): Promise<void> {
  await manager.query(
    `UPDATE notification SET status = $3, reason = $4, sent_at = CASE WHEN $3 = 'SENT' THEN now() END,
       next_attempt_at = CASE WHEN $5::float IS NOT NULL THEN now() + make_interval(secs => $5::float / 1000) END
      WHERE organization_id = $1 AND id = $2`,
    [organization, id, outcome.status, outcome.reason, outcome.pauseMs],
  );
}
