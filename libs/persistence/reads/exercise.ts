import type { EntityManager } from 'typeorm';
import type { Words } from './caller.ts';

export interface ExerciseRow {
  name: Words;
  /** The organization's next instant at which a clock says something: a warning, an alarm or its end. */
  next: { dueAt: string; clock: string } | null;
}

/** `now`: the exercise's own, ISO 8601 UTC. */
export async function readExercise(
  manager: EntityManager,
  organization: string,
  exercise: string,
  now: string,
): Promise<ExerciseRow> {
  const names = await manager.query<{ name: Words }[]>(
    `SELECT jsonb_build_object('en', name_en, 'es', name_es) AS name FROM exercise WHERE id = $1`,
    [exercise],
  );
  const next = await manager.query<{ dueAt: string; clock: string }[]>(
    `SELECT at AS "dueAt", clock FROM (
       SELECT clock, due_at AS at FROM clock WHERE organization_id = $1 AND state = 'RUNNING'
       UNION ALL SELECT clock, alarm_at FROM clock WHERE organization_id = $1 AND state = 'RUNNING' AND NOT alarmed
       UNION ALL SELECT clock, (w ->> 'at')::timestamptz FROM clock, jsonb_array_elements(warnings) AS w
                  WHERE organization_id = $1 AND state = 'RUNNING') instants
      WHERE at > $2 ORDER BY at LIMIT 1`,
    [organization, now],
  );
  return { name: names[0]?.name ?? { en: '', es: '' }, next: next[0] ?? null };
}
