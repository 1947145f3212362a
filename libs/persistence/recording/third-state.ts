/** What a draft to a third State takes from the directory and from the dossier that it comes from. */
import type { EntityManager } from 'typeorm';
import type { DossierKey } from './states.ts';

/**
 * Code of the provider that goes by this name in that State, within the same exercise; null where none does, or more than
 * one. What stands in brackets after a name in the directory is not part of it.
 */
export async function providerNamed(
  manager: EntityManager,
  { name, state, exercise }: { name: string; state: string; exercise: string | null },
): Promise<string | null> {
  const rows = await manager.query<{ code: string }[]>(
    `SELECT code FROM organization
      WHERE kind = 'PROVIDER' AND state = $2 AND exercise_id IS NOT DISTINCT FROM $3::uuid
        AND lower(trim($1)) IN (lower(name_en), lower(name_es), lower(split_part(name_en, ' (', 1)),
          lower(split_part(name_es, ' (', 1)))`,
    [name, state, exercise],
  );
  return rows.length === 1 ? (rows[0]?.code ?? null) : null;
}

/** UTC date `YYYY-MM-DD` on which the request was sent; null before. */
export async function sentOn(manager: EntityManager, key: DossierKey): Promise<string | null> {
  const rows = await manager.query<{ on: string }[]>(
    `SELECT to_char(max(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "on" FROM dossier_event
      WHERE organization_id = $1 AND dossier_id = $2 AND code = 'approve_and_send' HAVING max(at) IS NOT NULL`,
    [key.organization, key.dossier],
  );
  return rows[0]?.on ?? null;
}
