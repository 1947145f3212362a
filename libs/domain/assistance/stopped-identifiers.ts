/**
 * Single identifiers are no longer asked for: the requester has withdrawn them, or a court has annulled the order as to
 * them. What was produced of them is closed at once, and the rest goes on (docs/rules 2.5, 2.7).
 */
import { partOf } from './parts.ts';
import { isAnswered } from './production.ts';
import { challengedIds, setAsideOf, settingAsideOf } from './set-aside.ts';
import { withoutObjection } from '../holds/objections.ts';
import type { AssistanceState } from '../state/assistance.ts';
import type { DossierState, TargetState } from '../state/dossier.ts';

/**
 * `after` is the number of the event from which on what came is closed. Identifiers that the requester withdraws stay before
 * the court that has them before it.
 */
export function stopping(
  state: DossierState,
  ids: readonly string[],
  { after, annulled = false }: { after: number; annulled?: boolean },
): Pick<DossierState, 'targets' | 'assistance'> {
  const targets = state.targets.map((target) => (ids.includes(target.id) ? stopped(target, annulled) : target));
  const waiting = challengedIds(state).filter((id) => !annulled || !ids.includes(id));
  const { challengedTargets: _before, ...part } = partOf(state);
  const rest = part.challenged || waiting.length === 0 ? {} : { challengedTargets: waiting };
  return { targets, assistance: { ...part, ...rest, ...closing(state, ids, after) } };
}

/** A package that was handed over without them stands; one that holds them is with the requester. */
function closing(state: DossierState, ids: readonly string[], after: number): Partial<AssistanceState> {
  if (isHandedOver(state, ids)) return {};
  const { package: unsealed, ...closed } = settingAsideOf(state, after, ids);
  return state.orders.at(-1)?.handedOver === true ? closed : { ...closed, package: unsealed };
}

/** Something of these identifiers is in what was handed over under the present order. */
export function isHandedOver(state: DossierState, ids: readonly string[]): boolean {
  if (state.orders.at(-1)?.handedOver !== true) return false;
  const { package: sealed } = partOf(state);
  return !ids.every((id) => sealed?.without?.includes(id) === true);
}

function stopped(target: TargetState, annulled: boolean): TargetState {
  const mark = annulled ? { annulled: true as const } : {};
  return { ...withoutObjection(target), outcomes: {}, withdrawn: true, ...mark };
}

/** Counts the files that this closes. */
export function closedBy(before: DossierState, change: Pick<DossierState, 'assistance'>): number {
  return setAsideOf({ ...before, ...change }).files - setAsideOf(before).files;
}

/** The clock of the answer has nothing to wait for once everything that is still asked for is answered. */
export function isAnsweredAfter(state: DossierState, change: Partial<DossierState>): boolean {
  return isAnswered({ ...state, ...change });
}

export function withChallenged(state: DossierState, ids: readonly string[]): Pick<DossierState, 'assistance'> {
  const { challengedTargets: _before, challengedBy, ...part } = partOf(state);
  const brought = challengedBy === undefined ? {} : { challengedBy };
  const rest = ids.length === 0 ? {} : { challengedTargets: [...ids], ...brought };
  return { assistance: { ...part, challenged: false, ...rest } };
}
