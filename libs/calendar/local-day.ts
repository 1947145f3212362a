/** Tells which day it is at a place. A day that a person states or reads is the day of an office, never a day of UTC. */
import { Temporal } from 'temporal-polyfill';

/** Returns the local day `YYYY-MM-DD` in `zone` at this instant. */
export function localDay(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}
