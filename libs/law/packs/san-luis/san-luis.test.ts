import { describe, expect, it } from '@jest/globals';
import { bySource } from '../../testing/by-source.ts';
import { sanLuis } from './san-luis.ts';

describe('The pack of the San Luis Protocol', () => {
  it('holds what docs/rules 1.7 says of it; that the original follows in 10 days is the least certain of all', () => {
    expect(bySource(sanLuis, 'SLU')).toEqual({
      S55: 'decision',
      K: 'authorities 5 6 9 10 11 12 13',
      'K?': '6.confirm',
      S43: 'associates',
    });
  });

  it('names no day of entry into force, as none is recorded', () => {
    expect(sanLuis.inForce).toMatchObject({ from: null, until: null });
  });
});
