/**
 * These are the effects and checks of acts and messages on the receiving dossier from the provider's first answer to
 * the release.
 */
import type { ProviderAnswer } from '@comity/vocabulary/values/answers';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Status } from '@comity/vocabulary/values/statuses';
import { AUTHORITIES, EXECUTING, HOLDING_STAGES, PAUSED, RELEASING } from './stages.ts';
import { entryMarkOf } from '../../../by-hand/entry-mark.ts';
import type { Act, Actor } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import {
  foldAnswer,
  confirmationStops,
  nothingToHave,
  providerIsDone,
  resumeAfterAnswers,
  statusAfterAnswers,
} from '../../../holds/answers.ts';
import {
  daysAfter,
  exhausted,
  kindNamed,
  latestByRenewals,
  latestEnd,
  noneLeft,
  ofKind,
  termOf,
} from '../../../orders/kinds.ts';
import { overtakenByRelease } from '../../../amending/deciding.ts';
import { certificateClock } from '../../../clocks/certificate.ts';
import { stop } from '../../../clocks/stops.ts';
import { objectionsAnswered } from '../../../holds/objections.ts';
import { unansweredBeforeFloor } from '../../../holds/unanswered-floor.ts';
import { extensionClock, firstEnd, orderTermClock, renewHolds, withHoldStatus } from '../../../holds/hold-clocks.ts';
import { confirmsAgain } from './unanswered-rules.ts';
import { somethingReviewed } from '../../../disclosure/reviewing.ts';
import { searchGoesOn } from '../../../orders/ruled-out.ts';
import { type DossierState, isKept } from '../../../state/dossier.ts';

const isPaused = (status: Status): boolean => PAUSED.some((one) => one === status);
export const isReleasing = (status: Status): boolean => RELEASING.some((one) => one === status);

/**
 * By the organization's policy an answer is forwarded at once, as structured facts and never free text, or waits for a
 * person's review. While one waits, the dossier shows it.
 */
function provideOn(state: DossierState, answer: ProviderAnswer, now: Instant): Effect {
  const change = foldAnswer(state, answer);
  const over = isReleasing(state.status) && providerIsDone({ ...state, ...change.state });
  const automatic = state.policies.forwarding === 'AUTOMATIC';
  const below = change.state.holds?.some((hold) => hold.belowFloor) ?? false;
  return {
    state: { ...change.state, unforwarded: automatic ? [] : [...state.unforwarded, answer] },
    starts: change.starts,
    stops: confirmationStops(state, change.state),
    sends: [
      ...(automatic
        ? [
            {
              to: 'requesting' as const,
              code: 'preservation_answer' as const,
              body: { answers: [...state.unforwarded, answer] },
            },
          ]
        : []),
      ...(over ? [{ to: 'requesting' as const, code: 'release_notice' as const, body: { at: now } }] : []),
    ],
    notices: [
      { code: automatic ? 'PROVIDER_ANSWERED' : 'FORWARD_WAITS', to: AUTHORITIES },
      ...(below ? [{ code: 'RENEWAL_DUE' as const, to: [...AUTHORITIES, ...EXECUTING] }] : []),
    ],
  };
}

/** Derives the status from the answers; what can no longer be had but is still ordered waits for a person's release. */
export function afterAnswers(state: DossierState): Status {
  return nothingToHave(state) && !providerIsDone(state) ? 'RELEASE_DUE' : statusAfterAnswers(state);
}

/** With nothing left to have, the question or the decision that the dossier waits for has no object any more. */
function endsPause(resume: Status | null): resume is 'NOT_POSSIBLE' | 'LOST' | 'RELEASE_DUE' {
  return resume === 'NOT_POSSIBLE' || resume === 'LOST' || resume === 'RELEASE_DUE';
}

/** A provider that has answered and keeps nothing has closed its dossier, so a release that was due is then done. */
export const AFTER_PROVIDER: Choice = {
  among: ['SERVED', ...HOLDING_STAGES, 'NOT_POSSIBLE', 'LOST', 'RELEASED', ...PAUSED, ...RELEASING],
  pick: (state) => {
    if (isReleasing(state.status))
      return providerIsDone(state) && !somethingReviewed(state) ? 'RELEASED' : state.status;
    if (isPaused(state.status)) return endsPause(state.resume) ? state.resume : state.status;
    if (state.unforwarded.length === 0) return afterAnswers(state);
    return state.status === 'SERVED' && state.holds.length > 0 ? 'PRESERVED_CONFIRMED' : state.status;
  },
};

export const AFTER_FORWARDING: Choice = {
  among: ['ACCEPTED', 'SERVED', ...HOLDING_STAGES, ...RELEASING, 'NOT_POSSIBLE', 'LOST'],
  pick: (state) => (isReleasing(state.status) ? state.status : afterReport(state, afterAnswers)),
};

/** A provider that keeps nothing may be the wrong one: nobody has the order any more then, and another is to be found. */
export const AFTER_REPORT: Choice = {
  among: ['ACCEPTED', ...AFTER_PROVIDER.among],
  pick: (state) => (isPaused(state.status) ? AFTER_PROVIDER.pick(state) : afterReport(state, AFTER_PROVIDER.pick)),
};

/** Only an order that had been served can be over: what no order was served for yet goes on where it was. */
function afterReport(state: DossierState, otherwise: (state: DossierState) => Status): Status {
  const wasServed = state.status === 'SERVED' || HOLDING_STAGES.some((one) => one === state.status);
  return wasServed && state.servedAt === null ? 'ACCEPTED' : otherwise(state);
}

export function providerPreserved(
  state: DossierState,
  { body, entered }: Message<'preservation_confirmation'>,
  now: Instant,
): Effect {
  const answer: ProviderAnswer = { kind: 'PRESERVED', results: body.results, ...entryMarkOf(entered) };
  return resumeMovesOn(state, provideOn(state, answer, now));
}

export function providerDidNotPreserve(
  state: DossierState,
  { body, entered }: Message<'not_preserved_report'>,
  now: Instant,
): Effect {
  const answer: ProviderAnswer = { kind: 'NOT_PRESERVED', results: body.results, ...entryMarkOf(entered) };
  return resumeMovesOn(state, unlessWrong(state, provideOn(state, answer, now)));
}

/** The search for the custodian goes on where the provider is the wrong one and nothing is being released. */
function unlessWrong(state: DossierState, effect: Effect): Effect {
  return isReleasing(state.status) ? effect : searchGoesOn(state, effect, EXECUTING);
}

/** The provider's explanation is free text and stays here; the requester gets the code per identifier. */
export function providerObjected(state: DossierState, { body, entered }: Message<'objection'>, now: Instant): Effect {
  return provideOn(state, { kind: 'OBJECTED', objections: body.objections, ...entryMarkOf(entered) }, now);
}

/**
 * A pause keeps the status to which the answers received meanwhile lead, and ends where nothing is left to wait for.
 */
export function resumeMovesOn(state: DossierState, effect: Effect): Effect {
  if (state.resume === null) return effect;
  const resume = AFTER_REPORT.pick({ ...state, ...effect.state, status: state.resume });
  const question = endsPause(resume) ? [{ id: 'CLARIFICATION' as const, subject: null }] : [];
  return { ...effect, state: { ...effect.state, resume }, stops: [...(effect.stops ?? []), ...question] };
}

export function somethingToForward(state: DossierState): Refusal | null {
  return state.unforwarded.length === 0 ? refuse('NOTHING_TO_FORWARD') : null;
}

export function forwardAnswer(state: DossierState): Effect {
  return unlessWrong(state, {
    state: { unforwarded: [] },
    sends: [{ to: 'requesting', code: 'preservation_answer', body: { answers: state.unforwarded } }],
  });
}

/** A question to the requester does not keep from it what the provider has answered meanwhile. */
export function forwardWhilePaused(state: DossierState): Effect {
  return resumeMovesOn(state, forwardAnswer(state));
}

export function providerAsked(_state: DossierState, message: Message<'clarification_question'>): Effect {
  return {
    state: { clarification: message.body.question },
    notices: [{ code: 'QUESTION', to: [...AUTHORITIES, ...EXECUTING] }],
  };
}

export function questionOpen(state: DossierState): Refusal | null {
  const objected = state.targets.some((target) => target.objection !== null);
  return state.clarification === null && !objected ? refuse('NO_QUESTION_OPEN') : null;
}

export function answerClarification(state: DossierState, act: Act<'answer_clarification'>, now: Instant): Effect {
  const { hours, clock } = confirmsAgain(state);
  return {
    state: { clarification: null, targets: objectionsAnswered(state) },
    sends: [{ to: 'provider', code: 'clarification_answer', body: { answer: act.detail.answer, ...hours } }],
    starts: clock(now),
  };
}

/** An objection that is decided may be the last answer that was waited for. */
export function afterDecision(state: DossierState, effect: Effect, now: Instant): Effect {
  const stops = confirmationStops(state, effect.state ?? {});
  return resumeMovesOn(state, unlessWrong(state, { ...overruled(state, effect, now), stops }));
}

/** An objection that is overruled leaves the provider its order, and the time to confirm it. */
function overruled(state: DossierState, effect: Effect, now: Instant): Effect {
  const isOverruled = effect.sends?.some(({ code, body }) => code === 'objection_answer' && body.decision !== 'UPHELD');
  if (isOverruled !== true) return effect;
  const { hours, clock } = confirmsAgain(state);
  return {
    ...effect,
    sends: effect.sends?.map((send) =>
      send.code === 'objection_answer' ? { ...send, body: { ...send.body, ...hours } } : send,
    ),
    starts: clock(now),
  };
}

export function extensionRequested(state: DossierState, message: Message<'extension_request'>, now: Instant): Effect {
  return {
    state: { extension: { status: 'EXT_SENT', until: message.body.until } },
    starts: extensionClock(state, now),
    notices: [{ code: 'EXTENSION_ASKED', to: [...AUTHORITIES, ...EXECUTING] }],
  };
}

export function extensionAsked({ extension }: DossierState): Refusal | null {
  const asked = extension?.status === 'EXT_SENT' || extension?.status === 'EXT_SILENT';
  return asked ? null : refuse('NO_EXTENSION_ASKED');
}

/** A denial lets the data go at their end: it takes what a refusal takes. */
export function extensionIsDenied({ detail }: Pick<Act<'decide_extension'>, 'detail'>): boolean {
  return detail.decision === 'DENIED';
}

export function grantedEndFits(state: DossierState, act: Act<'decide_extension'>, now: Instant): Refusal | null {
  if (extensionIsDenied(act)) return null;
  if (act.detail.until === null) return refuse('UNTIL_REQUIRED', ['until'], 'COM.EXTENSION');
  if (act.detail.until <= now) return refuse('END_IN_PAST', [act.detail.until]);
  const end = firstEnd(state, now);
  if (end !== undefined && act.detail.until <= end) return refuse('END_NOT_LATER', [end], 'COM.EXTENSION');
  return renewalsReach(state, act.detail.until, now);
}

/** An extension is granted as far as the renewals can reach that a verified law leaves. */
function renewalsReach(state: DossierState, until: Instant, now: Instant): Refusal | null {
  const latest = latestByRenewals(state, now);
  if (latest === null || until <= latest) return null;
  return renewalsLeft(state) ?? refuse('RENEWAL_TOO_LONG', [latest], 'BUD.16.2');
}

/** The data are let go already: without an answer the requester would wait for a decision that nobody makes any more. */
export function extensionAskedTooLate(): Effect {
  return {
    sends: [
      { to: 'requesting', code: 'extension_decision', body: { decision: 'RELEASED', until: null, reasons: null } },
    ],
    notices: [{ code: 'ANSWERED', to: AUTHORITIES }],
  };
}

export function decideExtension(state: DossierState, act: Act<'decide_extension'>): Effect {
  const { decision, until, reasons } = act.detail;
  const granted = !extensionIsDenied(act);
  return {
    state: {
      extension: {
        status: granted ? 'EXT_GRANTED' : 'EXT_DENIED',
        until: granted ? until : (state.extension?.until ?? null),
      },
    },
    sends: [
      { to: 'requesting', code: 'extension_decision', body: { decision, until: granted ? until : null, reasons } },
    ],
    stops: [{ id: 'EXTENSION_DECISION', subject: null }],
    notices: granted ? [{ code: 'RENEWAL_DUE', to: EXECUTING }] : [],
  };
}

/**
 * A renewal beyond the number or the days that a verified domestic law allows is refused with its rule. What is not
 * verified blocks nothing.
 */
export function renewalsLeft(state: DossierState): Refusal | null {
  if (state.summary?.rules.orders !== undefined) return noneLeft(state);
  const order = state.summary?.rules.order ?? null;
  if (order === null || order.renewals === null || renewalsOf(state) < order.renewals) return null;
  return refuse('RENEWALS_EXHAUSTED', [String(order.renewals)], order.rule);
}

function renewalsOf({ orders }: DossierState): number {
  return orders.filter((one) => one.renewal).length;
}

export function renewedEndFits(state: DossierState, act: Act<'renew_order'>, now: Instant): Refusal | null {
  const { kind: named, until } = act.detail;
  if (until <= now) return refuse('END_IN_PAST', [until]);
  const kind = kindNamed(state, named);
  if (kind === null) return earlierEndFits(state, until, now);
  const left = exhausted(state, kind);
  if (left !== null) return left;
  const latest = latestEnd(state, kind, now);
  return latest !== null && until > latest ? refuse('RENEWAL_TOO_LONG', [latest], kind.rule) : null;
}

/** A request of an earlier version has pinned one term, and without a number of renewals nothing was known of its length. */
function earlierEndFits(state: DossierState, until: Instant, now: Instant): Refusal | null {
  const order = state.summary?.rules.order ?? null;
  if (order?.renewals === null || order === null) return null;
  const ordered = state.orders[0]?.issuedAt ?? now;
  const first = state.servedAt !== null && state.servedAt > ordered ? state.servedAt : ordered;
  const after = daysAfter(first, order.days * (renewalsOf(state) + 2));
  const latest = [after, daysAfter(now, order.days)].sort().at(-1) ?? now;
  return until > latest ? refuse('RENEWAL_TOO_LONG', [latest], order.rule) : null;
}

export function renewOrder(state: DossierState, act: Act<'renew_order'>, now: Instant): Effect {
  const kind = ofKind(state, act);
  const term = termOf(state, kind);
  return {
    state: {
      orders: [...state.orders, { digest: act.detail.order, issuedAt: now, renewal: true, ...kind }],
      renewal: 'ORDERED',
    },
    sends: [{ to: 'provider', code: 'renewal_order', body: { order: act.detail.order, until: act.detail.until } }],
    stops: stop('ORDER_TERM'),
    starts: term === null ? [] : [orderTermClock({ ...term, start: now }, act.detail.until)],
  };
}

export const AFTER_RENEWAL: Choice = {
  among: ['SERVED', ...HOLDING_STAGES, ...PAUSED, ...RELEASING],
  pick: (state) => {
    const stays = isPaused(state.status) || isReleasing(state.status) || state.unforwarded.length > 0;
    return stays && state.status !== 'LAPSED' ? state.status : statusAfterAnswers(state);
  },
};

/**
 * A renewal of a hold that the requester has not learned of yet is not reported to it: the answer that waits takes the
 * new end.
 */
export function renewalConfirmed(state: DossierState, { body }: Message<'renewal_confirmation'>): Effect {
  const { holds, starts } = renewHolds(state, body.holds);
  const endOf = (hold: string): Instant | undefined => body.holds.find((one) => one.hold === hold)?.preservedUntil;
  const unforwarded = state.unforwarded.map((answer) => {
    if (answer.kind !== 'PRESERVED') return answer;
    const results = answer.results.map((one) => ({ ...one, preservedUntil: endOf(one.hold) ?? one.preservedUntil }));
    return { ...answer, results };
  });
  const waiting = unforwarded.flatMap((answer) => (answer.kind === 'PRESERVED' ? answer.results : []));
  const told = body.holds.filter((one) => !waiting.some((result) => result.hold === one.hold));
  return {
    state: { holds, unforwarded, renewal: null, holdCheck: false, ...resumeAfterAnswers(state, { holds }) },
    starts,
    sends: told.length === 0 ? [] : [{ to: 'requesting', code: 'hold_renewed', body: { holds: told } }],
    notices: [{ code: 'PROVIDER_ANSWERED', to: [] }],
  };
}

export function somethingHeld(state: DossierState): Refusal | null {
  return state.holds.some(isKept) ? null : refuse('NO_HOLD');
}

/**
 * A provider without an order, or one that has answered and keeps nothing, has nothing to release and would not answer.
 */
export function somethingToRelease(state: DossierState): Refusal | null {
  return providerIsDone(state) ? refuse('NO_HOLD') : null;
}

/**
 * Until the floor of Art. 29(7) is over, only the requester lets go of the data, by withdrawing its request. A floor runs
 * only between States that the article binds, and stops when a formal request arrives. What the provider has not answered
 * may be preserved already, so that its floor counts from the order that it has.
 */
export function floorOver(state: DossierState, _by: Actor, now: Instant): Refusal | null {
  if (state.status === 'RELEASE_DUE') return null;
  const running = state.clocks.filter(({ id }) => id === 'BUD29_FLOOR').map(({ subject }) => subject);
  const before = [...running, ...unansweredBeforeFloor(state, now)];
  return before.length === 0 ? null : refuse('RELEASE_BEFORE_FLOOR', before, 'BUD.29.7');
}

export function release(state: DossierState, act: Act<'release'>, now: Instant): Effect {
  const { state: amended = {}, sends = [] } = overtakenByRelease(state);
  return {
    state: amended,
    sends: [{ to: 'provider', code: 'release_order', body: { reason: act.detail.reason } }, ...sends],
    stops: stop('CONFIRM_SLA', 'CLARIFICATION', 'EXTENSION_DECISION', 'ORDER_TERM'),
    starts: certificateClock(state, now),
  };
}

/** Where the request did not ask for confidentiality, a notice to the user is a fact to know and no breach. */
export function userNotified(state: DossierState, _message: Message<'user_notification_report'>): Effect {
  if (state.summary?.noUserNotice !== true) return { notices: [{ code: 'PROVIDER_ANSWERED', to: AUTHORITIES }] };
  return {
    state: { compromised: true, risk: 'USER_NOTIFIED' },
    sends: [{ to: 'requesting', code: 'risk_notice', body: { risk: 'USER_NOTIFIED', notice: null } }],
    notices: [{ code: 'COMPROMISED', to: AUTHORITIES }],
  };
}

/** The provider has confirmed in another way, or cannot any more: the requesting State hears that no confirmation of it came. */
export function recordReleaseConfirmed(
  state: DossierState,
  _act: Act<'record_recall_confirmed'>,
  now: Instant,
): Effect {
  return {
    state: { holds: withHoldStatus(state, 'RELEASED') },
    sends: [{ to: 'requesting', code: 'release_notice', body: { at: now, unconfirmed: true } }],
    notices: [{ code: 'RELEASED', to: AUTHORITIES }],
  };
}

/** A report of another provider that is not decided on keeps the dossier open, in which nobody has an order any more. */
export const AFTER_RELEASE: Choice = {
  among: ['RELEASED', 'RELEASE_ORDERED'],
  pick: (state) => (somethingReviewed(state) ? 'RELEASE_ORDERED' : 'RELEASED'),
};

export function releaseConfirmed(state: DossierState, message: Message<'release_confirmation'>): Effect {
  return {
    state: { holds: withHoldStatus(state, 'RELEASED'), ...(somethingReviewed(state) ? { servedAt: null } : {}) },
    stops: stop('CERTIFICATE', 'DOMESTIC_HOLD', 'BUD29_FLOOR'),
    sends: [{ to: 'requesting', code: 'release_notice', body: { at: message.body.at } }],
    notices: [{ code: 'RELEASED', to: AUTHORITIES }],
  };
}
