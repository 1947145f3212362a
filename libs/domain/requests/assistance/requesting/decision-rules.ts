/** These are the effects of the other State's decision, and of the requester's answer to its conditions. */
import type { Instant } from '@comity/vocabulary/values/plain';
import { CENTRAL } from './stages.ts';
import { acceptanceAwaited } from '../../../assistance/handed-over.ts';
import { reviewClock } from '../../../assistance/clocks.ts';
import { changed, partOf } from '../../../assistance/parts.ts';
import { levelClock } from '../../../clocks/service-levels.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import type { DossierState } from '../../../state/dossier.ts';

export function requestGranted(state: DossierState, { body }: Message<'grant'>, now: Instant): Effect {
  const proposed = body.conditions;
  return {
    state: changed(state, {
      denied: body.denied,
      conditions: proposed === null ? null : { ...proposed, status: 'PROPOSED' },
      postponed: null,
    }),
    stops: stop('ADMISSIBILITY', 'POSTPONE_REVIEW'),
    starts: proposed === null ? [] : levelClock(state.summary, 'ANSWER_CONDITIONS', now),
    notices: [{ code: proposed === null ? 'DECISION' : 'CONDITIONS_PROPOSED', to: CENTRAL }],
  };
}

/** Acceptance in writing binds (Art. 28(3)). */
export function acceptConditions(state: DossierState): Effect {
  return { ...answerConditions(state, 'ACCEPTED'), ...sendAnswer('ACCEPTED', null) };
}

/** Nobody takes it back: the State that gives decides what follows (Art. 28(3)). */
export function declineConditions(state: DossierState, act: Act<'decline_conditions'>): Effect {
  return { ...answerConditions(state, 'DECLINED'), ...sendAnswer('DECLINED', act.detail.reason) };
}

export function conditionsUnanswered(state: DossierState): Refusal | null {
  return partOf(state).conditions?.status === 'PROPOSED' ? null : refuse('NOT_POSSIBLE_IN_STATE', [state.status]);
}

function answerConditions(state: DossierState, status: 'ACCEPTED' | 'DECLINED'): Effect {
  const { conditions } = partOf(state);
  return {
    state: conditions === null ? {} : changed(state, { conditions: { ...conditions, status } }),
    stops: stop('CONDITIONS'),
  };
}

function sendAnswer(answer: 'ACCEPTED' | 'DECLINED', reason: string | null): Effect {
  return { sends: [{ to: 'receiving', code: 'conditions_answer', body: { answer, reason } }] };
}

export function decidedWithoutConditions(
  state: DossierState,
  { body }: Message<'decision_without_conditions'>,
): Effect {
  const { conditions } = partOf(state);
  const waived = conditions !== null && body.decision === 'GIVE';
  return {
    state: waived ? changed(state, { conditions: { ...conditions, status: 'WAIVED' } }) : {},
    notices: [{ code: waived ? 'DECISION' : 'REFUSED', to: CENTRAL }],
  };
}

/**
 * Art. 27(5): a postponement is a decision of its own, with the day on which it is reviewed; the hold goes on unless
 * the message says otherwise.
 */
export function requestPostponed(state: DossierState, { body }: Message<'postponement'>, now: Instant): Effect {
  const { reviewOn, holdContinues } = body;
  return {
    state: changed(state, { postponed: { reviewOn, holdContinues } }),
    stops: stop('ADMISSIBILITY'),
    starts: [reviewClock(state, now, reviewOn)],
    notices: [{ code: 'DECISION', to: CENTRAL }],
  };
}

/** It asks how to go on: it was postponed and nobody has decided to wait, or the day of its review has passed. */
export function postponementOpen(state: DossierState): Refusal | null {
  const { postponed } = partOf(state);
  const open = state.status === 'POSTPONED' && postponed !== null && postponed.waits !== true;
  return open ? null : refuse('NOT_POSSIBLE_IN_STATE', [state.status]);
}

export function waitForReview(state: DossierState): Effect {
  return { state: withWait(state, true) };
}

/** The day of the review is over and the other State has not gone on: it is asked anew how to go on. */
export function reviewPassed(state: DossierState): Effect {
  return { state: withWait(state, false), notices: [{ code: 'DEADLINE_PASSED', to: CENTRAL }] };
}

function withWait(state: DossierState, waits: boolean): Pick<DossierState, 'assistance'> {
  const { postponed } = partOf(state);
  return changed(state, { postponed: postponed === null ? null : { ...postponed, waits } });
}

export function resumed(state: DossierState, message: Message<'resumption'>): Effect {
  return {
    state: changed(state, { postponed: null, conditions: null, denied: [] }),
    stops: stop('POSTPONE_REVIEW'),
    starts: levelClock(state.summary, 'ADMISSIBILITY', message.body.at),
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

export function refused(): Effect {
  return { notices: [{ code: 'REFUSED', to: CENTRAL }] };
}

/** A supplement that is impossible takes nothing from what was handed over before. */
export const AFTER_IMPOSSIBILITY: Choice = {
  among: ['NOT_POSSIBLE', 'VERIFIED', 'IN_USE'],
  pick: (state) => {
    const { handedOver, unaccepted } = partOf(state);
    if (!handedOver) return 'NOT_POSSIBLE';
    return unaccepted === true ? 'VERIFIED' : 'IN_USE';
  },
};

export function foundImpossible(state: DossierState, _message: Message<'impossibility'>, now: Instant): Effect {
  return { starts: acceptanceAwaited(state, now), notices: [{ code: 'DECISION', to: CENTRAL }] };
}

export function deniedByCourt(): Effect {
  return { notices: [{ code: 'DECISION', to: CENTRAL }] };
}
