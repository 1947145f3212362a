/**
 * The emergency of a request (docs/rules 2.8, 4.4; scenario 16) may begin, end and begin again. Where the facts bear no
 * imminent risk to life the receiving State downgrades it, with its reason: it is not refused, nobody may act alone on it
 * any more, and facts that the requester adds are answered in the time of an emergency. Either State may find one that
 * the request does not claim; who finds it never acts alone on it.
 */
import type { EmergencyFinding } from '@comity/vocabulary/values/answers';
import { type Refusal, refuse } from '../events/decision.ts';
import type { Act } from '../events/act.ts';
import type { DossierState } from '../state/dossier.ts';

/** Only an emergency that is claimed or was found can be found wanting. */
export function somethingToEnd(state: DossierState, { detail }: Act<'determine_emergency'>): Refusal | null {
  const claimed = state.summary?.urgency === 'CRITICAL_LIFE' || state.downgraded === true;
  return claimed || detail.finding === 'MET' ? null : refuse('EMERGENCY_NOT_CLAIMED', ['finding'], 'COM.EMERGENCY');
}

/** What is claimed already cannot be claimed again before it was found wanting. */
export function nothingClaimed({ summary }: DossierState): Refusal | null {
  return summary?.urgency === 'CRITICAL_LIFE' ? refuse('EMERGENCY_CLAIMED', [], 'COM.EMERGENCY') : null;
}

export function withFinding(state: DossierState, finding: EmergencyFinding): Partial<DossierState> {
  if (state.summary === null) return {};
  const urgency = finding === 'MET' ? 'CRITICAL_LIFE' : 'HIGH_VOLATILE';
  return { summary: { ...state.summary, urgency }, downgraded: finding === 'NOT_MET' };
}
