/**
 * Finds the date by which an office does its own part, for example asks for a renewal. The expiry of a hold does not
 * move for a holiday; the internal date does, to the last working day before it (docs/rules 2.12, the project's own
 * choice; docs/rules scenario 13).
 */
import { lastLocalDay } from './countdown.ts';
import { dayOff } from './working-days.ts';
import type { DayOff } from './working-days.ts';

export interface ActionDate {
  /** This is a local date, YYYY-MM-DD. */
  date: string;
  /** First instant of that local day, ISO-8601 in UTC; always before `dueAt`. */
  instant: string;
  /** These are the days that were skipped, latest first; there are none when the last day is a working day. */
  shiftedBecause: DayOff[];
}

/** No country goes without a working day for a month; when more days than this are off, the holiday data are broken. */
const LONGEST_BREAK = 31;

/**
 * Finds the last working day on which the clock still runs, in `zone` and by the holidays of `country` (ISO 3166-1
 * alpha-2): the last local day before `dueAt`, or an earlier one. It may lie in the past for a clock that is nearly
 * over. Throws RangeError on an unknown zone or a malformed instant or country.
 */
export function internalActionDate(clock: { dueAt: string; zone: string; country: string }): ActionDate {
  let day = lastLocalDay(clock.dueAt, clock.zone);
  const shiftedBecause: DayOff[] = [];
  while (shiftedBecause.length < LONGEST_BREAK) {
    const off = dayOff(day, clock.country);
    if (off === null) {
      const instant = day.toZonedDateTime(clock.zone).toInstant();
      return { date: day.toString(), instant: instant.toString(), shiftedBecause };
    }
    shiftedBecause.push(off);
    day = day.subtract({ days: 1 });
  }
  throw new RangeError(`no working day in ${clock.country} for ${LONGEST_BREAK} days before ${clock.dueAt}`);
}
