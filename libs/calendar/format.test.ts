import { describe, expect, it } from '@jest/globals';
import { formatDay, formatDeadline, formatLocal } from './format.ts';
import { zoneIsValid } from './zones.ts';

describe('an instant on a page', () => {
  it.each([
    ['2026-11-23T21:00:00Z', 'America/Lima', '23 November 2026, 16:00 (America/Lima, UTC−5)'],
    ['2026-11-23T21:00:59.9Z', 'Asia/Kathmandu', '24 November 2026, 02:45 (Asia/Kathmandu, UTC+5:45)'],
    ['2026-11-23T21:00:00Z', 'UTC', '23 November 2026, 21:00 (UTC, UTC+0)'],
    ['2026-11-01T05:30:00Z', 'America/New_York', '1 November 2026, 01:30 (America/New_York, UTC−4)'],
    ['2026-11-01T06:30:00Z', 'America/New_York', '1 November 2026, 01:30 (America/New_York, UTC−5)'],
  ])('%s in %s is written %s', (instant, zone, text) => {
    expect(formatLocal(instant, zone, 'en')).toBe(text);
  });

  it('is written in Spanish', () => {
    expect(formatLocal('2026-11-23T21:00:00Z', 'America/Santiago', 'es')).toBe(
      '23 de noviembre de 2026, 18:00 (America/Santiago, UTC−3)',
    );
  });
});

describe('an expiry on a page', () => {
  it('names the day that it ends, also where that night has no midnight', () => {
    expect(formatDeadline('2026-09-06T04:00:00Z', 'America/Santiago', 'es')).toBe(
      'fin del 5 de septiembre de 2026 (America/Santiago, UTC−3)',
    );
  });

  it('within a day is an instant like any other', () => {
    expect(formatDeadline('2026-11-23T21:00:00Z', 'America/Lima', 'en')).toBe(
      '23 November 2026, 16:00 (America/Lima, UTC−5)',
    );
  });
});

describe('a local date of a form', () => {
  it.each([
    ['2026-11-05', '5 November 2026', '5 de noviembre de 2026'],
    ['2026-11-05T14:03:22', '5 November 2026, 14:03:22', '5 de noviembre de 2026, 14:03:22'],
    ['2026-11-05T14:03', '5 November 2026, 14:03', '5 de noviembre de 2026, 14:03'],
  ])('%s is written with the name of its month', (local, en, es) => {
    expect([formatDay(local, 'en'), formatDay(local, 'es')]).toEqual([en, es]);
  });

  it('that is none stays as it was written', () => {
    expect([formatDay('', 'en'), formatDay('in November', 'en')]).toEqual(['', 'in November']);
  });
});

describe('a zone', () => {
  it.each(['America/Lima', 'UTC', 'Etc/GMT+5'])('%s is one', (zone) => {
    expect(zoneIsValid(zone)).toBe(true);
  });

  it.each(['', 'Lima', '+05:00', '-03', 'America/Lima ', '2026-01-01T00:00[America/Lima]'])('"%s" is none', (zone) => {
    expect(zoneIsValid(zone)).toBe(false);
  });
});
