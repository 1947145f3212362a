/**
 * Art. 29(6): preservation will not ensure availability, or threatens confidentiality or the investigation. This State
 * says so and the requester decides (docs/rules 0.6). Before service the dossier waits for the decision; after service
 * the hold goes on.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { renewalsLeft } from './hold-rules.ts';
import { cameTooLate, decisionClock } from './rules.ts';
import { AUTHORITIES, EXECUTING, ORDERING, REVIEW } from './stages.ts';
import { somethingReviewed } from '../../../disclosure/reviewing.ts';
import { otherSideDecides } from '../../../approvals/other-side-decides.ts';
import { levelClock } from '../../../clocks/service-levels.ts';
import { stop, stopWithRequest } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import type { ClockStop } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { providerIsDone } from '../../../holds/answers.ts';
import type { DossierState } from '../../../state/dossier.ts';

/** The requester has the time of a question for its decision; a question on the request has its own. */
const RISK = 'risk';
const riskAnswered: ClockStop = { id: 'CLARIFICATION', subject: RISK };

export function giveRiskNotice(state: DossierState, act: Act<'give_risk_notice'>, now: Instant): Effect {
  return {
    state: { resume: state.status, risk: act.detail.risk },
    sends: [{ to: 'requesting', code: 'risk_notice', body: act.detail }],
    // A claim of a risk to life is judged although the requester has to decide on another risk.
    stops: stop('DECISION_SLA'),
    starts: levelClock(state.summary, 'CLARIFICATION', now, { subject: RISK }),
  };
}

/** What is held is not released while the requester decides: only its stop makes the release due. */
export function warnWhileServed(state: DossierState, act: Act<'give_risk_notice'>): Effect {
  const told = act.detail.risk === 'AVAILABILITY' && renewalsLeft(state) !== null;
  return {
    state: { risk: act.detail.risk, ...(told ? { endTold: true } : {}) },
    sends: [{ to: 'requesting', code: 'risk_notice', body: act.detail }],
  };
}

/** Where the dossier goes on depends on the requester alone (docs/rules 0.6): back to where it was, or no further. */
export const AFTER_RISK_DECISION = otherSideDecides(
  ['ACKED', 'UNDER_REVIEW', 'ACCEPTED', 'DOMESTIC_ORDER_ISSUED'],
  'WITHDRAWN',
  (state) => state.resume,
);

export function riskDecided(state: DossierState, message: Message<'risk_decision'>, now: Instant): Effect {
  const stopped = message.body.decision === 'STOP';
  return {
    state: { risk: null, resume: stopped ? null : state.resume },
    starts: stopped ? [] : decisionClock(state, state.resume, now),
    stops: [riskAnswered],
    notices: [{ code: stopped ? 'WITHDRAWN' : 'ANSWERED', to: [...AUTHORITIES] }],
  };
}

/** The requester has let the time for its decision pass: nothing goes on by itself, and this State decides what follows. */
export function requesterIsSilent({ status, clocks }: DossierState): boolean {
  const runs = clocks.some(({ id, subject }) => id === 'CLARIFICATION' && subject === RISK);
  return status === 'REQUESTER_DECIDES' && !runs;
}

/** The risk has gone, or the requester says nothing: what was under way goes on, and the requester is told why. */
export function takeBackRiskNotice(state: DossierState, act: Act<'take_back_risk_notice'>, now: Instant): Effect {
  return {
    state: { risk: null },
    sends: [{ to: 'requesting', code: 'risk_notice_taken_back', body: { reason: act.detail.reason } }],
    stops: [riskAnswered],
    starts: decisionClock(state, state.resume, now),
  };
}

/** The requester's decision has crossed the taking back: a stop ends what is under way, and going on changes nothing. */
export const AFTER_CROSSED_DECISION: Choice = {
  among: [...REVIEW, ...ORDERING, 'WITHDRAWN'],
  pick: (state) => (state.risk === null ? state.status : 'WITHDRAWN'),
};

export function crossedDecision(state: DossierState, { body }: Message<'risk_decision'>): Effect {
  if (body.decision === 'GO') return cameTooLate();
  const notices = [{ code: 'WITHDRAWN' as const, to: [...AUTHORITIES, ...EXECUTING] }];
  return { state: { risk: state.risk ?? 'CONFIDENTIALITY', proposal: null }, stops: stopWithRequest(), notices };
}

/**
 * After a breach of confidentiality, or a notice after service, the hold goes on. A stop makes its release due, which a
 * person must decide.
 */
export const AFTER_BREACH_DECISION: Choice = {
  among: ['SERVED', 'PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', 'LAPSED', 'NEED_INFO', 'RELEASE_DUE', 'WITHDRAWN'],
  pick: (state) => {
    if (state.risk === null) return state.status;
    return providerIsDone(state) && !somethingReviewed(state) ? 'WITHDRAWN' : 'RELEASE_DUE';
  },
};

/** The requester may answer one of two breaches with go and the next with stop: a stop counts whatever came before. */
export function breachDecided(state: DossierState, message: Message<'risk_decision'>): Effect {
  const stopped = message.body.decision === 'STOP';
  return {
    state: { risk: stopped ? (state.risk ?? 'USER_NOTIFIED') : null },
    stops: stopped ? stopWithRequest() : [],
    notices: [{ code: stopped ? 'RELEASE_DUE' : 'ANSWERED', to: [...AUTHORITIES, ...EXECUTING] }],
  };
}

export function decidedTooLate(): Effect {
  return { state: { risk: null }, ...cameTooLate() };
}
