/** Two projections are kept beside the dossier's row: the lines of the holds page, and the outcome of a draft. */
import type { Hold } from '@comity/domain/state/dossier';
import type { PreservedResult } from '@comity/vocabulary/values/answers';
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { makeDocumentsOfDraftFiles } from '../draft-files.ts';
import { instant, json, text } from '../schema/column.ts';
import { jsonObject, jsonOf, unnested } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import type { DossierKey } from './states.ts';

/** Facts of new results are kept as they came; existing holds change only in end and status, which follow the state. */
export async function saveHoldLines(
  manager: EntityManager,
  key: DossierKey,
  holds: readonly Hold[],
  results: readonly PreservedResult[],
): Promise<void> {
  if (holds.length === 0) return;
  const db = tenantRows(manager);
  if (results.length > 0) {
    await db
      .insertInto('hold_line')
      .values(
        results.map((facts) => ({
          organization_id: key.organization,
          dossier_id: key.dossier,
          hold_id: facts.hold,
          target: facts.target,
          category: facts.category,
          snapshot_at: facts.snapshotAt,
          preserved_until: facts.preservedUntil,
          facts: jsonOf(facts),
          status: 'HELD',
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const present = db
    .selectFrom(unnested('r', HOLD, holds))
    .innerJoin('hold_line as o', (join) =>
      join
        .on('o.organization_id', '=', key.organization)
        .on('o.dossier_id', '=', key.dossier)
        .onRef('o.hold_id', '=', 'r.id'),
    )
    .select((eb) => {
      const line = jsonObject({ target: eb.ref('o.target'), category: eb.ref('o.category') });
      const kept = sql<boolean>`${eb.ref('r.items')} @> jsonb_build_array(${line})`;
      return [
        'o.hold_id',
        'o.target',
        'o.category',
        'r.preservedUntil',
        eb.case().when(kept).then(eb.ref('r.status')).else('RELEASED').end().as('status'),
      ];
    });
  await db
    .updateTable('hold_line as l')
    .from(present.as('h'))
    .set((eb) => ({ status: eb.ref('h.status'), preserved_until: eb.ref('h.preservedUntil') }))
    .where('l.organization_id', '=', key.organization)
    .where('l.dossier_id', '=', key.dossier)
    .whereRef('l.hold_id', '=', 'h.hold_id')
    .whereRef('l.target', '=', 'h.target')
    .whereRef('l.category', '=', 'h.category')
    .where((eb) =>
      eb(eb.refTuple('l.status', 'l.preserved_until'), 'is distinct from', eb.refTuple('h.status', 'h.preservedUntil')),
    )
    .execute();
}

const HOLD = { id: text(), status: text(), items: json<Hold['items']>(), preservedUntil: instant() };

export async function markDraftSubmitted(manager: EntityManager, key: DossierKey, at: string): Promise<void> {
  await draftOf(manager, key).set({ submitted_at: at }).execute();
  await makeDocumentsOfDraftFiles(manager, { organizationId: key.organization, id: key.dossier });
}

export async function markDraftReturned(manager: EntityManager, key: DossierKey): Promise<void> {
  await draftOf(manager, key).set({ submitted_at: null }).execute();
}

const draftOf = (manager: EntityManager, key: DossierKey) =>
  tenantRows(manager)
    .updateTable('draft')
    .where('organization_id', '=', key.organization)
    .where('id', '=', key.dossier);
