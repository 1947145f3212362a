/** Reads the rota of a contact point: its zone, its shifts, and the people who can be on duty there. */
import type { AbsenceStanding } from '@comity/domain/administration/standing';
import type { DutyShift } from '@comity/vocabulary/values/duty';
import type { Role } from '@comity/vocabulary/values/roles';
import type { EntityManager } from 'typeorm';
import { readAbsences } from '../administration/absences.ts';
import { readShifts } from '../administration/duty.ts';
import { isOneOf, type Words, words } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';

export interface DeskRota {
  office: { id: string; name: Words; zone: string };
  shifts: DutyShift[];
  /** Ids of the active people who hold a role in the office. */
  people: string[];
  absences: AbsenceStanding[];
}

/** Returns null where there is no such open contact point. With `roles`, only who holds one of them there can be on duty. */
export async function readRota(
  manager: EntityManager,
  organization: string,
  { office: id, now, roles }: { office: string; now: string; roles?: readonly Role[] },
): Promise<DeskRota | null> {
  const office = await tenantRows(manager)
    .selectFrom('office')
    .select((eb) => ['id', words(eb.ref('name_en'), eb.ref('name_es')).as('name'), 'zone'])
    .where('organization_id', '=', organization)
    .where('id', '=', id)
    .where('kind', '=', 'CONTACT_POINT_24_7')
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (office === undefined) return null;
  const people = await tenantRows(manager)
    .selectFrom('membership as s')
    .innerJoin('member as m', (join) =>
      join.onRef('m.organization_id', '=', 's.organization_id').onRef('m.id', '=', 's.member_id'),
    )
    .select('m.id')
    .distinct()
    .where('s.organization_id', '=', organization)
    .where('s.office_id', '=', id)
    .where('m.active', '=', true)
    .$if(roles !== undefined, (held) => held.where((eb) => isOneOf(eb.ref('s.role'), roles ?? [])))
    .orderBy('m.id')
    .execute();
  return {
    office,
    shifts: await readShifts(manager, organization, { now, office: id }),
    people: people.map((one) => one.id),
    absences: await readAbsences(manager, organization, now),
  };
}

export function namesOf(
  manager: EntityManager,
  organization: string,
  people: readonly string[],
): Promise<{ id: string; name: Words }[]> {
  return tenantRows(manager)
    .selectFrom('member')
    .select((eb) => ['id', words(eb.ref('name_en'), eb.ref('name_es')).as('name')])
    .where('organization_id', '=', organization)
    .where((eb) => isOneOf(eb.ref('id'), people))
    .orderBy('name_en')
    .orderBy('id')
    .execute();
}
