import { describe, expect, it } from '@jest/globals';
import type { ClockStart } from '@comity/domain/events/decision';
import { clockRow } from './clock-instants.ts';

const DAY = 86_400_000;
const SNAPSHOT = '2026-03-01T12:00:00.000Z';
const after = (days: number): string => new Date(Date.parse(SNAPSHOT) + days * DAY).toISOString();
const clock = (change: Partial<ClockStart>): ClockStart => ({
  id: 'DOMESTIC_HOLD',
  subject: 'h1',
  start: SNAPSHOT,
  length: { until: after(90) },
  rule: 'BUD.16.2',
  warns: true,
  ...change,
});
const row = (change: Partial<ClockStart>, at = SNAPSHOT): ReturnType<typeof clockRow> =>
  clockRow(clock(change), 'America/Santiago', 'CL', at);
const daysLeft = (change: Partial<ClockStart>, at?: string): number[] =>
  row(change, at).warnings.map((warning) => warning.daysLeft);

describe('The instants of a clock', () => {
  it('warn 30, 14, 7, 3 and 1 days before the end', () => {
    expect(daysLeft({})).toEqual([30, 14, 7, 3, 1]);
  });

  it('Given a hold renewed by twenty days on day 88, Then no warning of before the renewal is given once more', () => {
    expect(daysLeft({ length: { until: after(108) } }, after(88))).toEqual([14, 7, 3, 1]);
  });

  it('Given a snapshot that is confirmed after forty days, Then nobody is told "30 days" when 20 are left', () => {
    expect(daysLeft({ length: { until: after(60) } }, after(40))).toEqual([14, 7, 3, 1]);
  });

  it('of calendar days warn by the earliest plausible reading, though the clock runs to the end of the local day', () => {
    const { dueAt, warnings } = row({ id: 'BUD29_FLOOR', length: { days: 60 } });
    expect(dueAt).toBe('2026-05-01T04:00:00.000Z');
    expect(warnings.at(-1)).toEqual({ at: after(59), daysLeft: 1 });
  });

  it('end at the latest when what they must beat ends', () => {
    const extension = { id: 'EXTENSION_DECISION', warns: false } as const;
    expect(row({ ...extension, length: { days: 5, notAfter: after(2) } }).dueAt).toBe(after(2));
    expect(row({ ...extension, length: { days: 5, notAfter: after(20) } }).dueAt).toBe('2026-03-07T03:00:00.000Z');
  });
});
