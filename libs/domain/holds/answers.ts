/** A provider's answers per identifier and data category, folded into the targets; the same fold on all three sides. */
import type { DossierState, ProviderAnswer, Status, TargetState } from '../dossier/state.ts';
import type { ClockStart } from '../dossier/decision.ts';
import { holdClocks, holdsOf } from './hold-clocks.ts';

/** The changes that an answer makes, and the clocks that its holds start. */
export function answered(
  state: DossierState,
  answer: ProviderAnswer,
): { state: Partial<DossierState>; starts: ClockStart[] } {
  if (answer.kind === 'OBJECTED') {
    const targets = state.targets.map((target) => {
      const objection = answer.objections.find((one) => one.target === target.id);
      return objection === undefined ? target : { ...target, objection: objection.code };
    });
    return { state: { targets }, starts: [] };
  }
  const targets = state.targets.map((target) => withOutcomes(target, answer));
  if (answer.kind === 'NOT_PRESERVED') return { state: { targets }, starts: [] };
  const floorDays = state.summary?.rules.floorDays ?? 60;
  const holds = holdsOf(answer.results, floorDays);
  return { state: { targets, holds: [...state.holds, ...holds] }, starts: holdClocks(state.side, holds, floorDays) };
}

function withOutcomes(target: TargetState, answer: Exclude<ProviderAnswer, { kind: 'OBJECTED' }>): TargetState {
  const outcomes = { ...target.outcomes };
  let touched = false;
  for (const result of answer.results) {
    if (result.target !== target.id) continue;
    outcomes[result.category] = 'outcome' in result ? result.outcome : 'PRESERVED';
    touched = true;
  }
  return touched ? { ...target, outcomes, objection: null } : target;
}

/** An identifier is settled when every ordered category has an outcome, an objection stands, or it was withdrawn. */
export function isSettled(target: TargetState): boolean {
  return (
    target.withdrawn ||
    target.objection !== null ||
    target.categories.every((one) => target.outcomes[one] !== undefined)
  );
}

export function isPreserved(target: TargetState): boolean {
  return Object.values(target.outcomes).includes('PRESERVED');
}

/**
 * The status after an answer: HOLDING once every identifier is settled and something is held; PRESERVED_CONFIRMED
 * while some still wait; NOT_POSSIBLE when nothing can be had; an objection alone changes nothing, it is talked over.
 */
export function statusAfterAnswers(state: DossierState): Status {
  const alive = state.targets.filter((target) => !target.withdrawn);
  if (alive.some(isPreserved) || state.holds.some((hold) => hold.status !== 'RELEASED')) {
    if (state.mla?.status === 'RECEIVED') return 'MLA_LINKED';
    return alive.every(isSettled) ? 'HOLDING' : 'PRESERVED_CONFIRMED';
  }
  const nothingToHave = alive.every((target) => target.objection === null && isSettled(target));
  return nothingToHave && alive.length > 0 ? 'NOT_POSSIBLE' : state.status;
}

export const AFTER_ANSWERS = {
  among: ['SERVED', 'ACKED', 'PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', 'NOT_POSSIBLE'] satisfies Status[],
  pick: statusAfterAnswers,
};
