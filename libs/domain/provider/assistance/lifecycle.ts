/**
 * A production order at the provider: acknowledged, questioned or objected to per identifier, answered per identifier and
 * data category with files and the custodian's certificate; then it keeps or destroys its own copy of them. rules.md 2.5,
 * 2.6; Budapest Convention Art. 18.
 */
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { providerLate } from '../../assistance/production.ts';
import { approvalActs, housekeepingActs } from '../../approvals/rows.ts';
import type { ClockRow, Lifecycle, Row } from '../../dossier/lifecycle.ts';
import { AFTER_USE, ownCopyActs } from '../../retention/own-copy.ts';
import { retentionRows } from '../../retention/rows.ts';
import * as rules from './rules.ts';

const LIAISON: readonly Role[] = ['PROVIDER_LIAISON'];
const WORKING = ['SERVED', 'ACKED', 'PROVIDER_RESPONDED'] as const satisfies Status[];
const OPEN = [...WORKING, 'COPY_KEPT'] as const satisfies Status[];
const TERMINAL = ['COMPLETED', 'WITHDRAWN'] as const satisfies Status[];
const ALL: readonly Status[] = [...OPEN, ...TERMINAL];

const near = () => ({ notices: [{ code: 'DEADLINE_NEAR' as const, to: [] }] });
const late: ClockRow['effect'] = (state) => ({
  ...providerLate(state),
  notices: [{ code: 'DEADLINE_PASSED', to: [...LIAISON] }],
});

const rows: readonly Row[] = [
  {
    message: 'production_order',
    fromSide: 'receiving',
    from: ['START'],
    to: 'SERVED',
    basis: 'BUD.18.1.a',
    effect: rules.takeOrder,
    involves: LIAISON,
  },
  {
    message: 'production_order',
    fromSide: 'receiving',
    from: WORKING,
    to: 'SERVED',
    basis: 'BUD.18.1.a',
    effect: rules.takeFurtherOrder,
  },
  {
    act: 'acknowledge',
    from: ['SERVED'],
    to: 'ACKED',
    by: LIAISON,
    hands: 'ONE',
    basis: 'COM.ACK',
    effect: rules.acknowledge,
    sends: ['order_acknowledgement'],
  },
  {
    act: 'ask_clarification',
    from: WORKING,
    to: 'SAME',
    by: LIAISON,
    hands: 'ONE',
    basis: 'BUD.18.1.a',
    effect: rules.askClarification,
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
    checks: [rules.notificationFits],
    effect: rules.reportUserNotified,
    sends: ['user_notification_report'],
  },
  ...ownCopyActs({ from: ['COPY_KEPT'], by: LIAISON }),
  ...retentionRows({ from: OPEN, open: OPEN, by: LIAISON, told: LIAISON }),
  ...approvalActs({ open: OPEN, by: LIAISON }),
  ...housekeepingActs({ open: OPEN, all: ALL, by: LIAISON }),
  {
    message: 'clarification_answer',
    fromSide: 'receiving',
    from: WORKING,
    to: 'SAME',
    basis: 'BUD.18.1.a',
    effect: rules.clarified,
  },
  {
    message: 'production_again',
    fromSide: 'receiving',
    from: WORKING,
    to: 'ACKED',
    basis: 'BUD.18.1.a',
    effect: rules.askedAgain,
  },
  {
    message: 'challenge',
    fromSide: 'receiving',
    from: WORKING,
    to: 'SAME',
    basis: 'COM.CHALLENGE',
    effect: rules.challengeStands,
  },
  {
    message: 'production_accepted',
    fromSide: 'receiving',
    from: WORKING,
    to: AFTER_USE,
    basis: 'COM.VERIFY_RECEIPT',
    effect: rules.accepted,
  },
  {
    message: 'production_recall',
    fromSide: 'receiving',
    from: WORKING,
    to: 'WITHDRAWN',
    basis: 'COM.WITHDRAW',
    effect: rules.recalled,
  },
  { clock: 'PRODUCTION_DUE', phase: 'warning', from: WORKING, to: 'SAME', basis: 'COM.PRODUCTION', effect: near },
  { clock: 'PRODUCTION_DUE', phase: 'end', from: WORKING, to: 'SAME', basis: 'COM.PRODUCTION', effect: late },
];

export const providerAssistanceLifecycle: Lifecycle = {
  kind: 'ASSISTANCE',
  side: 'provider',
  rows,
  terminal: TERMINAL,
  owners: { SERVED: LIAISON, ACKED: LIAISON, PROVIDER_RESPONDED: 'receiving', COPY_KEPT: LIAISON },
};
