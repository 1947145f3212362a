/** The requester decides whether it goes on in spite of a risk that the other State has reported (Art. 29(6)). */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Act } from '../../../events/act.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import type { DossierState } from '../../../state/dossier.ts';
import { AFTER_ANSWERS } from './answer-rules.ts';
import { decisionClock, stopDecision } from './rules.ts';
import { AUTHORITIES } from './stages.ts';

/** A question that is still open is answered next; both can be open when the provider reports a breach meanwhile. */
export const AFTER_GOING_ON: Choice = {
  among: ['NEED_INFO', 'ACKED', 'ACCEPTED', 'DOMESTIC_ORDER_ISSUED', ...AFTER_ANSWERS.among],
  pick: (state) => (state.clarification === null ? (state.resume ?? state.status) : 'NEED_INFO'),
};

export function goOn(state: DossierState, _act: Act<'go_on'>, now: Instant): Effect {
  return {
    state: { risk: null },
    sends: [{ to: 'receiving', code: 'risk_decision', body: { decision: 'GO' } }],
    starts: state.clarification === null ? decisionClock(state, state.resume, now) : [],
  };
}

/** The other State goes on with what was under way, and nothing is to be decided any more. */
export function noRiskAnyMore(state: DossierState, _message: Message<'risk_notice_taken_back'>, now: Instant): Effect {
  return {
    state: { risk: null },
    starts: state.clarification === null ? decisionClock(state, state.resume, now) : [],
    notices: [{ code: 'PROGRESS', to: AUTHORITIES }],
  };
}

/** The decision of this State has crossed it. */
export function riskOver(): Effect {
  return { notices: [{ code: 'PROGRESS', to: AUTHORITIES }] };
}

export function stop(): Effect {
  return { state: { risk: null }, sends: [{ to: 'receiving', code: 'risk_decision', body: { decision: 'STOP' } }] };
}

/**
 * A breach of confidentiality cannot be taken back: the flag stays whatever the requester decides
 * (docs/rules scenario 9).
 */
export function warnedOfRisk(state: DossierState, message: Message<'risk_notice'>): Effect {
  const resume = state.status === 'NEED_INFO' ? state.resume : state.status;
  return { state: { resume, ...riskState(state, message) }, stops: stopDecision(), notices: riskNotices(message) };
}

export function warnedAgain(state: DossierState, message: Message<'risk_notice'>): Effect {
  return { state: riskState(state, message), notices: riskNotices(message) };
}

function riskState(state: DossierState, message: Message<'risk_notice'>): Partial<DossierState> {
  const compromised = state.compromised || message.body.risk === 'USER_NOTIFIED';
  return { risk: message.body.risk, compromised };
}

function riskNotices(message: Message<'risk_notice'>): Effect['notices'] {
  const code = message.body.risk === 'USER_NOTIFIED' ? 'COMPROMISED' : 'RISK_DECISION_WAITS';
  return [{ code, to: AUTHORITIES }];
}
