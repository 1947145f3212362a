/**
 * An event may leave work on evidence for the worker: it is queued in the event's transaction and done by an activity
 * that may run again at any time. Attempts and their instants are wall clock.
 */
import type { EvidenceWorkKind, EvidenceWorkReason } from '@comity/contracts/http/evidence-work-views';
import type { EntityManager } from 'typeorm';
import type { WorkStatus } from '../schema/evidence.ts';
import { ifThere, inMilliseconds, jsonObject, millisecondsUntil, now } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import type { DossierKey } from './states.ts';

export interface EvidenceWork {
  kind: EvidenceWorkKind;
  /** Number of the event that the work belongs to. */
  seq: number;
  attempts: number;
  /** Milliseconds until the next attempt; 0 or less when due. */
  dueInMs: number;
  /** Payload of the event. */
  payload: Record<string, unknown>;
  /** For a message: who sent it, and its number between the two dossiers; null for an act. */
  message: { organization: string; code: string; dossier: string; number: number } | null;
}

export async function queueEvidenceWork(
  manager: EntityManager,
  key: DossierKey,
  seq: number,
  kinds: readonly EvidenceWorkKind[],
): Promise<void> {
  if (kinds.length === 0) return;
  await tenantRows(manager)
    .insertInto('evidence_work')
    .values(kinds.map((kind) => ({ organization_id: key.organization, dossier_id: key.dossier, event_seq: seq, kind })))
    .execute();
}

/** Returns the waiting work, oldest first. */
export function waitingEvidenceWork(manager: EntityManager, key: DossierKey): Promise<EvidenceWork[]> {
  return workWithEvent(manager, key)
    .leftJoin('inbox as i', (join) =>
      join
        .onRef('i.organization_id', '=', 'w.organization_id')
        .onRef('i.dossier_id', '=', 'w.dossier_id')
        .onRef('i.event_seq', '=', 'w.event_seq'),
    )
    .select((eb) => [
      'w.kind',
      'w.event_seq as seq',
      'w.attempts',
      'e.payload',
      millisecondsUntil(eb.ref('w.next_attempt_at')).as('dueInMs'),
      ifThere(
        eb.ref('i.number'),
        jsonObject({
          organization: eb.ref('i.sender_organization_id').$notNull(),
          code: eb.ref('i.envelope', '->').key('from').key('organization').$notNull(),
          dossier: eb.ref('i.sender_dossier_id').$notNull(),
          number: eb.ref('i.number').$notNull(),
        }),
      ).as('message'),
    ])
    .where('w.status', '=', 'WAITING')
    .orderBy('w.event_seq')
    .execute();
}

const workWithEvent = (manager: EntityManager, key: DossierKey) =>
  tenantRows(manager)
    .selectFrom('evidence_work as w')
    .innerJoin('dossier_event as e', (join) =>
      join
        .onRef('e.organization_id', '=', 'w.organization_id')
        .onRef('e.dossier_id', '=', 'w.dossier_id')
        .onRef('e.seq', '=', 'w.event_seq'),
    )
    .where('w.organization_id', '=', key.organization)
    .where('w.dossier_id', '=', key.dossier);

/** The outcome of an attempt. WAITING is tried again after `pauseMs`; every other status is final. */
export interface WorkOutcome {
  status: WorkStatus;
  reason: EvidenceWorkReason | null;
  pauseMs: number | null;
}

export async function noteEvidenceWork(
  manager: EntityManager,
  key: DossierKey,
  { kind, seq }: Pick<EvidenceWork, 'kind' | 'seq'>,
  { status, reason, pauseMs }: WorkOutcome,
): Promise<void> {
  await tenantRows(manager)
    .updateTable('evidence_work')
    .set((eb) => ({
      status,
      reason,
      attempts: eb('attempts', '+', 1),
      done_at: status === 'WAITING' ? null : now,
      next_attempt_at: pauseMs === null ? null : inMilliseconds(now, pauseMs),
    }))
    .where('organization_id', '=', key.organization)
    .where('dossier_id', '=', key.dossier)
    .where('event_seq', '=', seq)
    .where('kind', '=', kind)
    .where('status', '=', 'WAITING')
    .execute();
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
  /** Payload of the event. */
  payload: Record<string, unknown>;
}

/** Returns all work of the dossier, oldest first. */
export function readEvidenceWork(manager: EntityManager, key: DossierKey): Promise<EvidenceWorkRow[]> {
  return workWithEvent(manager, key)
    .select((eb) => [
      'w.kind',
      'w.event_seq as seq',
      'w.status',
      'w.created_at as since',
      'w.done_at as doneAt',
      'w.attempts',
      'w.reason',
      eb.case().when('w.status', '=', 'WAITING').then(eb.ref('w.next_attempt_at')).end().as('nextAttemptAt'),
      'e.payload',
    ])
    .orderBy('w.event_seq')
    .orderBy('w.kind')
    .execute();
}
