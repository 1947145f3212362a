/**
 * Work on evidence that an event leaves for the machine: queued in the event's transaction, done by an activity that may
 * be run again at any time. Attempts and their instants are wall clock.
 */
import type { EvidenceWorkKind, EvidenceWorkReason } from '@comity/contracts/http/evidence-work-views';
import type { EntityManager } from 'typeorm';
import type { DossierKey } from './states.ts';

export interface EvidenceWork {
  kind: EvidenceWorkKind;
  /** Number of the event that it belongs to. */
  seq: number;
  attempts: number;
  /** Milliseconds until the next attempt; 0 or less when due. */
  dueInMs: number;
  /** Of the event. */
  payload: Record<string, unknown>;
  /** Of a message: who sent it, and its number between the two dossiers; null for an act. */
  message: { organization: string; code: string; dossier: string; number: number } | null;
}

export async function queueEvidenceWork(
  manager: EntityManager,
  key: DossierKey,
  seq: number,
  kinds: readonly EvidenceWorkKind[],
): Promise<void> {
  if (kinds.length === 0) return;
  await manager.query(
    `INSERT INTO evidence_work (organization_id, dossier_id, event_seq, kind) SELECT $1, $2, $3, unnest($4::text[])`,
    [key.organization, key.dossier, seq, kinds],
  );
}

export async function hasEvidenceWork(manager: EntityManager, key: DossierKey): Promise<boolean> {
  const rows = await manager.query<{ waits: boolean }[]>(
    `SELECT EXISTS (SELECT FROM evidence_work WHERE organization_id = $1 AND dossier_id = $2 AND status = 'WAITING') AS waits`,
    [key.organization, key.dossier],
  );
  return rows[0]?.waits ?? false;
}

/** Oldest first. */
export function waitingEvidenceWork(manager: EntityManager, key: DossierKey): Promise<EvidenceWork[]> {
  return manager.query<EvidenceWork[]>(
    `SELECT w.kind, w.event_seq AS seq, w.attempts, e.payload,
       (extract(epoch FROM coalesce(w.next_attempt_at, now()) - now()) * 1000)::int AS "dueInMs",
       CASE WHEN i.number IS NULL THEN NULL ELSE jsonb_build_object('organization', i.sender_organization_id,
         'code', i.envelope -> 'from' ->> 'organization', 'dossier', i.sender_dossier_id, 'number', i.number) END AS message
       FROM evidence_work w
       JOIN dossier_event e ON e.organization_id = w.organization_id AND e.dossier_id = w.dossier_id AND e.seq = w.event_seq
       LEFT JOIN inbox i ON i.organization_id = w.organization_id AND i.dossier_id = w.dossier_id AND i.event_seq = w.event_seq
      WHERE w.organization_id = $1 AND w.dossier_id = $2 AND w.status = 'WAITING' ORDER BY w.event_seq`,
    [key.organization, key.dossier],
  );
}

/** What came of an attempt. WAITING is tried again after `pauseMs`; every other status is the end. */
export interface WorkOutcome {
  status: 'WAITING' | 'DONE' | 'FAILED' | 'OVERTAKEN';
  reason: EvidenceWorkReason | null;
  pauseMs: number | null;
}

export async function noteEvidenceWork(
  manager: EntityManager,
  key: DossierKey,
  { kind, seq }: Pick<EvidenceWork, 'kind' | 'seq'>,
  { status, reason, pauseMs }: WorkOutcome,
): Promise<void> {
  await manager.query(
    `UPDATE evidence_work SET status = $5, reason = $6, attempts = attempts + 1,
       done_at = CASE WHEN $5 = 'WAITING' THEN NULL ELSE now() END,
       next_attempt_at = CASE WHEN $7::float IS NOT NULL THEN now() + make_interval(secs => $7::float / 1000) END
      WHERE organization_id = $1 AND dossier_id = $2 AND event_seq = $3 AND kind = $4 AND status = 'WAITING'`,
    [key.organization, key.dossier, seq, kind, status, reason, pauseMs],
  );
}

export interface EvidenceWorkRow {
  kind: EvidenceWorkKind;
  seq: number;
  status: WorkOutcome['status'];
  since: string;
  doneAt: string | null;
  attempts: number;
  nextAttemptAt: string | null;
  reason: EvidenceWorkReason | null;
  /** Of the event. */
  payload: Record<string, unknown>;
}

/** All of the dossier, oldest first. */
export function readEvidenceWork(manager: EntityManager, key: DossierKey): Promise<EvidenceWorkRow[]> {
  return manager.query<EvidenceWorkRow[]>(
    `SELECT w.kind, w.event_seq AS seq, w.status, w.created_at AS since, w.done_at AS "doneAt", w.attempts, w.reason,
       CASE WHEN w.status = 'WAITING' THEN w.next_attempt_at END AS "nextAttemptAt", e.payload
       FROM evidence_work w
       JOIN dossier_event e ON e.organization_id = w.organization_id AND e.dossier_id = w.dossier_id AND e.seq = w.event_seq
      WHERE w.organization_id = $1 AND w.dossier_id = $2 ORDER BY w.event_seq, w.kind`,
    [key.organization, key.dossier],
  );
}
