/** What an authority has answered to a provider's objection is the provider's to deal with. */
import type { Objection } from '@comity/vocabulary/values/answers';
import type { Way } from '@comity/vocabulary/values/by-hand';
import { withEntryMark } from '../by-hand/entry-mark.ts';
import type { DossierState, TargetState } from '../state/dossier.ts';

/** A new objection is open again, whatever was answered to an earlier one. */
export function withObjections(
  targets: readonly TargetState[],
  objections: readonly Objection[],
  byHand?: Way,
): TargetState[] {
  return targets.map((target) => {
    const objection = objections.find((one) => one.target === target.id);
    return objection === undefined
      ? target
      : { ...withEntryMark(withoutObjection(target), byHand), objection: objection.code };
  });
}

/** The objection is settled or withdrawn, and with it what was asked and answered about it. */
export function withoutObjection({
  objectionAnswered: _answered,
  clarified: _clarified,
  ...target
}: TargetState): TargetState {
  return { ...target, objection: null };
}

export function objectionsAnswered({ targets }: Pick<DossierState, 'targets'>): TargetState[] {
  return targets.map((one) => (one.objection === null ? one : { ...one, objectionAnswered: true as const }));
}

/** Tells whether an objection stands that nobody has answered, nor asked the requesting State about. */
export function objectionWaits({ objection, withdrawn, objectionAnswered, clarified }: TargetState): boolean {
  return objection !== null && !withdrawn && objectionAnswered !== true && clarified !== 'ASKED';
}

/** Tells whether the authority has answered an objection that the provider has not taken up again. */
export function objectionReturned({ objection, withdrawn, objectionAnswered }: TargetState): boolean {
  return objection !== null && !withdrawn && objectionAnswered === true;
}
