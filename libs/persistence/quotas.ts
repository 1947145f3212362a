/** What people cause without an act of theirs taking effect is bounded by the hour; migrations/96-quotas.ts says how. */
import type { DataSource, EntityManager } from 'typeorm';
import { answerOf, answersOf } from './sql/expressions.ts';
import { publicRows, tenantRows } from './sql/rows.ts';

/**
 * `TEXT` is what is shown before an act, `REFUSAL` an attempt that the lifecycle refused, `PROVIDER` an entry of the
 * directory that all read.
 */
export type Kept = 'TEXT' | 'ATTACHMENT' | 'DRAFT' | 'REFUSAL' | 'PROVIDER';

export interface QuotaUse {
  member: string;
  kind: Kept;
  /** One member may cause so many in an hour, and all of the organization together so many. */
  most: number;
  mostTogether: number;
}

/** Counts one; returns null where it is within the bounds, and otherwise the seconds until the next hour. */
export async function takeQuota(
  manager: EntityManager,
  { member, kind, most, mostTogether }: QuotaUse,
): Promise<number | null> {
  const row = await tenantRows(manager)
    .selectNoFrom(answerOf('take_quota', member, kind, most, mostTogether).as('seconds'))
    .executeTakeFirstOrThrow();
  return row.seconds;
}

export interface Collected {
  organization: string;
  documents: number;
  refusals: number;
}

/** Removes what nothing names after its time, and says how much. It runs as recording. */
export function collectUnnamed(dataSource: DataSource): Promise<Collected[]> {
  return publicRows(dataSource)
    .selectFrom(answersOf('collect_unnamed').as('c'))
    .select(['c.organization_id as organization', 'c.documents', 'c.refusals'])
    .execute();
}
