/** The preservation waits for an MLA request that the requester announces and this State receives (Art. 29(7)). */
import { dayLater } from '@comity/vocabulary/judges/local-day';
import type { FormalRequestEnd } from '@comity/vocabulary/codes/decisions';
import type { Digest, Instant } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { toldAtHome } from './loss-rules.ts';
import { reconsideration } from './reconsideration.ts';
import { ALL_ROLES, AUTHORITIES, EXECUTING, HOLDING_STAGES, RELEASING } from './stages.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import { ownDayNotInFuture } from '../../../events/order-of-events.ts';
import type { Message } from '../../../events/message.ts';
import { resumeAfterAnswers, statusAfterAnswers } from '../../../holds/answers.ts';
import { outsideWindow } from '../../../holds/arrival.ts';
import {
  received,
  requestNamed,
  stillNew,
  takenUpAgain,
  withEnded,
  withoutRequest,
  withRequest,
} from '../../../holds/formal-requests.ts';
import { noLongerPending, pendingDecision } from '../../../holds/hold-clocks.ts';
import { renewalDueForRequest, renewalWithoutRequest } from '../../../holds/standing.ts';
import type { DossierState, FormalRequest } from '../../../state/dossier.ts';

/** The request may arrive before the message that it was sent: what has been received stays received. */
export function assistanceAnnounced(state: DossierState, message: Message<'mla_sent'>, now: Instant): Effect {
  const { reference, date } = message.body;
  // It ended before this message came; without being told, the requester would wait for its receipt for ever.
  if (stillNew(state, reference) !== null)
    return { sends: [{ to: 'requesting', code: 'mla_ended', body: { reference, at: now } }] };
  const known = requestNamed(state, reference);
  const announced =
    known?.status === 'RECEIVED' ? { ...known, sentOn: date } : { status: 'SENT' as const, ...message.body };
  return { state: withRequest(state, announced), notices: [{ code: 'MLA_ANNOUNCED', to: [...AUTHORITIES] }] };
}

/** Several formal requests may ask for the data; the receipt of each is confirmed once. */
export function notYetReceived(state: DossierState, { detail }: Act<'confirm_mla_received'>): Refusal | null {
  const known = requestNamed(state, detail.reference);
  if (known?.status === 'RECEIVED') return refuse('MLA_ALREADY_STATED', [known.reference]);
  return stillNew(state, detail.reference);
}

/** Each State states the day of its own place: what was sent on the 5th abroad may arrive here while it is still the 4th. */
function isDayBefore(received: string, sent: string): boolean {
  return received < dayLater(sent, -1);
}

/** It was received after it was sent, and not tomorrow. */
export function receivedInOrder(
  state: DossierState,
  { detail }: Act<'confirm_mla_received'>,
  now: Instant,
): Refusal | null {
  const sent = requestNamed(state, detail.reference)?.date;
  if (sent !== undefined && isDayBefore(detail.date, sent)) return refuse('BEFORE_WHAT_IT_FOLLOWS', ['date', sent]);
  return ownDayNotInFuture(state, 'date', detail.date, now);
}

/** Where everything is lost and nobody has read so yet, the status waits for that. */
export const AFTER_ASSISTANCE: Choice = { among: [...HOLDING_STAGES, 'LOST'], pick: statusAfterAnswers };

/** Art. 29(7), second sentence: the data stay preserved pending a decision; only the domestic end still runs. */
export function confirmAssistanceReceived(state: DossierState, act: Act<'confirm_mla_received'>, now: Instant): Effect {
  const { reference, date, receivedBy } = act.detail;
  return linkAssistance(state, { reference, date, receivedBy }, now, ALL_ROLES);
}

/** A formal request that has its own dossier here has the same effect. */
export function assistanceArrived(state: DossierState, message: Message<'assistance_arrived'>, now: Instant): Effect {
  if (requestNamed(state, message.body.reference)?.status === 'RECEIVED') return {};
  const effect = linkAssistance(state, message.body, now, [...AUTHORITIES, ...EXECUTING]);
  return {
    ...effect,
    sends: [...(effect.sends ?? []), ...toldAtHome({ ...state, ...effect.state }, state.losses ?? [])],
  };
}

/**
 * Within the window the domestic order has to be renewed; outside it the data may be gone, and the provider is asked.
 */
function linkAssistance(
  state: DossierState,
  request: { reference: string; date: string; receivedBy?: string; correction?: Digest },
  now: Instant,
  told: readonly Role[],
): Effect {
  const came = request.receivedBy === undefined ? 'BY_COMITY' : 'ON_PAPER';
  const change = {
    ...withRequest(state, { ...received(state, request), came }),
    ...takenUpAgain(state, request.reference),
    holds: pendingDecision(state),
  };
  const late = outsideWindow(state.holds, now);
  // Data that wait for another request have been provided for.
  const waits = state.mla?.status === 'RECEIVED';
  return {
    state: {
      ...change,
      ...(state.releaseNotice == null ? {} : { releaseNotice: null }),
      ...(late.length > 0 ? { holdCheck: true } : waits ? {} : renewalDueForRequest(state)),
      ...resumeAfterAnswers(state, change),
    },
    sends: [
      { to: 'requesting', code: 'mla_received', body: request },
      ...(late.length === 0 ? [] : [{ to: 'provider' as const, code: 'hold_check' as const, body: { holds: late } }]),
    ],
    stops: stop('BUD29_FLOOR', 'RECONSIDERATION'),
    notices: [{ code: late.length > 0 ? 'MLA_LATE' : waits ? 'MLA_RECEIVED' : 'RENEWAL_DUE', to: [...told] }],
  };
}

/** The end of a request on paper was recorded by mistake: it has the effect of its receipt again. */
export function waitsAgain(
  state: DossierState,
  { reference, date, sentOn }: FormalRequest,
  correction: Digest,
  now: Instant,
): Effect {
  const effect = linkAssistance(state, { reference, date, correction }, now, ALL_ROLES);
  const known = { status: 'RECEIVED' as const, reference, date, ...(sentOn === undefined ? {} : { sentOn }) };
  return { ...effect, state: { ...effect.state, ...withRequest(state, { ...known, came: 'ON_PAPER' }) } };
}

/** A release was ordered: what was held may already be gone. */
export function assistanceArrivedTooLate(): Effect {
  return { notices: [{ code: 'MLA_LATE', to: [...AUTHORITIES, ...EXECUTING] }] };
}

/**
 * A postponed request is not decided. Between Parties to the Budapest Convention the hold goes on until it is (Art. 29(7),
 * second sentence); between others it does unless the decision says that it does not.
 */
export function assistancePostponed({ summary }: DossierState, { body }: Message<'assistance_postponed'>): Effect {
  const goesOn = body.holdContinues || summary?.rules.bound === true;
  return {
    notices: [{ code: goesOn ? 'RENEWAL_DUE' : 'RELEASE_DUE', to: [...AUTHORITIES, ...EXECUTING] }],
  };
}

const UNLINKED: readonly Status[] = ['SERVED', 'PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', 'LAPSED'];

/** Where nothing is left to be had, the answer that says so waits to be forwarded, and ends the dossier then. */
export const AFTER_UNLINKED: Choice = {
  among: [...UNLINKED],
  pick: (state) => {
    const after = state.mla?.status === 'RECEIVED' ? state.status : statusAfterAnswers(state);
    return UNLINKED.includes(after) ? after : state.status;
  },
};

/**
 * The formal request has ended: the data are kept as before it came, and released by the people who decide that, if at
 * all. Both States know it, and the treaty's floor runs again where its day has not passed. `waits` is true where they go
 * on waiting for another formal request, or never waited for this one; a word that names none means the only one.
 */
export function requestEnded(
  state: DossierState,
  { reference = state.mla?.reference, at }: { reference?: string; at: Instant },
  now: Instant,
  how: FormalRequestEnd,
): { waits: boolean; effect: Effect } {
  if (reference === undefined) return { waits: true, effect: {} };
  const mlaEnded = withEnded(state, reference);
  if (requestNamed(state, reference) === undefined) return { waits: true, effect: { state: { mlaEnded } } };
  const left = withoutRequest(state, reference);
  const waits = left.mla?.status === 'RECEIVED';
  const { holds, starts } = noLongerPending({ ...state, ...left }, now);
  const change = { ...left, mlaEnded, holds, ...(waits ? {} : renewalWithoutRequest(state)) };
  return {
    waits,
    effect: {
      state: { ...change, ...resumeAfterAnswers(state, change) },
      starts,
      sends: [{ to: 'requesting', code: 'mla_ended', body: { reference, at, ended: how } }],
    },
  };
}

export function assistanceWithdrawn(
  state: DossierState,
  { body }: Message<'assistance_withdrawn'>,
  now: Instant,
): Effect {
  return endedAsTold(state, body, now, 'WITHDRAWN');
}

/** The decision on the request was carried out, and the data are let go only by the people who decide that. */
export function assistanceExecuted(
  state: DossierState,
  { body }: Message<'assistance_executed'>,
  now: Instant,
): Effect {
  return endedAsTold(state, body, now, 'EXECUTED');
}

function endedAsTold(
  state: DossierState,
  body: { reference: string; at: Instant },
  now: Instant,
  how: FormalRequestEnd,
): Effect {
  const { effect } = requestEnded(state, body, now, how);
  if (effect.sends === undefined) return effect;
  return { ...effect, notices: [{ code: 'MLA_ENDED', to: [...AUTHORITIES, ...EXECUTING] }] };
}

/**
 * The report releases nothing by itself: where the requester has accepted that the hold is no longer needed, its release
 * is proposed to the people who decide it.
 */
export function assistanceWithoutResult(
  state: DossierState,
  { body }: Message<'assistance_without_result'>,
  now: Instant,
): Effect {
  const { waits, effect } = requestEnded(state, body, now, 'WITHOUT_RESULT');
  const notices: Effect['notices'] = [
    { code: waits || body.holdContinues ? 'MLA_ENDED' : 'RELEASE_DUE', to: [...AUTHORITIES, ...EXECUTING] },
  ];
  if (waits || body.holdContinues) return { ...effect, notices };
  return { ...effect, state: { ...effect.state, releaseNotice: 'CONSENTS' }, notices };
}

export function assistanceRefused(state: DossierState, { body }: Message<'assistance_refused'>, now: Instant): Effect {
  const { waits, effect } = requestEnded(state, body, now, 'REFUSED');
  return {
    ...(waits ? effect : refused(state, effect, body.at)),
    notices: [{ code: 'DECISION', to: [...AUTHORITIES] }],
  };
}

/**
 * docs/rules scenario 20: after the formal request is refused, the hold is not released before the time to reconsider
 * is over. The requester is told how long that is, and answers as it would answer the notice of a release. Where nothing
 * was ordered yet there is nothing to release, and a requester that has withdrawn waits for the release.
 */
export function refused(state: DossierState, effect: Effect, at: Instant): Effect {
  if (state.servedAt === null || RELEASING.some((one) => one === state.status)) return effect;
  const { starts, days } = reconsideration(state, at);
  return {
    ...effect,
    state: { ...effect.state, releaseNotice: 'BY_REFUSAL' },
    starts: [...(effect.starts ?? []), ...starts],
    sends: (effect.sends ?? []).map((send) =>
      send.code === 'mla_ended' ? { ...send, body: { ...send.body, days } } : send,
    ),
  };
}
