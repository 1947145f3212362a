/** What each act and message does to the requesting dossier. Effects only; where it leads is in the lifecycle table. */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { withFinding } from '../approvals/emergency.ts';
import type { ClockStart, Refusal } from '../dossier/decision.ts';
import { refuse } from '../dossier/decision.ts';
import type { Act } from '../dossier/act.ts';
import type { Message } from '../dossier/message.ts';
import type { Choice, Effect } from '../dossier/lifecycle.ts';
import { answered, confirmationStops, resumeAfterAnswers, statusAfterAnswers } from '../holds/answers.ts';
import { extensionClock, pendingDecision, renewed, withHoldStatus } from '../holds/hold-clocks.ts';
import { letGo } from '../holds/letting-go.ts';
import { withoutTargets } from '../holds/targets.ts';
import { ackLevel, confirmLevel, levelClock } from '../clocks/service-levels.ts';
import type { DossierState } from '../dossier/state.ts';

export { someTargetsRemain } from '../holds/targets.ts';

export const AFTER_ANSWERS: Choice = {
  among: ['SERVED', 'PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', 'LAPSED', 'NOT_POSSIBLE'],
  pick: statusAfterAnswers,
};

const AUTHORITIES: Role[] = ['REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY'];

/** Art. 29(2): every missing element is named at once, each beside its field. */
export function elementsComplete(_state: DossierState, act: Act<'submit'>): Refusal | null {
  const missing = act.detail.summary.missing;
  if (missing.length === 0) return null;
  const refusal = refuse(
    'ELEMENTS_MISSING',
    missing.map((one) => one.field),
    missing[0]?.rule ?? null,
  );
  return { ...refusal, missing };
}

export function takeUpRequest(state: DossierState, act: Act<'submit'>): Effect {
  const targets = act.detail.summary.targets.map(({ id, categories }) => ({
    id,
    categories,
    withdrawn: false,
    objection: null,
    outcomes: {},
  }));
  const responsible = { ...state.responsible, [act.by.office]: act.by.member };
  return { state: { summary: act.detail.summary, targets, responsible } };
}

export function returnToDraft(): Effect {
  return { state: { proposal: null }, notices: [{ code: 'RETURNED', to: [] }] };
}

export function sendRequest(state: DossierState, _act: Act<'approve_and_send'>, now: Instant): Effect {
  const summary = state.summary;
  const submission = state.proposal?.detail as Act<'submit'>['detail'] | undefined;
  if (summary === null || submission === undefined) return {};
  return {
    sends: [{ to: 'receiving', code: 'request', body: { request: submission.request, summary } }],
    starts: levelClock(summary, ackLevel(summary.urgency), now),
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

/** Only asked while a decision on a risk is open too, when the status does not tell whether there is a question. */
export function questionOpen(state: DossierState): Refusal | null {
  return state.clarification === null ? refuse('NO_QUESTION_OPEN') : null;
}

export function answerQuestion(state: DossierState, act: Act<'answer_question'>, now: Instant): Effect {
  return {
    state: { clarification: null },
    sends: [{ to: 'receiving', code: 'answer_information', body: { answer: act.detail.answer } }],
    stops: [{ id: 'CLARIFICATION', subject: null }],
    starts: state.status === 'NEED_INFO' ? decisionClock(state, state.resume, now) : [],
  };
}

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

export function stop(): Effect {
  return { state: { risk: null }, sends: [{ to: 'receiving', code: 'risk_decision', body: { decision: 'STOP' } }] };
}

/** The pause stops the service level, never the preservation clock (rules.md 2.7). */
function decisionClock({ summary }: DossierState, status: Status | null, start: Instant): ClockStart[] {
  return status === 'ACKED' ? levelClock(summary, 'DECISION', start) : [];
}

export function extensionMayBeAsked(state: DossierState, act: Act<'ask_extension'>, now: Instant): Refusal | null {
  if (state.extension?.status === 'EXT_SENT') return refuse('EXTENSION_OPEN', [], 'BUD.16.2');
  if (state.holds.every((hold) => hold.status === 'RELEASED')) return refuse('NO_HOLD');
  if (act.detail.until <= now) return refuse('END_IN_PAST', [act.detail.until]);
  const end = state.holds.map((hold) => hold.preservedUntil).sort()[0] ?? '';
  return act.detail.until <= end ? refuse('END_NOT_LATER', [end], 'BUD.16.2') : null;
}

export function askExtension(state: DossierState, act: Act<'ask_extension'>, now: Instant): Effect {
  return {
    state: { extension: { status: 'EXT_SENT', until: act.detail.until } },
    sends: [{ to: 'receiving', code: 'extension_request', body: act.detail }],
    starts: extensionClock(state, now),
  };
}

export function mlaNotYetStated(state: DossierState): Refusal | null {
  return state.mla === null ? null : refuse('MLA_ALREADY_STATED', [state.mla.reference]);
}

/** The floor clock goes on: Art. 29(7) counts from the receipt of the request abroad, not from its dispatch. */
export function stateMlaSent(_state: DossierState, act: Act<'state_mla_sent'>): Effect {
  return {
    state: { mla: { status: 'SENT', ...act.detail } },
    sends: [{ to: 'receiving', code: 'mla_sent', body: act.detail }],
  };
}

/** The formal request that follows was sent from a dossier of our own; one that was stated by hand stays as stated. */
export function assistanceSent(state: DossierState, { body }: Message<'assistance_sent'>): Effect {
  if (state.mla !== null) return {};
  return { state: { mla: { status: 'SENT', ...body } }, sends: [{ to: 'receiving', code: 'mla_sent', body }] };
}

export function withdrawUnsent(): Effect {
  return { notices: [{ code: 'WITHDRAWN', to: [] }] };
}

export function withdrawSent(_state: DossierState, act: Act<'withdraw'>): Effect {
  return {
    sends: [{ to: 'receiving', code: 'withdrawal', body: { reason: act.detail.reason } }],
    notices: [{ code: 'WITHDRAWN', to: [] }],
  };
}

/** What is left may be all answered by now: then nothing waits for the provider any more, on either side. */
export function withdrawIdentifiers(state: DossierState, act: Act<'withdraw_identifiers'>): Effect {
  const targets = withoutTargets(state.targets, act.detail.targets);
  return {
    state: { targets, ...resumeAfterAnswers(state, { targets }) },
    stops: confirmationStops(state, { targets }),
    sends: [{ to: 'receiving', code: 'identifiers_withdrawn', body: act.detail }],
  };
}

export function addFacts(_state: DossierState, act: Act<'add_facts'>): Effect {
  return { sends: [{ to: 'receiving', code: 'facts_added', body: act.detail }] };
}

export function emergencyDetermined(state: DossierState, { body }: Message<'emergency_determined'>): Effect {
  return { state: withFinding(state, body.finding), notices: [{ code: 'DECISION', to: AUTHORITIES }] };
}

export function acknowledged(state: DossierState, _message: Message<'acknowledgement'>, now: Instant): Effect {
  return {
    stops: [{ id: 'ACK_SLA', subject: null }],
    starts: decisionClock(state, 'ACKED', now),
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

export function questioned(state: DossierState, message: Message<'information_request'>, now: Instant): Effect {
  const effect = questionedMeanwhile(state, message, now);
  return { ...effect, state: { ...effect.state, resume: state.status }, stops: stopDecision() };
}

export function questionedMeanwhile(
  state: DossierState,
  message: Message<'information_request'>,
  now: Instant,
): Effect {
  return {
    state: { clarification: message.body.questions },
    starts: levelClock(state.summary, 'CLARIFICATION', now),
    notices: [{ code: 'QUESTION', to: [] }],
  };
}

export function progress(): Effect {
  return { stops: stopDecision(), notices: [{ code: 'PROGRESS', to: [] }] };
}

export function served({ summary }: DossierState, message: Message<'order_served'>): Effect {
  return {
    starts: levelClock(summary, confirmLevel(summary?.urgency ?? 'NORMAL'), message.body.at),
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

export function refused(): Effect {
  return { notices: [{ code: 'REFUSED', to: AUTHORITIES }] };
}

export function foundImpossible(): Effect {
  return { notices: [{ code: 'DECISION', to: AUTHORITIES }] };
}

/** A breach of confidentiality cannot be taken back: the flag stays whatever the requester decides (scenario 9). */
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

export function receiveAnswers(state: DossierState, message: Message<'preservation_answer'>): Effect {
  let after = state;
  const starts: NonNullable<Effect['starts']> = [];
  const byHand = message.entered === undefined ? {} : { byHand: message.entered.way };
  for (const answer of message.body.answers) {
    const change = answered(after, { ...answer, ...byHand });
    after = { ...after, ...change.state };
    starts.push(...change.starts);
  }
  const preserved = message.body.answers.some((answer) => answer.kind === 'PRESERVED');
  return {
    state: after,
    starts,
    stops: confirmationStops(state, after),
    notices: [{ code: preserved ? 'PRESERVED' : 'PROVIDER_ANSWERED', to: AUTHORITIES }],
  };
}

/** With nothing left to have, there is nothing left to answer or to decide either. */
export const AFTER_ANSWERS_WHILE_PAUSED: Choice = {
  among: ['NEED_INFO', 'REQUESTER_DECIDES', 'NOT_POSSIBLE'],
  pick: (state) => (state.resume === 'NOT_POSSIBLE' ? 'NOT_POSSIBLE' : state.status),
};

/** While a question or a decision is open, the answers are kept and the status to go back to moves on with them. */
export function receiveAnswersWhilePaused(state: DossierState, message: Message<'preservation_answer'>): Effect {
  const effect = receiveAnswers(state, message);
  return { ...effect, state: { ...effect.state, ...resumeAfterAnswers(state, effect.state ?? {}) } };
}

export function extensionDecided(_state: DossierState, message: Message<'extension_decision'>): Effect {
  const granted = message.body.decision === 'GRANTED';
  return {
    state: { extension: { status: granted ? 'EXT_GRANTED' : 'EXT_DENIED', until: message.body.until } },
    stops: [{ id: 'EXTENSION_DECISION', subject: null }],
    notices: [{ code: 'EXTENSION_DECIDED', to: AUTHORITIES }],
  };
}

export const AFTER_MLA: Choice = { among: ['MLA_LINKED', 'LAPSED'], pick: statusAfterAnswers };

const PAUSED: readonly Status[] = ['NEED_INFO', 'REQUESTER_DECIDES'];

export const AFTER_RENEWAL: Choice = {
  among: ['HOLDING', 'PRESERVED_CONFIRMED', 'MLA_LINKED', 'LAPSED', 'NEED_INFO', 'REQUESTER_DECIDES'],
  pick: (state) => (PAUSED.includes(state.status) ? state.status : statusAfterAnswers(state)),
};

export function holdRenewed(state: DossierState, message: Message<'hold_renewed'>): Effect {
  const { holds, starts } = renewed(state, message.body.holds);
  return {
    state: { holds, ...resumeAfterAnswers(state, { holds }) },
    starts,
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

/** Art. 29(7), second sentence: from receipt the data stay preserved pending a decision; the floor clock is done. */
export function mlaReceived(state: DossierState, message: Message<'mla_received'>): Effect {
  const mla = { status: 'RECEIVED' as const, ...message.body };
  const holds = pendingDecision(state);
  return {
    state: { mla, holds, ...resumeAfterAnswers(state, { mla, holds }) },
    stops: [{ id: 'BUD29_FLOOR', subject: null }],
    notices: [{ code: 'MLA_RECEIVED', to: AUTHORITIES }],
  };
}

/** Identifiers that we have withdrawn, as the provider says now (rules.md 2.13 g). */
export function identifiersReleased(state: DossierState, message: Message<'identifiers_released'>): Effect {
  const { state: change, stops } = letGo(state, message.body.targets);
  return {
    state: { ...change, ...resumeAfterAnswers(state, change) },
    stops,
    notices: [{ code: 'RELEASED', to: AUTHORITIES }],
  };
}

export function released(state: DossierState): Effect {
  return {
    state: { holds: withHoldStatus(state, 'RELEASED') },
    notices: [{ code: 'RELEASED', to: AUTHORITIES }],
  };
}

function stopDecision(): NonNullable<Effect['stops']> {
  return [
    { id: 'ACK_SLA', subject: null },
    { id: 'DECISION_SLA', subject: null },
  ];
}
