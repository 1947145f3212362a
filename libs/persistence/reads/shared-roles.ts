/** Who holds a function in the same office as somebody else: these may stand in for each other. */
import { expressionBuilder } from 'kysely';
import type { Tables } from '../schema/tables.ts';

/** Selects each pair of different, active people with each function that both hold in one office. */
export function sharedRoles() {
  return expressionBuilder<Tables>()
    .selectFrom('membership as hers')
    .innerJoin('membership as own', (join) =>
      join
        .onRef('own.organization_id', '=', 'hers.organization_id')
        .onRef('own.office_id', '=', 'hers.office_id')
        .onRef('own.role', '=', 'hers.role')
        .onRef('own.member_id', '<>', 'hers.member_id'),
    )
    .innerJoin('member as colleague', (join) =>
      join
        .onRef('colleague.organization_id', '=', 'own.organization_id')
        .onRef('colleague.id', '=', 'own.member_id')
        .on('colleague.active', '=', true),
    )
    .select(['hers.organization_id', 'hers.member_id', 'own.member_id as colleague_id', 'hers.office_id', 'hers.role']);
}
