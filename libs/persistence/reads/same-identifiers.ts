/**
 * Other dossiers of the organization that concern the same identifier (scenario 11). For its central authority only, as
 * the caller of this has to see to: neither requester sees the other, and an office without that task learns nothing of a
 * confidential request. What follows this dossier or is followed by it is the same case and not another.
 */
import type { EntityManager } from 'typeorm';
import type { RequestKind, Side } from '@comity/vocabulary/values/plain';
import type { DossierState } from '@comity/domain/state/dossier';
import { type Caller, rolesOf, type Words } from './caller.ts';
import { SEEN, seenBy } from './dossier-rows.ts';

export interface SameIdentifierRow {
  /** Identifier of this dossier. */
  target: string;
  dossier: string;
  reference: string;
  kind: RequestKind;
  side: Side;
  status: DossierState['status'];
  counterpart: Words | null;
  openedAt: string;
  /** Whether one of the caller's offices sees that dossier, so that it can be opened. */
  seen: boolean;
}

export function isCentralAuthority(caller: Caller): boolean {
  return rolesOf(caller).some((role) => role === 'REQ_CENTRAL_AUTHORITY' || role === 'RCV_CENTRAL_AUTHORITY');
}

export function readSameIdentifiers(
  manager: EntityManager,
  caller: Caller,
  dossier: string,
): Promise<SameIdentifierRow[]> {
  return manager.query(
    `SELECT mine.target, d.id AS dossier, d.reference, d.state ->> 'kind' AS kind, d.side, d.status,
            CASE WHEN c.id IS NULL THEN NULL ELSE jsonb_build_object('en', c.name_en, 'es', c.name_es) END AS counterpart,
            d.opened_at AS "openedAt", (${SEEN}) AS seen
       FROM identifier_mark mine
       JOIN identifier_mark other ON other.organization_id = mine.organization_id AND other.mark = mine.mark
        AND other.dossier_id <> mine.dossier_id
       JOIN dossier d ON d.organization_id = other.organization_id AND d.id = other.dossier_id
       LEFT JOIN organization c ON c.id = d.counterpart_organization_id
      WHERE mine.organization_id = $1 AND mine.dossier_id = $4
        AND NOT EXISTS (SELECT FROM dossier_peer p
                         WHERE p.organization_id = $1 AND p.peer_organization_id = $1
                           AND ((p.dossier_id = $4 AND p.peer_dossier_id = d.id) OR (p.dossier_id = d.id AND p.peer_dossier_id = $4)))
        AND d.id::text IS DISTINCT FROM (SELECT o.state #>> '{summary,assistance,preservation}' FROM dossier o
                                          WHERE o.organization_id = $1 AND o.id = $4)
        AND d.state #>> '{summary,assistance,preservation}' IS DISTINCT FROM $4::text
      ORDER BY d.opened_at, d.id, mine.target`,
    [...seenBy(caller), dossier],
  );
}
