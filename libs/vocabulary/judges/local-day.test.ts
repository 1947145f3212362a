import { describe, expect, it } from '@jest/globals';
import { beginningOf, dayAt, dayLater, dayOf } from './local-day.ts';
import { readLocalTime } from './local-time.ts';

const DAYS = ['2026-01-27', '2026-03-29', '2026-07-14', '2026-10-25', '2028-02-29', '2026-12-31'];

describe('case D6: a day is the day of the place', () => {
  it('in every zone, at ten in the evening as at one in the morning, it is the day that the wall calendar shows', () => {
    for (const zone of Intl.supportedValuesOf('timeZone'))
      for (const day of DAYS)
        for (const hour of ['01:00', '22:00', '23:59']) {
          const read = readLocalTime(`${day}T${hour}`, zone);
          if (!read.ok) continue;
          expect([zone, hour, dayAt(read.utc, zone)]).toEqual([zone, hour, day]);
        }
  });

  it('in Lima at ten in the evening it is not yet tomorrow', () => {
    expect(dayAt('2026-01-28T03:00:00.000Z', 'America/Lima')).toBe('2026-01-27');
    expect(dayAt('2026-01-28T03:00:00.000Z', 'UTC')).toBe('2026-01-28');
  });

  it('the day of a local time is as it was written', () => {
    expect(['2026-01-27T22:00', '2026-01-27 22:00:10', '2026-01-27', ''].map(dayOf)).toEqual([
      ...['2026-01-27', '2026-01-27', '2026-01-27', ''],
    ]);
  });
});

describe('case A17: where a day begins', () => {
  it('in every zone its first instant is of that day, and the millisecond before is not', () => {
    for (const zone of Intl.supportedValuesOf('timeZone'))
      for (const day of [...DAYS, '2026-09-06', '2026-04-24']) {
        const begins = Date.parse(beginningOf(day, zone));
        const before = dayAt(new Date(begins - 1).toISOString(), zone);
        expect([zone, dayAt(new Date(begins).toISOString(), zone), before]).toEqual([zone, day, dayLater(day, -1)]);
      }
  });

  it('calendar days are counted over months and leap days', () => {
    expect([dayLater('2028-02-28', 1), dayLater('2026-03-01', -1), dayLater('2026-03-02', 61)]).toEqual([
      ...['2028-02-29', '2026-02-28', '2026-05-02'],
    ]);
  });
});
