/**
 * The requester withdraws, or stops after a breach of confidentiality: running terms end, and what was produced is
 * reported.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { partOf } from '../../../assistance/parts.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import type { DossierState } from '../../../state/dossier.ts';
import { DUE } from './production-terms.ts';
import { ALL_ROLES, ONCE_SERVED } from './stages.ts';

/** After a breach of confidentiality a stop is a withdrawal, and what was handed over stays bound. */
export const AFTER_BREACH_DECISION: Choice = {
  among: [...ONCE_SERVED, 'WITHDRAWN'],
  pick: (state) => {
    if (state.risk === null) return state.status;
    return AFTER_WITHDRAWAL.pick(state);
  },
};

/** What was handed over stays bound: it is returned or destroyed, and the dossier stays open until then. */
export const AFTER_WITHDRAWAL: Choice = {
  among: ['WITHDRAWN', 'IN_USE'],
  pick: (state) => (partOf(state).handedOver ? 'IN_USE' : 'WITHDRAWN'),
};

export function breachDecided(state: DossierState, { body }: Message<'risk_decision'>, now: Instant): Effect {
  if (body.decision === 'GO') return { state: { risk: null }, notices: [{ code: 'ANSWERED', to: [...ALL_ROLES] }] };
  const recall = recallOrder(state, now);
  return { ...recall, state: { ...recall.state, risk: 'USER_NOTIFIED' } };
}

/** docs/rules scenario 23: the order is recalled, and the requester learns what had already been produced. */
export function requestWithdrawn(state: DossierState, _message: Message<'withdrawal'>, now: Instant): Effect {
  return recallOrder(state, now);
}

/** These terms end when the request is no longer asked for. */
const RUNNING = [
  'ACK_SLA',
  'COMPLETENESS',
  'ADMISSIBILITY',
  'CLARIFICATION',
  'CONDITIONS',
  'POSTPONE_REVIEW',
  'ASSIGN_EXECUTION',
  'VERIFY_RECEIPT',
  'CETS8_SERVE',
  ...DUE,
] as const;

function recallOrder(state: DossierState, now: Instant): Effect {
  const { handedOver, productions } = partOf(state);
  const produced = productions.reduce((sum, one) => sum + one.files, 0);
  return {
    state: { proposal: null, resume: null },
    stops: RUNNING.flatMap((id) => stop(id)),
    sends: [
      ...(state.servedAt === null
        ? []
        : [{ to: 'provider' as const, code: 'production_recall' as const, body: { at: now } }]),
      { to: 'requesting', code: 'recall_report', body: { produced, transmitted: handedOver } },
    ],
    notices: [{ code: 'WITHDRAWN', to: [...ALL_ROLES] }],
  };
}
