/** What recording needs to page the people of a contact point, and what became of the pages so far. */
import type { MailStatus } from '@comity/vocabulary/values/mail-statuses';
import type { EntityManager } from 'typeorm';
import { tenantRows } from '../sql/rows.ts';
import type { DossierKey } from './states.ts';

/** Returns the ids of the contact points that see the dossier. */
export async function contactPointsOf(manager: EntityManager, key: DossierKey): Promise<string[]> {
  const rows = await tenantRows(manager)
    .selectFrom('dossier_office as o')
    .innerJoin('office as f', (join) =>
      join.onRef('f.organization_id', '=', 'o.organization_id').onRef('f.id', '=', 'o.office_id'),
    )
    .select('f.id')
    .where('o.organization_id', '=', key.organization)
    .where('o.dossier_id', '=', key.dossier)
    .where('f.kind', '=', 'CONTACT_POINT_24_7')
    .where('f.closed_at', 'is', null)
    .orderBy('f.id')
    .execute();
  return rows.map(({ id }) => id);
}

export interface EarlierPage {
  member: string;
  /** The number of the event that paged them. */
  seq: number;
  status: MailStatus;
  /** The relay took it at this instant (wall clock); null where it has not. */
  sentAt: string | null;
}

/** Reads the notices of these codes on the dossier, and what became of each. */
export function earlierPages(
  manager: EntityManager,
  key: DossierKey,
  codes: readonly string[],
): Promise<EarlierPage[]> {
  return tenantRows(manager)
    .selectFrom('notification')
    .select(['member_id as member', 'event_seq as seq', 'status', 'sent_at as sentAt'])
    .where('organization_id', '=', key.organization)
    .where('dossier_id', '=', key.dossier)
    .where('code', 'in', codes)
    .orderBy('event_seq')
    .orderBy('member_id')
    .execute();
}
