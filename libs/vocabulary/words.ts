/** People read words in every language of the portal. A definition without one of them does not compile. */

import { otherLanguages } from './papers/other-languages.ts';

export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** Papers that cross a border are written in the languages of the OAS. */
export const PAPER_LANGUAGES = [...LOCALES, 'pt', 'fr'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

/** English comes first, Spanish second. */
export type Words = readonly [en: string, es: string];

/** People read these codes as words, such as the grounds of a refusal. */
export type CodeWords = Readonly<Record<string, Words>>;

/** Where the preservation and the formal request rest on different articles, each has words of its own. */
export type ByKind<T> = T | { PRESERVATION: T; ASSISTANCE: T };

export function inLocale(words: Words, locale: PaperLanguage): string {
  if (locale === 'pt' || locale === 'fr') return otherLanguages[words[0]]?.[locale] ?? words[0];
  return words[LOCALES.indexOf(locale)] ?? words[0];
}

/**
 * Returns the word for `code`, or the code itself where it comes from a later version that has words of its own for it.
 */
export function wordOf(codes: CodeWords, code: string, locale: PaperLanguage): string {
  const words = Object.hasOwn(codes, code) ? codes[code] : undefined;
  return words === undefined ? code : inLocale(words, locale);
}

export function ofKind<T extends object>(words: ByKind<T>, kind: 'PRESERVATION' | 'ASSISTANCE'): T {
  return 'PRESERVATION' in words ? words[kind] : words;
}
