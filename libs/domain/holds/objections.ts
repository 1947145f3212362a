/** What an authority has answered to a provider's objection is the provider's to deal with. */
import type { DossierState, TargetState } from '../state/dossier.ts';

export function objectionsAnswered({ targets }: DossierState): TargetState[] {
  return targets.map((one) => (one.objection === null ? one : { ...one, objectionAnswered: true as const }));
}

/** Tells whether an objection stands that nobody has answered. */
export function objectionWaits({ objection, withdrawn, objectionAnswered }: TargetState): boolean {
  return objection !== null && !withdrawn && objectionAnswered !== true;
}
