/**
 * An amendment of a formal request. Until the request is decided on, the amended request is what is decided on; one that
 * crosses the decision is declined by two people, because what was granted is not reopened (docs/rules 2.7).
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { answer, takeBackAmendment, takeInAmendment } from '../../../amending/deciding.ts';
import { someAmendmentOpen } from '../../../amending/open-amendment.ts';
import { answeredAmendment, decidesOnOpen } from '../../../amending/versions.ts';
import type { Act } from '../../../events/act.ts';
import type { Effect, Row } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { answering } from '../../../events/step.ts';
import type { DossierState } from '../../../state/dossier.ts';
import { AUTHORITIES, DECIDED, DECIDING } from './stages.ts';

export function amendmentArrived(state: DossierState, message: Message<'amendment'>, now: Instant): Effect {
  // A supplement is decided on again, after what was granted first has been executed.
  const undecided = state.orders.length === 0 ? DECIDING : [];
  return takeInAmendment(state, message, { now, undecided, by: AUTHORITIES, starts: [] });
}

export function amendmentRecalled(state: DossierState): Effect {
  return takeBackAmendment(state, AUTHORITIES);
}

function declineAmendment(state: DossierState, { detail }: Act<'decline_amendment'>): Effect {
  return {
    state: answeredAmendment(state, 'DECLINED'),
    sends: [answer('DECLINED', detail.reasons)],
    notices: [{ code: 'DECISION', to: [] }],
  };
}

export const amendmentDeclined: Row = {
  act: 'decline_amendment',
  from: DECIDED,
  to: 'SAME',
  by: AUTHORITIES,
  hands: 'TWO',
  second: { office: 'ANOTHER' },
  step: answering('DECIDE_AMENDMENT'),
  basis: 'COM.AMEND',
  bars: [someAmendmentOpen],
  checks: [decidesOnOpen],
  effect: declineAmendment,
  sends: ['amendment_answer'],
};
