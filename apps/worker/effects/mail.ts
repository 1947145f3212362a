/**
 * Is the mailer: each attempt is one conversation with the relay, and no mail is repeated blindly. What the relay took
 * is SENT, what it did not take is tried again with growing pauses, what it refused for good is REFUSED and waits for a
 * person, and an attempt whose outcome nobody can tell is UNKNOWN. Its outcome is then looked up by the Message-ID where the installation has a mailbox to ask, and otherwise
 * waits for a person's decision on the operator's page. A second sending, if a person orders one, carries the same
 * Message-ID.
 */
import { composeMail } from '@comity/notifications/mail';
import { lookUpMail } from '@comity/notifications/reconcile';
import type { Mailer } from '@comity/notifications/smtp';
import { inOrganization } from '@comity/persistence/context';
import { claimMail, mailOutcome, type PendingMail, pendingMails } from '@comity/persistence/recording/effects';
import type { DossierKey } from '@comity/persistence/recording/states';
import type { DataSource } from 'typeorm';
import type { NoticeCode } from '@comity/domain/events/decision';
import { pauseAfter } from './backoff.ts';

export interface MailParts {
  dataSource: DataSource;
  mailer: Mailer;
  portalUrl: string;
  mailFrom: string;
  /** The mailbox in which the outcome of an uncertain mail can be looked up; null if there is none. */
  mailboxUrl: string | null;
}

interface MailOutcome {
  status: 'UNSENT' | 'SENT' | 'FAILED' | 'UNKNOWN' | 'REFUSED';
  reason: string | null;
  pauseMs: number | null;
}

/**
 * Sends what waits, and returns the milliseconds until the next attempt is worthwhile; null when only a person can go
 * on.
 */
export async function sendMails(ref: DossierKey, parts: MailParts): Promise<number | null> {
  const waiting = await inOrganization(parts.dataSource, ref.organization, (manager) => pendingMails(manager, ref));
  const pauses = await Promise.all(
    waiting.map(async (mail) => (mail.dueInMs > 0 ? mail.dueInMs : settle(ref, mail, parts))),
  );
  const left = pauses.filter((pause) => pause !== null);
  return left.length === 0 ? null : Math.min(...left);
}

async function settle(ref: DossierKey, mail: PendingMail, parts: MailParts): Promise<number | null> {
  const uncertain = mail.status === 'SENDING' || mail.status === 'UNKNOWN';
  const outcome = uncertain ? await reconcile(mail, parts) : await send(ref, mail, parts);
  if (outcome === null) return null;
  await inOrganization(parts.dataSource, ref.organization, (manager) =>
    mailOutcome(manager, ref.organization, mail.id, outcome),
  );
  return outcome.pauseMs;
}

async function send(ref: DossierKey, mail: PendingMail, parts: MailParts): Promise<MailOutcome | null> {
  const mine = await inOrganization(parts.dataSource, ref.organization, (manager) =>
    claimMail(manager, ref.organization, mail.id),
  );
  if (!mine) return null;
  const result = await parts.mailer.send(
    composeMail({
      code: mail.code as NoticeCode,
      locale: mail.locale,
      reference: mail.reference,
      deadline:
        mail.dueAt === null ? null : { dueAt: mail.dueAt, zones: { reader: mail.readerZone, custodian: mail.zone } },
      exercise: mail.exercise,
      portalUrl: parts.portalUrl,
      dossierId: ref.dossier,
      messageId: mail.messageId,
      to: { name: mail.name[mail.locale], email: mail.email },
      from: parts.mailFrom,
    }),
  );
  if (result.outcome === 'SENT') return { status: 'SENT', reason: null, pauseMs: null };
  const pauseMs = result.outcome === 'REFUSED' ? null : pauseAfter(mail.attempts + 1);
  return { status: result.outcome, reason: result.reason, pauseMs };
}

/**
 * Settles an attempt whose end nobody saw, because of a crash or of a connection lost after the message was handed
 * over.
 */
async function reconcile(mail: PendingMail, { mailboxUrl }: MailParts): Promise<MailOutcome> {
  const again = pauseAfter(mail.attempts + 1);
  if (mailboxUrl === null) return { status: 'UNKNOWN', reason: 'no place to look it up', pauseMs: null };
  const found = await lookUpMail(mailboxUrl, mail.messageId);
  if (found === 'ARRIVED') return { status: 'SENT', reason: null, pauseMs: null };
  if (found === 'NOT_ARRIVED') return { status: 'UNSENT', reason: 'the relay does not have it', pauseMs: 500 };
  return { status: 'UNKNOWN', reason: 'the relay cannot be asked', pauseMs: again };
}
