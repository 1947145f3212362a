/**
 * Rows of dossiers as lists and pages need them. A person sees a dossier when one of their offices is on it; an auditor
 * sees all of the organization. What is not seen does not exist: there is no other answer for it.
 */
import type { EntityManager } from 'typeorm';
import type { Side } from '@comity/vocabulary/values/plain';
import type { DossierState } from '@comity/domain/state/dossier';
import { type Caller, rolesOf, type Words } from './caller.ts';

export interface ClockView {
  clock: string;
  subject: string;
  dueAt: string;
  alarmAt: string | null;
  actBy: string | null;
  zone: string;
  rule: string;
  state: 'RUNNING' | 'STOPPED' | 'PASSED';
}

export interface DossierRow {
  id: string;
  reference: string;
  side: Side;
  state: DossierState;
  counterpart: Words | null;
  provider: Words | null;
  requestDigest: string | null;
  snapshotDigest: string | null;
  zone: string;
  openedAt: string;
  changedAt: string;
  exercise: boolean;
  responsible: Words | null;
  /** Ids of the offices that see it. */
  offices: string[];
  nextClock: ClockView | null;
}

const COLUMNS = `
  d.id, d.reference, d.side, d.state, d.request_digest AS "requestDigest", d.snapshot_digest AS "snapshotDigest", d.zone,
  d.opened_at AS "openedAt", d.changed_at AS "changedAt", d.exercise_id IS NOT NULL AS exercise,
  CASE WHEN c.id IS NULL THEN NULL ELSE jsonb_build_object('en', c.name_en, 'es', c.name_es) END AS counterpart,
  CASE WHEN p.id IS NULL THEN NULL ELSE jsonb_build_object('en', p.name_en, 'es', p.name_es) END AS provider,
  (SELECT jsonb_build_object('en', m.name_en, 'es', m.name_es) FROM member m
    WHERE m.organization_id = d.organization_id AND m.id::text IN (SELECT value FROM jsonb_each_text(d.state -> 'responsible')) LIMIT 1) AS responsible,
  ARRAY(SELECT f.office_id FROM dossier_office f WHERE f.organization_id = d.organization_id AND f.dossier_id = d.id) AS offices,
  (SELECT jsonb_build_object('clock', k.clock, 'subject', k.subject, 'dueAt', to_char(k.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'alarmAt', NULL, 'actBy', k.act_by, 'zone', k.zone, 'rule', k.rule, 'state', k.state)
     FROM clock k WHERE k.organization_id = d.organization_id AND k.dossier_id = d.id AND k.state = 'RUNNING'
    ORDER BY k.due_at LIMIT 1) AS "nextClock"`;

const FROM = `FROM dossier d LEFT JOIN organization c ON c.id = d.counterpart_organization_id
  LEFT JOIN organization p ON p.id = d.provider_organization_id`;

/** Restricts to what the caller sees; `$1` organization, `$2` the caller's offices, `$3` whether they see all. */
export const SEEN = `d.organization_id = $1 AND ($3 OR EXISTS (SELECT FROM dossier_office f
  WHERE f.organization_id = d.organization_id AND f.dossier_id = d.id AND f.office_id = ANY ($2::uuid[])))`;

export function seenBy(caller: Caller): [string, string[], boolean] {
  return [caller.organization.id, caller.offices.map((office) => office.id), rolesOf(caller).includes('AUDITOR')];
}

export async function readDossier(manager: EntityManager, caller: Caller, id: string): Promise<DossierRow | null> {
  const rows = await manager.query<DossierRow[]>(`SELECT ${COLUMNS} ${FROM} WHERE ${SEEN} AND d.id = $4`, [
    ...seenBy(caller),
    id,
  ]);
  return rows[0] ?? null;
}

/**
 * The other request of the same case in the same house, in both directions: a formal request names the preservation that
 * it follows from its first message on, the requester's own from the beginning. Likewise a request to a third State and
 * the one whose answer disclosed the provider there.
 */
export function readLinked(manager: EntityManager, caller: Caller, id: string): Promise<DossierRow[]> {
  return manager.query<DossierRow[]>(
    `SELECT ${COLUMNS} ${FROM} WHERE ${SEEN} AND d.id <> $4 AND (
       d.id IN (SELECT p.peer_dossier_id FROM dossier_peer p
                 WHERE p.organization_id = $1 AND p.peer_organization_id = $1 AND p.dossier_id = $4)
       OR d.id IN (SELECT p.dossier_id FROM dossier_peer p
                    WHERE p.organization_id = $1 AND p.peer_organization_id = $1 AND p.peer_dossier_id = $4)
       OR d.id IN (SELECT f.id FROM draft f WHERE f.organization_id = $1 AND f.derived_from = $4)
       OR d.id IN (SELECT f.derived_from FROM draft f WHERE f.organization_id = $1 AND f.id = $4)
       OR d.id::text = (SELECT o.state #>> '{summary,assistance,preservation}' FROM dossier o
                         WHERE o.organization_id = $1 AND o.id = $4))
     ORDER BY d.opened_at`,
    [...seenBy(caller), id],
  );
}

export interface DossierQuery {
  q?: string;
  /** Of `q` as an identifier: a dossier that asks about it has one of them. */
  marks?: readonly Buffer[];
  state?: string;
  status?: string;
  side?: string;
  from?: string;
  to?: string;
  cursor?: { changedAt: string; id: string };
  limit: number;
}

/** Each kind of text that `q` may be is looked up in its own index, once, and not per dossier. */
const FOUND = `d.id IN (
  SELECT id FROM dossier WHERE organization_id = $1 AND lower(reference) LIKE '%' || $12 || '%'
  UNION ALL SELECT id FROM dossier WHERE organization_id = $1 AND lower(case_reference) = $4
  UNION ALL SELECT id FROM dossier WHERE organization_id = $1 AND state -> 'references' @> to_jsonb($11::text)
  UNION ALL
  SELECT dossier_id FROM identifier_mark WHERE organization_id = $1 AND mark = ANY ($15::bytea[]))`;

/** Latest change first; `q` matches references, whole identifiers and case numbers of the own organization. */
export function listDossiers(manager: EntityManager, caller: Caller, query: DossierQuery): Promise<DossierRow[]> {
  const q = query.q?.trim().toLowerCase() ?? '';
  return manager.query<DossierRow[]>(
    `SELECT ${COLUMNS} ${FROM} WHERE ${SEEN}
       AND ${q === '' ? `'' IN ($4::text, $11::text, $12::text) AND $15::bytea[] IS NOT NULL` : FOUND}
       AND ($5::text IS NULL OR d.requesting_state = $5 OR d.requested_state = $5)
       AND ($6::text IS NULL OR d.status = $6) AND ($7::text IS NULL OR d.side = $7)
       AND ($8::date IS NULL OR d.opened_at >= $8) AND ($9::date IS NULL OR d.opened_at < $9::date + 1)
       AND (d.changed_at, d.id) < (coalesce($10::timestamptz, 'infinity'), coalesce($13::uuid, '00000000-0000-0000-0000-000000000000'))
     ORDER BY d.changed_at DESC, d.id DESC LIMIT $14`,
    [
      ...seenBy(caller),
      q,
      query.state ?? null,
      query.status ?? null,
      query.side ?? null,
      query.from ?? null,
      query.to ?? null,
      query.cursor?.changedAt ?? null,
      query.q?.trim() ?? '',
      q.replaceAll(/[\\%_]/g, String.raw`\$&`),
      query.cursor?.id ?? null,
      query.limit,
      query.marks ?? [],
    ],
  );
}

/** Open dossiers that the caller sees, those with the next deadline first. */
export function openDossiers(manager: EntityManager, caller: Caller, limit: number): Promise<DossierRow[]> {
  return manager.query<DossierRow[]>(
    `WITH first AS MATERIALIZED (
       SELECT d.id, (SELECT min(k.due_at) FROM clock k WHERE k.organization_id = d.organization_id
                        AND k.dossier_id = d.id AND k.state = 'RUNNING') AS due
         FROM dossier d WHERE ${SEEN} AND d.closed_at IS NULL ORDER BY due NULLS LAST, d.changed_at DESC LIMIT $4)
     SELECT ${COLUMNS} ${FROM} JOIN first ON first.id = d.id WHERE d.organization_id = $1
      ORDER BY first.due NULLS LAST, d.changed_at DESC`,
    [...seenBy(caller), limit],
  );
}
