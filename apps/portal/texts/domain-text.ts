import { text } from '@comity/texts/text';
import { ACTS, isActName } from '@comity/vocabulary/acts';
import { inLocale, ofKind } from '@comity/vocabulary/words';
import type { Locale } from './catalogue.ts';

/** A word of the domain by group and code, e.g. `statuses` `HOLDING`; the catalogues are complete for the domain's codes. */
export function domainText(locale: Locale, group: string, code: string): string {
  return text(locale, group as Parameters<typeof text>[1], code);
}

export function hasDomainText(locale: Locale, group: string, code: string): boolean {
  return domainText(locale, group, code) !== code;
}

/** What an act does, in the words of the kind of request it is done on. */
export function actHint(locale: Locale, kind: 'PRESERVATION' | 'ASSISTANCE', act: string): string {
  return isActName(act) ? inLocale(ofKind(ACTS[act].words.hint, kind), locale) : '';
}
