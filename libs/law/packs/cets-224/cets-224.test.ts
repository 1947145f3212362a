import { describe, expect, it } from '@jest/globals';
import { lawPacks } from '../../packs.ts';
import { bySource } from '../../testing/by-source.ts';
import { cets224 } from './cets-224.ts';

describe('The pack of the Second Additional Protocol', () => {
  it('holds of docs/rules 1.2 as verified nothing but the day of its opening', () => {
    expect(bySource(cets224, 'CET')).toEqual({ S49: 'opened', K: 'force 3.2.c 4 7.3 8.3 8.6 8.8 8.13 9 10 13 14' });
  });

  it('records no State as a Party', () => {
    const standings = lawPacks().flatMap((pack) => pack.standings);
    expect(standings.filter(({ instrument }) => instrument === 'cets-224')).toEqual([]);
  });
});
