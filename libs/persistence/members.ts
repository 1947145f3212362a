import type { DataSource } from 'typeorm';
import { answersOf } from './sql/expressions.ts';
import { publicRows } from './sql/rows.ts';

/** How a signed-in person finds their context; needs none itself. Null for an unknown or no longer active subject. */
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
