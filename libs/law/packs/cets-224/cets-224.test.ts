import { describe, expect, it } from '@jest/globals';
import { lawPacks } from '../../packs.ts';
import { bySource } from '../../testing/by-source.ts';
import { cets224 } from './cets-224.ts';

describe('The pack of the Second Additional Protocol', () => {
  it('holds of docs/rules 1.2 as verified nothing but the day of its opening and what was ratified', () => {
    expect(bySource(cets224, 'CET')).toEqual({
      S49: 'opened',
      N8: 'status',
      K: 'force 3.2.c 4 5 7.3 8.3 8.3.supporting 8.4 8.5 8.6 8.7 8.8 8.9 8.11 8.13 9 10 13 14',
    });
  });

  it('correction B8: records nine signatures with their days, and no State as a Party', () => {
    const standings = lawPacks().flatMap((pack) =>
      pack.standings.filter(({ instrument }) => instrument === 'cets-224'),
    );
    const signed = standings.filter(({ standing }) => standing === 'SIGNED').map(({ state, from }) => [state, from]);
    expect(Object.fromEntries(signed)).toEqual({
      AR: '2023-02-16',
      CA: '2023-06-20',
      CL: '2022-05-12',
      CO: '2022-05-12',
      CR: '2022-06-13',
      DO: '2023-01-30',
      PE: '2024-12-12',
      PY: '2024-09-24',
      US: '2022-05-12',
    });
    const others = standings.filter(({ standing }) => standing !== 'SIGNED');
    expect(others.some(({ standing }) => standing === 'PARTY' || standing === 'PRESUMED')).toBe(false);
    const absent = others.filter(({ standing }) => standing !== 'UNKNOWN');
    expect(absent.map(({ state, standing }) => [state, standing]).sort()).toEqual(
      ['BR', 'EC', 'GD', 'PA'].map((state) => [state, 'NOT_PARTY']),
    );
  });
});
