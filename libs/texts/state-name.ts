/** A State is named by its ISO 3166-1 alpha-2 code; a code that names none stays as it is. */
import type { PaperLanguage } from '@comity/vocabulary/words';

export function stateName(code: string, locale: PaperLanguage): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}
