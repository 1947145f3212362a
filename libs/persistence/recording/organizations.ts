/** The public facts of organizations that recording needs: who is meant by a State or a provider's code, and where. */
import type { EntityManager } from 'typeorm';
import type { Policies } from '@comity/domain/state/dossier';

export interface OrganizationRow {
  id: string;
  code: string;
  kind: 'STATE' | 'PROVIDER' | 'OPERATOR';
  state: string;
  policies: Policies;
  exercise: string | null;
  /** How far the exercise's clock was moved, milliseconds; 0 for real organizations. */
  offsetMs: number;
  publicKey: Buffer;
  /** Zone of its first office that answers round the clock, else of any. */
  zone: string;
  /** None of its offices is reached by Comity. */
  byHand: boolean;
}

const ROW = `
  SELECT o.id, o.code, o.kind, o.state, o.policies, o.exercise_id AS exercise, coalesce(e.offset_ms, 0) AS "offsetMs",
    o.public_key AS "publicKey",
    coalesce((SELECT d.zone FROM directory_entry d WHERE d.organization_id = o.id
       ORDER BY (d.address_247 IS NULL), d.office_id LIMIT 1), 'UTC') AS zone,
    coalesce((SELECT bool_and(d.reached <> 'COMITY') FROM directory_entry d WHERE d.organization_id = o.id), false)
      AS "byHand"
    FROM organization o LEFT JOIN exercise e ON e.id = o.exercise_id`;

export async function organizationById(manager: EntityManager, id: string): Promise<OrganizationRow | null> {
  const rows = await manager.query<OrganizationRow[]>(`${ROW} WHERE o.id = $1`, [id]);
  return rows[0] ?? null;
}

export async function organizationByCode(manager: EntityManager, code: string): Promise<OrganizationRow | null> {
  const rows = await manager.query<OrganizationRow[]>(`${ROW} WHERE o.code = $1`, [code]);
  return rows[0] ?? null;
}

/** The authorities of a State, ISO 3166-1 alpha-2, within the same exercise (null: among the real ones). */
export async function authoritiesOf(
  manager: EntityManager,
  state: string,
  exercise: string | null,
): Promise<OrganizationRow | null> {
  const rows = await manager.query<OrganizationRow[]>(
    `${ROW} WHERE o.kind = 'STATE' AND o.state = $1 AND o.exercise_id IS NOT DISTINCT FROM $2::uuid`,
    [state, exercise],
  );
  return rows[0] ?? null;
}

/** Codes of all providers that are known here. */
export async function providerCodes(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ code: string }[]>(`SELECT code FROM organization WHERE kind = 'PROVIDER'`);
  return rows.map(({ code }) => code);
}
