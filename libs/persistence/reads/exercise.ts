import type { EntityManager } from 'typeorm';
import type { Warning } from '../schema/effects.ts';
import { eachOf, instantIn, type Words, words } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';

export interface ExerciseRow {
  name: Words;
  /** The next instant at which a clock of the organization gives a warning, an alarm or its end. */
  next: { dueAt: string; clock: string } | null;
}

/** `now` is the exercise's present instant, ISO 8601 UTC. */
export async function readExercise(
  manager: EntityManager,
  organization: string,
  exercise: string,
  now: string,
): Promise<ExerciseRow> {
  const db = tenantRows(manager);
  const named = await db
    .selectFrom('exercise')
    .select((eb) => words(eb.ref('name_en'), eb.ref('name_es')).as('name'))
    .where('id', '=', exercise)
    .executeTakeFirst();
  const running = db.selectFrom('clock').where('organization_id', '=', organization).where('state', '=', 'RUNNING');
  const ends = running.select((eb) => ['clock', eb.ref('due_at').$castTo<string | null>().as('at')]);
  const alarms = running.select(['clock', 'alarm_at as at']).where('alarmed', '=', false);
  const warnings = running
    .innerJoinLateral(
      (eb) => eachOf<Warning>(eb.ref('clock.warnings')),
      (join) => join.onTrue(),
    )
    .select((eb) => ['clock', instantIn(eb.ref('each.one', '->>').key('at')).as('at')]);
  const next = await db
    .selectFrom(ends.unionAll(alarms).unionAll(warnings).as('instants'))
    .select((eb) => [eb.ref('at').$notNull().as('dueAt'), 'clock'])
    .where('at', '>', now)
    .orderBy('at')
    .limit(1)
    .executeTakeFirst();
  return { name: named?.name ?? { en: '', es: '' }, next: next ?? null };
}
