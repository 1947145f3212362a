/**
 * This is the one judge of days. A day that a person states or reads is a day at a place, of the office or of the
 * custodian, and never a day of UTC: at ten in the evening in Lima it is tomorrow in UTC.
 */
import { readLocalTime } from './local-time.ts';

const DAY_MS = 86_400_000;

/** Returns the day `YYYY-MM-DD` that it is in the IANA zone at this instant. */
export function dayAt(instant: string, zone: string): string {
  const read = readLocalTime(instant, zone);
  if (!read.ok) throw new Error(`This is no instant: ${instant}`);
  return dayOf(read.local);
}

/** Returns the day of a local time `YYYY-MM-DDTHH:MM`, as it was written. */
export function dayOf(local: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(local)?.[0] ?? local;
}

/** Returns the day `YYYY-MM-DD` that is so many calendar days later. */
export function dayLater(day: string, days: number): string {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString());
}

/** Returns the first instant of the day in the IANA zone, which is one o'clock where the clocks go forward at midnight. */
export function beginningOf(day: string, zone: string): string {
  const midnight = `${day}T00:00`;
  const read = readLocalTime(midnight, zone);
  if (read.ok) return read.utc;
  const [first] = read.reason === 'comes_twice' ? read.offsets : [];
  const before = readLocalTime(`${dayLater(day, -1)}T12:00`, zone);
  const offset = first ?? (before.ok ? before.offset : 'Z');
  const moment = readLocalTime(`${midnight}${offset}`, zone);
  if (!moment.ok) throw new Error(`This is no day: ${day}`);
  return moment.utc;
}

/**
 * Returns the instants of a span of days in the IANA zone: the first one that is in it, and the first one that is no more.
 * A bound that is not given is null.
 */
export function spanOfDays(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  zone: string,
): { since: string | null; before: string | null } {
  return {
    since: from === undefined ? null : beginningOf(from, zone),
    before: to === undefined ? null : beginningOf(dayLater(to, 1), zone),
  };
}
