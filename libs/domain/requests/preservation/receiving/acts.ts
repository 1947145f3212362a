/** The receiving State does these acts on a preservation, listed in the order of its way through the State. */
import { lateReportRows } from '../../../approvals/late-reports.ts';
import { commonActs } from '../../../approvals/rows.ts';
import type { Row } from '../../../events/lifecycle.ts';
import { UNDOING } from './undoing.ts';
import { ALL, ALL_ROLES, OPEN, TERMINAL } from './stages.ts';
import { decisionActs } from './decision-acts.ts';
import { holdingActs } from './holding-acts.ts';
import { annulmentRecorded } from './annulment.ts';
import { orderActs } from './order-acts.ts';

export const acts: readonly Row[] = [
  ...decisionActs,
  ...orderActs,
  ...holdingActs,
  annulmentRecorded,
  ...commonActs({ open: OPEN, all: ALL, by: ALL_ROLES, undoing: UNDOING, tells: 'requesting' }),
  ...lateReportRows({
    reports: [
      { message: 'user_notification_report', fromSide: 'provider' },
      { message: 'loss_report', fromSide: 'provider' },
      { message: 'release_confirmation', fromSide: 'provider' },
    ],
    terminal: TERMINAL,
    by: ALL_ROLES,
  }),
];
