/** What an act does, in a sentence; the formal request rests on other articles than the preservation for some. */
import type { ActName } from '@comity/vocabulary/acts';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import { actHints, assistanceHints } from './groups/act-hints.ts';
import type { Locale, Pair } from './pair.ts';

export function actHint(locale: Locale, kind: RequestKind, act: ActName): string {
  const own: Partial<Record<ActName, Pair>> = kind === 'ASSISTANCE' ? assistanceHints : {};
  const [en, es] = own[act] ?? actHints[act];
  return locale === 'en' ? en : es;
}
