import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { INSTANTS, ZONES } from './arbitraries.ts';
import { daysLeft, warningInstants } from './countdown.ts';
import { dueInstant } from './due.ts';

const dueAt = '2027-01-23T05:00:00Z'; // The deadline is the end of 22 January in Lima.

describe('warnings', () => {
  it('come 30, 14, 7, 3 and 1 days ahead, earliest first', () => {
    expect(warningInstants(dueAt)).toEqual([
      { daysBefore: 30, at: '2026-12-24T05:00:00Z' },
      { daysBefore: 14, at: '2027-01-09T05:00:00Z' },
      { daysBefore: 7, at: '2027-01-16T05:00:00Z' },
      { daysBefore: 3, at: '2027-01-20T05:00:00Z' },
      { daysBefore: 1, at: '2027-01-22T05:00:00Z' },
    ]);
  });

  it('that are already past are not given any more', () => {
    expect(warningInstants(dueAt, '2027-01-16T05:00:00Z').map((one) => one.daysBefore)).toEqual([3, 1]);
    expect(warningInstants(dueAt, dueAt)).toEqual([]);
  });

  it('come at the days that are asked for, each once', () => {
    expect(warningInstants(dueAt, undefined, [1, 21, 1]).map((one) => one.daysBefore)).toEqual([21, 1]);
  });
});

describe('days left', () => {
  it.each([
    ['2027-01-21T12:00:00Z', 1],
    ['2027-01-22T05:00:00Z', 0],
    ['2027-01-23T04:59:59Z', 0],
    ['2027-01-23T05:00:00Z', -1],
    ['2027-01-24T05:00:00Z', -2],
    ['2026-11-23T21:00:00Z', 60],
  ])('at %s are %d', (now, left) => {
    expect(daysLeft(dueAt, now, 'America/Lima')).toBe(left);
  });

  it('of a clock of hours that ran out earlier today are negative', () => {
    expect(daysLeft('2027-01-22T15:00:00Z', '2027-01-22T14:59:59Z', 'America/Lima')).toBe(0);
    expect(daysLeft('2027-01-22T15:00:00Z', '2027-01-22T15:00:00Z', 'America/Lima')).toBe(-1);
  });

  it('are at the start of a clock of days as many as it has', () => {
    fc.assert(
      fc.property(INSTANTS, fc.integer({ min: 1, max: 400 }), ZONES, (start, days, zone) => {
        expect(daysLeft(dueInstant({ start, length: { days }, zone }).dueAt, start, zone)).toBe(days);
      }),
    );
  });

  it('are negative exactly when the clock has run out', () => {
    fc.assert(
      fc.property(INSTANTS, INSTANTS, ZONES, (due, now, zone) => {
        expect(daysLeft(due, now, zone) < 0).toBe(Date.parse(now) >= Date.parse(due));
      }),
    );
  });
});
