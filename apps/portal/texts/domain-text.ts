import { text } from '@comity/texts/text';
import { ACTS, isActName } from '@comity/vocabulary/acts';
import { inLocale, ofKind } from '@comity/vocabulary/words';
import type { Locale } from './catalogue.ts';

/**
 * Returns a word of the domain by group and code, such as `statuses` `HOLDING`; the catalogues are complete for the
 * domain's codes.
 */
export function domainText(locale: Locale, group: string, code: string): string {
  return text(locale, group as Parameters<typeof text>[1], code);
}

export function hasDomainText(locale: Locale, group: string, code: string): boolean {
  return domainText(locale, group, code) !== code;
}

/** Says what an act does, in the words of the kind of request on which it is done. */
export function actHint(locale: Locale, kind: 'PRESERVATION' | 'ASSISTANCE', act: string): string {
  return isActName(act) ? inLocale(ofKind(ACTS[act].words.hint, kind), locale) : '';
}
