/**
 * Writes instants as people read them, with absolute date, 24-hour time, zone and offset, so that a prosecutor in Lima
 * and a provider in São Paulo who read the same line mean the same moment. The offset also tells apart the two hours of
 * a night on which the clocks go back.
 */
import { Temporal } from 'temporal-polyfill';
import type { PaperLanguage } from '@comity/vocabulary/words';
import { lastLocalDay } from './countdown.ts';

/** Papers that cross a border are written in more languages than the pages. */
export type Locale = PaperLanguage;

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
/** The formatters are made once, because making one costs a hundred times what it takes to format. */
const DAYS: Record<Locale, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en-GB', DAY),
  es: new Intl.DateTimeFormat('es', DAY),
  pt: new Intl.DateTimeFormat('pt-BR', DAY),
  fr: new Intl.DateTimeFormat('fr', DAY),
};
const END_OF: Record<Locale, string> = { en: 'end of', es: 'fin del', pt: 'fim de', fr: 'fin du' };

/** Writes "23 November 2026, 16:00 (America/Lima, UTC−5)" · "23 de noviembre de 2026, 16:00 (America/Lima, UTC−5)". */
export function formatLocal(instant: string, zone: string, locale: Locale): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
  return `${dayText(local.toPlainDate(), locale)}, ${time} (${zone}, ${offsetText(local)})`;
}

/**
 * Writes a local date `YYYY-MM-DD`, or a local date and time `YYYY-MM-DDTHH:MM[:SS]`, as people read it: "5 November
 * 2026", "5 November 2026, 14:03:22". The caller names the zone. Any other text is returned as it is.
 */
export function formatDay(local: string, locale: Locale): string {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?))?$/.exec(local) ?? [];
  if (date === undefined) return local;
  return [dayText(Temporal.PlainDate.from(date), locale), ...(time === undefined ? [] : [time])].join(', ');
}

/**
 * Writes an expiry. One that falls on the end of a local day names that day, "end of 22 January 2027 (America/Lima,
 * UTC−5)", because 00:00 of the next date is easily read as a day more; any other is written as `formatLocal` does.
 */
export function formatDeadline(dueAt: string, zone: string, locale: Locale): string {
  const local = Temporal.Instant.from(dueAt).toZonedDateTimeISO(zone);
  if (!local.equals(local.startOfDay())) return formatLocal(dueAt, zone, locale);
  return `${END_OF[locale]} ${dayText(lastLocalDay(dueAt, zone), locale)} (${zone}, ${offsetText(local)})`;
}

function dayText({ year, month, day }: Temporal.PlainDate, locale: Locale): string {
  return DAYS[locale].format(Date.UTC(year, month - 1, day));
}

/** Writes "UTC−5", "UTC+5:30" or "UTC+0" with the typographic minus sign, because beside a digit it is no hyphen. */
function offsetText({ offset }: Temporal.ZonedDateTime): string {
  const [hours = '00', ...rest] = offset.slice(1).split(':');
  const minutes = rest.join(':');
  return `UTC${offset.startsWith('-') ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
