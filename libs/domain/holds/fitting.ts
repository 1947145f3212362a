/**
 * These checks ask whether a provider's answer concerns what it was ordered to keep, and whether it can be true now.
 * The provider's own dossier asks before it answers; where a person enters an answer by hand, the authority's dossier
 * asks the same.
 */
import { type Objection, OBJECTION_CODES, type PreservedResult } from '@comity/vocabulary/values/answers';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { DataCategory } from '@comity/vocabulary/values/request-codes';
import { unknownTarget } from './targets.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import { type DossierState, isKept } from '../state/dossier.ts';

export function objectionFits(
  state: DossierState,
  act: { detail: { objections: readonly Objection[] } },
): Refusal | null {
  const ids = act.detail.objections.map((one) => one.target);
  const known: readonly string[] = OBJECTION_CODES;
  const preserved = state.targets.filter((target) => Object.values(target.outcomes).includes('PRESERVED'));
  const held = ids.filter((id) => preserved.some((target) => target.id === id));
  if (held.length > 0) return refuse('HOLD_EXISTS', held);
  if (act.detail.objections.some((one) => !known.includes(one.code)))
    return refuse('GROUND_NOT_ALLOWED', ids, 'COM.OBJECTION');
  return duplicateOf(ids) ?? unknownTarget(state, ids);
}

/**
 * Every result must name an ordered identifier and category of which nothing is preserved yet; an answer may be
 * corrected.
 */
export function resultsFit(
  state: DossierState,
  act: { detail: { results: readonly { target: string; category: DataCategory }[] } },
): Refusal | null {
  const { results } = act.detail;
  const pairs = results.map((one) => `${one.target}/${one.category}`);
  const unknown = unknownTarget(state, [...new Set(results.map((one) => one.target))]);
  if (unknown !== null) return unknown;
  for (const { target: id, category } of results) {
    const target = state.targets.find((one) => one.id === id);
    if (!target?.categories.includes(category)) return refuse('CATEGORY_NOT_ORDERED', [`${id}/${category}`]);
    if (target.outcomes[category] === 'PRESERVED') return refuse('HOLD_EXISTS', [`${id}/${category}`]);
  }
  return duplicateOf(pairs);
}

export function instantsFit(
  state: DossierState,
  act: { detail: { results: readonly PreservedResult[] } },
  now: Instant,
): Refusal | null {
  for (const result of act.detail.results) {
    if (result.snapshotAt > now) return refuse('INSTANT_IN_FUTURE', [`${result.target}.snapshotAt`]);
    if (result.from !== null && result.to !== null && result.to < result.from)
      return refuse('RANGE_REVERSED', [`${result.target}.from`]);
    if (result.preservedUntil <= result.snapshotAt) return refuse('END_BEFORE_SNAPSHOT', [result.target], 'BUD.16.2');
    if (result.preservedUntil <= now) return refuse('END_IN_PAST', [result.preservedUntil]);
    if (state.holds.some((hold) => hold.id === result.hold)) return refuse('HOLD_EXISTS', [result.hold]);
    const first = act.detail.results.find((one) => one.hold === result.hold);
    const another = first?.snapshotAt !== result.snapshotAt || first.preservedUntil !== result.preservedUntil;
    if (another) return refuse('HOLD_EXISTS', [result.hold]);
  }
  return null;
}

/** The same end may be confirmed again where only the order had run out; otherwise the new end must be later. */
export function extensionFits(
  state: DossierState,
  act: { detail: { holds: readonly { hold: string; preservedUntil: Instant }[] } },
  now: Instant,
): Refusal | null {
  for (const { hold: id, preservedUntil } of act.detail.holds) {
    const hold = state.holds.find((one) => one.id === id);
    if (hold === undefined) return refuse('HOLD_UNKNOWN', [id]);
    if (!isKept(hold)) return refuse('NO_HOLD', [id]);
    const again = hold.status === 'AT_RISK' && preservedUntil === hold.preservedUntil;
    if (!again && preservedUntil <= hold.preservedUntil)
      return refuse('END_NOT_LATER', [hold.preservedUntil], 'BUD.16.2');
    if (preservedUntil <= now) return refuse('END_IN_PAST', [preservedUntil]);
  }
  return null;
}

/** An end that is asked for or granted lies ahead, and is later than the first end of what is kept. */
export function laterEndFits(state: DossierState, until: Instant, now: Instant): Refusal | null {
  if (until <= now) return refuse('END_IN_PAST', [until]);
  const [end = ''] = state.holds
    .filter(isKept)
    .map(({ preservedUntil }) => preservedUntil)
    .sort();
  return until <= end ? refuse('END_NOT_LATER', [end], 'BUD.16.2') : null;
}

export function notificationFits(
  state: DossierState,
  act: { detail: { targets: readonly string[]; notifiedAt: Instant } },
  now: Instant,
): Refusal | null {
  if (act.detail.notifiedAt > now) return refuse('INSTANT_IN_FUTURE', ['notifiedAt']);
  const unknown = act.detail.targets.filter((id) => !state.targets.some((target) => target.id === id));
  return unknown.length > 0 ? refuse('TARGET_UNKNOWN', unknown) : null;
}

function duplicateOf(keys: readonly string[]): Refusal | null {
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  return twice.length > 0 ? refuse('TARGET_TWICE', [...new Set(twice)]) : null;
}
