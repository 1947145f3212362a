/** Organizations have public facts: who they are, and the key under which they sign. */
import type { OrganizationKind } from '@comity/vocabulary/values/organizations';
import { sql } from 'kysely';
import type { DataSource, EntityManager } from 'typeorm';
import { isOneOf, type Words, words } from '../sql/expressions.ts';
import { publicRows, tenantRows } from '../sql/rows.ts';

export interface PublicOrganization {
  id: string;
  code: string;
  kind: OrganizationKind;
  state: string;
  name: Words;
  exercise: string | null;
  active: boolean;
  /** Ed25519 public key, SPKI DER. */
  publicKey: Buffer;
}

const organizations = (source: DataSource | EntityManager) =>
  publicRows(source)
    .selectFrom('organization')
    .select((eb) => [
      'id',
      'code',
      'kind',
      'state',
      words(eb.ref('name_en'), eb.ref('name_es')).as('name'),
      'exercise_id as exercise',
      'public_key as publicKey',
      sql<boolean>`${eb.ref('active_since')} IS NOT NULL`.as('active'),
    ]);

export async function publicOrganization(
  source: DataSource | EntityManager,
  code: string,
): Promise<PublicOrganization | null> {
  const row = await organizations(source).where('code', '=', code).executeTakeFirst();
  return row ?? null;
}

/** Throws if the organization does not exist. */
export function publicOrganizationById(source: DataSource | EntityManager, id: string): Promise<PublicOrganization> {
  return organizations(source).where('id', '=', id).executeTakeFirstOrThrow();
}

/** Returns the organizations of the exercise, or the real ones (null), by code. */
export function publicOrganizations(source: DataSource, exercise: string | null): Promise<PublicOrganization[]> {
  return organizations(source).where('exercise_id', 'is not distinct from', exercise).orderBy('code').execute();
}

/** Returns the ids of all organizations. */
export async function organizationIds(source: DataSource): Promise<string[]> {
  const rows = await publicRows(source).selectFrom('organization').select('id').execute();
  return rows.map(({ id }) => id);
}

/** Returns names of offices of the caller's own organization, by id. */
export async function officeNames(
  manager: EntityManager,
  organization: string,
  ids: readonly string[],
): Promise<Map<string, Words>> {
  const rows = await tenantRows(manager)
    .selectFrom('office')
    .select((eb) => ['id', words(eb.ref('name_en'), eb.ref('name_es')).as('name')])
    .where('organization_id', '=', organization)
    .where((eb) => isOneOf(eb.ref('id'), ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
