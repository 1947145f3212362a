/**
 * The emergency of a request of either kind (docs/rules 2.8): the requesting State claims it and gives up its own claim at
 * any time, the requested State judges it each time, in the time of an emergency. One person tells and judges, because each
 * of these can be done again.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import {
  claimAnswered,
  emergencyEnded,
  heardClaim,
  judgesOlderClaim,
  nextClaim,
  nothingClaimed,
  somethingClaimed,
  somethingToEnd,
  withFinding,
} from './emergency.ts';
import { answerExpected, nobodyPaged, page, pagingClocks } from '../clocks/paging.ts';
import { levelClock } from '../clocks/service-levels.ts';
import { stop } from '../clocks/stops.ts';
import type { Act } from '../events/act.ts';
import type { Notice } from '../events/decision.ts';
import type { Effect, Row } from '../events/lifecycle.ts';
import { answering, beside } from '../events/step.ts';
import type { Message } from '../events/message.ts';
import type { DossierState } from '../state/dossier.ts';

const BASIS = 'COM.EMERGENCY';

interface Asking {
  from: readonly Status[];
  by: readonly Role[];
}

interface Claiming extends Asking {
  /** The contact point abroad is paged for the claim, so that this State is told when it does not answer. */
  answered?: 'BY_CONTACT_POINT';
}

export function emergencyActsOfRequester({ from, by, answered }: Claiming): readonly Row[] {
  return [
    {
      act: 'claim_emergency',
      from,
      to: 'SAME',
      by,
      hands: 'ONE',
      step: beside(),
      basis: BASIS,
      bars: [nothingClaimed],
      effect:
        answered === undefined
          ? claimEmergency
          : (state: DossierState, act: Act<'claim_emergency'>, now: Instant): Effect =>
              awaitingAnswer(claimEmergency(state, act), now),
      sends: ['emergency_claimed'],
    },
    {
      act: 'end_emergency',
      from,
      to: 'SAME',
      by,
      hands: 'ONE',
      step: beside(),
      basis: BASIS,
      offered: (state) => somethingClaimed(state) === null,
      bars: [somethingClaimed],
      effect: endEmergency,
      sends: ['emergency_ended'],
    },
  ];
}

export function emergencyMessagesOfReceiver({ from, by }: Asking): readonly Row[] {
  return [
    {
      message: 'emergency_determined',
      fromSide: 'receiving',
      from,
      to: 'SAME',
      basis: BASIS,
      effect: (state: DossierState, { body }: Message<'emergency_determined'>): Effect =>
        judgesOlderClaim(state, body)
          ? { notices: [{ code: 'PROGRESS', to: by }] }
          : {
              state: { ...withFinding(state, body.finding), ...claimAnswered() },
              stops: nobodyPaged(),
              notices: [{ code: 'DECISION', to: by }],
            },
    },
  ];
}

interface Judging {
  from: readonly Status[];
  /** They judge it. */
  by: readonly Role[];
  /** Whoever works on the request learns that it has become the most urgent, or is so no more. */
  working: readonly Role[];
  /** A claim pages whoever of these is on duty; absent where nobody is on duty for such requests. */
  paged?: readonly Role[];
}

export function emergencyJudged({ from, by, working }: Judging): Row {
  return {
    act: 'determine_emergency',
    from,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: answering('DETERMINE_EMERGENCY'),
    basis: BASIS,
    checks: [somethingToEnd],
    effect: (state: DossierState, act: Act<'determine_emergency'>) => determineEmergency(state, act, working),
    sends: ['emergency_determined'],
  };
}

export function emergencyMessagesOfRequester({ from, by, working, paged = [] }: Judging): readonly Row[] {
  return [
    {
      message: 'emergency_claimed',
      fromSide: 'requesting',
      from,
      to: 'SAME',
      basis: BASIS,
      effect: (state: DossierState, { body }: Message<'emergency_claimed'>, now: Instant): Effect => ({
        state: { ...withFinding(state, 'MET'), ...heardClaim(body), claimUnjudged: true },
        ...claimWaits(state, paged, now, { code: 'EMERGENCY_CLAIMED', to: by }),
      }),
      involves: by,
    },
    {
      message: 'emergency_ended',
      fromSide: 'requesting',
      from,
      to: 'SAME',
      basis: BASIS,
      effect: (state: DossierState, { body }: Message<'emergency_ended'>): Effect => ({
        state: { ...emergencyEnded(state), ...heardClaim(body), ...claimAnswered() },
        stops: claimStops(),
        notices: [{ code: 'EMERGENCY_ENDED', to: working }],
      }),
    },
  ];
}

/** Somebody answers the claim in the time of an emergency, and whoever is on duty is paged until then. */
export function claimWaits(
  { summary }: DossierState,
  paged: readonly Role[],
  now: Instant,
  told: Notice,
): Pick<Effect, 'starts' | 'notices'> {
  return {
    starts: [...levelClock(summary, 'EMERGENCY_ANSWER', now), ...(paged.length === 0 ? [] : pagingClocks(now))],
    notices: [...(paged.length === 0 ? [] : [page(paged, 'ON_DUTY')]), told],
  };
}

/** The claim is judged, or decided with the request: nobody has to answer it, and nobody else is woken for it. */
export function claimStops(): NonNullable<Effect['stops']> {
  return [...stop('EMERGENCY_ANSWER'), ...nobodyPaged()];
}

/** The claim waits for the other State, and its contact point is telephoned where it does not answer in time. */
export function awaitingAnswer(effect: Effect, now: Instant): Effect {
  return {
    ...effect,
    state: { ...effect.state, claimUnjudged: true },
    starts: [...(effect.starts ?? []), ...answerExpected(now)],
  };
}

/** A claim waits until it is judged or the request is decided, whether or not its time has passed. */
export function emergencyWaits({ claimUnjudged, clocks }: DossierState): boolean {
  return claimUnjudged ?? clocks.some(({ id }) => id === 'EMERGENCY_ANSWER');
}

/** Whoever claims the emergency never uses the claim alone (docs/rules 2.0). */
function claimEmergency(state: DossierState, act: Act<'claim_emergency'>): Effect {
  const counted = nextClaim(state);
  return {
    state: { ...withFinding(state, 'MET'), ...counted, emergency: { by: act.by.member } },
    sends: [{ to: 'receiving', code: 'emergency_claimed', body: { ...act.detail, claim: counted.emergencyClaims } }],
  };
}

function endEmergency(state: DossierState, { detail: { reason } }: Act<'end_emergency'>): Effect {
  const counted = nextClaim(state);
  return {
    state: { ...emergencyEnded(state), ...counted, ...claimAnswered() },
    stops: nobodyPaged(),
    sends: [{ to: 'receiving', code: 'emergency_ended', body: { reason, claim: counted.emergencyClaims } }],
  };
}

function determineEmergency(state: DossierState, act: Act<'determine_emergency'>, working: readonly Role[]): Effect {
  return {
    stops: claimStops(),
    state: { ...withFinding(state, act.detail.finding), ...foundBy(state, act), ...claimAnswered() },
    sends: [{ to: 'requesting', code: 'emergency_determined', body: { ...act.detail, ...judged(state) } }],
    notices: [{ code: act.detail.finding === 'MET' ? 'EMERGENCY_FOUND' : 'EMERGENCY_NOT_FOUND', to: working }],
  };
}

/** A dossier that was opened by a version that did not count cannot say which claim it judges. */
function judged({ emergencyClaims }: DossierState): { claim?: number } {
  return emergencyClaims === undefined ? {} : { claim: emergencyClaims };
}

/** Who finds an emergency that the other State does not claim has no right to use it alone (docs/rules 2.0). */
function foundBy({ summary }: DossierState, act: Act<'determine_emergency'>): Pick<DossierState, 'emergency'> {
  const claimed = summary?.urgency === 'CRITICAL_LIFE';
  return claimed || act.detail.finding === 'NOT_MET' ? {} : { emergency: { by: act.by.member } };
}
