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
});
