/**
 * Clocks are rows. Their instants are computed before they come here and are never computed again. A clock that is
 * started while it runs (a renewed hold) begins a new generation and the old one is stopped, so that each row describes
 * one run.
 */
import type { ClockStop } from '@comity/domain/events/decision';
import type { ClockId } from '@comity/vocabulary/clocks';
import { type Expression, expressionBuilder, sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { type JsonOf, optional, text } from '../schema/column.ts';
import type { Warning } from '../schema/effects.ts';
import type { Tables } from '../schema/tables.ts';
import { eachOf, instantIn, jsonOf, unnested } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import type { DossierKey } from './states.ts';

export interface ClockToStart {
  clock: string;
  subject: string;
  startedAt: string;
  dueAt: string;
  alarmAt: string | null;
  /** `YYYY-MM-DD`. */
  actBy: string | null;
  zone: string;
  rule: string;
  calendarVersion: string;
  /** Instants at which to warn, in any order. */
  warnings: readonly Warning[];
}

/** Stops clocks first and then starts clocks. `at` is the instant of the event on the organization's clock. */
export async function writeClocks(
  manager: EntityManager,
  ref: DossierKey,
  { starts, stops, at }: { starts: readonly ClockToStart[]; stops: readonly ClockStop[]; at: string },
): Promise<void> {
  const restarted = starts.map((start) => ({ id: start.clock, subject: start.subject }));
  await stopClocks(manager, ref, [...stops, ...restarted], at);
  if (starts.length === 0) return;
  await tenantRows(manager)
    .insertInto('clock')
    .values((eb) =>
      starts.map((start) => ({
        organization_id: ref.organization,
        dossier_id: ref.dossier,
        clock: start.clock,
        subject: start.subject,
        generation: eb
          .selectFrom('clock')
          .select((c) => c(c.fn.coalesce(c.fn.max('generation'), c.lit(0)), '+', 1).as('next'))
          .where('organization_id', '=', ref.organization)
          .where('dossier_id', '=', ref.dossier)
          .where('clock', '=', start.clock)
          .where('subject', '=', start.subject)
          .$asScalar(),
        started_at: start.startedAt,
        due_at: start.dueAt,
        alarm_at: start.alarmAt,
        act_by: start.actBy,
        zone: start.zone,
        rule: start.rule,
        calendar_version: start.calendarVersion,
        warnings: jsonOf([...start.warnings].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))),
      })),
    )
    .execute();
}

async function stopClocks(
  manager: EntityManager,
  ref: DossierKey,
  stops: readonly { id: string; subject: string | null }[],
  at: string,
): Promise<void> {
  if (stops.length === 0) return;
  await tenantRows(manager)
    .updateTable('clock as c')
    .from(unnested('s', { id: text(), subject: optional(text()) }, stops))
    .set({ state: 'STOPPED', stopped_at: at })
    .where('c.organization_id', '=', ref.organization)
    .where('c.dossier_id', '=', ref.dossier)
    .where('c.state', '=', 'RUNNING')
    .whereRef('c.clock', '=', 's.id')
    .where((eb) => eb.or([eb('s.subject', 'is', null), eb('c.subject', '=', eb.ref('s.subject'))]))
    .execute();
}

export interface DueClock {
  clock: ClockId;
  subject: string;
  generation: number;
  phase: 'warning' | 'alarm' | 'end';
  /** Days left, for warnings; null otherwise. */
  daysLeft: number | null;
  /** Instant at which the phase came due. */
  at: string;
}

/**
 * Returns every phase that has come by `now` and is not recorded yet, in the order in which it came. The caller marks
 * each with `passPhase` before recording it, because recording may start the same clock anew, and checks before each
 * whether its clock still runs, because recording an earlier one may have stopped it.
 */
export function dueClocks(manager: EntityManager, ref: DossierKey, now: string): Promise<DueClock[]> {
  return tenantRows(manager)
    .with('running', (db) =>
      db
        .selectFrom('clock')
        .selectAll()
        .where('organization_id', '=', ref.organization)
        .where('dossier_id', '=', ref.dossier)
        .where('state', '=', 'RUNNING'),
    )
    .with('due', (db) => {
      const warnings = db
        .selectFrom('running')
        .innerJoinLateral(
          (eb) => eachOf<Warning>(eb.ref('running.warnings')),
          (join) => join.onTrue(),
        )
        .select((eb) => [
          'clock',
          'subject',
          'generation',
          ...phase('warning', 1),
          sql<number | null>`(${eb.ref('each.one', '->').key('daysLeft')})::int`.as('daysLeft'),
          instantIn(eb.ref('each.one', '->>').key('at')).as('at'),
        ])
        .where((eb) => eb(instantIn(eb.ref('each.one', '->>').key('at')), '<=', now));
      const alarms = db
        .selectFrom('running')
        .select(['clock', 'subject', 'generation', ...phase('alarm', 2), NOTHING.as('daysLeft')])
        .select((eb) => eb.ref('alarm_at').$notNull().as('at'))
        .where('alarmed', '=', false)
        .where('alarm_at', '<=', now);
      const ends = db
        .selectFrom('running')
        .select(['clock', 'subject', 'generation', ...phase('end', 3), NOTHING.as('daysLeft'), 'due_at as at'])
        .where('due_at', '<=', now);
      return warnings.unionAll(alarms).unionAll(ends);
    })
    .selectFrom('due')
    .select((eb) => [
      eb.ref('clock').$castTo<ClockId>().as('clock'),
      'subject',
      'generation',
      'phase',
      'daysLeft',
      'at',
    ])
    .orderBy('at')
    .orderBy('rank')
    .orderBy('clock')
    .orderBy('subject')
    .execute();
}

const NOTHING = sql<number | null>`NULL::int`;

/** `rank` orders phases that come at one instant: the lesser is recorded first. */
const phase = (name: DueClock['phase'], rank: number) =>
  [sql<DueClock['phase']>`${sql.lit(name)}`.as('phase'), sql<number>`${sql.lit(rank)}`.as('rank')] as const;

/** Marks the phase as come: an end makes the clock PASSED, an alarm is not repeated, and warnings up to it are over. */
export async function passPhase(manager: EntityManager, ref: DossierKey, due: DueClock): Promise<void> {
  const clock = tenantRows(manager)
    .updateTable('clock')
    .where('organization_id', '=', ref.organization)
    .where('dossier_id', '=', ref.dossier)
    .where('clock', '=', due.clock)
    .where('subject', '=', due.subject)
    .where('generation', '=', due.generation);
  switch (due.phase) {
    case 'end':
      await clock.set({ state: 'PASSED', stopped_at: due.at }).execute();
      return;
    case 'alarm':
      await clock.set({ alarmed: true }).execute();
      return;
    case 'warning':
      await clock.set((eb) => ({ warnings: warningsAfter(eb.ref('warnings'), due.at) })).execute();
  }
}

function warningsAfter(warnings: Expression<Warning[]>, at: string) {
  const later = expressionBuilder<Tables>()
    .selectFrom(eachOf<Warning>(warnings))
    .where((eb) => sql<boolean>`${instantIn(eb.ref('each.one', '->>').key('at'))} > ${at}::timestamptz`);
  return later
    .select((eb) => sql<JsonOf<Warning[]>>`coalesce(jsonb_agg(${eb.ref('each.one')}), '[]')`.as('later'))
    .$asScalar();
}
