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
import { levelClock } from '../clocks/service-levels.ts';
import { stop } from '../clocks/stops.ts';
import type { Act } from '../events/act.ts';
import type { Effect, Row } from '../events/lifecycle.ts';
import { answering, beside } from '../events/step.ts';
import type { Message } from '../events/message.ts';
import type { DossierState } from '../state/dossier.ts';

const BASIS = 'COM.EMERGENCY';

interface Asking {
  from: readonly Status[];
  by: readonly Role[];
}

export function emergencyActsOfRequester({ from, by }: Asking): readonly Row[] {
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
      effect: claimEmergency,
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
          : { state: withFinding(state, body.finding), notices: [{ code: 'DECISION', to: by }] },
    },
  ];
}

interface Judging {
  from: readonly Status[];
  /** They judge it. */
  by: readonly Role[];
  /** Whoever works on the request learns that it has become the most urgent, or is so no more. */
  working: readonly Role[];
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

export function emergencyMessagesOfRequester({ from, by, working }: Judging): readonly Row[] {
  return [
    {
      message: 'emergency_claimed',
      fromSide: 'requesting',
      from,
      to: 'SAME',
      basis: BASIS,
      effect: (state: DossierState, { body }: Message<'emergency_claimed'>, now: Instant): Effect => ({
        state: { ...withFinding(state, 'MET'), ...heardClaim(body), claimUnjudged: true },
        starts: levelClock(state.summary, 'EMERGENCY_ANSWER', now),
        notices: [{ code: 'EMERGENCY_CLAIMED', to: by }],
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
        stops: stop('EMERGENCY_ANSWER'),
        notices: [{ code: 'EMERGENCY_ENDED', to: working }],
      }),
    },
  ];
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
    state: { ...emergencyEnded(state), ...counted },
    sends: [{ to: 'receiving', code: 'emergency_ended', body: { reason, claim: counted.emergencyClaims } }],
  };
}

function determineEmergency(state: DossierState, act: Act<'determine_emergency'>, working: readonly Role[]): Effect {
  return {
    stops: stop('EMERGENCY_ANSWER'),
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
