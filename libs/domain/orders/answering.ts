/** A provider acknowledges an order of either kind, asks about it, and reports that the user was notified. */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Act } from '../events/act.ts';
import type { Effect } from '../events/lifecycle.ts';
import { objectionsAnswered } from '../holds/objections.ts';
import { LIAISON } from './liaison.ts';
import type { DossierState } from '../state/dossier.ts';

export function acknowledge(state: DossierState, act: Act<'acknowledge'>, now: Instant): Effect {
  return {
    state: { responsible: { ...state.responsible, [act.by.office]: act.by.member } },
    sends: [{ to: 'receiving', code: 'order_acknowledgement', body: { at: now } }],
  };
}

export function askClarification(_state: DossierState, act: Act<'ask_clarification'>): Effect {
  return {
    state: { clarification: act.detail.question },
    sends: [{ to: 'receiving', code: 'clarification_question', body: act.detail }],
  };
}

/** The authority has answered what was asked and objected to: the order is to be answered again. */
export function clarified(state: DossierState): Effect {
  return {
    state: { clarification: null, targets: objectionsAnswered(state) },
    notices: [{ code: 'ANSWERED', to: LIAISON }],
  };
}

export function reportUserNotified(_state: DossierState, act: Act<'report_user_notified'>): Effect {
  return {
    state: { compromised: true },
    sends: [{ to: 'receiving', code: 'user_notification_report', body: act.detail }],
  };
}
