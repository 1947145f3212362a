/** Identifiers of a request are withdrawn one by one; what was never asked for cannot be withdrawn. */
import { openAmendment } from '../amending/open-amendment.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import type { DossierState, TargetState } from '../state/dossier.ts';

export function unknownTarget(state: DossierState, ids: readonly string[]): Refusal | null {
  const unknown = ids.filter((id) => !state.targets.some((target) => target.id === id));
  if (unknown.length > 0) return refuse('TARGET_UNKNOWN', unknown);
  const withdrawn = ids.filter((id) => state.targets.find((target) => target.id === id)?.withdrawn);
  return withdrawn.length > 0 ? refuse('TARGET_WITHDRAWN', withdrawn) : null;
}

/**
 * Withdrawing single identifiers needs some that are still asked for. Withdrawing the last one is withdrawing the
 * request, which needs two people and its own act; an amendment that is open may withdraw others.
 */
export function someAsked({ targets }: DossierState): Refusal | null {
  return targets.some(({ withdrawn }) => !withdrawn) ? null : refuse('NOTHING_LEFT');
}

export function someTargetsRemain(state: DossierState, act: { detail: { targets: string[] } }): Refusal | null {
  const refusal = unknownTarget(state, act.detail.targets);
  if (refusal !== null) return refusal;
  const left = state.targets.filter((target) => !target.withdrawn && !act.detail.targets.includes(target.id));
  const { withdrawn = [], added = [] } = openAmendment(state)?.changes ?? {};
  const afterAmendment = added.length > 0 || left.some(({ id }) => !withdrawn.includes(id));
  return left.length === 0 || !afterAmendment ? refuse('NOTHING_LEFT', act.detail.targets) : null;
}

export function withoutTargets(targets: readonly TargetState[], ids: readonly string[]): TargetState[] {
  return targets.map((target) => (ids.includes(target.id) ? { ...target, withdrawn: true } : target));
}
