/** The MLA request that the preservation waits for: announced by the requester, received here. Art. 29(7). */
import type { Refusal } from '../dossier/decision.ts';
import { refuse } from '../dossier/decision.ts';
import type { Act, Message } from '../dossier/event.ts';
import type { Choice, Effect } from '../dossier/lifecycle.ts';
import type { DossierState } from '../dossier/state.ts';
import { resumeAfterAnswers, statusAfterAnswers } from '../holds/answers.ts';
import { pendingDecision } from '../holds/hold-clocks.ts';
import { RECONSIDERATION_DAYS } from '../clocks/service-levels.ts';
import { AUTHORITIES, EXECUTING, RELEASING } from './stages.ts';

/** The request may be here before the word that it was sent: what has been received stays received. */
export function mlaAnnounced(state: DossierState, message: Message<'mla_sent'>): Effect {
  const mla = state.mla?.status === 'RECEIVED' ? state.mla : { status: 'SENT' as const, ...message.body };
  return { state: { mla }, notices: [{ code: 'MLA_ANNOUNCED', to: [...AUTHORITIES] }] };
}

export function mlaNotYetReceived(state: DossierState): Refusal | null {
  return state.mla?.status === 'RECEIVED' ? refuse('MLA_ALREADY_STATED', [state.mla.reference], 'BUD.29.7') : null;
}

export const AFTER_MLA: Choice = { among: ['MLA_LINKED', 'LAPSED'], pick: statusAfterAnswers };

/** Art. 29(7), second sentence: the data stay preserved pending a decision; only the domestic end still runs. */
export function confirmMlaReceived(state: DossierState, act: Act<'confirm_mla_received'>): Effect {
  const mla = { status: 'RECEIVED' as const, ...act.detail };
  const holds = pendingDecision(state);
  return {
    state: { mla, holds, ...resumeAfterAnswers(state, { mla, holds }) },
    sends: [{ to: 'requesting', code: 'mla_received', body: act.detail }],
    stops: [{ id: 'BUD29_FLOOR', subject: null }],
    notices: [{ code: 'RENEWAL_DUE', to: [...EXECUTING] }],
  };
}

/** Art. 29(7), second sentence, for a formal request that has its own dossier here. */
export function assistanceArrived(state: DossierState, { body }: Message<'assistance_arrived'>): Effect {
  if (state.mla?.status === 'RECEIVED') return {};
  const mla = { status: 'RECEIVED' as const, ...body };
  const lapsed = state.status === 'LAPSED';
  return {
    state: { mla, holds: pendingDecision(state) },
    sends: [{ to: 'requesting', code: 'mla_received', body }],
    stops: [{ id: 'BUD29_FLOOR', subject: null }],
    notices: [{ code: lapsed ? 'HOLD_LAPSED' : 'RENEWAL_DUE', to: [...AUTHORITIES, ...EXECUTING] }],
  };
}

/** Nothing is held yet, a question is open or a release is on its way: a person states the receipt when it fits. */
export function assistanceArrivedMeanwhile(state: DossierState): Effect {
  const tooLate = RELEASING.some((one) => one === state.status);
  return { notices: [{ code: tooLate ? 'HOLD_AT_RISK' : 'MLA_ANNOUNCED', to: [...AUTHORITIES, ...EXECUTING] }] };
}

/** Scenario 20: after the refusal of the formal request the hold is not let go before the time to reconsider is over. */
export function assistanceRefused(_state: DossierState, { body }: Message<'assistance_refused'>): Effect {
  return {
    starts: [
      {
        id: 'RECONSIDERATION',
        subject: 'dossier',
        start: body.at,
        length: { days: RECONSIDERATION_DAYS },
        rule: 'COM.RECONSIDER_RELEASE',
        warns: false,
      },
    ],
    notices: [{ code: 'DECISION', to: [...AUTHORITIES] }],
  };
}

export function reconsiderationOver(state: DossierState): Refusal | null {
  const open = state.clocks.some((clock) => clock.id === 'RECONSIDERATION');
  return open ? refuse('RECONSIDERATION_OPEN', [], 'COM.RECONSIDER_RELEASE') : null;
}
