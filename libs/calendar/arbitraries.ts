/** Instants and zones for property tests cover both hemispheres, changes of the clocks at midnight, and odd offsets. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

export const ZONES = fc.constantFrom(
  'UTC',
  'America/Lima',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Asuncion',
  'America/New_York',
  'America/Havana',
  'America/St_Johns',
  'Europe/Madrid',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
);

/**
 * The instants run from 2012, after Apia lost a day and St. John's gave up its changes one minute after midnight, to
 * 2040.
 */
export const INSTANTS = fc
  .integer({ min: Date.UTC(2012, 0, 2) / 1000, max: Date.UTC(2040, 0, 1) / 1000 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString());

export function calendarDay(instant: string, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();
}
