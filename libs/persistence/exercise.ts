/**
 * Returns an organization's present instant. All processes share the database's clock; an exercise adds its offset,
 * while a real organization has none and cannot get one.
 */
import type { Side } from '@comity/vocabulary/values/plain';
import type { DataSource, EntityManager } from 'typeorm';
import { answerOf, answersOf, inMilliseconds, wallClock } from './sql/expressions.ts';
import { publicRows, tenantRows } from './sql/rows.ts';

export interface OrganizationNow {
  /** Present instant, ISO 8601 UTC with milliseconds. */
  now: string;
  /** Milliseconds by which `now` is ahead of the wall clock; 0 for real organizations. */
  offsetMs: number;
  exerciseId: string | null;
}

/** Throws if no such organization exists. */
export async function nowOf(source: DataSource | EntityManager, organizationId: string): Promise<OrganizationNow> {
  const row = await publicRows(source)
    .selectFrom('organization as o')
    .leftJoin('exercise as e', 'e.id', 'o.exercise_id')
    .select((eb) => {
      const offset = eb.fn.coalesce('e.offset_ms', eb.lit(0));
      return [inMilliseconds(wallClock, offset).as('now'), offset.as('offsetMs'), 'o.exercise_id as exerciseId'];
    })
    .where('o.id', '=', organizationId)
    .executeTakeFirst();
  if (row === undefined) throw new Error(`There is no organization ${organizationId}`);
  return row;
}

export interface ExerciseForward {
  exerciseId: string;
  deltaMs: number;
  /** Idempotency key: the same key and body move the clock once, whatever delta they amount to by then. */
  key: string;
  bodyHash: string;
  memberId: string;
}

/**
 * Moves the exercise's clock and returns its offset in milliseconds, or null if the key was used with another body. It
 * runs in the context of an organization of the exercise; the database refuses others and a negative delta.
 */
export async function forwardExercise(manager: EntityManager, step: ExerciseForward): Promise<number | null> {
  const { exerciseId, deltaMs, key, memberId, bodyHash } = step;
  const { offset } = await tenantRows(manager)
    .selectNoFrom(answerOf('exercise_forward', exerciseId, deltaMs, key, memberId, bodyHash).as('offset'))
    .executeTakeFirstOrThrow();
  return offset;
}

export interface OpenDossier {
  organizationId: string;
  dossierId: string;
  side: Side;
}

/**
 * Returns every open dossier of the exercise in all its organizations: ids only, to wake them after the clock moved.
 */
export function openDossiersOfExercise(manager: EntityManager, exerciseId: string): Promise<OpenDossier[]> {
  return publicRows(manager)
    .selectFrom(answersOf('open_dossiers_of_exercise', exerciseId).as('d'))
    .select(['d.organization_id as organizationId', 'd.dossier_id as dossierId', 'd.side'])
    .execute();
}
