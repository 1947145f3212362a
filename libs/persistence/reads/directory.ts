/** The directory holds public facts of every office, within the same exercise or among the real organizations. */
import type { Reached } from '@comity/vocabulary/values/by-hand';
import type { OpeningHours } from '@comity/vocabulary/values/organizations';
import type { EntityManager } from 'typeorm';
import { jsonObject, type Words, words } from '../sql/expressions.ts';
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

/** With `exercise` null it reads the real organizations. */
export function readDirectory(manager: EntityManager, exercise: string | null): Promise<DirectoryRow[]> {
  return publicRows(manager)
    .selectFrom('directory_entry as d')
    .innerJoin('organization as o', 'o.id', 'd.organization_id')
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
    .where('o.exercise_id', 'is not distinct from', exercise)
    .where('o.kind', '<>', 'OPERATOR')
    .where('o.active_since', 'is not', null)
    .orderBy((eb) => eb('o.kind', '<>', 'STATE'))
    .orderBy('o.state')
    .orderBy('o.code')
    .orderBy((eb) => eb('d.address_247', 'is', null))
    .orderBy('d.name_en')
    .execute();
}

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
