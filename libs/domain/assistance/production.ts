/** What the provider produced, folded into the identifiers; the same fold on all three sides (rules.md 2.5). */
import type { ProducedResult } from '../dossier/event.ts';
import type { DossierState, TargetState } from '../dossier/state.ts';

/** An answer settles an objection: what is produced is no longer objected to. */
export function withResults(targets: readonly TargetState[], results: readonly ProducedResult[]): TargetState[] {
  return targets.map((target) => {
    const mine = results.filter((one) => one.target === target.id);
    if (mine.length === 0) return target;
    const outcomes = { ...target.outcomes, ...Object.fromEntries(mine.map((one) => [one.category, one.outcome])) };
    return { ...target, outcomes, objection: null };
  });
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
