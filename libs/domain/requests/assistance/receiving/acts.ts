/**
 * The requested State does these acts on a request for assistance, listed in the order of its way through the State.
 */
import { emergencyJudged } from '../../../approvals/emergency-rows.ts';
import { lateReportRows } from '../../../approvals/late-reports.ts';
import { commonActs } from '../../../approvals/rows.ts';
import type { Row } from '../../../events/lifecycle.ts';
import { retentionRows } from '../../../retention/rows.ts';
import { amendmentDeclined } from './amendment-rules.ts';
import { decisionActs } from './decision-acts.ts';
import { deliveryActs } from './delivery-acts.ts';
import { executionActs } from './execution-acts.ts';
import { ALL, ALL_ROLES, AUTHORITIES, EVIDENCE_STAGES, OPEN, TERMINAL } from './stages.ts';

export const acts: readonly Row[] = [
  ...decisionActs,
  amendmentDeclined,
  ...executionActs,
  ...deliveryActs,
  emergencyJudged({ from: OPEN, by: AUTHORITIES, working: ALL_ROLES }),
  ...retentionRows({
    from: EVIDENCE_STAGES,
    open: OPEN,
    by: ALL_ROLES,
    told: AUTHORITIES,
    second: { office: 'ANOTHER' },
  }),
  ...commonActs({ open: OPEN, all: ALL, by: ALL_ROLES }),
  ...lateReportRows({
    reports: [
      { message: 'user_notification_report', fromSide: 'provider' },
      { message: 'disposal', fromSide: 'requesting' },
    ],
    terminal: TERMINAL,
    by: ALL_ROLES,
  }),
];
