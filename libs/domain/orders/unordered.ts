/** An amendment of the request may ask for what the order to the provider does not cover. */
import { providerHasClosed } from '../holds/answers.ts';
import type { DossierState, TargetState } from '../state/dossier.ts';

/**
 * Returns the identifiers that are asked for and for which the provider that was served has no order. One whose order is on
 * its way counts again where the provider closed its dossier before it came.
 */
export function unordered(state: DossierState): TargetState[] {
  if (state.servedAt === null) return [];
  const closed = providerHasClosed(state);
  return state.targets.filter(
    ({ withdrawn, ordered, orderSent }) => !withdrawn && ordered !== true && (orderSent === undefined || closed),
  );
}
