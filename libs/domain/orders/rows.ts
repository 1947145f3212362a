/** Orders of both kinds share these rows: what the liaison may do with one, and what the authority may answer. */
import type { Status } from '@comity/vocabulary/values/statuses';
import type { ActRow, MessageRow, Basis } from '../events/lifecycle.ts';
import { notificationFits } from '../holds/fitting.ts';
import { acknowledge, askClarification, clarified, reportUserNotified } from './answering.ts';
import { LIAISON } from './liaison.ts';
import { answering, beside } from '../events/step.ts';

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

export function clarificationAnswered(from: readonly Status[], basis: Basis): MessageRow<'clarification_answer'> {
  return { message: 'clarification_answer', fromSide: 'receiving', from, to: 'SAME', basis, effect: clarified };
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
