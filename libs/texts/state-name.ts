/** A State is named by its ISO 3166-1 alpha-2 code; a code that names none stays as it is. */
import type { Locale } from './pair.ts';

export function stateName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}
