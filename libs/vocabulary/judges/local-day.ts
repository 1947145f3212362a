/**
 * This is the one judge of days. A day that a person states or reads is a day at a place, of the office or of the
 * custodian, and never a day of UTC: at ten in the evening in Lima it is tomorrow in UTC.
 */
import { readLocalTime } from './local-time.ts';

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
