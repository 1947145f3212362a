/**
 * Who must know, and in which language. A notice goes to the people who hold one of its roles in an office that sees the
 * dossier and to those who answer for the dossier, but for the author of what waits for somebody else: one mail per event
 * and person. Of several things to be told, what
 * calls for a step of theirs is told; the page shows the rest. The Message-ID is derived from event, code and person, so a
 * mail that is sent again is recognised as the same mail. It is kept without angle brackets: they belong to the header
 * that the mailer writes.
 */
import type { EntityManager } from 'typeorm';
import type { Notice, NoticeCode } from '@comity/domain/events/decision';
import { stableId } from '../stable-id.ts';
import type { DossierKey } from './states.ts';

/** A proposal that has lapsed (`RETURNED`) is the least of what an event may have to say, a step that is due the most. */
const CALLS_FOR_A_STEP: readonly NoticeCode[] = ['RATIFICATION_DUE', 'RENEWAL_DUE', 'RELEASE_DUE', 'APPROVAL_WAITS'];

interface Recipient {
  code: string;
  member: string;
  locale: 'en' | 'es';
}

/** Queues the mails. `responsible`: member ids; `mailHost`: host part of the Message-IDs (RFC 5322 section 3.6.4). */
export async function queueNotices(
  manager: EntityManager,
  ref: DossierKey,
  seq: number,
  notices: readonly Notice[],
  responsible: readonly string[],
  mailHost: string,
): Promise<void> {
  if (notices.length === 0) return;
  const recipients = await recipientsOf(manager, ref, notices, responsible);
  const rows = recipients.map((recipient) => {
    const id = stableId('notice', ref.organization, ref.dossier, String(seq), recipient.code, recipient.member);
    return { ...recipient, id, message_id: `${id}@${mailHost}` };
  });
  await manager.query(
    `INSERT INTO notification (organization_id, dossier_id, event_seq, id, code, member_id, locale, message_id)
     SELECT $1, $2, $3, n.id, n.code, n.member, n.locale, n.message_id
       FROM jsonb_to_recordset($4::jsonb) AS n (id uuid, code text, member uuid, locale text, message_id text)
     ON CONFLICT DO NOTHING`,
    [ref.organization, ref.dossier, seq, JSON.stringify(rows)],
  );
}

function recipientsOf(
  manager: EntityManager,
  ref: DossierKey,
  notices: readonly Notice[],
  responsible: readonly string[],
): Promise<Recipient[]> {
  return manager.query(
    `SELECT DISTINCT ON (p.id) n.code, p.id AS member, p.locale
       FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS (code text, "to" jsonb, "except" text))
              WITH ORDINALITY AS n (code, "to", "except", place)
       JOIN member p ON p.organization_id = $1 AND p.active
      WHERE n."except" IS DISTINCT FROM p.id::text
        AND (p.id = ANY ($4)
         OR EXISTS (SELECT FROM membership m
                      JOIN dossier_office o ON o.organization_id = m.organization_id AND o.office_id = m.office_id
                     WHERE m.organization_id = $1 AND m.member_id = p.id AND o.dossier_id = $2 AND n."to" ? m.role))
      ORDER BY p.id, n.code = ANY ($5) DESC, n.code = 'RETURNED', n.place`,
    [ref.organization, ref.dossier, JSON.stringify(notices), responsible, CALLS_FOR_A_STEP],
  );
}
