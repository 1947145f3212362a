/**
 * Computes when a clock runs out. Treaties say "sixty days" and nothing of zones or holidays (docs/rules 2.12), so the
 * project reads them, by its own choice: calendar days are counted at the custodian and the last one counts to its end;
 * hours are elapsed time; an instant that the confirmation itself gives stands as it is. Holidays never extend
 * anything. Because a court may read the same words more strictly, alarms go by the earliest plausible reading.
 */
import { Temporal } from 'temporal-polyfill';

/**
 * A length is a number of calendar days at the custodian, cut off at the instant `notAfter` if that comes first; a
 * number of elapsed hours or minutes; or the instant or local day YYYY-MM-DD that a document gives, where the day
 * counts to its end. Days, hours and minutes are natural numbers from 1.
 */
export type ClockLength =
  | { days: number; notAfter?: string }
  | { throughDay: string }
  | { hours: number }
  | { minutes: number }
  | { until: string };

export interface ClockRule {
  /** This is an ISO-8601 instant in UTC. */
  start: string;
  length: ClockLength;
  /** This is the custodian's IANA zone. */
  zone: string;
}

export interface DueDate {
  /**
   * This is the ISO-8601 instant in UTC from which the clock has run out; the instant itself is no longer inside the
   * period.
   */
  dueAt: string;
  reading: 'END_OF_LOCAL_DAY' | 'INSTANT';
  /** This is the local date at the custodian, YYYY-MM-DD: the last day that counts, or the day of the instant. */
  localDate: string;
}

/**
 * Computes the legal expiry (docs/rules 2.12, the project's own choice). The day of the start is not counted: one day
 * from any hour of 1 March ends with 2 March. The end of a day is the first instant of the next one, which is 01:00
 * where the clocks go forward at midnight. A date that a zone skipped counts as a day, as on everybody else's calendar.
 * Throws RangeError on an unknown zone, a malformed instant or a length that is no natural number.
 */
export function dueInstant({ start, length, zone }: ClockRule): DueDate {
  const from = Temporal.Instant.from(start);
  if ('until' in length) return atInstant(Temporal.Instant.from(length.until), zone);
  if ('hours' in length) return atInstant(from.add({ hours: natural(length.hours) }), zone);
  if ('minutes' in length) return atInstant(from.add({ minutes: natural(length.minutes) }), zone);
  const lastDay =
    'throughDay' in length
      ? Temporal.PlainDate.from(length.throughDay)
      : from
          .toZonedDateTimeISO(zone)
          .toPlainDate()
          .add({ days: natural(length.days) });
  const dueAt = lastDay.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  if ('notAfter' in length && length.notAfter !== undefined && Temporal.Instant.compare(length.notAfter, dueAt) < 0)
    return atInstant(Temporal.Instant.from(length.notAfter), zone);
  return { dueAt: dueAt.toString(), reading: 'END_OF_LOCAL_DAY', localDate: lastDay.toString() };
}

/**
 * Computes the instant at which people are alarmed, which is never after the expiry. For calendar days it is the
 * earlier of the expiry and start + N × 24 h, because that is how a reader counts who takes a day for 24 hours;
 * otherwise it is the expiry itself.
 */
export function alarmInstant(rule: ClockRule): string {
  const { dueAt } = dueInstant(rule);
  if (!('days' in rule.length)) return dueAt;
  const elapsed = Temporal.Instant.from(rule.start).add({ hours: rule.length.days * 24 });
  return Temporal.Instant.compare(elapsed, dueAt) < 0 ? elapsed.toString() : dueAt;
}

function atInstant(instant: Temporal.Instant, zone: string): DueDate {
  const localDate = instant.toZonedDateTimeISO(zone).toPlainDate().toString();
  return { dueAt: instant.toString(), reading: 'INSTANT', localDate };
}

function natural(value: number): number {
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`a clock runs whole units from 1, got ${value}`);
  return value;
}
