/** Who is on duty, over every change of the clocks of twelve zones in five years (docs/rules 2.0). */
import { describe, expect, it } from '@jest/globals';
import { DUTY_PLACES, type DutyPlace } from '@comity/vocabulary/values/duty';
import { WEEKDAYS } from '@comity/vocabulary/values/organizations';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dutyAhead, dutyFindings, onDuty, type Rota } from './duty.ts';

const ZONES = [
  ...[
    'America/Santiago',
    'America/New_York',
    'America/Havana',
    'America/Lima',
    'America/Sao_Paulo',
    'America/St_Johns',
  ],
  ...['America/Asuncion', 'America/Tijuana', 'Europe/Madrid', 'Asia/Beirut', 'Australia/Lord_Howe', 'UTC'],
];
const [FIRST, LAST] = [Date.UTC(2026, 0, 1), Date.UTC(2031, 0, 1)];
const MINUTE = 60_000;
type Shift = Rota['shifts'][number];

const weekly = (person: string, [from, to]: readonly [string, string], given: Partial<Shift> = {}): Shift => ({
  ...{ id: `${person} ${from}`, person, place: 'FIRST', days: WEEKDAYS, hours: { from, to } },
  ...{ first: '2026-01-01', last: null },
  ...given,
});
const single = (person: string, day: string, hours: readonly [string, string], given: Partial<Shift> = {}): Shift =>
  weekly(person, hours, { days: null, first: day, last: day, ...given });
const PEOPLE = ['ana', 'eva', 'luis'];
const rotaOf = (zone: string, shifts: Shift[], given: Partial<Rota> = {}): Rota => ({
  ...{ zone, shifts, people: PEOPLE, absences: [] },
  ...given,
});
const DAY_AND_NIGHT = [weekly('ana', ['08:00', '20:00']), weekly('eva', ['20:00', '08:00'])];
const lima = (time: string): string => new Date(`${time}-05:00`).toISOString();

describe('On duty', () => {
  it('is whose shift it is by the clock on the wall of the office, over midnight too', () => {
    const rota = rotaOf('America/Lima', DAY_AND_NIGHT);
    const first = (time: string) => onDuty(rota, lima(time)).FIRST;
    expect([first('2026-11-30T07:59:59'), first('2026-11-30T08:00:00')]).toEqual([['eva'], ['ana']]);
    expect([first('2026-11-30T20:00:00'), first('2026-12-01T02:10:00')]).toEqual([['eva'], ['eva']]);
  });

  it('is whoever has a single shift, in place of the weekly one of the same place', () => {
    const swap = single('luis', '2026-11-30', ['20:00', '08:00']);
    const rota = rotaOf('America/Lima', [
      ...DAY_AND_NIGHT,
      weekly('ana', ['00:00', '24:00'], { place: 'DEPUTY' }),
      swap,
    ]);
    expect(onDuty(rota, lima('2026-12-01T02:10:00'))).toEqual({ FIRST: ['luis'], DEPUTY: ['ana'], SECOND_DEPUTY: [] });
    expect(onDuty(rota, lima('2026-12-02T02:10:00')).FIRST).toEqual(['eva']);
  });

  it('is nobody who has left the office, and whoever stands in for the absent', () => {
    const night = lima('2026-12-01T02:10:00');
    const away = { person: 'eva', from: lima('2026-11-30T00:00:00'), until: lima('2026-12-05T00:00:00') };
    const of = (given: Partial<Rota>) => onDuty(rotaOf('America/Lima', DAY_AND_NIGHT, given), night).FIRST;
    expect(of({ people: ['ana', 'luis'] })).toEqual([]);
    expect(of({ absences: [{ ...away, deputy: 'luis' }] })).toEqual(['luis']);
    expect(of({ absences: [{ ...away, deputy: null }] })).toEqual([]);
    expect(of({ people: ['ana', 'eva'], absences: [{ ...away, deputy: 'luis' }] })).toEqual([]);
    expect(
      of({
        absences: [
          { ...away, deputy: 'luis' },
          { ...away, person: 'luis', deputy: 'ana' },
        ],
      }),
    ).toEqual([]);
  });

  it('is found weeks ahead to have a gap or to be doubled, from when until when', () => {
    const rota = rotaOf('America/Lima', [
      weekly('ana', ['08:00', '20:00']),
      weekly('eva', ['20:00', '06:00']),
      single('ana', '2026-12-03', ['10:00', '11:00'], { place: 'DEPUTY' }),
    ]);
    const spans = dutyAhead(rota, lima('2026-12-03T00:00:00'), lima('2026-12-04T00:00:00'));
    expect(dutyFindings(spans)).toEqual([
      { kind: 'GAP', from: lima('2026-12-03T06:00:00'), until: lima('2026-12-03T08:00:00'), people: [] },
      { kind: 'DOUBLE', from: lima('2026-12-03T10:00:00'), until: lima('2026-12-03T11:00:00'), people: ['ana'] },
    ]);
  });
});

function changes(zone: string): number[] {
  const found: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(FIRST).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  while (at !== null && at.epochMilliseconds < LAST) {
    found.push(at.epochMilliseconds);
    at = at.getTimeZoneTransition('next');
  }
  return found;
}

const time = fc.integer({ min: 0, max: 1439 }).map((minutes) => {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${hour ?? ''}:${minute ?? ''}`;
});
/** Two to five shifts that follow each other around the clock, so that each ends when the next begins. */
const roundTheClock = fc.uniqueArray(time, { minLength: 2, maxLength: 5 }).map((times) => times.sort());

describe('Over every change of the clocks', () => {
  it('a rota that goes round the clock has somebody on duty at every minute, and shifts that overlap are named', () => {
    let seen = 0;
    for (const zone of ZONES) {
      for (const change of changes(zone)) {
        seen += 1;
        fc.assert(
          fc.property(roundTheClock, fc.integer({ min: -1500, max: 1500 }), (times, minutes) => {
            const shifts = times.map((from, index) =>
              weekly(PEOPLE[index % 3] ?? '', [from, times[(index + 1) % times.length] ?? '']),
            );
            const rota = rotaOf(zone, shifts);
            const [from, until] = [change - 1500 * MINUTE, change + 1501 * MINUTE].map((at) =>
              new Date(at).toISOString(),
            );
            const spans = dutyAhead(rota, from ?? '', until ?? '');
            const findings = dutyFindings(spans);
            expect(findings.filter(({ kind }) => kind === 'GAP')).toEqual([]);
            const at = new Date(change + minutes * MINUTE).toISOString();
            const { FIRST: people } = onDuty(rota, at);
            expect(people.length).toBeGreaterThan(0);
            const named = findings.some((one) => one.kind === 'DOUBLE' && one.from <= at && at < one.until);
            expect(named).toBe(people.length > 1);
          }),
          { numRuns: 6 },
        );
      }
    }
    expect(seen).toBeGreaterThan(60);
  });

  it('any rota answers at any instant as its spans say, and nobody is on duty only where a gap is flagged', () => {
    const shift = fc.record({
      person: fc.constantFrom(...PEOPLE),
      place: fc.constantFrom<DutyPlace>(...DUTY_PLACES),
      days: fc.option(fc.subarray([...WEEKDAYS], { minLength: 1 })),
      hours: fc.record({ from: time, to: fc.oneof(time, fc.constant('24:00')) }),
    });
    const moments = ZONES.flatMap((zone) => changes(zone).map((change) => ({ zone, change })));
    fc.assert(
      fc.property(
        fc.constantFrom(...moments),
        fc.array(shift, { maxLength: 6 }),
        fc.integer({ min: -3000, max: 3000 }),
        ({ zone, change }, given, minutes) => {
          const day = Temporal.Instant.fromEpochMilliseconds(change).toZonedDateTimeISO(zone).toPlainDate().toString();
          const shifts = given.map((one, index) =>
            one.days === null
              ? { ...one, id: String(index), first: day, last: day }
              : { ...one, id: String(index), first: '2026-01-01', last: null },
          );
          const rota = rotaOf(zone, shifts);
          const [from, until] = [change - 3001 * MINUTE, change + 3001 * MINUTE].map((at) =>
            new Date(at).toISOString(),
          );
          const spans = dutyAhead(rota, from ?? '', until ?? '');
          expect(spans.map((one) => one.from)).toEqual([from, ...spans.slice(0, -1).map((one) => one.until)]);
          const at = new Date(change + minutes * MINUTE).toISOString();
          const on = onDuty(rota, at);
          expect(spans.find((one) => one.from <= at && at < one.until)?.on).toEqual(on);
          const isFlagged = dutyFindings(spans).some((one) => one.kind === 'GAP' && one.from <= at && at < one.until);
          expect(on.FIRST.length === 0).toBe(isFlagged);
        },
      ),
      { numRuns: 300 },
    );
  });
});
