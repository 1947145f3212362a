import { describe, expect, it } from '@jest/globals';
import { bySource } from '../../testing/by-source.ts';
import { sanLuis } from './san-luis.ts';

describe('The pack of the San Luis Protocol', () => {
  it('holds what docs/rules 1.7 says of it, and nothing of its articles as verified', () => {
    expect(bySource(sanLuis, 'SLU')).toEqual({
      S55: 'decision',
      'K?': 'force 2018.force',
      N9: '2018',
      K: '1.4 authorities 5 5.1.a 5.1.b 5.1.c 5.1.d 5.1.e 5.2 6 6.confirm 6.5 9 10 11 12 13',
      S43: 'associates',
    });
  });

  it('names no day of entry into force, as none is verified', () => {
    expect(sanLuis.inForce).toMatchObject({ from: null, until: null });
  });
});
