/**
 * The organization's now. The database's clock is the one that all processes share; an exercise adds its offset, a real
 * organization has none and cannot get one.
 */
import type { EntityManager } from 'typeorm';

export interface OrganizationNow {
  /** ISO 8601 UTC with milliseconds. */
  now: string;
  /** Milliseconds by which `now` is ahead of the wall clock; 0 for real organizations. */
  offsetMs: number;
  exerciseId: string | null;
}

/** Throws if there is no such organization. */
export async function nowOf(manager: Pick<EntityManager, 'query'>, organizationId: string): Promise<OrganizationNow> {
  const rows: OrganizationNow[] = await manager.query(
    `SELECT clock_timestamp() + coalesce(e.offset_ms, 0) * interval '1 millisecond' AS now,
            coalesce(e.offset_ms, 0) AS "offsetMs", o.exercise_id AS "exerciseId"
       FROM organization o LEFT JOIN exercise e ON e.id = o.exercise_id WHERE o.id = $1`,
    [organizationId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`There is no organization ${organizationId}`);
  return row;
}

export interface ExerciseForward {
  exerciseId: string;
  deltaMs: number;
  /** Idempotency key: the same key and body move the clock once, whatever the delta that they have come to. */
  key: string;
  bodyHash: string;
  memberId: string;
}

/**
 * Moves the exercise's clock and answers its offset in milliseconds; null if the key was used with another body. Runs in the context of an organization of the
 * exercise; the database refuses others and a negative delta.
 */
export async function forwardExercise(manager: EntityManager, step: ExerciseForward): Promise<number | null> {
  const rows: { offset: number | null }[] = await manager.query(
    `SELECT exercise_forward($1, $2, $3, $4, $5) AS offset`,
    [step.exerciseId, step.deltaMs, step.key, step.memberId, step.bodyHash],
  );
  return rows[0]?.offset ?? null;
}

export interface OpenDossier {
  organizationId: string;
  dossierId: string;
  side: 'requesting' | 'receiving' | 'provider';
}

/** Every open dossier of the exercise, in all its organizations: ids only, to wake them after the clock moved. */
export function openDossiersOfExercise(
  manager: Pick<EntityManager, 'query'>,
  exerciseId: string,
): Promise<OpenDossier[]> {
  return manager.query(
    `SELECT organization_id AS "organizationId", dossier_id AS "dossierId", side FROM open_dossiers_of_exercise($1)`,
    [exerciseId],
  );
}
