/**
 * An act of this side that one person did alone and a second person declined leads back to these statuses, while
 * nothing has followed it.
 */
import type { Digest, Instant } from '@comity/vocabulary/values/plain';
import { claimAgain } from '../../../approvals/emergency.ts';
import type { Undoing } from '../../../approvals/ratification.ts';
import { levelClock } from '../../../clocks/service-levels.ts';
import type { Act } from '../../../events/act.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import type { DossierState } from '../../../state/dossier.ts';
import { decisionClock } from './rules.ts';
import { AUTHORITIES, EXECUTING } from './stages.ts';

/** The request is to be decided again, with a claim of danger to life that nobody has judged, and the requester is told so. */
function acceptanceUndone(state: DossierState, reason: Digest, now: Instant): Effect {
  const claim = claimAgain(state);
  const again = claim.claimUnjudged === true ? levelClock(state.summary, 'EMERGENCY_ANSWER', now) : [];
  return {
    state: claim,
    sends: [{ to: 'requesting', code: 'acceptance_undone', body: { reason } }],
    starts: [...decisionClock(state, 'UNDER_REVIEW', now), ...again],
    notices: [{ code: 'DECISION', to: [...AUTHORITIES] }],
  };
}

/** An order that nobody has served binds nobody: it is taken back, and another can be drafted. */
export function recallOrder(state: DossierState, { detail }: Act<'recall_order'>): Effect {
  return orderRecalled(state, detail.reason);
}

function orderRecalled({ orders, targets }: DossierState, reason: Digest): Effect {
  return {
    state: {
      orders: orders.map((one, index) => (index === orders.length - 1 ? { ...one, recalled: true } : one)),
      // The next order covers what was added since this one was issued.
      targets: targets.map(({ awaitsOrder: _awaited, ...target }) => target),
    },
    sends: [{ to: 'requesting', code: 'order_recalled', body: { reason } }],
    notices: [{ code: 'ORDER_TO_ISSUE', to: [...EXECUTING] }],
  };
}

export const UNDOING: readonly Undoing[] = [
  {
    act: 'accept',
    in: 'ACCEPTED',
    back: 'UNDER_REVIEW',
    effect: acceptanceUndone,
    sends: ['acceptance_undone'],
  },
  {
    act: 'issue_order',
    in: 'DOMESTIC_ORDER_ISSUED',
    back: 'ACCEPTED',
    effect: orderRecalled,
    sends: ['order_recalled'],
  },
];
