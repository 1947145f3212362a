/** An exact text names identifiers and held data by themselves, because their short names say nothing to who decides. */
import type { DataCategory } from '@comity/vocabulary/values/request-codes';
import type { Target } from '@comity/vocabulary/values/request-form';
import type { Locale } from '../pair.ts';
import { text } from '../text.ts';
import { identifierWords, type Words } from './layout.ts';

export type HeldItems = readonly { target: string; category: DataCategory }[];

export const UNLISTED = {
  en: 'an identifier that the request does not list',
  es: 'un identificador que no figura en la solicitud',
} as const satisfies Words;
const UNNAMED_DATA = { en: 'preserved data', es: 'datos conservados' } as const satisfies Words;

/** Two identifiers may have the same value; what tells them apart then stands beside it. */
export function nameOf(target: Target | undefined, targets: readonly Target[], locale: Locale): string {
  if (target === undefined) return UNLISTED[locale];
  const alone = targets.filter(({ value }) => value === target.value).length === 1;
  return alone ? target.value : identifierWords(locale, target);
}

export function heldData(locale: Locale, targets: readonly Target[], items: HeldItems): string {
  if (items.length === 0) return UNNAMED_DATA[locale];
  return items
    .map(({ target, category }) => {
      const known = targets.find(({ id }) => id === target);
      return `${nameOf(known, targets, locale)}: ${text(locale, 'dataCategories', category)}`;
    })
    .join('; ');
}
