/**
 * The emergency that a request claims (docs/rules 2.8, 4.4; scenario 16). Where the facts bear no imminent risk to life
 * the receiving State downgrades it, with its reason: it is not refused, nobody may act alone on it any more, and the
 * requester can add facts. What was never claimed cannot be found, so no duty officer gains by it the right to act
 * alone.
 */
import type { EmergencyFinding } from '@comity/vocabulary/values/answers';
import { type Refusal, refuse } from '../events/decision.ts';
import type { DossierState } from '../state/dossier.ts';

export function emergencyClaimed(state: DossierState): Refusal | null {
  const claimed = state.summary?.urgency === 'CRITICAL_LIFE' || state.downgraded === true;
  return claimed ? null : refuse('EMERGENCY_NOT_CLAIMED', [], 'COM.EMERGENCY');
}

export function withFinding(state: DossierState, finding: EmergencyFinding): Partial<DossierState> {
  if (state.summary === null) return {};
  const urgency = finding === 'MET' ? 'CRITICAL_LIFE' : 'HIGH_VOLATILE';
  return { summary: { ...state.summary, urgency }, downgraded: finding === 'NOT_MET' };
}
