/**
 * The emergency of a request (docs/rules 2.8, 4.4; scenario 16) may begin, end and begin again. Where the facts bear no
 * imminent risk to life the receiving State downgrades it, with its reason: it is not refused, nobody may act alone on it
 * any more, and facts that the requester adds are answered in the time of an emergency. Either State may find one that
 * the request does not claim; who finds it never acts alone on it.
 */
import type { EmergencyFinding } from '@comity/vocabulary/values/answers';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import { type Refusal, refuse } from '../events/decision.ts';
import type { Act } from '../events/act.ts';
import type { DossierState } from '../state/dossier.ts';

export function claimArrived({ urgency }: Pick<RequestSummary, 'urgency'>): Pick<DossierState, 'claimUnjudged'> {
  return { claimUnjudged: urgency === 'CRITICAL_LIFE' };
}

type Claim = Pick<DossierState, 'claimUnjudged' | 'claimAccepted'>;

/** Nobody has to judge the claim any more. */
export function claimAnswered(): Claim {
  return { claimUnjudged: false, claimAccepted: false };
}

/** The acceptance answers the claim, which nobody has judged, for as long as it is not undone. */
export function claimAccepted(waits: boolean): Claim {
  return { claimUnjudged: false, claimAccepted: waits };
}

/** The acceptance is undone: a claim that it alone had answered waits to be judged again. */
export function claimAgain({ claimAccepted: answered }: DossierState): Claim {
  return answered === true ? { claimUnjudged: true, claimAccepted: false } : {};
}

/** Only an emergency that is claimed or was found can be found wanting. */
export function somethingToEnd(state: DossierState, { detail }: Act<'determine_emergency'>): Refusal | null {
  const claimed = state.summary?.urgency === 'CRITICAL_LIFE' || state.downgraded === true;
  return claimed || detail.finding === 'MET' ? null : refuse('EMERGENCY_NOT_CLAIMED', ['finding'], 'COM.EMERGENCY');
}

/** What is claimed already cannot be claimed again before it was found wanting. */
export function nothingClaimed({ summary }: DossierState): Refusal | null {
  return summary?.urgency === 'CRITICAL_LIFE' ? refuse('EMERGENCY_CLAIMED', [], 'COM.EMERGENCY') : null;
}

/** Whoever signs a request that claims the emergency never uses the claim alone (docs/rules 2.0). */
export function claimedBy(
  { urgency }: Pick<RequestSummary, 'urgency'>,
  { by }: Act<'submit'>,
): Pick<DossierState, 'emergency'> {
  return urgency === 'CRITICAL_LIFE' ? { emergency: { by: by.member } } : {};
}

/** Each claim and each end of one is numbered, so that a finding names what it judges (docs/rules 2.8). */
export function nextClaim({ emergencyClaims = 0 }: DossierState): { emergencyClaims: number } {
  return { emergencyClaims: emergencyClaims + 1 };
}

/** Notes the number of the claim or end that was heard; the version before gave it none. */
export function heardClaim({ claim }: { claim?: number }): Partial<DossierState> {
  return claim === undefined ? {} : { emergencyClaims: claim };
}

/** The finding judges a claim that was given up, or made anew, while it was under way. */
export function judgesOlderClaim({ emergencyClaims = 0 }: DossierState, { claim }: { claim?: number }): boolean {
  return claim !== undefined && claim < emergencyClaims;
}

/** Only what is claimed can be given up. */
export function somethingClaimed({ summary }: DossierState): Refusal | null {
  return summary?.urgency === 'CRITICAL_LIFE' ? null : refuse('EMERGENCY_NOT_CLAIMED', [], 'COM.EMERGENCY');
}

/** The requesting State gives up its own claim: the request goes on as volatile, and nobody has found it wanting. */
export function emergencyEnded(state: DossierState): Partial<DossierState> {
  return { ...withFinding(state, 'NOT_MET'), downgraded: false };
}

export function withFinding(state: DossierState, finding: EmergencyFinding): Partial<DossierState> {
  if (state.summary === null) return {};
  const urgency = finding === 'MET' ? 'CRITICAL_LIFE' : 'HIGH_VOLATILE';
  return { summary: { ...state.summary, urgency }, downgraded: finding === 'NOT_MET' };
}
