/** The judge of local times knows the zones by the runtime alone; the calendar knows them by its own library. */
import { describe, expect, it } from '@jest/globals';
import { readLocalTime } from '@comity/vocabulary/judges/local-time';
import { offeredZones } from '@comity/vocabulary/judges/zone';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

describe('case D4: the judge of local times', () => {
  it('agrees with the calendar about every instant in every zone', () => {
    const instants = fc.date({ min: new Date('1970-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom(...offeredZones()), (date, zone) => {
        const whole = Math.floor(date.getTime() / 1_000) * 1_000;
        const local = Temporal.Instant.fromEpochMilliseconds(whole).toZonedDateTimeISO(zone);
        const read = readLocalTime(local.toPlainDateTime().toString({ smallestUnit: 'second' }), zone);
        if (read.ok) expect(Date.parse(read.utc)).toBe(whole);
        else expect(read).toMatchObject({ reason: 'comes_twice' });
      }),
      { numRuns: 500 },
    );
  });

  /** Their clocks change at midnight, by half an hour, by a whole day, or on other days than those of their neighbours. */
  const CHANGING = [
    ...['America/Santiago', 'America/Havana', 'Asia/Beirut', 'Pacific/Apia', 'Australia/Lord_Howe', 'America/New_York'],
    ...['America/Asuncion', 'America/Sao_Paulo', 'Europe/Madrid', 'Africa/Casablanca', 'Pacific/Chatham', 'Asia/Gaza'],
  ];

  it.each(CHANGING)('counts the instants around each change of the clocks in %s as the calendar does', (zone) => {
    const counts = new Set<number>();
    for (const change of changesOf(zone)) {
      for (let minutes = -180; minutes <= 180; minutes += 15) {
        const wall = Temporal.Instant.fromEpochMilliseconds(change.epochMilliseconds + minutes * 60_000)
          .toZonedDateTimeISO(zone)
          .toPlainDateTime();
        for (const typed of [wall, wall.add({ minutes: 30 }), wall.add({ hours: 1 }), wall.add({ hours: 12 })]) {
          const instants = instantsOf(typed, zone);
          const read = readLocalTime(typed.toString({ smallestUnit: 'second' }), zone);
          counts.add(instants.length);
          if (instants.length === 1) expect(read).toMatchObject({ ok: true, utc: instants[0] });
          else if (instants.length === 0) expect(read).toEqual({ ok: false, reason: 'no_such_local_time' });
          else expect(read).toMatchObject({ ok: false, reason: 'comes_twice' });
          // The offset is the answer to the question which of the two is meant.
          if (!read.ok && read.reason === 'comes_twice')
            expect(
              read.offsets.map((offset) =>
                readLocalTime(`${typed.toString({ smallestUnit: 'second' })}${offset}`, zone),
              ),
            ).toMatchObject(instants.map((utc) => ({ ok: true, utc })));
        }
      }
    }
    expect([...counts].sort()).toEqual([0, 1, 2]);
  });

  /** Returns the changes from 2008 to 2026, in which each of these zones has gone both ways. */
  function changesOf(zone: string): Temporal.ZonedDateTime[] {
    const found: Temporal.ZonedDateTime[] = [];
    let next = Temporal.ZonedDateTime.from(`2008-01-01T00:00[${zone}]`).getTimeZoneTransition('next');
    while (next !== null && next.year < 2027) {
      found.push(next);
      next = next.getTimeZoneTransition('next');
    }
    return found;
  }

  /** Asks the calendar at which instants the clocks of the zone show this. */
  function instantsOf(wall: Temporal.PlainDateTime, zone: string): string[] {
    const asked = (['earlier', 'later'] as const).map((disambiguation) =>
      wall.toZonedDateTime(zone, { disambiguation }),
    );
    const shown = asked.filter((one) => one.toPlainDateTime().equals(wall)).map((one) => one.toInstant().toString());
    return [...new Set(shown)];
  }
});
