/**
 * A report that a provider in another State took part waits for a decision (Budapest Convention Art. 30). It is not about the
 * data that are held, so neither their loss nor their release ends it: the dossier stays open until two people have decided.
 */
import { type Refusal, refuse } from '../events/decision.ts';
import type { DossierState } from '../state/dossier.ts';

/** Tells whether a report of another provider waits for a decision. */
export function somethingReviewed({ disclosures = [] }: Pick<DossierState, 'disclosures'>): boolean {
  return disclosures.some(({ status }) => status === 'DISCLOSURE_REVIEW');
}

/** Nobody ends a request over a report that is not decided on. */
export function nothingReviewed(state: DossierState): Refusal | null {
  return somethingReviewed(state) ? refuse('DISCLOSURE_UNDECIDED', [], 'BUD.30.1') : null;
}
