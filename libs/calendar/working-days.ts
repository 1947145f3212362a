/**
 * Tells on which days an authority may be found at work. The answer is used for internal dates only, and only to move
 * them earlier, so the reading of "day off" is deliberately wide: a working day taken for a holiday makes somebody act
 * a day early, but a missed holiday may cost the data.
 *
 * Days off are the weekend of the country (CLDR: Saturday and Sunday in Brazil, Friday and Saturday in Israel) and
 * every nation-wide day that date-holidays calls public, bank or optional, even if only its afternoon is free. Brazil's
 * 31 December is such a day ("12-31 14:00", optional). Observances (Mother's Day) and school holidays are working days.
 * Holidays of single regions are not counted. A country unknown to date-holidays has weekends only.
 */
import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

export type DayOff =
  | { date: string; cause: 'WEEKEND' }
  /** `name` is in the country's language; `rule` is the rule of date-holidays that gave the day. */
  | { date: string; cause: 'HOLIDAY'; name: string; rule: string };

const FREE_TYPES: readonly string[] = ['public', 'bank', 'optional'];

/**
 * Returns why nobody works on this local date, or null on a working day. `country` is ISO 3166-1 alpha-2, upper case;
 * anything else throws RangeError, because a misspelt country would silently have no holidays.
 */
export function dayOff(date: Temporal.PlainDate, country: string): DayOff | null {
  if (!/^[A-Z]{2}$/.test(country)) throw new RangeError(`no ISO 3166-1 alpha-2 code: "${country}"`);
  // Some holidays last for days, and a holiday that begins in December may reach into January.
  const years = new Set([date.subtract({ months: 1 }).year, date.year]);
  const holiday = [...years]
    .flatMap((year) => holidaysOf(country, year))
    .find(
      ({ first, last }) => Temporal.PlainDate.compare(first, date) <= 0 && Temporal.PlainDate.compare(date, last) <= 0,
    );
  if (holiday !== undefined) {
    return { date: date.toString(), cause: 'HOLIDAY', name: holiday.name, rule: holiday.rule };
  }
  return weekendOf(country).includes(date.dayOfWeek) ? { date: date.toString(), cause: 'WEEKEND' } : null;
}

interface Holiday {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  name: string;
  rule: string;
}

/**
 * The holidays of each year are kept: on a cold process they take up to half a second to compute, and they are always
 * the same.
 */
const holidaysByYear = new Map<string, Holiday[]>();

function holidaysOf(country: string, year: number): Holiday[] {
  const key = `${country} ${year}`;
  const holidays = holidaysByYear.get(key) ?? computeHolidays(country, year);
  holidaysByYear.set(key, holidays);
  return holidays;
}

function computeHolidays(country: string, year: number): Holiday[] {
  // With UTC as its zone the library returns local dates as UTC instants; without a zone it would use the host's.
  return new Holidays(country, { timezone: 'UTC' })
    .getHolidays(year)
    .filter(({ type }) => FREE_TYPES.includes(type))
    .map(({ start, end, name, rule }) => ({
      first: dateOf(start.getTime()),
      last: dateOf(end.getTime() - 1),
      name,
      rule,
    }));
}

function dateOf(epochMilliseconds: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO('UTC').toPlainDate();
}

interface WeekInfo {
  weekend: number[];
}

/**
 * Returns the days of the weekend, 1 = Monday to 7 = Sunday. Node 20 has a property where later versions have a method.
 */
function weekendOf(country: string): number[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getWeekInfo?(): WeekInfo; weekInfo: WeekInfo };
  return (locale.getWeekInfo?.() ?? locale.weekInfo).weekend;
}
