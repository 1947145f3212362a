import { describe, expect, it } from '@jest/globals';
import { bySource } from '../../testing/by-source.ts';
import { nassau } from './nassau.ts';

describe('The pack of the Nassau Convention', () => {
  it('holds the articles of docs/rules 1.3, each with its mark', () => {
    expect(bySource(nassau, 'NAS')).toEqual({
      N4: 'force',
      K: '5 6 7 8 9 9.a 9.b 9.c 9.d 9.e 9.f 26.24 27 29 silent',
      S51: '2_3',
      S17: '10 11 12 13 24 25 26.a 26.b 26.c 26.d 26.return 28 36',
    });
  });
});
