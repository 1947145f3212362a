/** Administrators choose among the people of their organization, and read page by page what each may do and answers for. */
import type { Role } from '@comity/vocabulary/values/roles';
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { isOneOf, standsIn, type Words, words } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';

export interface NamedPerson {
  id: string;
  name: Words;
  email: string;
}

export interface AdministeredPerson extends NamedPerson {
  active: boolean;
  roles: { office: string; role: Role }[];
  /** The open dossiers for which the person answers: the first of them by reference, and how many there are. */
  responsible: { first: string[]; count: number };
}

export interface PeopleFilter {
  /** Stands in the name or in the address. */
  q?: string | undefined;
}

/** Reads all who belong to the organization, suspended people too, by name: an act may concern any of them. */
export function readNamedPeople(manager: EntityManager, organization: string): Promise<NamedPerson[]> {
  return people(manager, organization, {})
    .select((eb) => ['id', words(eb.ref('name_en'), eb.ref('name_es')).as('name'), 'email'])
    .orderBy('name_en')
    .orderBy('id')
    .execute();
}

export interface PeoplePage extends PeopleFilter {
  /** The list goes on behind this person, who was the last one shown, also where they have left since. */
  after: string | null;
  limit: number;
  /** References of open dossiers that are told of each person. */
  references: number;
}

export async function listPeople(
  manager: EntityManager,
  organization: string,
  { after, limit, references, ...filter }: PeoplePage,
): Promise<AdministeredPerson[]> {
  const shown = await people(manager, organization, filter)
    .select((eb) => ['id', words(eb.ref('name_en'), eb.ref('name_es')).as('name'), 'email', 'active'])
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('name_en', 'id'),
          '>',
          eb
            .selectFrom('member as last')
            .select(['last.name_en', 'last.id'])
            .where('last.organization_id', '=', organization)
            .where('last.id', '=', after)
            .$asTuple('name_en', 'id'),
        ),
      ),
    )
    .orderBy('name_en')
    .orderBy('id')
    .limit(limit)
    .execute();
  const ids = shown.map(({ id }) => id);
  const roles = Map.groupBy(await rolesOf(manager, organization, ids), ({ person }) => person);
  const answered = Map.groupBy(await answeredBy(manager, organization, ids, references), ({ person }) => person);
  return shown.map((person) => {
    const dossiers = answered.get(person.id) ?? [];
    return {
      ...person,
      roles: (roles.get(person.id) ?? []).map(({ office, role }) => ({ office, role })),
      responsible: { first: dossiers.map(({ reference }) => reference), count: dossiers[0]?.all ?? 0 },
    };
  });
}

/** Counts them, and no further than `limit`. */
export async function countPeople(
  manager: EntityManager,
  organization: string,
  { limit, ...filter }: PeopleFilter & { limit: number },
): Promise<number> {
  const { counted } = await tenantRows(manager)
    .selectFrom(people(manager, organization, filter).select('id').limit(limit).as('rows'))
    .select((eb) => eb.fn.countAll<number>().as('counted'))
    .executeTakeFirstOrThrow();
  return counted;
}

const people = (manager: EntityManager, organization: string, { q }: PeopleFilter) =>
  tenantRows(manager)
    .selectFrom('member')
    .where('organization_id', '=', organization)
    .where('removed_at', 'is', null)
    .$if(q !== undefined, (query) =>
      query.where((eb) => standsIn(q ?? '', eb.ref('name_en'), eb.ref('name_es'), eb.ref('email'))),
    );

const rolesOf = (manager: EntityManager, organization: string, people: readonly string[]) =>
  tenantRows(manager)
    .selectFrom('membership')
    .select(['member_id as person', 'office_id as office', 'role'])
    .where('organization_id', '=', organization)
    .where((eb) => isOneOf(eb.ref('member_id'), people))
    .orderBy('office_id')
    .orderBy('role')
    .execute();

const answeredBy = (manager: EntityManager, organization: string, people: readonly string[], most: number) =>
  tenantRows(manager)
    .selectFrom((eb) =>
      eb
        .selectFrom('dossier_responsible as r')
        .innerJoin('dossier as d', (join) =>
          join.onRef('d.organization_id', '=', 'r.organization_id').onRef('d.id', '=', 'r.dossier_id'),
        )
        .select([
          'r.member_id as person',
          'd.reference',
          sql<number>`row_number() OVER (PARTITION BY r.member_id ORDER BY d.reference)`.as('place'),
          sql<number>`(count(*) OVER (PARTITION BY r.member_id))::int`.as('all'),
        ])
        .where('r.organization_id', '=', organization)
        .where((join) => isOneOf(join.ref('r.member_id'), people))
        .where('d.closed_at', 'is', null)
        .as('answered'),
    )
    .selectAll()
    .where('place', '<=', most)
    .orderBy('reference')
    .execute();
