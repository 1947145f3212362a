/** The tests say which names of zones are taken, and what abbreviations are answered with. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zone, recordedZone } from '../schemas.ts';
import { isSpelledZone, isZone, offeredZones, readZone } from './zone.ts';
import { SPELLED } from './zone-names.ts';

describe('case D1: a zone is a name of the IANA database', () => {
  it.each(['America/Lima', 'UTC', 'Etc/GMT+5', 'US/Pacific', 'America/Argentina/Buenos_Aires', 'America/Buenos_Aires'])(
    '%s is one',
    (name) => {
      expect([isZone(name), readZone(name)]).toEqual([true, { ok: true, zone: name }]);
    },
  );

  it.each([
    'CST',
    'PST',
    'EST',
    'MST',
    'HST',
    'CET',
    'EST5EDT',
    'SystemV/EST5',
    '',
    '+05:00',
    '-03',
    'Lima',
    'GB',
    'JST',
  ])('%j is none', (name) => {
    expect(isZone(name)).toBe(false);
  });

  it.each([
    ['CST', 'America/Mexico_City'],
    ['cst', 'America/Chicago'],
    ['PST', 'America/Los_Angeles'],
    ['EST', 'America/Panama'],
    ['BRT', 'America/Sao_Paulo'],
    ['ADT', 'America/Halifax'],
    ['AKST', 'America/Anchorage'],
    ['AKDT', 'America/Anchorage'],
    ['NST', 'America/St_Johns'],
    ['NDT', 'America/St_Johns'],
    ['BRST', 'America/Sao_Paulo'],
    ['UYST', 'America/Montevideo'],
    ['AMST', 'America/Manaus'],
    ['HNE', 'America/Toronto'],
    ['HNC', 'America/Winnipeg'],
    ['EST5EDT', 'America/New_York'],
    ['cst6cdt', 'America/Chicago'],
    ['EAST', 'Pacific/Easter'],
  ])('%s is answered with the places that it may mean, among them %s', (typed, place) => {
    const read = readZone(typed);
    expect(read.ok ? [] : read.places).toContain(place);
    for (const one of read.ok ? [] : read.places) expect([one, isZone(one)]).toEqual([one, true]);
  });

  it.each([
    ['lima', 'America/Lima'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['america/mexico city', 'America/Mexico_City'],
    ['UTC-5', 'Etc/GMT+5'],
    ['GMT+03:00', 'Etc/GMT-3'],
    ['−05:00', 'Etc/GMT+5'],
    ['z', 'UTC'],
    ['gmt', 'UTC'],
    ['kolkata', 'Asia/Kolkata'],
    ['Buenos Aires', 'America/Buenos_Aires'],
    ['us/pacific', 'US/Pacific'],
    ['AMERICA/ARGENTINA/COMODRIVADAVIA', 'America/Argentina/ComodRivadavia'],
  ])('%s is read as %s', (typed, zone) => {
    expect(readZone(typed)).toEqual({ ok: true, zone });
  });

  it.each(['Atlantis', '+05:30', 'UTC+99', '\u0000', '/', 'America/'])('%j is answered without a guess', (typed) => {
    expect(readZone(typed)).toEqual({ ok: false, places: [] });
  });

  it('spells every name as the database spells it, former names too, whatever letter case is typed', () => {
    expect(SPELLED.length).toBeGreaterThan(530);
    const places = SPELLED.filter(isZone);
    const recased = fc.constantFrom(...places).chain((name) =>
      fc.array(fc.boolean(), { minLength: name.length, maxLength: name.length }).map((raised) => ({
        name,
        typed: Array.from(name, (letter, at) => (raised[at] ? letter.toUpperCase() : letter.toLowerCase())).join(''),
      })),
    );
    const judged = ({ name, typed }: { name: string; typed: string }): void => {
      expect(readZone(typed)).toEqual({ ok: true, zone: name });
      expect([typed, zone.safeParse(typed).success, recordedZone.safeParse(typed).success]).toEqual([
        typed,
        typed === name,
        isZone(typed),
      ]);
    };
    for (const name of places)
      for (const typed of [name, name.toLowerCase(), name.toUpperCase()]) judged({ name, typed });
    fc.assert(fc.property(recased, judged), { numRuns: 2_000 });
    expect(isSpelledZone('America/LIMA')).toBe(false);
  });

  it('offers only what it takes', () => {
    for (const name of offeredZones()) expect([name, isZone(name)]).toEqual([name, true]);
    expect(offeredZones()).toContain('America/Lima');
  });
});
