import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { alarmInstant, dueInstant } from './due.ts';
import { calendarDay, INSTANTS, ZONES } from './arbitraries.ts';

const days = (start: string, count: number, zone: string) => dueInstant({ start, length: { days: count }, zone });

describe('a clock of calendar days', () => {
  it.each([
    // Each row holds zone, start, days, last local day, and the end of that day in UTC.
    ['America/Lima', '2026-11-23T21:00:00Z', 60, '2027-01-22', '2027-01-23T05:00:00Z'],
    ['America/New_York over the end of summer time', '2026-10-31T12:00:00Z', 2, '2026-11-02', '2026-11-03T05:00:00Z'],
    ['America/New_York over its beginning', '2026-03-07T12:00:00Z', 1, '2026-03-08', '2026-03-09T04:00:00Z'],
    ['America/Santiago, clocks back at midnight', '2026-04-03T15:00:00Z', 1, '2026-04-04', '2026-04-05T04:00:00Z'],
    ['America/Santiago, no midnight that day', '2026-09-04T15:00:00Z', 1, '2026-09-05', '2026-09-06T04:00:00Z'],
    ['America/Santiago, across the change', '2026-08-01T15:00:00Z', 60, '2026-09-30', '2026-10-01T03:00:00Z'],
    ['America/Sao_Paulo in its last summer time', '2018-11-02T15:00:00Z', 1, '2018-11-03', '2018-11-04T03:00:00Z'],
    ['America/Sao_Paulo since', '2026-11-02T15:00:00Z', 60, '2027-01-01', '2027-01-02T03:00:00Z'],
    ['America/Asuncion, no midnight that day', '2023-09-29T15:00:00Z', 1, '2023-09-30', '2023-10-01T04:00:00Z'],
    ['Asia/Kathmandu', '2026-11-23T21:00:00Z', 10, '2026-12-04', '2026-12-04T18:15:00Z'],
    ['UTC over a leap day', '2028-02-28T23:59:59Z', 1, '2028-02-29', '2028-03-01T00:00:00Z'],
    ['UTC without a leap day', '2027-02-28T23:59:59Z', 1, '2027-03-01', '2027-03-02T00:00:00Z'],
  ])('in %s from %s runs %d days to the end of %s', (label, start, count, localDate, dueAt) => {
    const [zone = label] = label.split(/[ ,]/);
    expect(days(start, count, zone)).toEqual({ dueAt, reading: 'END_OF_LOCAL_DAY', localDate });
  });

  it('that a document names by its last day ends with that day, whenever the clock was started', () => {
    for (const start of ['2026-01-01T00:00:00Z', '2030-01-01T00:00:00Z'])
      expect(dueInstant({ start, length: { throughDay: '2026-09-05' }, zone: 'America/Santiago' })).toEqual({
        dueAt: '2026-09-06T04:00:00Z',
        reading: 'END_OF_LOCAL_DAY',
        localDate: '2026-09-05',
      });
    const malformed = { start: '2026-01-01T00:00:00Z', length: { throughDay: '2026-02-30x' }, zone: 'UTC' };
    expect(() => dueInstant(malformed)).toThrow(RangeError);
  });

  it('counts a date that its zone skipped, and ends with it at the next midnight there is', () => {
    const start = '2011-12-29T20:00:00Z'; // The clock starts on 29 December, 10:00 in Apia; the 30th did not exist.
    expect(days(start, 1, 'Pacific/Apia').dueAt).toBe('2011-12-30T10:00:00Z');
    expect(days(start, 2, 'Pacific/Apia')).toMatchObject({ dueAt: '2011-12-31T10:00:00Z', localDate: '2011-12-31' });
  });

  it('begins on the local date of its start, which need not be the date in UTC', () => {
    expect(days('2026-11-24T04:59:59Z', 1, 'America/Lima').localDate).toBe('2026-11-24');
    expect(days('2026-11-24T05:00:00Z', 1, 'America/Lima').localDate).toBe('2026-11-25');
  });

  it('spans as many local dates as it has days', () => {
    fc.assert(
      fc.property(INSTANTS, fc.integer({ min: 1, max: 400 }), ZONES, (start, count, zone) => {
        const first = calendarDay(start, zone);
        expect(first.until(days(start, count, zone).localDate).days).toBe(count);
      }),
    );
  });

  it('ends at the first instant of a local day, after its start, and later the more days it has', () => {
    fc.assert(
      fc.property(INSTANTS, fc.integer({ min: 1, max: 400 }), ZONES, (start, count, zone) => {
        const { dueAt } = days(start, count, zone);
        const local = Temporal.Instant.from(dueAt).toZonedDateTimeISO(zone);
        expect(local.equals(local.startOfDay())).toBe(true);
        expect(Temporal.Instant.compare(dueAt, start)).toBe(1);
        expect(Temporal.Instant.compare(days(start, count + 1, zone).dueAt, dueAt)).toBe(1);
      }),
    );
  });

  it('never ends earlier for having started later', () => {
    fc.assert(
      fc.property(INSTANTS, INSTANTS, fc.integer({ min: 1, max: 400 }), ZONES, (one, other, count, zone) => {
        const [first, second] = [one, other].sort((a, b) => Temporal.Instant.compare(a, b));
        const ends = [first, second].map((start) => days(start ?? one, count, zone).dueAt);
        expect(Temporal.Instant.compare(ends[1] ?? '', ends[0] ?? '')).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('other clocks', () => {
  it('of minutes end within the hour', () => {
    const clock = { start: '2026-03-08T06:30:00Z', length: { minutes: 30 }, zone: 'America/New_York' };
    expect(dueInstant(clock)).toMatchObject({ dueAt: '2026-03-08T07:00:00Z', reading: 'INSTANT' });
  });

  it('of hours run on through a change of the clocks', () => {
    const clock = { start: '2026-03-08T06:30:00Z', length: { hours: 8 }, zone: 'America/New_York' };
    expect(dueInstant(clock)).toEqual({ dueAt: '2026-03-08T14:30:00Z', reading: 'INSTANT', localDate: '2026-03-08' });
    expect(alarmInstant(clock)).toBe('2026-03-08T14:30:00Z');
  });

  it('end at the instant that the confirmation gives', () => {
    const until = '2027-02-21T12:00:00Z';
    const clock = { start: '2026-11-23T21:00:00Z', length: { until }, zone: 'America/Santiago' };
    expect(dueInstant(clock)).toEqual({ dueAt: until, reading: 'INSTANT', localDate: '2027-02-21' });
    expect(alarmInstant(clock)).toBe(until);
  });

  it.each([{ days: 0 }, { days: -1 }, { days: 1.5 }, { hours: 0 }, { hours: Number.NaN }, { minutes: 0.5 }])(
    'of %j do not exist',
    (length) => {
      expect(() => dueInstant({ start: '2026-11-23T21:00:00Z', length, zone: 'UTC' })).toThrow(RangeError);
    },
  );

  it('do not run in an unknown zone or from half an instant', () => {
    const length = { days: 1 };
    expect(() => dueInstant({ start: '2026-11-23T21:00:00Z', length, zone: 'Lima' })).toThrow(RangeError);
    expect(() => dueInstant({ start: '2026-11-23T21:00:00', length, zone: 'UTC' })).toThrow(RangeError);
  });
});

describe('the alarm of a clock', () => {
  it('goes by elapsed days where those are over before the last day is', () => {
    const clock = { start: '2026-11-23T21:00:00Z', length: { days: 60 }, zone: 'America/Lima' };
    expect(alarmInstant(clock)).toBe('2027-01-22T21:00:00Z');
  });

  it('goes by the last day where a day of 23 hours makes that the earlier one', () => {
    const clock = { start: '2026-09-05T03:30:00Z', length: { days: 2 }, zone: 'America/Santiago' };
    expect(dueInstant(clock)).toMatchObject({ dueAt: '2026-09-07T03:00:00Z', localDate: '2026-09-06' });
    expect(alarmInstant(clock)).toBe('2026-09-07T03:00:00Z');
  });

  it('is after the start and never after the expiry', () => {
    const lengths = fc.oneof(
      fc.record({ days: fc.integer({ min: 1, max: 400 }) }),
      fc.record({ hours: fc.integer({ min: 1, max: 9600 }) }),
    );
    fc.assert(
      fc.property(INSTANTS, lengths, ZONES, (start, length, zone) => {
        const alarm = alarmInstant({ start, length, zone });
        expect(Temporal.Instant.compare(alarm, start)).toBe(1);
        expect(Temporal.Instant.compare(alarm, dueInstant({ start, length, zone }).dueAt)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
