/** One standing legal hold becomes a sentence: who placed it, when, for which proceeding and why. */
import { instantLine, type Words } from './layout.ts';
import type { Locale } from '../pair.ts';

export function legalHoldSentence(
  locale: Locale,
  { by, at, reference, reason }: { by: Words; at: string; reference: string; reason: string },
): string {
  const [who, when] = [by[locale], instantLine(locale, at)];
  return locale === 'en'
    ? `Placed by ${who} on ${when}, for ${reference}: ${reason}`
    : `Ordenada por ${who} el ${when}, para ${reference}: ${reason}`;
}
