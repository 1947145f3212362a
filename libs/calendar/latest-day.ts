/** Tells which local day it can be, at the latest, at a place during a day of UTC. */
import { Temporal } from 'temporal-polyfill';
import { isZone } from '@comity/vocabulary/judges/zone';

/** No place is ahead of UTC+14, so a day that is still to come there has begun nowhere. */
const FIRST_TO_SEE_A_DAY = 'Etc/GMT-14';

/**
 * Returns the local day YYYY-MM-DD in `zone` when the day `utcDay` (YYYY-MM-DD) of UTC ends. A later local day is still
 * in the future there, at whatever hour of `utcDay` one asks. An unknown zone is treated as the one that is furthest
 * ahead.
 */
export function latestLocalDay(utcDay: string, zone: string): string {
  const end = Temporal.PlainDate.from(utcDay)
    .add({ days: 1 })
    .toZonedDateTime('UTC')
    .toInstant()
    .subtract({ seconds: 1 });
  return end
    .toZonedDateTimeISO(isZone(zone) ? zone : FIRST_TO_SEE_A_DAY)
    .toPlainDate()
    .toString();
}
