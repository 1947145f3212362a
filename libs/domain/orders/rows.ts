/** Orders of both kinds share these rows: what the liaison may do with one, and what the authority may answer. */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { ClockStart } from '../events/decision.ts';
import type { ActRow, MessageRow, Basis } from '../events/lifecycle.ts';
import type { Message } from '../events/message.ts';
import { notificationFits } from '../holds/fitting.ts';
import { acknowledge, askClarification, clarified, reportUserNotified } from './answering.ts';
import { LIAISON } from './liaison.ts';
import { answering, beside } from '../events/step.ts';
import type { DossierState } from '../state/dossier.ts';

export const orderAcknowledged: ActRow<'acknowledge'> = {
  act: 'acknowledge',
  from: ['SERVED'],
  to: 'ACKED',
  by: LIAISON,
  hands: 'ONE',
  step: answering('ACKNOWLEDGE'),
  basis: 'COM.ACK',
  effect: acknowledge,
  sends: ['order_acknowledgement'],
};

/** `basis` is the rule on which the order itself rests. */
export function clarificationAsked(from: readonly Status[], basis: Basis): ActRow<'ask_clarification'> {
  return {
    act: 'ask_clarification',
    from,
    to: 'SAME',
    by: LIAISON,
    hands: 'ONE',
    step: beside('ANSWER_ORDER'),
    basis,
    effect: askClarification,
    sends: ['clarification_question'],
  };
}

/** What the provider asked may have kept it from answering in time: `again` gives it the time that the answer names. */
export function clarificationAnswered(
  from: readonly Status[],
  basis: Basis,
  again: (state: DossierState, body: Message<'clarification_answer'>['body'], now: Instant) => ClockStart[] = () => [],
): MessageRow<'clarification_answer'> {
  return {
    message: 'clarification_answer',
    fromSide: 'receiving',
    from,
    to: 'SAME',
    basis,
    effect: (state, { body }, now) => ({ ...clarified(state), starts: again(state, body, now) }),
  };
}

export function userNotificationReported(from: readonly Status[]): ActRow<'report_user_notified'> {
  return {
    act: 'report_user_notified',
    from,
    to: 'SAME',
    by: LIAISON,
    hands: 'ONE',
    step: beside(),
    basis: 'BUD.16.3',
    checks: [notificationFits],
    effect: reportUserNotified,
    sends: ['user_notification_report'],
  };
}
