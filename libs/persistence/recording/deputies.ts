/** Mails to whoever answers for a dossier go to their deputy as well while they are absent. */
import type { EntityManager } from 'typeorm';
import { sharedRoles } from '../reads/shared-roles.ts';
import { isOneOf } from '../sql/expressions.ts';
import { statement } from '../sql/statement.ts';
import type { DossierKey } from './states.ts';

interface Asked extends DossierKey {
  people: readonly string[];
  at: string;
}

/** A deputy holds the role in the office at that moment, and the office sees the dossier. */
const deputies = statement((db, { organization, dossier, people, at }: Asked) =>
  db
    .selectFrom('absence as a')
    .innerJoin(sharedRoles().as('s'), (join) =>
      join
        .onRef('s.organization_id', '=', 'a.organization_id')
        .onRef('s.member_id', '=', 'a.member_id')
        .onRef('s.colleague_id', '=', 'a.deputy_id'),
    )
    .innerJoin('dossier_office as o', (join) =>
      join.onRef('o.organization_id', '=', 's.organization_id').onRef('o.office_id', '=', 's.office_id'),
    )
    .select('s.colleague_id as deputy')
    .distinct()
    .where('a.organization_id', '=', organization)
    .where('a.ended_at', 'is', null)
    .where('a.from_at', '<=', at)
    .where('a.until_at', '>', at)
    .where('o.dossier_id', '=', dossier)
    .where((eb) => isOneOf(eb.ref('a.member_id'), people)),
);

/** Returns these people and whoever stands in for one of them at this instant of the organization's clock. */
export async function withDeputies(
  manager: EntityManager,
  key: DossierKey,
  people: readonly string[],
  at: string,
): Promise<string[]> {
  if (people.length === 0) return [];
  const { organization, dossier } = key;
  const found = await deputies(manager, { organization, dossier, people, at });
  return [...people, ...found.map(({ deputy }) => deputy)];
}
