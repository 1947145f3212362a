import { describe, expect, it } from '@jest/globals';
import { bySource } from '../../testing/by-source.ts';
import { budapest } from './budapest.ts';

describe('The pack of the Budapest Convention', () => {
  it('holds the articles of docs/rules 1.1, each with its mark', () => {
    expect(bySource(budapest, 'BUD')).toEqual({
      K: [
        '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 17 18.1.a 18.1.b 18.3 19 20 21 23 25.3 25.4 25.5 26.1',
        '27.4.a 27.4.b 27.5 27.6 27.7 27.8 27.9.a 27.9.b 27.9.c 27.9.d 27.9.e 28.2.a 28.2.b 28.4 29.7.pending 32 33 34',
      ].join(' '),
      S3: 'force',
      S4: '16.1 16.2 16.3',
      S8: '26.2 28.3',
      'S3,S4': '27.1 27.2 27.3',
      'S2,S3,S4,S7,S8': '29.1 29.3',
      'S3,S4,S7,S8': '29.2 29.2.a 29.2.b 29.2.c 29.2.d 29.2.e 29.2.f',
      'S9,S10': '29.4',
      S2: '29.5 29.5.a 29.5.b 29.6 29.7',
      S5: '30.1 30.2',
      S48: '31.1 31.3',
      S6: '35',
    });
  });

  it('cites an article as lawyers do', () => {
    const { citation } = budapest.rules.find(({ id }) => id === 'BUD.27.9.c') ?? {};
    expect(citation).toEqual({ en: 'Budapest Convention, Art. 27(9)(c)', es: 'Convenio de Budapest, art. 27(9)(c)' });
  });

  it('holds of the template for Art. 31 as verified only the sections that were read', () => {
    expect(bySource(budapest, 'TCY.31')).toEqual({ S11: '5 8 10 11', 'K?': 'later' });
  });

  it('is in force since 1 July 2004', () => {
    expect(budapest.inForce).toMatchObject({ from: '2004-07-01', until: null });
  });
});
