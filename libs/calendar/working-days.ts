/**
 * Days on which an authority may be found at work. Used for internal dates only, and only to move them earlier, so the
 * reading is deliberately wide: a working day taken for a holiday has somebody act a day early, a holiday missed may cost
 * the data.
 *
 * Not working: the weekend of the country (CLDR: Saturday and Sunday in Brazil, Friday and Saturday in Israel), and
 * every nation-wide day that date-holidays calls public, bank or optional, even if only its afternoon is free. Brazil's
 * 31 December is such a day ("12-31 14:00", optional). Observances (Mother's Day) and school holidays are working days.
 * Holidays of single regions are not counted. A country unknown to date-holidays has weekends only.
 */
import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

export type DayOff =
  | { date: string; cause: 'WEEKEND' }
  /** Name in the country's language; `rule` is the one of date-holidays that gave the day. */
  | { date: string; cause: 'HOLIDAY'; name: string; rule: string };

const FREE_TYPES: readonly string[] = ['public', 'bank', 'optional'];

/**
 * Why nobody works on this local date, or null on a working day. `country` is ISO 3166-1 alpha-2, upper case; anything
 * else throws RangeError, since a misspelt country would silently have no holidays.
 */
export function dayOff(date: Temporal.PlainDate, country: string): DayOff | null {
  if (!/^[A-Z]{2}$/.test(country)) throw new RangeError(`no ISO 3166-1 alpha-2 code: "${country}"`);
  // Some holidays last for days, and those of a December may reach into January.
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

/** A year's holidays take up to half a second to work out on a cold process and are always the same, so each is kept. */
const known = new Map<string, Holiday[]>();

function holidaysOf(country: string, year: number): Holiday[] {
  const key = `${country} ${year}`;
  const holidays = known.get(key) ?? workOut(country, year);
  known.set(key, holidays);
  return holidays;
}

function workOut(country: string, year: number): Holiday[] {
  // With UTC as its zone the library gives local dates as UTC instants; without one it would use the host's zone.
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

/** Days of the week, 1 = Monday to 7 = Sunday. Node 20 has a property where later versions have a method. */
function weekendOf(country: string): number[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getWeekInfo?(): WeekInfo; weekInfo: WeekInfo };
  return (locale.getWeekInfo?.() ?? locale.weekInfo).weekend;
}
