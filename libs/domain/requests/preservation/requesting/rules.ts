/** These are the effects of acts and messages on the requesting dossier. The table says where they lead. */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Status } from '@comity/vocabulary/values/statuses';
import { AUTHORITIES } from './stages.ts';
import { awaitingAnswer } from '../../../approvals/emergency-rows.ts';
import { claimAccepted, claimAgain, claimedBy } from '../../../approvals/emergency.ts';
import { submittedRequest } from '../../../approvals/submitted-request.ts';
import { answered, answerExpected } from '../../../clocks/paging.ts';
import { ackLevel, levelClock } from '../../../clocks/service-levels.ts';
import { questionAnswered } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type ClockStart, type Refusal, refuse } from '../../../events/decision.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { requestNamed, stillNew, withRequest } from '../../../holds/formal-requests.ts';
import { confirmationStops, resumeAfterAnswers } from '../../../holds/answers.ts';
import { extensionClock } from '../../../holds/hold-clocks.ts';
import { withoutTargets } from '../../../holds/targets.ts';
import { learntDifferences } from '../../../law/own-law.ts';
import { askedTarget, type DossierState, isKept } from '../../../state/dossier.ts';

export function takeUpRequest(state: DossierState, act: Act<'submit'>): Effect {
  const targets = act.detail.summary.targets.map(askedTarget);
  const responsible = { ...state.responsible, [act.by.office]: act.by.member };
  const { summary } = act.detail;
  return { state: { summary, targets, responsible, ...claimedBy(summary, act) } };
}

export function sendRequest(state: DossierState, _act: Act<'approve_and_send'>, now: Instant): Effect {
  const summary = state.summary;
  const submission = state.proposal?.detail as Act<'submit'>['detail'] | undefined;
  if (summary === null || submission === undefined) return {};
  return {
    sends: [{ to: 'receiving', code: 'request', body: submittedRequest(submission, summary) }],
    starts: [
      ...levelClock(summary, ackLevel(summary.urgency), now),
      ...(summary.urgency === 'CRITICAL_LIFE' ? answerExpected(now) : []),
    ],
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

/**
 * This bar is needed while a decision on a risk is open too, because the status then does not show whether a question
 * is.
 */
export function questionOpen(state: DossierState): Refusal | null {
  return state.clarification === null ? refuse('NO_QUESTION_OPEN') : null;
}

export function answerQuestion(state: DossierState, act: Act<'answer_question'>, now: Instant): Effect {
  return {
    state: { clarification: null },
    sends: [{ to: 'receiving', code: 'answer_information', body: { answer: act.detail.answer } }],
    stops: questionAnswered(),
    starts: state.status === 'NEED_INFO' ? decisionClock(state, state.resume, now) : [],
  };
}

/** The pause stops the service level, never the preservation clock (docs/rules 2.7). */
export function decisionClock({ summary }: DossierState, status: Status | null, start: Instant): ClockStart[] {
  return status === 'ACKED' ? levelClock(summary, 'DECISION', start) : [];
}

export function extensionMayBeAsked(state: DossierState): Refusal | null {
  if (state.extension?.status === 'EXT_SENT' && state.extension.until !== null)
    return refuse('EXTENSION_OPEN', [], 'COM.EXTENSION');
  return state.holds.some(isKept) ? null : refuse('NO_HOLD');
}

export function askExtension(state: DossierState, act: Act<'ask_extension'>, now: Instant): Effect {
  return {
    state: { extension: { status: 'EXT_SENT', until: act.detail.until } },
    sends: [{ to: 'receiving', code: 'extension_request', body: act.detail }],
    starts: extensionClock(state, now),
  };
}

/** Several formal requests may ask for the data; each is stated once. */
export function notYetStated(state: DossierState, { detail }: Act<'state_mla_sent'>): Refusal | null {
  const known = requestNamed(state, detail.reference);
  return known === undefined ? stillNew(state, detail.reference) : refuse('MLA_ALREADY_STATED', [known.reference]);
}

/** The floor clock goes on: Art. 29(7) counts from the receipt of the request abroad, not from its dispatch. */
export function stateAssistanceSent(state: DossierState, act: Act<'state_mla_sent'>): Effect {
  return {
    state: withRequest(state, { status: 'SENT', ...act.detail }),
    sends: [{ to: 'receiving', code: 'mla_sent', body: act.detail }],
  };
}

/**
 * The formal request that follows was sent from a dossier of this State; one that was stated by hand stays as stated.
 */
export function assistanceSent(state: DossierState, { body }: Message<'assistance_sent'>): Effect {
  if (requestNamed(state, body.reference) !== undefined) return {};
  return {
    state: withRequest(state, { status: 'SENT', ...body }),
    sends: [{ to: 'receiving', code: 'mla_sent', body }],
  };
}

export function withdrawSent(_state: DossierState, act: Act<'withdraw'>): Effect {
  return {
    sends: [{ to: 'receiving', code: 'withdrawal', body: { reason: act.detail.reason } }],
    notices: [{ code: 'WITHDRAWN', to: [] }],
  };
}

/** What is left may all be answered by now: nothing then waits for the provider any more, on either side. */
export function withdrawIdentifiers(state: DossierState, act: Act<'withdraw_identifiers'>): Effect {
  const { targets: ids, reason } = act.detail;
  const targets = withoutTargets(state.targets, ids);
  return {
    state: { targets, ...resumeAfterAnswers(state, { targets }) },
    stops: confirmationStops(state, { targets }),
    sends: [{ to: 'receiving', code: 'identifiers_withdrawn', body: { targets: ids, reason } }],
  };
}

/** Facts that follow a downgrade claim the emergency anew, and the other State answers them like a claim. */
export function addFacts({ downgraded }: DossierState, act: Act<'add_facts'>, now: Instant): Effect {
  const added: Effect = { sends: [{ to: 'receiving', code: 'facts_added', body: act.detail }] };
  return downgraded === true ? awaitingAnswer(added, now) : added;
}

export function acknowledged(state: DossierState, message: Message<'acknowledgement'>, now: Instant): Effect {
  return {
    state: learntDifferences(message),
    stops: answered(),
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

/** The decision answers a claim of danger to life too. */
export function accepted({ claimUnjudged }: DossierState): Effect {
  return { ...progress(), state: claimAccepted(claimUnjudged === true) };
}

/** Whoever is competent now still has the time of the decision: its clock goes on. */
export function learntWhoIsCompetent(): Effect {
  return { notices: [{ code: 'PROGRESS', to: AUTHORITIES }] };
}

/** The other State decides on the request anew. */
export function acceptanceUndone(state: DossierState, _message: Message<'acceptance_undone'>, now: Instant): Effect {
  return {
    state: claimAgain(state),
    starts: decisionClock(state, 'ACKED', now),
    notices: [{ code: 'DECISION', to: AUTHORITIES }],
  };
}

/** The provider abroad has not answered in its time and was asked again. */
export function executionDelayed(): Effect {
  return { notices: [{ code: 'PROGRESS', to: AUTHORITIES }] };
}

export function orderRecalled(): Effect {
  return { notices: [{ code: 'DECISION', to: AUTHORITIES }] };
}

export function ratificationDeclined(): Effect {
  return { notices: [{ code: 'RATIFICATION_DECLINED', to: AUTHORITIES }] };
}

export function refused(): Effect {
  return { notices: [{ code: 'REFUSED', to: AUTHORITIES }] };
}

export function foundImpossible(): Effect {
  return { notices: [{ code: 'DECISION', to: AUTHORITIES }] };
}

export function stopDecision(): NonNullable<Effect['stops']> {
  return [...answered(), { id: 'DECISION_SLA', subject: null }];
}
