/** The requester is warned of a risk, decides whether to go on, and may withdraw the request. */
import { CENTRAL } from './stages.ts';
import { changed, partOf } from '../../../assistance/parts.ts';
import { certificateClock } from '../../../clocks/certificate.ts';
import { stop, stopWithRequest } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { withoutObjection } from '../../../holds/objections.ts';
import { withoutTargets } from '../../../holds/targets.ts';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { DossierState } from '../../../state/dossier.ts';

/**
 * Art. 27(8): the requester decides whether a request that cannot be kept confidential is executed; until then nothing
 * is. A breach by the provider stops nothing by itself: the work goes on while the requester decides.
 */
export function riskReported(state: DossierState, message: Message<'risk_notice'>): Effect {
  const breach = message.body.risk === 'USER_NOTIFIED';
  return {
    state: {
      risk: message.body.risk,
      compromised: state.compromised || breach,
      resume: breach ? state.resume : state.status,
    },
    stops: breach ? [] : stop('ACK_SLA', 'ADMISSIBILITY'),
    notices: [{ code: breach ? 'COMPROMISED' : 'RISK_DECISION_WAITS', to: CENTRAL }],
  };
}

export const AFTER_WARNING: Choice = {
  among: [
    'REQUESTER_DECIDES',
    'RECEIVED',
    'ADMISSIBILITY',
    'EXECUTING',
    'NO_RESULT',
    'NEED_INFO',
    'TRANSMITTED',
    'HASH_MISMATCH',
    'VERIFIED',
    'IN_USE',
  ],
  pick: (state) => (state.risk === 'USER_NOTIFIED' ? state.status : 'REQUESTER_DECIDES'),
};

export function breachOpen(state: DossierState): Refusal | null {
  return state.risk === null ? refuse('NOT_POSSIBLE_IN_STATE', [state.status]) : null;
}

export function goOn(): Effect {
  return { state: { risk: null }, sends: [{ to: 'receiving', code: 'risk_decision', body: { decision: 'GO' } }] };
}

export function stopIt(state: DossierState, _act: Act<'stop'>, now: Instant): Effect {
  return {
    state: { risk: null, proposal: null, ...changed(state, { recalled: true }) },
    stops: stopWithRequest(),
    starts: certificateClock(state, now),
    sends: [{ to: 'receiving', code: 'risk_decision', body: { decision: 'STOP' } }],
  };
}

export function withdrawSent(state: DossierState, act: Act<'withdraw'>, now: Instant): Effect {
  return {
    state: changed(state, { recalled: true }),
    stops: stopWithRequest(),
    starts: certificateClock(state, now),
    sends: [{ to: 'receiving', code: 'withdrawal', body: { reason: act.detail.reason } }],
    notices: [{ code: 'WITHDRAWN', to: [] }],
  };
}

/** The rest of the request goes on; the other State says what there was of these identifiers. */
export function withdrawIdentifiers(state: DossierState, { detail }: Act<'withdraw_identifiers'>): Effect {
  const { targets: ids, reason } = detail;
  return {
    state: { targets: withoutTargets(state.targets, ids) },
    sends: [{ to: 'receiving', code: 'identifiers_withdrawn', body: { targets: ids, reason } }],
  };
}

/** An answer that crossed the withdrawal counts at neither side: the State that was asked has closed it. */
export function identifiersStopped(state: DossierState, { body }: Message<'identifiers_stopped'>): Effect {
  const targets = state.targets.map((target) =>
    body.targets.includes(target.id) ? { ...withoutObjection(target), outcomes: {} } : target,
  );
  return { state: { targets }, notices: [{ code: 'WITHDRAWN', to: CENTRAL }] };
}

/**
 * The message was written before the withdrawal was known abroad: it is kept and shown, and there is nothing left to
 * do.
 */
export function cameTooLate(): Effect {
  return { notices: [{ code: 'PROGRESS', to: [] }] };
}

export function notRecalled(state: DossierState): Refusal | null {
  return partOf(state).recalled ? refuse('NOT_POSSIBLE_IN_STATE', [state.status]) : null;
}

/**
 * Evidence that arrived in spite of the withdrawal has to be returned or destroyed. A report of an earlier version says
 * nothing of what is left to do, and came when nothing was.
 */
export const AFTER_RECALL: Choice = {
  among: ['WITHDRAWN', 'RECALLED', 'IN_USE'],
  pick: (state) => {
    const { handedOver, recallReported } = partOf(state);
    if (handedOver) return 'IN_USE';
    return recallReported?.allDone === false ? 'RECALLED' : 'WITHDRAWN';
  },
};

export const AFTER_RECALLED_DECISION: Choice = {
  among: ['RECALLED', 'WITHDRAWN'],
  pick: (state) => (partOf(state).conditions?.status === 'WAIVED' ? 'RECALLED' : 'WITHDRAWN'),
};

/** After a withdrawal the other side says what had already been produced or handed over (docs/rules scenario 23). */
export function recallReported(state: DossierState, { body }: Message<'recall_report'>): Effect {
  const {
    produced,
    transmitted,
    received,
    stateDestroyed,
    stateReturned,
    providerDestroyed,
    providerUploads,
    allDone,
  } = body;
  return {
    state: changed(state, {
      recallReported: {
        produced,
        transmitted,
        received: received ?? 0,
        stateDestroyed: stateDestroyed ?? 0,
        stateReturned: stateReturned ?? 0,
        providerDestroyed: providerDestroyed ?? null,
        providerUploads: providerUploads ?? null,
        allDone: allDone ?? true,
      },
    }),
    notices: [{ code: 'DECISION', to: CENTRAL }],
  };
}
