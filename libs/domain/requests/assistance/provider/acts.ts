/** The acts of the provider on a production order. */
import { approvalActs, housekeepingActs } from '../../../approvals/rows.ts';
import type { Row } from '../../../events/lifecycle.ts';
import { notificationFits } from '../../../holds/fitting.ts';
import { acknowledge, askClarification, reportUserNotified } from '../../../orders/answering.ts';
import { ownCopyActs } from '../../../retention/own-copy.ts';
import { retentionRows } from '../../../retention/rows.ts';
import { LIAISON } from '../../../orders/liaison.ts';
import { ALL, OPEN, WORKING } from './stages.ts';
import * as rules from './rules.ts';

export const acts: readonly Row[] = [
  {
    act: 'acknowledge',
    from: ['SERVED'],
    to: 'ACKED',
    by: LIAISON,
    hands: 'ONE',
    basis: 'COM.ACK',
    effect: acknowledge,
    sends: ['order_acknowledgement'],
  },
  {
    act: 'ask_clarification',
    from: WORKING,
    to: 'SAME',
    by: LIAISON,
    hands: 'ONE',
    basis: 'BUD.18.1.a',
    effect: askClarification,
    sends: ['clarification_question'],
  },
  {
    act: 'object',
    from: WORKING,
    to: rules.AFTER_PRODUCTION,
    by: LIAISON,
    hands: 'ONE',
    basis: 'COM.OBJECTION',
    checks: [rules.objectionFits],
    effect: rules.objectTo,
    sends: ['objection'],
  },
  {
    act: 'produce',
    from: WORKING,
    to: rules.AFTER_PRODUCTION,
    by: LIAISON,
    hands: 'ONE',
    basis: 'BUD.18.1.a',
    checks: [rules.resultsFit],
    effect: rules.produce,
    sends: ['production'],
  },
  {
    act: 'report_user_notified',
    from: WORKING,
    to: 'SAME',
    by: LIAISON,
    hands: 'ONE',
    basis: 'BUD.16.3',
    checks: [notificationFits],
    effect: reportUserNotified,
    sends: ['user_notification_report'],
  },
  ...ownCopyActs({ from: ['COPY_KEPT'], by: LIAISON }),
  ...retentionRows({ from: OPEN, open: OPEN, by: LIAISON, told: LIAISON }),
  ...approvalActs({ open: OPEN, by: LIAISON }),
  ...housekeepingActs({ open: OPEN, all: ALL, by: LIAISON }),
];
