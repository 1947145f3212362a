import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { internalActionDate } from './action-date.ts';
import { INSTANTS, ZONES } from './arbitraries.ts';
import { dueInstant } from './due.ts';
import { formatEnd } from './format.ts';
import { dayOff } from './working-days.ts';

describe('scenario 13: the sixty days end on 1 January in São Paulo, the requester is in Lima', () => {
  const zone = 'America/Sao_Paulo';
  const { dueAt, localDate } = dueInstant({ start: '2026-11-02T15:00:00Z', length: { days: 60 }, zone });

  it('does not move the expiry for the holiday', () => {
    expect(localDate).toBe('2027-01-01');
    expect(dueAt).toBe('2027-01-02T03:00:00Z');
  });

  it('shows each side its own local time', () => {
    const shown = formatEnd(dueAt, { reader: 'America/Lima', custodian: zone }, 'en');
    expect(shown).toBe('end of 1 January 2027 (America/Sao_Paulo, UTC−3); 1 January 2027, 22:00 (America/Lima, UTC−5)');
  });

  it('moves the renewal to 30 December: New Year is public, and the afternoon before it is optional', () => {
    const action = internalActionDate({ dueAt, zone, country: 'BR' });
    expect(action).toMatchObject({ date: '2026-12-30', instant: '2026-12-30T03:00:00Z' });
    expect(action.shiftedBecause).toMatchObject([
      { date: '2027-01-01', cause: 'HOLIDAY', rule: '01-01' },
      { date: '2026-12-31', cause: 'HOLIDAY', rule: '12-31 14:00' },
    ]);
  });
});

describe('the date of an internal action', () => {
  const endOf = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('UTC').toInstant();
  const action = (day: string, country: string) =>
    internalActionDate({ dueAt: endOf(day).toString(), zone: 'UTC', country });

  it('is the last day itself when that is a working day', () => {
    expect(action('2026-11-24', 'BR')).toEqual({
      date: '2026-11-24',
      instant: '2026-11-24T00:00:00Z',
      shiftedBecause: [],
    });
  });

  it.each([
    ['CL', '2026-11-22', '2026-11-20', 'a weekend'],
    ['IL', '2026-11-21', '2026-11-19', 'a weekend of Friday and Saturday'],
    ['BR', '2026-02-18', '2026-02-13', 'the whole of Carnival, Ash Wednesday morning included'],
    ['PE', '2026-07-29', '2026-07-27', 'two holidays in a row'],
    ['US', '2022-01-01', '2021-12-30', 'a substitute day in the year before'],
    ['US', '2026-05-10', '2026-05-08', 'a weekend with an observance'],
    ['BR', '2029-01-01', '2028-12-29', 'New Year after a weekend'],
  ])('in %s for %s is %s, before %s', (country, last, date) => {
    expect(action(last, country).date).toBe(date);
  });

  it('knows the weekend of a country without holiday data', () => {
    expect(action('2026-11-22', 'XX').date).toBe('2026-11-20');
  });

  it.each(['', 'br', 'BRA'])('is not looked for in a country called "%s"', (country) => {
    expect(() => action('2026-11-22', country)).toThrow(RangeError);
  });

  it('is not moved by what is only observed', () => {
    expect(dayOff(Temporal.PlainDate.from('2026-06-12'), 'BR')).toBeNull(); // This day is Dia dos Namorados, a Friday.
  });

  it('is a working day that begins before the clock runs out, with a day off on each day passed over', () => {
    const countries = fc.constantFrom('PE', 'CL', 'US', 'CA', 'BR', 'IL', 'ES', 'JP');
    fc.assert(
      fc.property(INSTANTS, ZONES, countries, (dueAt, zone, country) => {
        const { date, instant, shiftedBecause } = internalActionDate({ dueAt, zone, country });
        expect(dayOff(Temporal.PlainDate.from(date), country)).toBeNull();
        expect(Temporal.Instant.compare(instant, dueAt)).toBe(-1);
        const passed = shiftedBecause.map((_, n) =>
          Temporal.PlainDate.from(date)
            .add({ days: n + 1 })
            .toString(),
        );
        expect(shiftedBecause.map((off) => off.date)).toEqual(passed.reverse());
      }),
      { numRuns: 50 },
    );
  });
});
