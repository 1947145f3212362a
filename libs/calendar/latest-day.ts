/** Which day it has become, at the latest, at a place while the day of UTC lasts. */
import { Temporal } from 'temporal-polyfill';
import { zoneIsValid } from './zones.ts';

/** UTC+14, ahead of which no place is: a day after today's there has begun nowhere. */
const FIRST_TO_SEE_A_DAY = 'Etc/GMT-14';

/**
 * `utcDay`: YYYY-MM-DD. The local day YYYY-MM-DD in `zone` when that day of UTC ends; a later one is still ahead there,
 * at whatever hour of `utcDay` it is asked. A zone that is not known is taken as the one that is furthest ahead.
 */
export function latestLocalDay(utcDay: string, zone: string): string {
  const end = Temporal.PlainDate.from(utcDay)
    .add({ days: 1 })
    .toZonedDateTime('UTC')
    .toInstant()
    .subtract({ seconds: 1 });
  return end
    .toZonedDateTimeISO(zoneIsValid(zone) ? zone : FIRST_TO_SEE_A_DAY)
    .toPlainDate()
    .toString();
}
