/** A State is named by its ISO 3166-1 alpha-2 code; a code that names none stays as it is. */
import type { PaperLanguage } from '@comity/vocabulary/words';

export function stateName(code: string, locale: PaperLanguage): string {
  // The runtime throws on what has not the form of a code.
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code) : code;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const codesByName = new Map<string, string>();

/** Returns the name in `locale` of the State that is called `english`, or null where no State is called so. */
export function stateNamed(english: string, locale: PaperLanguage): string | null {
  if (codesByName.size === 0)
    for (const first of LETTERS)
      for (const second of LETTERS) codesByName.set(stateName(first + second, 'en'), first + second);
  const code = codesByName.get(english);
  return code === undefined ? null : stateName(code, locale);
}
