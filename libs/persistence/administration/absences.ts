/** Who is absent, and who stands in for whom, at an instant of the organization's own clock. */
import type { AbsenceStanding } from '@comity/domain/administration/standing';
import type { AdministrationDetail } from '@comity/vocabulary/administration/acts';
import type { EntityManager } from 'typeorm';
import { tenantRows } from '../sql/rows.ts';

export async function noteAbsence(
  manager: EntityManager,
  organization: string,
  { person, begins, until, deputy }: AdministrationDetail<'set_absence'>,
): Promise<string> {
  const { id } = await tenantRows(manager)
    .insertInto('absence')
    .values({ organization_id: organization, member_id: person, from_at: begins, until_at: until, deputy_id: deputy })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function endAbsence(
  manager: EntityManager,
  organization: string,
  { absence, at }: { absence: string; at: string },
): Promise<void> {
  await tenantRows(manager)
    .updateTable('absence')
    .set({ ended_at: at })
    .where('organization_id', '=', organization)
    .where('id', '=', absence)
    .execute();
}

/** Reads the absences that go on at `now` or begin later, the first to begin first. */
export function readAbsences(manager: EntityManager, organization: string, now: string): Promise<AbsenceStanding[]> {
  return tenantRows(manager)
    .selectFrom('absence')
    .select(['id', 'member_id as person', 'from_at as from', 'until_at as until', 'deputy_id as deputy'])
    .where('organization_id', '=', organization)
    .where('ended_at', 'is', null)
    .where('until_at', '>', now)
    .orderBy('from_at')
    .orderBy('id')
    .execute();
}
