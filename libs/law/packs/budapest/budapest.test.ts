import { describe, expect, it } from '@jest/globals';
import { bySource } from '../../testing/by-source.ts';
import { budapest } from './budapest.ts';

describe('The pack of the Budapest Convention', () => {
  it('holds the articles of docs/rules 1.1, each with its mark', () => {
    expect(bySource(budapest, 'BUD')).toEqual({
      S3: 'force',
      K: '1 2 3 4 5 6 7 8 9',
      N1: [
        '10 11 12 13 14 15 16.1 16.2 16.3 17 18.1.a 18.1.b 18.3 19 20 21 22 23 24.7 25.1 25.2 25.3 25.4 25.4.fiscal 25.5',
        '26.1 26.2 27.1 27.2 27.3 27.4.a 27.4.b 27.5 27.6 27.7 27.8 27.9.a 27.9.b 27.9.c 27.9.d 27.9.e',
        '28.1 28.2 28.2.a 28.2.b 28.3 28.4 29.1 29.2 29.2.a 29.2.b 29.2.c 29.2.d 29.2.e 29.2.f 29.3 29.4 29.5 29.5.a 29.5.b',
        '29.6 29.7 29.7.pending 30.1 30.2 31.1 31.2 31.3 32 33 34 35 35.2.a 39.2 40 42 43',
      ].join(' '),
    });
  });

  it('cites an article as lawyers do', () => {
    const { citation } = budapest.rules.find(({ id }) => id === 'BUD.27.9.c') ?? {};
    expect(citation).toEqual({ en: 'Budapest Convention, Art. 27(9)(c)', es: 'Convenio de Budapest, art. 27(9)(c)' });
  });

  it('correction B21: holds of both templates as verified only the sections that were read', () => {
    expect(bySource(budapest, 'TCY.29')).toEqual({ N13: '1 2 3 4 5 6 7', 'K?': 'later' });
    expect(bySource(budapest, 'TCY.31')).toEqual({ N13: '5 8 10 9 11', 'K?': 'later' });
  });

  it('is in force since 1 July 2004', () => {
    expect(budapest.inForce).toMatchObject({ from: '2004-07-01', until: null });
  });
});
