/**
 * A key is good for one answer. A recorded act is found by its key in the event that it made; one that recording has
 * refused is found here. So an Update that comes a second time, because the engine's run was reset or because somebody
 * plays an old one again, gets the answer that it had, and is never judged anew in a state that it was not meant for.
 */
import type { Refusal } from '@comity/domain/events/decision';
import type { EntityManager } from 'typeorm';
import { jsonOf } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import { statement } from '../sql/statement.ts';
import type { DossierKey } from './states.ts';

const refusals = statement((db, of: DossierKey & { key: string }) =>
  db
    .selectFrom('spent_key')
    .select(['body_hash as bodyHash', 'refusal'])
    .where('organization_id', '=', of.organization)
    .where('dossier_id', '=', of.dossier)
    .where('key', '=', of.key),
);

/** Returns what was refused under this key; null for a key under which nothing was. */
export async function findSpentKey(
  manager: EntityManager,
  { organization, dossier }: DossierKey,
  key: string,
): Promise<{ bodyHash: string; refusal: Refusal } | null> {
  const [spent] = await refusals(manager, { organization, dossier, key });
  return spent ?? null;
}

export async function spendKey(
  manager: EntityManager,
  { organization, dossier }: DossierKey,
  spent: { key: string; bodyHash: string; refusal: Refusal },
): Promise<void> {
  await tenantRows(manager)
    .insertInto('spent_key')
    .values({
      organization_id: organization,
      dossier_id: dossier,
      key: spent.key,
      body_hash: spent.bodyHash,
      refusal: jsonOf(spent.refusal),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
