/** People type times in the zone that the page states; the api gets them as instants (ISO 8601 UTC). */
import { Temporal } from 'temporal-polyfill';

export type LocalTime = { ok: true; instant: string } | { ok: false; reason: 'not_an_instant' | 'no_such_local_time' };

/**
 * Reads `YYYY-MM-DDTHH:MM[:SS]` in `zone`. In the hour that comes twice when the clocks go back, the earlier one is
 * meant; a time in the hour that is left out when they go forward is refused rather than moved.
 */
export function instantOf(local: string, zone: string): LocalTime {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local)) return { ok: false, reason: 'not_an_instant' };
  try {
    const time = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
    const zoned = time.toZonedDateTime(zone, { disambiguation: 'earlier' });
    if (!zoned.toPlainDateTime().equals(time)) return { ok: false, reason: 'no_such_local_time' };
    return { ok: true, instant: utc(zoned.toInstant()) };
  } catch {
    return { ok: false, reason: 'not_an_instant' };
  }
}

/**
 * Returns the end of a local day `YYYY-MM-DD`, which is the first instant of the next one, or null when there is no
 * such day.
 */
export function endOfDay(date: string, zone: string): string | null {
  const day = plainDate(date);
  return day === null ? null : utc(day.add({ days: 1 }).toZonedDateTime(zone).toInstant());
}

export function isDate(date: string): boolean {
  return plainDate(date) !== null;
}

/** Writes `YYYY-MM-DDTHH:MM` for an input of type datetime-local. */
export function localOf(instant: string, zone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
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
