/** These are the effects of the answers about the preserved data on the requesting dossier, from service to release. */
import type { Instant } from '@comity/vocabulary/values/plain';
import { stop } from '../../../clocks/stops.ts';
import { confirmLevel, levelClock } from '../../../clocks/service-levels.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { foldAnswer, confirmationStops, resumeAfterAnswers, statusAfterAnswers } from '../../../holds/answers.ts';
import { noLongerPending, pendingDecision, renewHolds, withHoldStatus } from '../../../holds/hold-clocks.ts';
import {
  received,
  requestNamed,
  takenBack,
  takenUpAgain,
  withEnded,
  withRequest,
  withoutRequest,
} from '../../../holds/formal-requests.ts';
import { releaseTargets } from '../../../holds/release.ts';
import type { DossierState } from '../../../state/dossier.ts';
import { termToAnswer } from './release-notice-rules.ts';
import { ALL_ROLES, AUTHORITIES, HOLDING_STAGES, PAUSED } from './stages.ts';

export const AFTER_ANSWERS: Choice = {
  among: ['SERVED', 'PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', 'LAPSED', 'LOST', 'NOT_POSSIBLE'],
  pick: statusAfterAnswers,
};

export function orderServed({ summary }: DossierState, message: Message<'order_served'>): Effect {
  return {
    starts: levelClock(summary, confirmLevel(summary?.urgency ?? 'NORMAL'), message.body.at),
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

export function receiveAnswers(state: DossierState, message: Message<'preservation_answer'>): Effect {
  let after = state;
  const starts: NonNullable<Effect['starts']> = [];
  const byHand = message.entered === undefined ? {} : { byHand: message.entered.way };
  for (const answer of message.body.answers) {
    const change = foldAnswer(after, { ...answer, ...byHand });
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
  among: ['NEED_INFO', 'REQUESTER_DECIDES', 'LOST', 'NOT_POSSIBLE'],
  pick: ({ resume, status }) => (resume === 'NOT_POSSIBLE' || resume === 'LOST' ? resume : status),
};

/** While a question or a decision is open, the answers are kept and the status to go back to moves on with them. */
export function receiveAnswersWhilePaused(state: DossierState, message: Message<'preservation_answer'>): Effect {
  const effect = receiveAnswers(state, message);
  return { ...effect, state: { ...effect.state, ...resumeAfterAnswers(state, effect.state ?? {}) } };
}

/** An objection that is decided may be the last answer that was waited for. */
export function afterDecision(state: DossierState, effect: Effect): Effect {
  const change = effect.state ?? {};
  return {
    ...effect,
    state: { ...change, ...resumeAfterAnswers(state, change) },
    stops: confirmationStops(state, change),
  };
}

export function extensionDecided(_state: DossierState, message: Message<'extension_decision'>): Effect {
  const granted = message.body.decision === 'GRANTED';
  return {
    state: {
      extension: { status: granted ? 'EXT_GRANTED' : 'EXT_DENIED', until: granted ? message.body.until : null },
    },
    stops: [{ id: 'EXTENSION_DECISION', subject: null }],
    notices: [{ code: 'EXTENSION_DECIDED', to: AUTHORITIES }],
  };
}

export const AFTER_ASSISTANCE: Choice = { among: [...HOLDING_STAGES, 'LOST'], pick: statusAfterAnswers };

export const AFTER_RENEWAL: Choice = {
  among: ['HOLDING', 'PRESERVED_CONFIRMED', 'MLA_LINKED', 'LAPSED', 'NEED_INFO', 'REQUESTER_DECIDES'],
  pick: (state) => (PAUSED.some((one) => one === state.status) ? state.status : statusAfterAnswers(state)),
};

export function holdRenewed(state: DossierState, message: Message<'hold_renewed'>): Effect {
  const { holds, starts } = renewHolds(state, message.body.holds);
  return {
    state: { holds, ...resumeAfterAnswers(state, { holds }) },
    starts,
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

/** Art. 29(7), second sentence: from receipt the data stay preserved pending a decision, and the floor clock stops. */
export function assistanceReceived(state: DossierState, message: Message<'mla_received'>): Effect {
  const change = {
    ...withRequest(state, received(state, message.body)),
    ...takenUpAgain(state, message.body.reference),
    holds: pendingDecision(state),
  };
  return {
    state: {
      ...change,
      ...(state.releaseNotice == null ? {} : { releaseNotice: null }),
      ...resumeAfterAnswers(state, change),
    },
    stops: stop('BUD29_FLOOR', 'RECONSIDERATION'),
    notices: [{ code: 'MLA_RECEIVED', to: AUTHORITIES }],
  };
}

export const AFTER_UNLINKED: Choice = {
  among: ['PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', 'LAPSED'],
  pick: (state) => (state.mla?.status === 'RECEIVED' ? state.status : statusAfterAnswers(state)),
};

/**
 * The formal request has ended: the data are kept as before it, and another one may follow. After a refusal the other
 * State says for how many days it keeps them in any case, and this one answers as it would answer the notice of a release.
 */
export function assistanceEnded(state: DossierState, { body }: Message<'mla_ended'>, now: Instant): Effect {
  const known = requestNamed(state, body.reference);
  if (known === undefined) return {};
  const mistaken = body.ended === 'NOTED_IN_ERROR';
  const left = mistaken ? takenBack(state, known) : withoutRequest(state, body.reference);
  const { holds, starts } = noLongerPending({ ...state, ...left }, now);
  const ended = mistaken ? {} : { mlaEnded: withEnded(state, body.reference) };
  const change = { ...left, ...ended, holds };
  const { days } = body;
  return {
    state: {
      ...change,
      ...resumeAfterAnswers(state, change),
      ...(days === undefined ? {} : { releaseNotice: 'BY_REFUSAL' as const }),
    },
    starts: [...starts, ...(days === undefined ? [] : termToAnswer(state, days, now))],
    notices: [{ code: 'MLA_ENDED', to: [...ALL_ROLES] }],
  };
}

/** The provider has now released identifiers that this State withdrew (docs/rules 2.13 g). */
export function identifiersReleased(state: DossierState, message: Message<'identifiers_released'>): Effect {
  const { state: change, stops } = releaseTargets(state, message.body.targets);
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
