/** Lists are narrowed by days of the zone in which pages show them, and tables are read in it. */
import { describe, expect, it } from '@jest/globals';
import { endOf } from './dossier-search.ts';
import { type Caller, shownZone } from './caller.ts';

const santiago = [{ zone: 'America/Santiago' }] as Caller['offices'];

describe('The zone of the pages', () => {
  it('is that which the person has chosen, or else that of the office', () => {
    expect(shownZone({ offices: santiago, zone: null })).toBe('America/Santiago');
    expect(shownZone({ offices: santiago, zone: 'Europe/Madrid' })).toBe('Europe/Madrid');
    expect(shownZone({ offices: [], zone: null })).toBe('UTC');
  });

  it('ends the day by which a list is narrowed', () => {
    const abroad = { offices: santiago, zone: 'Europe/Madrid' } as Caller;
    expect(endOf(abroad, '2027-03-02')).toBe('2027-03-02T23:00:00Z');
    expect(endOf({ ...abroad, zone: null }, '2027-03-02')).toBe('2027-03-03T03:00:00Z');
  });
});
