import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginningOf, dayAt, dayLater, dayOf, spanOfDays } from './local-day.ts';
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

describe('case D6: a span of days', () => {
  it('holds an instant if, and only if, the day that its reader is shown is in the span', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const days = fc.constantFrom(...DAYS);
    const nearAnEdge = fc.integer({ min: -90_000_000, max: 90_000_000 });
    fc.assert(
      fc.property(zone, days, fc.nat(3), nearAnEdge, fc.boolean(), (at, from, more, moved, atItsEnd) => {
        const to = dayLater(from, more);
        const { since, before } = spanOfDays({ from, to }, at);
        const edge = Date.parse((atItsEnd ? before : since) ?? '');
        for (const instant of [edge + moved, edge - 1, edge, edge + 1].map((one) => new Date(one).toISOString())) {
          const shown = dayAt(instant, at);
          const isIn = Date.parse(instant) >= Date.parse(since ?? '') && Date.parse(instant) < Date.parse(before ?? '');
          expect([instant, isIn]).toEqual([instant, shown >= from && shown <= to]);
        }
      }),
    );
  });

  it('has no bound that is not given', () => {
    expect(spanOfDays({}, 'America/Lima')).toEqual({ since: null, before: null });
  });
});
