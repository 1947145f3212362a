/** The rotas of an organization's contact points, as they were written; who is on duty is computed elsewhere. */
import type { DutyShift } from '@comity/vocabulary/values/duty';
import type { EntityManager } from 'typeorm';
import { sql } from 'kysely';
import { tenantRows } from '../sql/rows.ts';

export async function noteShift(
  manager: EntityManager,
  organization: string,
  { office, person, place, days, hours, first, last }: Omit<DutyShift, 'id'>,
): Promise<string> {
  const { id } = await tenantRows(manager)
    .insertInto('duty_shift')
    .values({
      ...{ organization_id: organization, office_id: office, member_id: person, place, days },
      ...{ from_time: hours.from, to_time: hours.to, first_day: first, last_day: last },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function endShift(
  manager: EntityManager,
  organization: string,
  { shift, at }: { shift: string; at: string },
): Promise<void> {
  await tenantRows(manager)
    .updateTable('duty_shift')
    .set({ ended_at: at })
    .where('organization_id', '=', organization)
    .where('id', '=', shift)
    .execute();
}

/** A shift of yesterday may still go on, and its day may end later where the office is. */
const DAYS_BACK = 3;

/** Reads the shifts that count at `now` or later, of one office or of all; the first to begin come first. */
export async function readShifts(
  manager: EntityManager,
  organization: string,
  { now, office }: { now: string; office?: string },
): Promise<DutyShift[]> {
  const rows = await tenantRows(manager)
    .selectFrom('duty_shift')
    .select([
      ...(['id', 'office_id as office', 'member_id as person', 'place', 'days'] as const),
      ...(['from_time as from', 'to_time as to', 'first_day as first', 'last_day as last'] as const),
    ])
    .where('organization_id', '=', organization)
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('last_day', 'is', null),
        eb('last_day', '>=', sql<string>`(${now}::timestamptz AT TIME ZONE 'UTC')::date - ${DAYS_BACK}::int`),
      ]),
    )
    .$if(office !== undefined, (shifts) => shifts.where('office_id', '=', office ?? ''))
    .orderBy('first_day')
    .orderBy('from_time')
    .orderBy('id')
    .execute();
  return rows.map(({ from, to, ...row }) => ({ ...row, hours: { from, to } }));
}
