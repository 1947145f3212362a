/** The tests say which names of zones are taken, and what abbreviations are answered with. */
import { describe, expect, it } from '@jest/globals';
import { isZone, offeredZones, readZone } from './zone.ts';

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
  ])('%s is read as %s', (typed, zone) => {
    expect(readZone(typed)).toEqual({ ok: true, zone });
  });

  it.each(['Atlantis', '+05:30', 'UTC+99', '\u0000', '/', 'America/'])('%j is answered without a guess', (typed) => {
    expect(readZone(typed)).toEqual({ ok: false, places: [] });
  });

  it('offers only what it takes', () => {
    for (const name of offeredZones()) expect([name, isZone(name)]).toEqual([name, true]);
    expect(offeredZones()).toContain('America/Lima');
  });
});
