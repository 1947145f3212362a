/**
 * Single identifiers are released while the rest is kept (docs/rules 2.7, 2.13 g): the requester withdraws them, two
 * people of the authority recall them, and they are released when the provider says so. All three sides fold this in
 * the same way.
 */
import { isAnswered, isPreserved } from './answers.ts';
import { orderedPart } from '../orders/unordered.ts';
import { type ClockStop, type Refusal, refuse } from '../events/decision.ts';
import type { DossierState, Hold, TargetState } from '../state/dossier.ts';

/** True for an identifier that was ordered, is no longer asked for, and is still kept or may yet be kept. */
export function waitsForRelease(target: TargetState): boolean {
  return (
    target.withdrawn &&
    orderedPart([target]).some((one) => isPreserved(one) || !isAnswered({ ...one, withdrawn: false }))
  );
}

/** Returns the identifiers that were recalled and that the provider still keeps. */
export function recalledTargets(state: DossierState): string[] {
  return state.targets.filter((target) => target.withdrawn && isPreserved(target)).map((target) => target.id);
}

export function somethingRecalled(state: DossierState): Refusal | null {
  return recalledTargets(state).length === 0 ? refuse('NOTHING_TO_RELEASE') : null;
}

/** A hold with no identifier left is released and its clocks stop. From a shared hold only these identifiers leave. */
export function releaseTargets(
  state: DossierState,
  ids: readonly string[],
): { state: Pick<DossierState, 'targets' | 'holds'>; stops: ClockStop[] } {
  const targets = state.targets.map((target) => (ids.includes(target.id) ? withReleasedData(target) : target));
  const holds = state.holds.map((hold): Hold => {
    const items = hold.items.filter((item) => !ids.includes(item.target));
    return items.length === 0 ? { ...hold, status: 'RELEASED' } : { ...hold, items };
  });
  const ended = holds.filter((hold, index) => hold.status === 'RELEASED' && state.holds[index]?.status !== 'RELEASED');
  const stops = ended.flatMap((hold): ClockStop[] => [
    { id: 'BUD29_FLOOR', subject: hold.id },
    { id: 'DOMESTIC_HOLD', subject: hold.id },
  ]);
  return { state: { targets, holds }, stops };
}

function withReleasedData(target: TargetState): TargetState {
  const outcomes = { ...target.outcomes };
  for (const category of target.categories) if (outcomes[category] === 'PRESERVED') outcomes[category] = 'RELEASED';
  return { ...target, outcomes };
}
