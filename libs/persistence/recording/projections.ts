/** Projections beside the dossier's row: the lines of the holds page, and what became of a draft. */
import type { EntityManager } from 'typeorm';
import type { PreservedResult } from '@comity/vocabulary/values/answers';
import type { Hold } from '@comity/domain/state/dossier';
import type { DossierKey } from './states.ts';

/** Facts of new results are kept as they came; of holds that are already there only end and status follow the state. */
export async function saveHoldLines(
  manager: EntityManager,
  key: DossierKey,
  holds: readonly Hold[],
  results: readonly PreservedResult[],
): Promise<void> {
  if (holds.length === 0) return;
  if (results.length > 0) {
    await manager.query(
      `INSERT INTO hold_line (organization_id, dossier_id, hold_id, target, category, snapshot_at, preserved_until, facts, status)
       SELECT $1, $2, r.facts ->> 'hold', r.facts ->> 'target', r.facts ->> 'category', (r.facts ->> 'snapshotAt')::timestamptz,
         (r.facts ->> 'preservedUntil')::timestamptz, r.facts, 'HELD'
         FROM jsonb_array_elements($3::jsonb) AS r(facts)
       ON CONFLICT DO NOTHING`,
      [key.organization, key.dossier, JSON.stringify(results)],
    );
  }
  await manager.query(
    `UPDATE hold_line l SET status = h.status, preserved_until = h."preservedUntil"
       FROM (SELECT o.hold_id, o.target, o.category, r."preservedUntil",
                    CASE WHEN r.items @> jsonb_build_array(jsonb_build_object('target', o.target, 'category', o.category))
                         THEN r.status ELSE 'RELEASED' END AS status
               FROM jsonb_to_recordset($3::jsonb) AS r(id text, status text, items jsonb, "preservedUntil" timestamptz)
               JOIN hold_line o ON o.organization_id = $1 AND o.dossier_id = $2 AND o.hold_id = r.id) h
      WHERE l.organization_id = $1 AND l.dossier_id = $2
        AND (l.hold_id, l.target, l.category) = (h.hold_id, h.target, h.category)
        AND (l.status, l.preserved_until) IS DISTINCT FROM (h.status, h."preservedUntil")`,
    [key.organization, key.dossier, JSON.stringify(holds)],
  );
}

export async function markDraftSubmitted(manager: EntityManager, key: DossierKey, at: string): Promise<void> {
  await manager.query(`UPDATE draft SET submitted_at = $3 WHERE organization_id = $1 AND id = $2`, [
    key.organization,
    key.dossier,
    at,
  ]);
}

export async function markDraftReturned(manager: EntityManager, key: DossierKey): Promise<void> {
  await manager.query(`UPDATE draft SET submitted_at = NULL WHERE organization_id = $1 AND id = $2`, [
    key.organization,
    key.dossier,
  ]);
}
