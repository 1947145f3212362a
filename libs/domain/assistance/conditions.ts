/** Where conditions of use leave a formal request is decided alike on the side that asks and on the side that gives. */
import { otherSideDecides } from '../approvals/other-side-decides.ts';
import { partOf } from './parts.ts';
import type { Choice } from '../events/lifecycle.ts';
import type { DossierState } from '../state/dossier.ts';

/**
 * Conditions that are neither accepted in writing nor waived stay open: nothing is executed or handed over (Art.
 * 28(2)).
 */
export function conditionsOpen(state: DossierState): boolean {
  const { conditions } = partOf(state);
  return conditions !== null && conditions.status !== 'ACCEPTED' && conditions.status !== 'WAIVED';
}

function grantStatus(state: DossierState): 'GRANTED' | 'PARTIALLY_GRANTED' {
  return partOf(state).denied.length > 0 ? 'PARTIALLY_GRANTED' : 'GRANTED';
}

export const AFTER_GRANT: Choice = {
  among: ['GRANTED', 'PARTIALLY_GRANTED', 'CONDITIONAL'],
  pick: (state) => (conditionsOpen(state) ? 'CONDITIONAL' : grantStatus(state)),
};

/** Art. 28(3): the requester cannot comply, and the State that gives decides whether it gives all the same. */
export const AFTER_UNACCEPTED = otherSideDecides(['GRANTED', 'PARTIALLY_GRANTED'], 'REFUSED', (state) =>
  conditionsOpen(state) ? null : grantStatus(state),
);
