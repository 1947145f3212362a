/**
 * What has become of each identifier of a request to preserve, and of the request as a whole (docs/rules scenario 8).
 * Every side derives it in the same way from the answers that it knows.
 */
import { type IdentifierStatus, UNCERTAIN } from '@comity/vocabulary/values/identifier-statuses';
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
  if (known.length !== categories.length || known.length === 0) return 'AWAITED';
  return known.includes('NOT_OWED') ? 'NOT_OWED' : 'NOT_FOUND';
}

/** Tells whether whoever asks for the data formally has to decide on this identifier. */
export function isUncertain(target: TargetState): boolean {
  return UNCERTAIN.includes(identifierStatusOf(target));
}

/** Somebody has taken up the objection: the requesting State was asked about it, or the provider has its answer. */
function isBeingClarified({ objectionAnswered, clarified }: TargetState): boolean {
  return objectionAnswered === true || clarified !== undefined;
}

/**
 * Where something that is still asked for is not preserved, "preserved" alone would promise too much: this says how much is,
 * and null that the status says it all.
 */
export function preservationExtent(
  state: Pick<DossierState, 'kind' | 'holds' | 'targets'>,
): Extract<IdentifierStatus, 'PARTLY_PRESERVED' | 'LOST'> | null {
  if (state.kind !== 'PRESERVATION') return null;
  const asked = state.targets.map(identifierStatusOf).filter((one) => one !== 'WITHDRAWN' && one !== 'RELEASED');
  if (asked.every((one) => one === 'PRESERVED')) return null;
  if (somethingIsHeld(state)) return 'PARTLY_PRESERVED';
  return asked.includes('LOST') ? 'LOST' : null;
}
