/**
 * Clock rules become instants here, outside the workflow sandbox, because time zones and holidays are data that change
 * (docs/rules 2.12). They are stored with the version of the calendar that gave them and are never computed again.
 */
import { internalActionDate } from '@comity/calendar/action-date';
import { lastLocalDay, WARNING_DAYS, warningInstants } from '@comity/calendar/countdown';
import { alarmInstant, dueInstant } from '@comity/calendar/due';
import { calendarVersion } from '@comity/calendar/version';
import type { ClockToStart } from '@comity/persistence/recording/clocks';
import type { ClockStart } from '@comity/domain/events/decision';

/** `at` is the instant of the event that starts the clock; warnings that would fall before it are left out. */
export function clockRow(start: ClockStart, zone: string, country: string, at: string): ClockToStart {
  const rule = { start: start.start, length: start.length, zone };
  const dueAt = utc(dueInstant(rule).dueAt);
  return {
    clock: start.id,
    subject: start.subject,
    startedAt: start.start,
    dueAt,
    alarmAt: start.id === 'DOMESTIC_HOLD' ? earliestReading(dueAt, zone) : null,
    actBy: start.warns ? internalActionDate({ dueAt, zone, country }).date : null,
    zone,
    rule: start.rule,
    calendarVersion: calendarVersion(),
    warnings: start.warns
      ? warningInstants(alarmInstant(rule), at, warningDays(start)).map((one) => ({
          at: utc(one.at),
          daysLeft: one.daysBefore,
        }))
      : [],
  };
}

function warningDays({ reminderDays }: ClockStart): readonly number[] {
  return reminderDays === undefined ? WARNING_DAYS : [...WARNING_DAYS, reminderDays];
}

/** "Preserved until" a day may be read as until that day begins, so the alarm takes this earliest plausible reading. */
function earliestReading(dueAt: string, zone: string): string {
  return utc(lastLocalDay(dueAt, zone).toZonedDateTime(zone).toInstant().toString());
}

/** Writes the instant in UTC with milliseconds, so that instants compare as text. */
function utc(instant: string): string {
  return new Date(instant).toISOString();
}
