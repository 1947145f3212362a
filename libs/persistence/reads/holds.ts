/** Holds over all dossiers that the caller sees, those that end first before the others. */
import type { Hold, Side } from '@comity/domain/dossier/state';
import type { EntityManager } from 'typeorm';
import type { Caller, Words } from './caller.ts';
import { type ClockView, seenBy, SEEN } from './dossier-rows.ts';

export interface HoldRow {
  dossier: string;
  reference: string;
  side: Side;
  counterpart: Words | null;
  requestDigest: string | null;
  hold: string;
  preservedUntil: string;
  /** All holds of the dossier. */
  holds: Hold[];
}

/** `after`: end, dossier and hold of the last one shown. All lines of a hold end together, so its first stands for it. */
export function listHolds(
  manager: EntityManager,
  caller: Caller,
  after: readonly string[] | null,
  limit: number,
): Promise<HoldRow[]> {
  return manager.query<HoldRow[]>(
    `SELECT d.id AS dossier, d.reference, d.side, d.request_digest AS "requestDigest", d.state -> 'holds' AS holds,
       CASE WHEN c.id IS NULL THEN NULL ELSE jsonb_build_object('en', c.name_en, 'es', c.name_es) END AS counterpart,
       l.hold_id AS hold, l.preserved_until AS "preservedUntil"
       FROM hold_line l
       JOIN dossier d ON d.organization_id = l.organization_id AND d.id = l.dossier_id
       LEFT JOIN organization c ON c.id = d.counterpart_organization_id
      WHERE ${SEEN} AND l.organization_id = $1
        AND NOT EXISTS (SELECT FROM hold_line b WHERE b.organization_id = l.organization_id AND b.dossier_id = l.dossier_id
                           AND b.hold_id = l.hold_id AND (b.target, b.category) < (l.target, l.category))
        AND (l.preserved_until, l.dossier_id, l.hold_id) > (coalesce($4::timestamptz, '-infinity'),
               coalesce($5::uuid, '00000000-0000-0000-0000-000000000000'), coalesce($6, ''))
      ORDER BY l.preserved_until, l.dossier_id, l.hold_id LIMIT $7`,
    [...seenBy(caller), after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit],
  );
}

export function holdClocks(
  manager: EntityManager,
  organization: string,
  dossiers: readonly string[],
): Promise<(ClockView & { dossier: string })[]> {
  return manager.query<(ClockView & { dossier: string })[]>(
    `SELECT DISTINCT ON (dossier_id, clock, subject) dossier_id AS dossier, clock, subject, due_at AS "dueAt",
       alarm_at AS "alarmAt", act_by AS "actBy", zone, rule, state FROM clock
      WHERE organization_id = $1 AND dossier_id = ANY ($2::uuid[]) AND clock IN ('BUD29_FLOOR', 'DOMESTIC_HOLD')
      ORDER BY dossier_id, clock, subject, generation DESC`,
    [organization, dossiers],
  );
}
