/** What the provider produced, folded into the identifiers; the same fold on all three sides (rules.md 2.5). */
import { marked } from '../by-hand/marked.ts';
import type { Way } from '../by-hand/state.ts';
import type { ProducedResult } from '../dossier/event.ts';
import { changed, partOf } from './parts.ts';
import type { DossierState, Objection, TargetState } from '../dossier/state.ts';

/** An answer settles an objection: what is produced is no longer objected to. */
export function withResults(
  targets: readonly TargetState[],
  results: readonly ProducedResult[],
  byHand?: Way,
): TargetState[] {
  return targets.map((target) => {
    const mine = results.filter((one) => one.target === target.id);
    if (mine.length === 0) return target;
    const outcomes = { ...target.outcomes, ...Object.fromEntries(mine.map((one) => [one.category, one.outcome])) };
    return { ...marked(target, byHand), outcomes, objection: null };
  });
}

export function withObjections(
  targets: readonly TargetState[],
  objections: readonly Objection[],
  byHand?: Way,
): TargetState[] {
  return targets.map((target) => {
    const objection = objections.find((one) => one.target === target.id);
    return objection === undefined ? target : { ...marked(target, byHand), objection: objection.code };
  });
}

/** A new order asks anew: what the provider answered to an earlier one answers nothing of this one. */
export function askedAnew(targets: readonly TargetState[], ids: readonly string[]): TargetState[] {
  return targets.map((target) => (ids.includes(target.id) ? { ...target, objection: null, outcomes: {} } : target));
}

/** "Late" is a state and no error (rules.md 0.9, 2.5): the answer may still come, and nothing is decided by the clock. */
export function providerLate(state: DossierState): { state: Pick<DossierState, 'assistance'> } {
  return { state: changed(state, { late: true }) };
}

/** rules.md 2.5: how the provider has answered the order as a whole; null while it may still do so in time. */
export type ProviderAnswerKind = 'FULL' | 'PARTIAL' | 'NO_DATA' | 'OBJECTED' | 'NEEDS_CLARIFICATION' | 'LATE';

export function answerOf(state: DossierState): ProviderAnswerKind | null {
  const asked = state.targets.filter((target) => target.ordered === true && !target.withdrawn);
  if (asked.length === 0) return null;
  if (state.clarification !== null) return 'NEEDS_CLARIFICATION';
  const outcomes = asked.flatMap(({ categories, outcomes: known }) => categories.map((category) => known[category]));
  const produced = outcomes.filter((one) => one === 'PRODUCED' || one === 'PARTLY_PRODUCED').length;
  if (!isAnswered(state)) return partOf(state).late ? 'LATE' : produced > 0 ? 'PARTIAL' : null;
  if (outcomes.every((one) => one === 'PRODUCED')) return 'FULL';
  if (produced > 0) return 'PARTIAL';
  return asked.some((target) => target.objection !== null) ? 'OBJECTED' : 'NO_DATA';
}

/** Something of what was asked for is there, whole or in part. */
export function hasProduced(state: DossierState): boolean {
  return state.targets.some(
    ({ withdrawn, outcomes }) =>
      !withdrawn && Object.values(outcomes).some((one) => one === 'PRODUCED' || one === 'PARTLY_PRODUCED'),
  );
}

/** Every ordered category of every identifier has an outcome, or the provider's objection to it stands. */
export function isAnswered(state: DossierState): boolean {
  return state.targets.every(
    (target) =>
      target.withdrawn ||
      target.objection !== null ||
      target.categories.every((category) => target.outcomes[category] !== undefined),
  );
}
