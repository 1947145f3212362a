/**
 * The reader puts the values of an act into its exact text. Instants stand in UTC, so that two people in different
 * zones read, and approve by its digest, one and the same text.
 */
import type { Reader } from '@comity/vocabulary/reader';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import type { Target } from '@comity/vocabulary/values/request-form';
import type { Locale } from '../pair.ts';
import { stateName } from '../state-name.ts';
import { text } from '../text.ts';
import { instantLine, targetLine } from './layout.ts';

export function exactReader(locale: Locale, kind: RequestKind, targets: readonly Target[]): Reader {
  const known = (id: string): Target | undefined => targets.find((one) => one.id === id);
  const asItIs = (value: string): string => value;
  return {
    locale,
    kind,
    instant: instantLine,
    term: instantLine,
    day: asItIs,
    // Two identifiers may have the same value, so the short name by which the request lists it stands before it.
    target: (id) => [id, known(id)?.value].filter((part) => part !== undefined).join(': '),
    identifier: (id) => {
      const target = known(id);
      return target === undefined ? `- ${id}` : targetLine(locale, target);
    },
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
