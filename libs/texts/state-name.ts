/** A State is named by its ISO 3166-1 alpha-2 code; a code that names none stays as it is. */
import type { PaperLanguage } from '@comity/vocabulary/words';

export function stateName(code: string, locale: PaperLanguage): string {
  // The runtime throws on what has not the form of a code.
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code) : code;
}
