/**
 * What has become of each identifier of a request to preserve, and of the request as a whole (docs/rules scenario 8).
 * Every side derives it in the same way from the answers that it knows.
 */
import type { IdentifierStatus } from '@comity/vocabulary/values/identifier-statuses';
import { somethingIsHeld } from './standing.ts';
import type { DossierState, TargetState } from '../state/dossier.ts';

export function identifierStatusOf(target: TargetState): IdentifierStatus {
  const { withdrawn, objection, categories } = target;
  const known = categories.flatMap((category) => target.outcomes[category] ?? []);
  const preserved = known.filter((one) => one === 'PRESERVED').length;
  if (preserved > 0 && !withdrawn) return preserved === categories.length ? 'PRESERVED' : 'PARTLY_PRESERVED';
  if (known.includes('RELEASED')) return 'RELEASED';
  if (withdrawn) return 'WITHDRAWN';
  if (objection !== null) return isBeingClarified(target) ? 'IN_CLARIFICATION' : 'OBJECTED';
  if (known.includes('LOST')) return 'LOST';
  return known.length === categories.length && known.length > 0 ? 'NOT_FOUND' : 'AWAITED';
}

/** Somebody has taken up the objection: the requesting State was asked about it, or the provider has its answer. */
function isBeingClarified({ objectionAnswered, clarified }: TargetState): boolean {
  return objectionAnswered === true || clarified !== undefined;
}

/**
 * Something is preserved, and something that is still asked for is not: "preserved" alone would promise too much.
 */
export function isPartlyPreserved(state: Pick<DossierState, 'holds' | 'targets'>): boolean {
  const asked = state.targets.map(identifierStatusOf).filter((one) => one !== 'WITHDRAWN' && one !== 'RELEASED');
  return somethingIsHeld(state) && asked.some((one) => one !== 'PRESERVED');
}
