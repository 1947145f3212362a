/**
 * The State that was asked takes an amendment in. Before it has decided on the request, the amended request simply is what
 * it decides on; afterwards two people decide on the amendment (docs/rules 2.7).
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { Role } from '@comity/vocabulary/values/roles';
import { stop } from '../clocks/stops.ts';
import type { ClockStart, Notice, Send } from '../events/decision.ts';
import type { Effect } from '../events/lifecycle.ts';
import type { Message } from '../events/message.ts';
import type { Amendment } from '../state/amendment.ts';
import type { AmendmentDecision } from '@comity/vocabulary/values/amendment';
import type { DossierState } from '../state/dossier.ts';
import { openAmendment } from './open-amendment.ts';
import { answeredAmendment } from './versions.ts';

export interface Deciders {
  /** The request is not decided yet in these statuses, nor in a pause that leads back to one of them. */
  undecided: readonly Status[];
  by: readonly Role[];
  /** The time in which an amendment is decided on after the request was; none where only a decline is possible. */
  starts: ClockStart[];
}

/** A proposal that was made in view of the request as it was goes back to whoever made it. */
const returned = ({ proposal }: DossierState): Notice[] => (proposal === null ? [] : [{ code: 'RETURNED', to: [] }]);

export function takeInAmendment(
  state: DossierState,
  message: Message<'amendment'>,
  { now, undecided, by, starts }: Deciders & { now: Instant },
): Effect {
  const { summary, ...body } = message.body;
  const asked: Amendment = { ...body, summary: message.ownLaw?.summary ?? summary, at: now, status: 'ASKED' };
  const amendments = [...(state.amendments ?? []), asked];
  if (undecided.includes(state.resume ?? state.status))
    return {
      state: { ...answeredAmendment({ ...state, amendments }, 'ACCEPTED'), proposal: null },
      sends: [answer('ACCEPTED', null)],
      notices: [{ code: 'REQUEST_AMENDED', to: [...by] }, ...returned(state)],
    };
  return {
    state: { amendments },
    starts,
    notices: [{ code: 'AMENDMENT_WAITS', to: [...by] }],
  };
}

export function answer(decision: AmendmentDecision, reasons: string | null): Send {
  return { to: 'requesting', code: 'amendment_answer', body: { decision, reasons } };
}

/** The data are let go, and the other State is told so of what it has asked for meanwhile: nobody decides on it any more. */
export function overtakenByRelease(state: DossierState): Effect {
  if (openAmendment(state) === null) return {};
  return {
    state: answeredAmendment(state, 'RELEASED'),
    stops: stop('DECISION_SLA'),
    sends: [answer('RELEASED', null)],
  };
}

/** The amendment was written while the release was on its way. */
export function amendedTooLate(state: DossierState, message: Message<'amendment'>, now: Instant): Effect {
  const { summary: _summary, ...body } = message.body;
  const amendments = [...(state.amendments ?? []), { ...body, at: now, status: 'ASKED' as const }];
  const { state: change, sends = [] } = overtakenByRelease({ ...state, amendments });
  return { state: change ?? {}, sends };
}

/** An amendment that was decided before the recall came stays decided: its answer is on its way. */
export function takeBackAmendment(state: DossierState, by: readonly Role[]): Effect {
  const open = openAmendment(state);
  if (open === null) return { notices: [{ code: 'PROGRESS', to: [...by] }] };
  const decided = (state.proposal?.detail as { request?: unknown } | undefined)?.request === open.request;
  return {
    state: { ...answeredAmendment(state, 'RECALLED'), ...(decided && { proposal: null }) },
    stops: stop('DECISION_SLA'),
    sends: [answer('RECALLED', null)],
    notices: [{ code: 'PROGRESS', to: [...by] }, ...(decided ? returned(state) : [])],
  };
}
