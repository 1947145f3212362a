/**
 * Finds what a request says of an identifier that cannot be meant. It must be corrected before the request leaves,
 * whichever instrument governs. A request concerns stored data (Budapest Convention Arts 29(2)(c) and 31(1)); data that
 * will only come to exist is collected in real time, which is another measure (docs/rules 4.1).
 */
import { latestLocalDay } from '@comity/calendar/latest-day';
import { dayOf } from '@comity/vocabulary/judges/local-day';
import { readLocalTime } from '@comity/vocabulary/judges/local-time';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import type { RequestForm, Target } from '@comity/vocabulary/values/request-form';
import type { MissingElement } from '@comity/vocabulary/values/request-summary';

export const CONTRADICTION_CODES = [
  'RANGE_REVERSED',
  'PERIOD_AHEAD',
  'INSTANT_AHEAD',
  'INSTANT_NEVER_WAS',
  'INSTANT_TWICE',
  'CATEGORY_TWICE',
  'OTHER_PROVIDER',
] as const;
type ContradictionCode = (typeof CONTRADICTION_CODES)[number];

/**
 * Each contradiction cites the instrument's own article on precise data where that article is verified, else Art.
 * 31(1).
 */
export function contradictions(
  { targets, provider }: Pick<RequestForm, 'targets' | 'provider'>,
  snapshot: RuleSnapshot,
): MissingElement[] {
  const asked = snapshot.requiredElements.find(({ code }) => code === elementOf(snapshot));
  const rule = asked?.blocking === true ? asked.rule : 'BUD.31.1';
  return targets.flatMap((target, index) => [
    ...contradictionsInTarget(target, snapshot.resolvedOn).map(([name, code]) => ({
      field: `targets.${String(index)}.${name}`,
      code,
      rule,
    })),
    ...(isElsewhere(target, provider)
      ? [{ field: `targets.${String(index)}.provider`, code: 'OTHER_PROVIDER', rule: 'COM.ONE_PROVIDER' }]
      : []),
  ]);
}

/** Tells whether an identifier is at another provider than the request: an order goes to one, so the request is split. */
export function isElsewhere({ provider: own }: Pick<Target, 'provider'>, provider: string): boolean {
  return own !== undefined && own !== '' && own !== provider;
}

/** Returns the element of the law under which the data are named. */
export function elementOf({ measure }: Pick<RuleSnapshot, 'measure'>): 'DATA_AND_RELATION' | 'PRECISE_ASSISTANCE' {
  return measure === 'PRESERVATION' ? 'DATA_AND_RELATION' : 'PRECISE_ASSISTANCE';
}

/** `day` is the day of the office, YYYY-MM-DD; the days of a period are those of its zone, where it may be a day later. */
function contradictionsInTarget(
  { from, to, instant, zone, categories }: Target,
  day: string,
): [string, ContradictionCode][] {
  const today = latestLocalDay(day, zone);
  const time = readLocalTime(instant, zone);
  const found: ([string, ContradictionCode] | null)[] = [
    from !== '' && to !== '' && to < from ? ['to', 'RANGE_REVERSED'] : null,
    from > today ? ['from', 'PERIOD_AHEAD'] : null,
    dayOf(instant) > today ? ['instant', 'INSTANT_AHEAD'] : null,
    time.ok || time.reason !== 'no_such_local_time' ? null : ['instant', 'INSTANT_NEVER_WAS'],
    time.ok || time.reason !== 'comes_twice' ? null : ['instant', 'INSTANT_TWICE'],
    new Set(categories).size < categories.length ? ['categories', 'CATEGORY_TWICE'] : null,
  ];
  return found.filter((one) => one !== null);
}
