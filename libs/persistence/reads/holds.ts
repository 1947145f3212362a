/** Holds over all dossiers that the caller sees, those that end first before the others. */
import type { EntityManager } from 'typeorm';
import type { Side } from '@comity/vocabulary/values/plain';
import type { DossierState, Hold } from '@comity/domain/state/dossier';
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
  mla: DossierState['mla'];
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
       d.state -> 'mla' AS mla,
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

export interface FollowingRow {
  preservation: string;
  id: string;
  reference: string;
  state: DossierState;
}

/** Formal requests that follow these preservations in the same house, as far as the caller sees them; oldest first. */
export function formalRequestsAfter(
  manager: EntityManager,
  caller: Caller,
  preservations: readonly string[],
): Promise<FollowingRow[]> {
  return manager.query<FollowingRow[]>(
    `SELECT l.preservation, d.id, d.reference, d.state
       FROM (SELECT dossier_id AS preservation, peer_dossier_id AS id FROM dossier_peer
              WHERE organization_id = $1 AND peer_organization_id = $1 AND dossier_id = ANY ($4::uuid[])
             UNION
             SELECT peer_dossier_id, dossier_id FROM dossier_peer
              WHERE organization_id = $1 AND peer_organization_id = $1 AND peer_dossier_id = ANY ($4::uuid[])) l
       JOIN dossier d ON d.organization_id = $1 AND d.id = l.id
      WHERE ${SEEN} AND d.state ->> 'kind' = 'ASSISTANCE'
      ORDER BY d.opened_at`,
    [...seenBy(caller), preservations],
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
