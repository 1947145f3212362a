/**
 * Recording needs these public facts of organizations: which one a State or a provider's code means, and where it is.
 */
import type { OrganizationKind } from '@comity/vocabulary/values/organizations';
import type { Policies } from '@comity/domain/state/dossier';
import { type Kysely, sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import type { Tables } from '../schema/tables.ts';
import { noneByComity } from '../sql/expressions.ts';
import { publicRows, tenantRows } from '../sql/rows.ts';
import { statement } from '../sql/statement.ts';

export interface OrganizationRow {
  id: string;
  code: string;
  kind: OrganizationKind;
  state: string;
  policies: Policies;
  exercise: string | null;
  /** Milliseconds by which the exercise's clock was moved; 0 for real organizations. */
  offsetMs: number;
  publicKey: Buffer;
  /** Zone of the organization's first office that answers round the clock, or else of any office. */
  zone: string;
  /** True if none of its offices is reached by Comity. */
  byHand: boolean;
}

const organizations = (db: Kysely<Tables>) =>
  db
    .selectFrom('organization as o')
    .leftJoin('exercise as e', 'e.id', 'o.exercise_id')
    .select((eb) => {
      const entries = eb.selectFrom('directory_entry as d').whereRef('d.organization_id', '=', 'o.id');
      const zone = entries
        .select('d.zone')
        .orderBy((d) => d('d.address_247', 'is', null))
        .orderBy('d.office_id')
        .limit(1);
      const byHand = entries.select((d) => noneByComity(d.ref('d.reached')).as('byHand'));
      return [
        'o.id',
        'o.code',
        'o.kind',
        'o.state',
        'o.policies',
        'o.exercise_id as exercise',
        eb.fn.coalesce('e.offset_ms', eb.lit(0)).as('offsetMs'),
        'o.public_key as publicKey',
        eb.fn.coalesce(zone.$asScalar(), sql<string>`'UTC'`).as('zone'),
        eb.fn.coalesce(byHand.$asScalar(), eb.lit(false)).as('byHand'),
      ];
    });

const byId = statement((db, { id }: { id: string }) => organizations(db).where('o.id', '=', id));
/** Nothing is sent to an organization before it is active, so no code means it until then. */
const byCode = statement((db, { code }: { code: string }) =>
  organizations(db).where('o.code', '=', code).where('o.active_since', 'is not', null),
);

export async function organizationById(manager: EntityManager, id: string): Promise<OrganizationRow | null> {
  const [row] = await byId(manager, { id });
  return row ?? null;
}

export async function organizationByCode(manager: EntityManager, code: string): Promise<OrganizationRow | null> {
  const [row] = await byCode(manager, { code });
  return row ?? null;
}

/** Returns the authorities of a State, ISO 3166-1 alpha-2, within the same exercise (null: among the real ones). */
export async function authoritiesOf(
  manager: EntityManager,
  state: string,
  exercise: string | null,
): Promise<OrganizationRow | null> {
  const row = await organizations(tenantRows(manager))
    .where('o.kind', '=', 'STATE')
    .where('o.state', '=', state)
    .where('o.exercise_id', 'is not distinct from', exercise)
    .where('o.active_since', 'is not', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Returns the codes of all providers that are known here. */
export async function providerCodes(manager: EntityManager): Promise<string[]> {
  const rows = await publicRows(manager)
    .selectFrom('organization')
    .select('code')
    .where('kind', '=', 'PROVIDER')
    .execute();
  return rows.map(({ code }) => code);
}

export type FindOrganization = (id: string) => Promise<OrganizationRow | null>;

/** Asks the database once for each organization; the answers are good for the transaction. */
export function organizationsById(manager: EntityManager): FindOrganization {
  const known = new Map<string, Promise<OrganizationRow | null>>();
  return (id) => {
    const found = known.get(id) ?? organizationById(manager, id);
    known.set(id, found);
    return found;
  };
}
