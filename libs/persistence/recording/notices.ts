/**
 * A notice goes to the people who hold one of its roles in an office that sees the dossier and to those who answer for
 * the dossier, except the author of what waits for somebody else. Each person gets one mail for an event, in their
 * language. Of several notices the mail gives the one that calls for a step of theirs; the page shows the rest. The
 * Message-ID is derived from event, code and person, so a mail that is sent again is recognised as the same mail. It is
 * kept without angle brackets, which the mailer adds in the header.
 */
import type { Notice, NoticeCode } from '@comity/domain/events/decision';
import type { Role } from '@comity/vocabulary/values/roles';
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { int, json, optional, text } from '../schema/column.ts';
import type { Locale } from '../schema/organizations.ts';
import { isOneOf, unnested } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import { stableId } from '../stable-id.ts';
import type { DossierKey } from './states.ts';

/**
 * A proposal that has lapsed (`RETURNED`) is the least urgent notice of an event, and a step that is due the most
 * urgent.
 */
const CALLS_FOR_A_STEP: readonly NoticeCode[] = [
  'PAGE',
  'PAGE_ALL',
  'RATIFICATION_DUE',
  'RENEWAL_DUE',
  'RELEASE_DUE',
  'APPROVAL_WAITS',
];

/** With `only`, the notice goes to these people and to nobody else. */
export interface AddressedNotice extends Notice {
  only?: readonly string[];
}

interface Recipient {
  code: string;
  member: string;
  locale: Locale;
}

/**
 * Queues the mails. `responsible` holds member ids; `mailHost` is the host part of the Message-IDs (RFC 5322 section
 * 3.6.4).
 */
export async function queueNotices(
  manager: EntityManager,
  ref: DossierKey,
  seq: number,
  notices: readonly AddressedNotice[],
  responsible: readonly string[],
  mailHost: string,
): Promise<void> {
  if (notices.length === 0) return;
  const recipients = await recipientsOf(manager, ref, notices, responsible);
  if (recipients.length === 0) return;
  await tenantRows(manager)
    .insertInto('notification')
    .values(
      recipients.map(({ code, member, locale }) => {
        const id = stableId('notice', ref.organization, ref.dossier, String(seq), code, member);
        return {
          organization_id: ref.organization,
          dossier_id: ref.dossier,
          event_seq: seq,
          id,
          code,
          member_id: member,
          locale,
          message_id: `${id}@${mailHost}`,
        };
      }),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const NOTICE = {
  code: text<NoticeCode>(),
  to: json<readonly Role[]>(),
  except: optional(text()),
  only: optional(json<readonly string[]>()),
  place: int(),
};

function recipientsOf(
  manager: EntityManager,
  ref: DossierKey,
  notices: readonly AddressedNotice[],
  responsible: readonly string[],
): Promise<Recipient[]> {
  const rows = notices.map(({ code, to, except = null, only = null }, place) => ({ code, to, except, only, place }));
  return tenantRows(manager)
    .selectFrom(unnested('n', NOTICE, rows))
    .innerJoin('member as p', (join) => join.on('p.organization_id', '=', ref.organization).on('p.active', '=', true))
    .distinctOn('p.id')
    .select(['n.code', 'p.id as member', 'p.locale'])
    .where((eb) => sql<boolean>`${eb.ref('n.except')} IS DISTINCT FROM ${eb.ref('p.id')}::text`)
    .where((eb) => {
      const holder = eb
        .selectFrom('membership as m')
        .innerJoin('dossier_office as o', (join) =>
          join.onRef('o.organization_id', '=', 'm.organization_id').onRef('o.office_id', '=', 'm.office_id'),
        )
        .where('m.organization_id', '=', ref.organization)
        .whereRef('m.member_id', '=', 'p.id')
        .where('o.dossier_id', '=', ref.dossier)
        .where((m) => sql<boolean>`${m.ref('n.to')} ? ${m.ref('m.role')}`);
      const named = sql<boolean>`${eb.ref('n.only')} ? ${eb.ref('p.id')}::text`;
      return eb.or([
        eb.and([eb('n.only', 'is', null), eb.or([isOneOf(eb.ref('p.id'), responsible), eb.exists(holder)])]),
        eb.and([named, eb.exists(holder)]),
      ]);
    })
    .orderBy('p.id')
    .orderBy((eb) => isOneOf(eb.ref('n.code'), CALLS_FOR_A_STEP), 'desc')
    .orderBy((eb) => eb('n.code', '=', 'RETURNED'))
    .orderBy('n.place')
    .execute();
}
