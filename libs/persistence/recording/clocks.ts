/**
 * Clocks as rows. Instants are computed before they come here and are never computed again. A clock that is started while
 * it runs (a renewed hold) begins a new generation, and the old one is stopped, so each row tells one true story.
 */
import type { ClockId } from '@comity/vocabulary/clocks';
import type { EntityManager } from 'typeorm';
import type { ClockStop } from '@comity/domain/events/decision';
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
  warnings: readonly { at: string; daysLeft: number }[];
}

/** Stops first, then starts. `at` is the instant of the event on the organization's clock. */
export async function writeClocks(
  manager: EntityManager,
  ref: DossierKey,
  { starts, stops, at }: { starts: readonly ClockToStart[]; stops: readonly ClockStop[]; at: string },
): Promise<void> {
  const restarted = starts.map((start) => ({ id: start.clock, subject: start.subject }));
  await stopClocks(manager, ref, [...stops, ...restarted], at);
  if (starts.length === 0) return;
  const rows = starts.map((start) => ({
    ...start,
    warnings: [...start.warnings].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
  }));
  await manager.query(
    `INSERT INTO clock (organization_id, dossier_id, clock, subject, generation, started_at, due_at, alarm_at, act_by,
                        zone, rule, calendar_version, warnings)
     SELECT $1, $2, s.clock, s.subject,
            (SELECT coalesce(max(c.generation), 0) + 1 FROM clock c WHERE c.organization_id = $1 AND c.dossier_id = $2
                AND c.clock = s.clock AND c.subject = s.subject),
            s."startedAt", s."dueAt", s."alarmAt", s."actBy", s.zone, s.rule, s."calendarVersion", s.warnings
       FROM jsonb_to_recordset($3::jsonb) AS s (clock text, subject text, "startedAt" timestamptz, "dueAt" timestamptz,
              "alarmAt" timestamptz, "actBy" date, zone text, rule text, "calendarVersion" text, warnings jsonb)`,
    [ref.organization, ref.dossier, JSON.stringify(rows)],
  );
}

async function stopClocks(
  manager: EntityManager,
  ref: DossierKey,
  stops: readonly { id: string; subject: string | null }[],
  at: string,
): Promise<void> {
  if (stops.length === 0) return;
  await manager.query(
    `UPDATE clock c SET state = 'STOPPED', stopped_at = $4
       FROM jsonb_to_recordset($3::jsonb) AS s (id text, subject text)
      WHERE c.organization_id = $1 AND c.dossier_id = $2 AND c.state = 'RUNNING'
        AND c.clock = s.id AND (s.subject IS NULL OR c.subject = s.subject)`,
    [ref.organization, ref.dossier, JSON.stringify(stops), at],
  );
}

export interface DueClock {
  clock: ClockId;
  subject: string;
  generation: number;
  phase: 'warning' | 'alarm' | 'end';
  /** For warnings; null otherwise. */
  daysLeft: number | null;
  /** Instant at which it came due. */
  at: string;
}

/**
 * Every phase that has come by `now` and is not recorded yet, in the order in which it came. Pass each (`passPhase`)
 * before it is recorded, because recording may start the same clock anew; and look before each whether its clock still
 * runs, because recording an earlier one may have stopped it.
 */
export function dueClocks(manager: EntityManager, ref: DossierKey, now: string): Promise<DueClock[]> {
  return manager.query<DueClock[]>(
    `WITH running AS (
       SELECT * FROM clock WHERE organization_id = $1 AND dossier_id = $2 AND state = 'RUNNING')
     SELECT clock, subject, generation, 'warning' AS phase, (w ->> 'daysLeft')::int AS "daysLeft",
            (w ->> 'at')::timestamptz AS at, 1 AS rank
       FROM running, jsonb_array_elements(warnings) w WHERE (w ->> 'at')::timestamptz <= $3
     UNION ALL
     SELECT clock, subject, generation, 'alarm', NULL, alarm_at, 2 FROM running WHERE NOT alarmed AND alarm_at <= $3
     UNION ALL
     SELECT clock, subject, generation, 'end', NULL, due_at, 3 FROM running WHERE due_at <= $3
     ORDER BY at, rank, clock, subject`,
    [ref.organization, ref.dossier, now],
  );
}

/** Takes note that this came: an end makes the clock PASSED, an alarm is not repeated, warnings up to it are over. */
export async function passPhase(manager: EntityManager, ref: DossierKey, due: DueClock): Promise<void> {
  const assignment = {
    end: `state = 'PASSED', stopped_at = $6`,
    alarm: `alarmed = true`,
    warning: `warnings = (SELECT coalesce(jsonb_agg(v), '[]') FROM jsonb_array_elements(warnings) v
                           WHERE (v ->> 'at')::timestamptz > $6)`,
  }[due.phase];
  await manager.query(
    `UPDATE clock SET ${assignment} WHERE organization_id = $1 AND dossier_id = $2 AND clock = $3 AND subject = $4
        AND generation = $5 AND $6::timestamptz IS NOT NULL`,
    [ref.organization, ref.dossier, due.clock, due.subject, due.generation, due.at],
  );
}

/** The next instant, on the organization's clock, at which a clock of the dossier has something to say; null for none. */
export async function nextClockInstant(manager: EntityManager, ref: DossierKey): Promise<string | null> {
  const rows: { at: string | null }[] = await manager.query(
    `SELECT min(least(due_at, CASE WHEN NOT alarmed THEN alarm_at END, (warnings -> 0 ->> 'at')::timestamptz)) AS at
       FROM clock WHERE organization_id = $1 AND dossier_id = $2 AND state = 'RUNNING'`,
    [ref.organization, ref.dossier],
  );
  return rows[0]?.at ?? null;
}
