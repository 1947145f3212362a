/** The name of a State by its ISO 3166-1 alpha-2 code; the code itself where it names none. */
import type { Locale } from './pair.ts';

export function stateName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}
