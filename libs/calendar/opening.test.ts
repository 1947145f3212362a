/** Open now, over every change of the clocks of twelve zones in five years (docs/rules 2.0). */
import { describe, expect, it } from '@jest/globals';
import { type OpeningHours, WEEKDAYS } from '@comity/vocabulary/values/organizations';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { opennessAt } from './opening.ts';

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
const every = (spans: OpeningHours['MON']): OpeningHours =>
  Object.fromEntries(WEEKDAYS.map((day) => [day, spans])) as OpeningHours;
const NEVER = every([]);

describe('An office', () => {
  it('is open within its hours, by the clock on its wall', () => {
    const hours = {
      ...NEVER,
      MON: [
        { from: '09:00', to: '13:00' },
        { from: '15:00', to: '18:00' },
      ],
    };
    const lima = (time: string) => opennessAt(hours, 'America/Lima', `2026-11-30T${time}-05:00`);
    expect(lima('08:59:59')).toEqual({ open: false, changesAt: '2026-11-30T14:00:00.000Z' });
    expect(lima('09:00:00')).toEqual({ open: true, changesAt: '2026-11-30T18:00:00.000Z' });
    expect(lima('13:00:00')).toEqual({ open: false, changesAt: '2026-11-30T20:00:00.000Z' });
    expect(lima('18:00:00')).toEqual({ open: false, changesAt: '2026-12-07T14:00:00.000Z' });
  });

  it('that is open round the clock, or never, says of no instant that it changes', () => {
    for (const zone of ZONES) {
      const now = '2026-11-01T05:30:00.000Z';
      expect(opennessAt(every([{ from: '00:00', to: '24:00' }]), zone, now)).toEqual({ open: true, changesAt: null });
      expect(opennessAt(NEVER, zone, now)).toEqual({ open: false, changesAt: null });
    }
  });

  it('opens at the first instant after a midnight that does not exist, and in a repeated hour stays open twice', () => {
    const night = every([{ from: '00:00', to: '02:00' }]);
    // Santiago leaves out the hour after midnight on 5 September 2027.
    const santiago = opennessAt(night, 'America/Santiago', '2027-09-05T03:59:00.000Z');
    expect(santiago).toEqual({ open: false, changesAt: '2027-09-05T04:00:00.000Z' });
    // New York has 01:30 twice on 1 November 2026.
    expect(opennessAt(every([{ from: '00:00', to: '01:30' }]), 'America/New_York', '2026-11-01T05:45:00.000Z')).toEqual(
      {
        open: true,
        changesAt: '2026-11-01T06:30:00.000Z',
      },
    );
  });

  const half = fc.integer({ min: 0, max: 48 });
  const written = (at: number): string =>
    `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`;
  const line = fc
    .uniqueArray(half, { maxLength: 6 })
    .map((all) => all.toSorted((one, other) => one - other))
    .map((all) =>
      all.flatMap((from, at) => {
        const to = all[at + 1];
        return at % 2 === 0 && to !== undefined ? [{ from: written(from), to: written(to) }] : [];
      }),
    );
  const hours = fc.record({ MON: line, TUE: line, WED: line, THU: line, FRI: line, SAT: line, SUN: line });
  const near = (zone: string): fc.Arbitrary<number> => {
    const changes = changesOf(zone);
    const anywhere = fc.integer({ min: FIRST, max: LAST });
    if (changes.length === 0) return anywhere;
    const day = 86_400_000;
    return fc.oneof(
      anywhere,
      fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -day, max: day })).map(([at, off]) => at + off),
    );
  };

  it.each(ZONES)('in %s agrees with its wall clock at every instant, and changes when it says so', (zone) => {
    fc.assert(
      fc.property(hours, near(zone), fc.integer({ min: 0, max: 100 }), (given, at, part) => {
        const now = new Date(at).toISOString();
        const { open, changesAt } = opennessAt(given, zone, now);
        const local = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
        const time = local.toPlainTime().toString().slice(0, 'HH:MM'.length);
        const spans = given[WEEKDAYS[local.dayOfWeek - 1] ?? 'MON'];
        const byTheWall = spans.some(({ from, to }) => from <= time && time < to);
        // The wall clock cannot tell the hours that end in a repeated hour from those that have ended.
        if (byTheWall || local.hoursInDay === 24) expect(open).toBe(byTheWall);
        if (changesAt === null) return;
        const until = Date.parse(changesAt);
        const between = Math.min(until - 1, Math.floor(at + ((until - at) * part) / 100));
        expect(opennessAt(given, zone, new Date(between).toISOString())).toEqual({ open, changesAt });
        expect(opennessAt(given, zone, changesAt).open).toBe(!open);
      }),
      { numRuns: 60 },
    );
  });
});

function changesOf(zone: string): number[] {
  const found: number[] = [];
  let at = new Temporal.ZonedDateTime(BigInt(FIRST) * 1_000_000n, zone).getTimeZoneTransition('next');
  while (at !== null && at.epochMilliseconds < LAST) {
    found.push(at.epochMilliseconds);
    at = at.getTimeZoneTransition('next');
  }
  return found;
}
