/** Who is absent, and who stands in for whom, at an instant of the organization's own clock. */
import type { AbsenceStanding } from '@comity/domain/administration/standing';
import type { AdministrationDetail } from '@comity/vocabulary/administration/acts';
import { expressionBuilder } from 'kysely';
import type { EntityManager } from 'typeorm';
import { sharedRoles } from '../reads/shared-roles.ts';
import type { Tables } from '../schema/tables.ts';
import { ifThere, type Words, words } from '../sql/expressions.ts';
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

/** Whoever leaves is not absent: those who were to stand in for them are free again. */
export async function endAbsencesOf(
  manager: EntityManager,
  organization: string,
  { person, at }: { person: string; at: string },
): Promise<void> {
  await tenantRows(manager)
    .updateTable('absence')
    .set({ ended_at: at })
    .where('organization_id', '=', organization)
    .where('member_id', '=', person)
    .where('ended_at', 'is', null)
    .execute();
}

/** The absence ends, and one of the same person for the rest of its time takes its place. Returns the id of that one. */
export async function changeDeputy(
  manager: EntityManager,
  organization: string,
  { absence, deputy }: AdministrationDetail<'change_deputy'>,
  now: string,
): Promise<string> {
  const { person, begins, until } = await tenantRows(manager)
    .selectFrom('absence')
    .select(['member_id as person', 'from_at as begins', 'until_at as until'])
    .where('organization_id', '=', organization)
    .where('id', '=', absence)
    .executeTakeFirstOrThrow();
  await endAbsence(manager, organization, { absence, at: now });
  const rest = { person, begins: begins < now ? now : begins, until, deputy };
  return noteAbsence(manager, organization, rest);
}

export interface NotedAbsence extends AbsenceStanding {
  personName: Words;
  deputyName: Words | null;
  /** Whoever was to stand in was suspended, has left, or holds no function of the absent person any more. */
  deputyGone: boolean;
}

/** A list holds so many; the first to begin are there. */
export const MOST_LISTED = 500;

export interface NotedQuery {
  now: string;
  /** Asks for the absences of this person alone. */
  of?: string;
  /** Asks for those at which this person stands in. */
  standsIn?: string;
  /** Asks for those at which nobody stands in any more. */
  gone?: boolean;
  limit?: number;
}

/** Reads the same absences with names. */
export function readNotedAbsences(
  manager: EntityManager,
  organization: string,
  { now, of, standsIn, gone = false, limit = MOST_LISTED }: NotedQuery,
): Promise<NotedAbsence[]> {
  const fit = expressionBuilder<Tables & { a: Tables['absence'] }, 'a'>().exists(
    expressionBuilder<Tables & { a: Tables['absence'] }, 'a'>()
      .selectFrom(sharedRoles().as('s'))
      .select('s.role')
      .whereRef('s.organization_id', '=', 'a.organization_id')
      .whereRef('s.member_id', '=', 'a.member_id')
      .whereRef('s.colleague_id', '=', 'a.deputy_id'),
  );
  return tenantRows(manager)
    .selectFrom('absence as a')
    .innerJoin('member as m', (join) =>
      join.onRef('m.organization_id', '=', 'a.organization_id').onRef('m.id', '=', 'a.member_id'),
    )
    .leftJoin('member as q', (join) =>
      join.onRef('q.organization_id', '=', 'a.organization_id').onRef('q.id', '=', 'a.deputy_id'),
    )
    .select((eb) => [
      'a.id',
      'a.member_id as person',
      'a.from_at as from',
      'a.until_at as until',
      'a.deputy_id as deputy',
      words(eb.ref('m.name_en'), eb.ref('m.name_es')).as('personName'),
      ifThere(eb.ref('q.id'), words(eb.ref('q.name_en'), eb.ref('q.name_es'))).as('deputyName'),
      eb
        .and([eb('a.deputy_id', 'is not', null), eb.not(fit)])
        .$castTo<boolean>()
        .as('deputyGone'),
    ])
    .where('a.organization_id', '=', organization)
    .where('a.ended_at', 'is', null)
    .where('a.until_at', '>', now)
    .where('m.removed_at', 'is', null)
    .$if(of !== undefined, (rows) => rows.where('a.member_id', '=', of ?? ''))
    .$if(standsIn !== undefined, (rows) => rows.where('a.deputy_id', '=', standsIn ?? ''))
    .$if(gone, (rows) => rows.where((eb) => eb.and([eb('a.deputy_id', 'is not', null), eb.not(fit)])))
    .orderBy('a.from_at')
    .orderBy('a.id')
    .limit(limit)
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
