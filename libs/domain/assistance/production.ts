/** What the provider produced, folded into the identifiers; the same fold on all three sides (rules.md 2.5). */
import type { ProducedResult } from '../dossier/event.ts';
import type { DossierState, Objection, TargetState } from '../dossier/state.ts';

/** An answer settles an objection: what is produced is no longer objected to. */
export function withResults(targets: readonly TargetState[], results: readonly ProducedResult[]): TargetState[] {
  return targets.map((target) => {
    const mine = results.filter((one) => one.target === target.id);
    if (mine.length === 0) return target;
    const outcomes = { ...target.outcomes, ...Object.fromEntries(mine.map((one) => [one.category, one.outcome])) };
    return { ...target, outcomes, objection: null };
  });
}

export function withObjections(targets: readonly TargetState[], objections: readonly Objection[]): TargetState[] {
  return targets.map((target) => {
    const objection = objections.find((one) => one.target === target.id);
    return objection === undefined ? target : { ...target, objection: objection.code };
  });
}

/** A new order asks anew: what the provider answered to an earlier one answers nothing of this one. */
export function askedAnew(targets: readonly TargetState[], ids: readonly string[]): TargetState[] {
  return targets.map((target) => (ids.includes(target.id) ? { ...target, objection: null, outcomes: {} } : target));
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
