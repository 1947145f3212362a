/** While a clock runs, people are warned at set instants and shown how many days they have left. */
import { Temporal } from 'temporal-polyfill';

export interface ClockWarning {
  daysBefore: number;
  /** This is an ISO-8601 instant in UTC. */
  at: string;
}

/** A hold warns this many days before its end (docs/rules scenario 5). */
export const WARNING_DAYS: readonly number[] = [30, 14, 7, 3, 1];

/**
 * Lists the warnings before `dueAt`, earliest first, each N × 24 h ahead. A warning has no legal effect, so a change of
 * the clocks in between may move its local hour. With `now`, warnings whose instant has come or passed are left out, so
 * that a short clock does not open with a burst of old warnings.
 */
export function warningInstants(dueAt: string, now?: string, days: readonly number[] = WARNING_DAYS): ClockWarning[] {
  const due = Temporal.Instant.from(dueAt);
  return [...new Set(days)]
    .sort((a, b) => b - a)
    .map((daysBefore) => ({ daysBefore, at: due.subtract({ hours: daysBefore * 24 }).toString() }))
    .filter(({ at }) => now === undefined || Temporal.Instant.compare(at, now) > 0);
}

/**
 * Counts the calendar days from today to the last day before `dueAt`, both in `zone`: 0 on the last day, −1 or less as
 * soon as the clock has run out, even if that was earlier today.
 */
export function daysLeft(dueAt: string, now: string, zone: string): number {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  const days = today.until(lastLocalDay(dueAt, zone)).days;
  return Temporal.Instant.compare(now, dueAt) >= 0 ? Math.min(-1, days) : Math.max(0, days);
}

/**
 * Finds the local day that holds the last moment before `dueAt`: an expiry at midnight belongs to the day that it ends.
 */
export function lastLocalDay(dueAt: string, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(dueAt).subtract({ nanoseconds: 1 }).toZonedDateTimeISO(zone).toPlainDate();
}
