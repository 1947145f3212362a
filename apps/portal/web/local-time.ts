/** People type times in the zone that the page states; the api gets them as instants (ISO 8601 UTC). */
import { readLocalTime } from '@comity/vocabulary/judges/local-time';
import { Temporal } from 'temporal-polyfill';

export type LocalTime =
  | { ok: true; instant: string; local: string }
  | { ok: false; reason: 'not_an_instant' | 'no_such_local_time' }
  | { ok: false; reason: 'comes_twice'; first: string; second: string };

/**
 * Reads a local time in `zone`, to the millisecond. A time in the hour that is left out when the clocks go forward is
 * refused rather than moved, and one in the hour that comes twice asks which one is meant.
 */
export function instantOf(typed: string, zone: string): LocalTime {
  const read = readLocalTime(typed, zone);
  if (read.ok) return { ok: true, local: read.local, instant: new Date(read.utc).toISOString() };
  if (read.reason !== 'comes_twice') return { ok: false, reason: read.reason };
  const [first = '', second = ''] = read.offsets;
  return { ok: false, reason: read.reason, first, second };
}

/**
 * Finds the end of a local day `YYYY-MM-DD`, which is the first instant of the next one; null when there is no such day.
 */
export function endOfDay(date: string, zone: string): string | null {
  const day = plainDate(date);
  return day === null ? null : utc(day.add({ days: 1 }).toZonedDateTime(zone).toInstant());
}

export function isDate(date: string): boolean {
  return plainDate(date) !== null;
}

/** Writes `YYYY-MM-DDTHH:MM:SS` for an input of type datetime-local. */
export function localOf(instant: string, zone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: 'second', roundingMode: 'trunc' });
}

function plainDate(date: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function utc(instant: Temporal.Instant): string {
  return new Date(instant.epochMilliseconds).toISOString();
}
