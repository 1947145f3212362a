import { describe, expect, it } from '@jest/globals';
import { text } from '../text.ts';
import { penaltyText } from './penalty.ts';

describe('case C1: a maximum penalty', () => {
  it.each<[number, string, string]>([
    [96, 'maximum penalty: 8 years', 'pena máxima: 8 años'],
    [12, 'maximum penalty: 1 year', 'pena máxima: 1 año'],
    [18, 'maximum penalty: 1 year and 6 months', 'pena máxima: 1 año y 6 meses'],
    [1, 'maximum penalty: 1 month', 'pena máxima: 1 mes'],
    [0, 'maximum penalty: 0 months', 'pena máxima: 0 meses'],
  ])('of %i months is said in years', (months, en, es) => {
    for (const [locale, said] of [
      ['en', en],
      ['es', es],
    ] as const)
      expect(penaltyText((label) => text(locale, 'documentLabels', label), months)).toBe(said);
  });
});
