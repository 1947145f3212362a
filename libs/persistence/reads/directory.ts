/** The directory holds public facts of every office, within the same exercise or among the real organizations. */
import type { Reached } from '@comity/vocabulary/values/by-hand';
import type { OpeningHours } from '@comity/vocabulary/values/organizations';
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { jsonObject, standsIn, type Words, words } from '../sql/expressions.ts';
import { publicRows } from '../sql/rows.ts';

export interface DirectoryRow {
  id: string;
  organization: { code: string; name: Words; kind: string; state: string };
  office: { name: Words; kind: string };
  languages: string[];
  hours: Words;
  zone: string;
  /** Null where only `hours` says when the office is open. */
  opening: OpeningHours | null;
  address247: string | null;
  reached: Reached;
  lastVerified: string | null;
}

export interface DirectoryFilter {
  /** Stands in the name of the organization or of the office. */
  q?: string | undefined;
  state?: string | undefined;
  officeKind?: string | undefined;
}

/** What the list is sorted by, as texts: the last row that was shown is named by it, also where it has gone since. */
export type DirectoryPlace = readonly [
  isOther: string,
  state: string,
  code: string,
  unlisted: string,
  name: string,
  id: string,
];

/**
 * Lists States before all others, and of an organization the offices with a 24/7 address first. With `exercise` null it
 * reads the real organizations. The order is that of two tables, so the offices of one network are sorted for each page.
 */
export async function listDirectory(
  manager: EntityManager,
  exercise: string | null,
  { after, limit, ...filter }: DirectoryFilter & { after: DirectoryPlace | null; limit: number },
): Promise<(DirectoryRow & { place: DirectoryPlace })[]> {
  const rows = await entries(manager, exercise, filter)
    .select((eb) => [
      'd.office_id as id',
      jsonObject({
        code: eb.ref('o.code'),
        kind: eb.ref('o.kind'),
        state: eb.ref('o.state'),
        name: words(eb.ref('o.name_en'), eb.ref('o.name_es')),
      }).as('organization'),
      jsonObject({ kind: eb.ref('d.office_kind'), name: words(eb.ref('d.name_en'), eb.ref('d.name_es')) }).as('office'),
      'd.languages',
      words(eb.ref('d.hours_en'), eb.ref('d.hours_es')).as('hours'),
      'd.zone',
      'd.opening',
      'd.address_247 as address247',
      'd.reached',
      'd.last_verified as lastVerified',
    ])
    .$if(after !== null, (query) => query.where(sql<boolean>`${PLACE} > (${sql.join([...(after ?? [])])})`))
    .orderBy(PLACE)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, place: placeOf(row) }));
}

/** Counts them, and no further than `limit`. */
export async function countDirectory(
  manager: EntityManager,
  exercise: string | null,
  { limit, ...filter }: DirectoryFilter & { limit: number },
): Promise<number> {
  const { counted } = await publicRows(manager)
    .selectFrom(entries(manager, exercise, filter).select('d.office_id').limit(limit).as('rows'))
    .select((eb) => eb.fn.countAll<number>().as('counted'))
    .executeTakeFirstOrThrow();
  return counted;
}

export interface DirectoryParty {
  code: string;
  kind: string;
  state: string;
  name: Words;
  /** An office of it is not reached through Comity. */
  byHand: boolean;
}

/** Reads the organizations of which the directory has an office, States first: requests and lists choose among them. */
export function readParties(manager: EntityManager, exercise: string | null): Promise<DirectoryParty[]> {
  return entries(manager, exercise, {})
    .select((eb) => [
      'o.code',
      'o.kind',
      'o.state',
      words(eb.ref('o.name_en'), eb.ref('o.name_es')).as('name'),
      sql<boolean>`bool_or(${eb.ref('d.reached')} <> 'COMITY')`.as('byHand'),
    ])
    .groupBy('o.id')
    .orderBy((eb) => eb('o.kind', '<>', 'STATE'))
    .orderBy('o.state')
    .orderBy('o.code')
    .execute();
}

const entries = (manager: EntityManager, exercise: string | null, { q, state, officeKind }: DirectoryFilter) =>
  publicRows(manager)
    .selectFrom('directory_entry as d')
    .innerJoin('organization as o', 'o.id', 'd.organization_id')
    .where('o.exercise_id', 'is not distinct from', exercise)
    .where('o.kind', '<>', 'OPERATOR')
    .where('o.active_since', 'is not', null)
    .$if(state !== undefined, (query) => query.where('o.state', '=', state ?? ''))
    .$if(officeKind !== undefined, (query) => query.where('d.office_kind', '=', officeKind ?? ''))
    .$if(q !== undefined, (query) =>
      query.where((eb) =>
        standsIn(q ?? '', eb.ref('o.name_en'), eb.ref('o.name_es'), eb.ref('d.name_en'), eb.ref('d.name_es')),
      ),
    );

/** `placeOf` says the same of a row that was read. */
const PLACE = sql`(CASE o.kind WHEN 'STATE' THEN '0' ELSE '1' END, o.state::text, o.code,
  CASE WHEN d.address_247 IS NULL THEN '1' ELSE '0' END, d.name_en, d.office_id::text)`;

const placeOf = ({ id, organization, office, address247 }: DirectoryRow): DirectoryPlace => [
  organization.kind === 'STATE' ? '0' : '1',
  organization.state,
  organization.code,
  address247 === null ? '1' : '0',
  office.name.en,
  id,
];

export interface OrganizationNames {
  ofState(state: string): Words | null;
  ofCode(code: string): Words | null;
}

export async function organizationNames(manager: EntityManager, exercise: string | null): Promise<OrganizationNames> {
  const rows = await publicRows(manager)
    .selectFrom('organization')
    .select((eb) => ['code', 'kind', 'state', words(eb.ref('name_en'), eb.ref('name_es')).as('name')])
    .where('exercise_id', 'is not distinct from', exercise)
    .execute();
  return {
    ofState: (state) => rows.find((row) => row.kind === 'STATE' && row.state === state)?.name ?? null,
    ofCode: (code) => rows.find((row) => row.code === code)?.name ?? null,
  };
}
