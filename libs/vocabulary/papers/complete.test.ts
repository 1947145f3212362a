/**
 * What stands on a paper is known from its definition: the title of a message, what a signer did, what a request states.
 * What papers say besides is found in `test/gallery/papers-in-four-languages.test.ts`, which reads them.
 */
import { describe, expect, it } from '@jest/globals';
import { ACTS } from '../acts.ts';
import { assistanceClocks, channels, elements, instruments } from '../codes/law.ts';
import { lawPoints, resolvedValues } from '../codes/law-points.ts';
import { languages } from '../codes/decisions.ts';
import { orderMakers, orderPhrases, orderStarts } from '../codes/order-kinds.ts';
import * as request from '../codes/request.ts';
import { MESSAGES } from '../messages.ts';
import type { CodeWords, Words } from '../words.ts';
import { otherLanguages } from './other-languages.ts';

/** Acronyms, and words that the languages share. */
const SHARED = ['IMSI', 'IMEI', 'Iber@'];

/** Returns the English words that have none in Portuguese and French. */
function lacking(words: readonly Words[]): string[] {
  return [...new Set(words.map(([en]) => en))].filter(
    (en) => !Object.hasOwn(otherLanguages, en) && !SHARED.includes(en),
  );
}

describe('case C1: a paper in Portuguese or French', () => {
  it('has a word for every code that a request can state', () => {
    const lists: readonly CodeWords[] = [...Object.values<CodeWords>(request), channels, languages];
    expect(lacking(lists.flatMap((list) => Object.values(list)))).toEqual([]);
  });

  it('has a word for every code by which two States may resolve the law otherwise', () => {
    const lists: readonly CodeWords[] = [lawPoints, resolvedValues, elements, assistanceClocks, instruments];
    expect(lacking(lists.flatMap((list) => Object.values(list)))).toEqual([]);
  });

  it('case A4: has a word for all that an order says of its kind', () => {
    const lists: readonly CodeWords[] = [orderMakers, orderStarts, orderPhrases];
    expect(lacking(lists.flatMap((list) => Object.values(list)))).toEqual([]);
  });

  it('has a title for every message, which may go out as a letter', () => {
    expect(lacking(Object.values(MESSAGES).map(({ words }) => words))).toEqual([]);
  });

  it('says beside each signature what the signer did, whatever the act', () => {
    expect(lacking(Object.values(ACTS).map(({ words }) => words.done))).toEqual([]);
  });
});

/** Brazil promulgated the Budapest Convention with these words (docs/rules sources, N17). */
describe('case C1: Portuguese as Brazil has promulgated the Convention', () => {
  const said = Object.values(otherLanguages).map(({ pt }) => pt);

  it.each(['auxílio mútuo', 'auxílio jurídico', 'custodiante', 'dupla incriminação', 'informatizad', 'acuse de'])(
    'does not say “%s”',
    (word) => {
      expect(said.filter((one) => one.toLowerCase().includes(word))).toEqual([]);
    },
  );

  it.each(['assistência mútua', 'dupla tipicidade', 'detentor dos dados', 'conservação expedita', 'revelação'])(
    'says “%s”',
    (word) => {
      expect(said.some((one) => one.toLowerCase().includes(word))).toBe(true);
    },
  );
});
