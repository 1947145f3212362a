/** The sentence for what is wrong with a field by its form, with what the schema tells beside the code. */
import type { Locale } from './pair.ts';
import { text } from './text.ts';

/** Codes whose one detail may hold blanks; the details of all others are single words. */
const ONE_DETAIL: readonly string[] = ['ZONE_ABBREVIATION', 'ZONE_SPELLED'];

/** `told` is `CODE detail …`, or a sentence that zod has made itself, which stays as it is. */
export function fieldErrorText(locale: Locale, told: string): string {
  const [code = '', ...words] = told.split(' ');
  const sentence = text(locale, 'fieldErrors', code);
  if (sentence === code) return told;
  const details = ONE_DETAIL.includes(code) ? [words.join(' ')] : words;
  return sentence.replaceAll(/\{(\d)\}/g, (_whole, index: string) => details[Number(index)] ?? '');
}
