/** A draft to a third State takes these facts from the directory and from the dossier that it comes from. */
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { publicRows, tenantRows } from '../sql/rows.ts';
import type { DossierKey } from './states.ts';

/**
 * Returns the code of the provider that has this name in that State, within the same exercise; null where none has it,
 * or more than one. Words in brackets after a name in the directory are not part of the name.
 */
export async function providerNamed(
  manager: EntityManager,
  { name, state, exercise }: { name: string; state: string; exercise: string | null },
): Promise<string | null> {
  const rows = await publicRows(manager)
    .selectFrom('organization')
    .select('code')
    .where('kind', '=', 'PROVIDER')
    .where('state', '=', state)
    .where('exercise_id', 'is not distinct from', exercise)
    .where((eb) => {
      const [en, es] = [eb.ref('name_en'), eb.ref('name_es')];
      return sql<boolean>`lower(trim(${name})) IN
        (lower(${en}), lower(${es}), lower(split_part(${en}, ' (', 1)), lower(split_part(${es}, ' (', 1)))`;
    })
    .execute();
  return rows.length === 1 ? (rows[0]?.code ?? null) : null;
}

/** Returns the UTC date `YYYY-MM-DD` on which the request was sent; null before. */
export async function sentOn(manager: EntityManager, key: DossierKey): Promise<string | null> {
  const row = await tenantRows(manager)
    .selectFrom('dossier_event')
    .select((eb) => sql<string | null>`to_char(max(${eb.ref('at')}) AT TIME ZONE 'UTC', 'YYYY-MM-DD')`.as('on'))
    .where('organization_id', '=', key.organization)
    .where('dossier_id', '=', key.dossier)
    .where('code', '=', 'approve_and_send')
    .executeTakeFirst();
  return row?.on ?? null;
}
