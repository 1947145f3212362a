/**
 * While somebody is absent, what waits for them is marked in the work list of their deputy. The deputy's own office and
 * role have put it there: to stand in gives nobody a right.
 */
import { type Expression, expressionBuilder, sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import type { TaskCode } from '@comity/vocabulary/tasks';
import type { Tables } from '../schema/tables.ts';
import { isOneOf, type Words, words } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import type { Caller } from './caller.ts';
import { sharedRoles } from './shared-roles.ts';

/** Reads the ids of the caller and of everybody for whom the caller stands in now. */
export async function selfAndAbsent(manager: EntityManager, caller: Caller): Promise<string[]> {
  const rows = await tenantRows(manager)
    .selectFrom(absentNow(caller).select('a.member_id').as('a'))
    .select('a.member_id as member')
    .execute();
  return [caller.member, ...rows.map(({ member }) => member)];
}

function absentNow({ organization, member, now }: Caller) {
  return expressionBuilder<Tables>()
    .selectFrom('absence as a')
    .where('a.organization_id', '=', organization.id)
    .where('a.deputy_id', '=', member)
    .where('a.ended_at', 'is', null)
    .where('a.from_at', '<=', now)
    .where('a.until_at', '>', now);
}

/**
 * Reads for whom the caller stands in at tasks of these dossiers: the absent person and the caller hold the role of the
 * task in one office, neither of them is barred from it, and no third person answers for the dossier.
 */
export function readStandingIn(
  manager: EntityManager,
  caller: Caller,
  dossiers: readonly string[],
): Promise<{ dossier: string; code: TaskCode; who: Words }[]> {
  return tenantRows(manager)
    .selectFrom(absentNow(caller).select(['a.organization_id', 'a.member_id']).as('a'))
    .innerJoin(sharedRoles().as('s'), (join) =>
      join
        .onRef('s.organization_id', '=', 'a.organization_id')
        .onRef('s.member_id', '=', 'a.member_id')
        .on('s.colleague_id', '=', caller.member),
    )
    .innerJoin('task_desk as k', (join) =>
      join
        .onRef('k.organization_id', '=', 's.organization_id')
        .onRef('k.office_id', '=', 's.office_id')
        .onRef('k.role', '=', 's.role'),
    )
    .innerJoin('member as m', (join) =>
      join.onRef('m.organization_id', '=', 'a.organization_id').onRef('m.id', '=', 'a.member_id'),
    )
    .select((eb) => ['k.dossier_id as dossier', 'k.code', words(eb.ref('m.name_en'), eb.ref('m.name_es')).as('who')])
    .distinct()
    .where((eb) => isOneOf(eb.ref('k.dossier_id'), dossiers))
    .where((eb) => sql<boolean>`NOT ${eb.ref('k.excepted')} ?| ARRAY[${eb.ref('a.member_id')}::text, ${caller.member}]`)
    .where((eb) =>
      eb.or([
        eb.exists(answering(eb.ref('k.dossier_id'), caller).whereRef('r.member_id', '=', 'a.member_id')),
        eb.not(eb.exists(answering(eb.ref('k.dossier_id'), caller))),
      ]),
    )
    .execute();
}

function answering(dossier: Expression<string>, { organization }: Caller) {
  return expressionBuilder<Tables & { a: Tables['absence'] }, 'a'>()
    .selectFrom('dossier_responsible as r')
    .select('r.member_id')
    .where('r.organization_id', '=', organization.id)
    .where('r.dossier_id', '=', dossier);
}
