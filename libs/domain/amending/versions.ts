/**
 * A request that was sent is amended in versions: an identifier that is corrected is withdrawn, and another one is added
 * in its place, so that what was ordered, answered and kept of the first stays true (docs/rules 2.7). Both States fold
 * the same changes into what is asked for.
 */
import type { AmendmentChanges, AmendmentDecision } from '@comity/vocabulary/values/amendment';
import { type Refusal, refuse } from '../events/decision.ts';
import { unknownTarget, withoutTargets } from '../holds/targets.ts';
import type { Amendment } from '../state/amendment.ts';
import { eachMayHaveIt } from '../orders/ruled-out.ts';
import { askedTarget, type DossierState, type TargetState } from '../state/dossier.ts';
import { openAmendment } from './open-amendment.ts';

/** Returns the identifiers as they are once the changes are in force. */
export function amendedTargets(targets: readonly TargetState[], { withdrawn, added }: AmendmentChanges): TargetState[] {
  const known = new Set(targets.map(({ id }) => id));
  const asked = added.filter(({ id }) => !known.has(id));
  return [
    ...withoutTargets(targets, withdrawn),
    ...asked.map(({ id, categories, instead, same }) => ({
      ...askedTarget({ id, categories }),
      ...(same === true && instead !== undefined && { succeeds: instead }),
    })),
  ];
}

/** The amended request says what rules must know of it; which State asks whom, and how urgent it is, stays. */
function amendedSummary({ summary }: DossierState, amended: Amendment['summary']): Pick<DossierState, 'summary'> {
  if (summary === null || amended === undefined) return {} as Pick<DossierState, 'summary'>;
  const { targets, rules } = amended;
  const { assistance } = summary;
  const judged = amended.assistance?.judged ?? assistance?.judged ?? [];
  return { summary: { ...summary, targets, rules, assistance: assistance && { ...assistance, judged } } };
}

/** The open amendment is answered; where it is accepted, its version is in force from now on. */
export function answeredAmendment(state: DossierState, decision: AmendmentDecision): Partial<DossierState> {
  const open = openAmendment(state);
  if (open === null) return {};
  const { summary, ...answered } = open;
  const amendments = (state.amendments ?? []).map((one) => (one === open ? { ...answered, status: decision } : one));
  if (decision !== 'ACCEPTED') return { amendments };
  const others = open.changes.added.length > 0 ? eachMayHaveIt(state) : {};
  return {
    ...others,
    amendments,
    targets: amendedTargets(state.targets, open.changes),
    ...amendedSummary(state, summary),
  };
}

/** An amendment changes something, names what is asked for, and leaves something that is. */
export function changesFit(state: DossierState, { detail }: { detail: { changes: AmendmentChanges } }): Refusal | null {
  const { withdrawn, added, caseNumber } = detail.changes;
  if (withdrawn.length === 0 && added.length === 0 && caseNumber === undefined) return refuse('AMENDMENT_NOT_WRITTEN');
  const refusal = unknownTarget(state, withdrawn);
  if (refusal !== null) return refusal;
  const twice = added.filter(({ id }) => state.targets.some((one) => one.id === id)).map(({ id }) => id);
  if (twice.length > 0) return refuse('TARGET_TWICE', twice);
  const left = amendedTargets(state.targets, detail.changes).some((one) => !one.withdrawn);
  return left ? null : refuse('NOTHING_LEFT', withdrawn);
}

/** What two people decide on is the amendment that is open, and no other version. */
export function decidesOnOpen(state: DossierState, { detail }: { detail: { request: string } }): Refusal | null {
  return openAmendment(state)?.request === detail.request ? null : refuse('TEXT_CHANGED');
}

/** An amendment that is accepted leaves something that is asked for, whatever was withdrawn since it was sent. */
export function leavesSomething(state: DossierState): Refusal | null {
  const open = openAmendment(state);
  if (open === null) return null;
  const left = amendedTargets(state.targets, open.changes).some((one) => !one.withdrawn);
  return left ? null : refuse('NOTHING_LEFT', open.changes.withdrawn);
}
