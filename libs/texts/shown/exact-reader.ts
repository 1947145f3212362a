/**
 * The reader puts the values of an act into its exact text. Instants stand in words, in the zone of the office in which
 * the text was composed and in that of the custodian, each with its offset: two people in different zones read, and
 * approve by its digest, one and the same text.
 */
import { formatDay, formatEnd, formatInstant, type Zones } from '@comity/calendar/format';
import type { Reader } from '@comity/vocabulary/reader';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import type { Target } from '@comity/vocabulary/values/request-form';
import type { Locale } from '../pair.ts';
import { stateName } from '../state-name.ts';
import { text } from '../text.ts';
import { targetLine } from './layout.ts';
import { type HeldItems, heldData, nameOf, UNLISTED } from './named-data.ts';

interface Known {
  kind: RequestKind;
  targets: readonly Target[];
  holds: readonly { id: string; items: HeldItems }[];
  zones: Zones;
}

export function exactReader(locale: Locale, { kind, targets, holds, zones }: Known): Reader {
  const known = (id: string): Target | undefined => targets.find((one) => one.id === id);
  const asItIs = (value: string): string => value;
  return {
    locale,
    kind,
    instant: (at) => formatInstant(at, zones, locale),
    term: (end) => formatEnd(end, zones, locale),
    day: (date) => formatDay(date, locale),
    target: (id) => nameOf(known(id), targets, locale),
    identifier: (id, data) => {
      const target = known(id);
      if (target === undefined) return `- ${UNLISTED[locale]}`;
      return targetLine(locale, { ...target, categories: [...(data ?? target.categories)] });
    },
    hold: (id) => heldData(locale, targets, holds.find((one) => one.id === id)?.items ?? []),
    state: (code) => stateName(code, locale),
    act: (name) => text(locale, 'acts', name),
    message: (code) => text(locale, 'messages', code),
    clock: (id) => text(locale, 'clocks', id),
    // No act whose exact text is shown names a provider, a person, a rule or a file.
    provider: asItIs,
    person: asItIs,
    rule: asItIs,
    file: asItIs,
  };
}
