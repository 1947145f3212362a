import type { RequestedData } from '@comity/vocabulary/values/assistance';
import type { DataCategory } from '@comity/vocabulary/values/request-codes';
import type { Act } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import { withoutTargets } from '../holds/targets.ts';
import type { DossierState } from '../state/dossier.ts';
import { partOf } from './parts.ts';

/**
 * Returns what is granted, category by category, where `denied` is refused. An identifier of which nothing was granted is
 * not ordered.
 */
export function grantedTargets(
  state: DossierState,
  denied: readonly RequestedData[] = partOf(state).denied,
): { id: string; categories: DataCategory[] }[] {
  return state.targets
    .filter((target) => !target.withdrawn)
    .map(({ id, categories }) => ({
      id,
      categories: categories.filter(
        (category) => !denied.some((one) => one.target === id && one.category === category),
      ),
    }))
    .filter(({ categories }) => categories.length > 0);
}

/**
 * The requester may have withdrawn one identifier while a denial of the others was on its way: an order for nothing is
 * never issued, and the requester is asked to withdraw the request (docs/rules 2.7).
 */
export function somethingGranted(state: DossierState): Refusal | null {
  return grantedTargets(state).length > 0 ? null : refuse('NOTHING_LEFT', [], 'COM.WITHDRAW');
}

export function nothingGranted(state: DossierState): boolean {
  return somethingGranted(state) !== null;
}

/** Withdrawing the last identifier of which something was granted is withdrawing the request, which is its own act. */
export function someGrantedRemain(state: DossierState, { detail }: Act<'withdraw_identifiers'>): Refusal | null {
  return somethingGranted({ ...state, targets: withoutTargets(state.targets, detail.targets) });
}
