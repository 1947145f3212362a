/** Production results are folded into the identifiers in the same way on all three sides (docs/rules 2.5). */
import type { ProducedResult } from '@comity/vocabulary/values/answers';
import type { Way } from '@comity/vocabulary/values/by-hand';
import { withEntryMark } from '../by-hand/entry-mark.ts';
import { withoutObjection } from '../holds/objections.ts';
import { grantedTargets } from './granted-targets.ts';
import { changed, partOf } from './parts.ts';
import type { DossierState, TargetState } from '../state/dossier.ts';

/** An answer settles an objection: what is produced no longer counts as objected to. */
export function withResults(
  targets: readonly TargetState[],
  results: readonly ProducedResult[],
  byHand?: Way,
): TargetState[] {
  return targets.map((target) => {
    const mine = results.filter((one) => one.target === target.id);
    if (mine.length === 0) return target;
    const outcomes = { ...target.outcomes, ...Object.fromEntries(mine.map((one) => [one.category, one.outcome])) };
    return { ...withEntryMark(withoutObjection(target), byHand), outcomes };
  });
}

/** A new order asks anew: what the provider answered to an earlier order does not count as an answer to this one. */
export function askedAnew(targets: readonly TargetState[], ids: readonly string[]): TargetState[] {
  return targets.map((target) => (ids.includes(target.id) ? { ...withoutObjection(target), outcomes: {} } : target));
}

/**
 * "Late" is a state and not an error (docs/rules 0.9, 2.5): the answer may still come, and the clock decides nothing.
 */
export function providerLate(state: DossierState): { state: Pick<DossierState, 'assistance'> } {
  return { state: changed(state, { late: true }) };
}

/** These are the ways in which a provider may have answered an order (docs/rules 2.5). */
export const PROVIDER_ANSWERS = ['FULL', 'PARTIAL', 'NO_DATA', 'OBJECTED', 'NEEDS_CLARIFICATION', 'LATE'] as const;
export type ProviderAnswerKind = (typeof PROVIDER_ANSWERS)[number];

/**
 * Classifies the answer to the order as a whole, or to one identifier. It returns null while the provider may still
 * answer in time.
 */
export function answerOf(state: DossierState, identifier?: string): ProviderAnswerKind | null {
  const asked = askedOf(state).filter(({ id }) => identifier === undefined || id === identifier);
  if (asked.length === 0) return null;
  if (state.clarification !== null) return 'NEEDS_CLARIFICATION';
  const outcomes = asked.flatMap(({ categories, outcomes: known }) => categories.map((category) => known[category]));
  const produced = outcomes.filter((one) => one === 'PRODUCED' || one === 'PARTLY_PRODUCED').length;
  if (!asked.every(hasAnswer)) return partOf(state).late ? 'LATE' : produced > 0 ? 'PARTIAL' : null;
  if (outcomes.every((one) => one === 'PRODUCED')) return 'FULL';
  if (produced > 0) return 'PARTIAL';
  return asked.some((target) => target.objection !== null) ? 'OBJECTED' : 'NO_DATA';
}

/** True when some of what was asked for has been produced, whole or in part. */
export function hasProduced(state: DossierState): boolean {
  return state.targets.some(
    ({ withdrawn, outcomes }) =>
      !withdrawn && Object.values(outcomes).some((one) => one === 'PRODUCED' || one === 'PARTLY_PRODUCED'),
  );
}

/**
 * Returns what the provider was asked for. The requester never sees the order: it learns of it when answers come, and
 * what was denied is left out.
 */
function askedOf(state: DossierState): TargetState[] {
  const open = state.targets.filter((target) => !target.withdrawn);
  if (state.side !== 'requesting') return open.filter(({ ordered }) => ordered === true);
  if (!open.some(({ objection, outcomes }) => objection !== null || Object.keys(outcomes).length > 0)) return [];
  const granted = grantedTargets(state);
  return open.flatMap((target) => {
    const mine = granted.find(({ id }) => id === target.id);
    return mine === undefined ? [] : [{ ...target, categories: mine.categories }];
  });
}

/**
 * An order is answered when every ordered category of every identifier has an outcome or a standing objection, or waits
 * for a court. What was denied whole was never asked.
 */
export function isAnswered(state: DossierState): boolean {
  const waiting = partOf(state).challengedTargets ?? [];
  return state.targets.every(
    (target) => target.withdrawn || target.ordered !== true || waiting.includes(target.id) || hasAnswer(target),
  );
}

function hasAnswer({ objection, categories, outcomes }: TargetState): boolean {
  return objection !== null || categories.every((category) => outcomes[category] !== undefined);
}
