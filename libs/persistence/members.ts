import type { DataSource } from 'typeorm';
import { answersOf } from './sql/expressions.ts';
import { publicRows } from './sql/rows.ts';

/**
 * Finds the organization and member of a signed-in person, and needs no context itself. It returns null for a subject
 * that is unknown or no longer active.
 */
export async function memberBySubject(
  dataSource: DataSource,
  subject: string,
): Promise<{ organizationId: string; memberId: string } | null> {
  const row = await publicRows(dataSource)
    .selectFrom(answersOf('member_by_subject', subject).as('m'))
    .select(['m.organization_id as organizationId', 'm.member_id as memberId'])
    .executeTakeFirst();
  return row ?? null;
}
