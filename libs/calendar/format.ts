/**
 * Writes instants as people read them, with absolute date, 24-hour time, zone and offset, so that a prosecutor in Lima
 * and a provider in São Paulo who read the same line mean the same moment. The offset also tells apart the two hours of
 * a night on which the clocks go back.
 */
import { Temporal } from 'temporal-polyfill';
import { readLocalTime } from '@comity/vocabulary/judges/local-time';
import { isZone } from '@comity/vocabulary/judges/zone';
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
const END_OF: Record<Locale, string> = { en: 'end of', es: 'fin del', pt: 'fim do dia', fr: 'fin du' };
/** French and Portuguese call the first day of a month the first, and all others by their number. */
const FIRST_OF_MONTH: Record<Locale, string> = { en: '1', es: '1', pt: '1º', fr: '1er' };
const NO_ZONE: Record<Locale, string> = {
  en: 'names no time zone',
  es: 'no designa ninguna zona horaria',
  pt: 'não designa nenhum fuso horário',
  fr: 'ne désigne aucun fuseau horaire',
};

/** Writes "23 November 2026, 16:00 (America/Lima, UTC−5)" · "23 de noviembre de 2026, 16:00 (America/Lima, UTC−5)". */
export function formatLocal(instant: string, zone: string, locale: Locale): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(shownZone(zone));
  const time = local.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
  return `${dayText(local.toPlainDate(), locale)}, ${time} (${zoneText(local, zone, locale)})`;
}

/**
 * What was stored before abbreviations were refused must be readable for ever: an instant is then shown in UTC, and what
 * was written beside it stands there as what it is.
 */
function shownZone(zone: string): string {
  return isZone(zone) ? zone : 'UTC';
}

function zoneText(local: Temporal.ZonedDateTime, zone: string, locale: Locale): string {
  return isZone(zone) ? `${zone}, ${offsetText(local)}` : `UTC; “${zone}” ${NO_ZONE[locale]}`;
}

/**
 * Writes a local date `YYYY-MM-DD`, or a local date and time `YYYY-MM-DDTHH:MM[:SS]`, as people read it: "5 November
 * 2026", "5 November 2026, 14:03:22". The caller names the zone. Any other text is returned as it is.
 */
export function formatDay(local: string, locale: Locale): string {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?))?$/.exec(local) ?? [];
  const day = date === undefined ? null : dayOf(date);
  return day === null ? local : [dayText(day, locale), ...(time === undefined ? [] : [time])].join(', ');
}

/**
 * Writes a local date and time with its zone, its offset and the same moment in UTC, so that whoever reads a log in UTC
 * need not reckon: "5 November 2026, 14:03:22 (America/Lima, UTC−5; 5 November 2026, 19:03:22 UTC)". Any other text is
 * returned as `formatDay` writes it, with the zone beside it.
 */
export function formatMoment(local: string, zone: string, locale: Locale): string {
  const read = readLocalTime(local, zone);
  if (!read.ok || !isZone(zone)) return [formatDay(local, locale), zone === '' ? '' : `(${zone})`].join(' ').trim();
  const shown = (moment: string): string => formatDay(moment.replace(/(?:Z|[+-]\d{2}:\d{2})$/, ''), locale);
  const here = Temporal.Instant.from(read.utc).toZonedDateTimeISO(zone);
  return `${shown(read.local)} (${zone}, ${offsetText(here)}; ${shown(read.utc)} UTC)`;
}

/**
 * Writes an expiry. One that falls on the end of a local day names that day, "end of 22 January 2027 (America/Lima,
 * UTC−5)", because 00:00 of the next date is easily read as a day more; any other is written as `formatLocal` does.
 */
function formatDeadline(dueAt: string, zone: string, locale: Locale): string {
  const local = Temporal.Instant.from(dueAt).toZonedDateTimeISO(shownZone(zone));
  if (!local.equals(local.startOfDay())) return formatLocal(dueAt, zone, locale);
  const day = dayText(lastLocalDay(dueAt, shownZone(zone)), locale);
  return `${END_OF[locale]} ${day} (${zoneText(local, zone, locale)})`;
}

/** Who reads an instant has a zone, and so has the custodian, where terms are counted; both are IANA names. */
export interface Zones {
  reader: string;
  custodian: string;
}

/**
 * Writes the end of a term (docs/rules 2.12), and is the only one to do so: pages, papers and mails all say the same
 * instant. It is named
 * where it is counted and, where that is another zone, as the reader's clock shows it: "end of 22 January 2027
 * (America/Santiago, UTC−3); 22 January 2027, 22:00 (America/Lima, UTC−5)".
 */
export function formatEnd(dueAt: string, { reader, custodian }: Zones, locale: Locale): string {
  const zones = reader === custodian ? [custodian] : [custodian, reader];
  return zones.map((zone) => formatDeadline(dueAt, zone, locale)).join('; ');
}

/**
 * Writes an instant that somebody stated, on the reader's clock and, where that is in another zone, on the custodian's,
 * with the seconds and fractions that it has.
 */
export function formatInstant(instant: string, { reader, custodian }: Zones, locale: Locale): string {
  const zones = reader === custodian ? [reader] : [reader, custodian];
  return zones.map((zone) => writtenIn(instant, zone, locale)).join('; ');
}

/** Writes when something was done, to the minute, on the reader's clock and, where that is in another zone, on the custodian's. */
export function formatDone(instant: string, { reader, custodian }: Zones, locale: Locale): string {
  const zones = reader === custodian ? [reader] : [reader, custodian];
  return zones.map((zone) => formatLocal(instant, zone, locale)).join('; ');
}

/** Writes an instant in UTC, for texts that several organizations read. */
export function formatUtc(instant: string, locale: Locale): string {
  const utc = Temporal.Instant.from(instant).toZonedDateTimeISO('UTC');
  return `${dayText(utc.toPlainDate(), locale)}, ${preciseTime(utc)} (${offsetText(utc)})`;
}

function writtenIn(instant: string, zone: string, locale: Locale): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(shownZone(zone));
  return `${dayText(local.toPlainDate(), locale)}, ${preciseTime(local)} (${zoneText(local, zone, locale)})`;
}

/** Leaves out the seconds of a whole minute. */
function preciseTime(local: Temporal.ZonedDateTime): string {
  const time = local.toPlainTime();
  const whole = time.second === 0 && time.millisecond === 0 && time.microsecond === 0 && time.nanosecond === 0;
  return whole ? time.toString({ smallestUnit: 'minute' }) : time.toString();
}

/** Returns null for 30 February. */
function dayOf(date: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function dayText({ year, month, day }: Temporal.PlainDate, locale: Locale): string {
  const written = DAYS[locale].format(Date.UTC(year, month - 1, day));
  return day === 1 ? written.replace(/^1\b/, FIRST_OF_MONTH[locale]) : written;
}

/** Writes "UTC−5", "UTC+5:30" or "UTC+0" with the typographic minus sign, because beside a digit it is no hyphen. */
function offsetText({ offset }: Temporal.ZonedDateTime): string {
  const [hours = '00', ...rest] = offset.slice(1).split(':');
  const minutes = rest.join(':');
  return `UTC${offset.startsWith('-') ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
