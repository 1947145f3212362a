/**
 * The requesting State receives these messages about its formal request: from the requested State, and from its own
 * worker when a package was checked. A row stands for every status in which a message that was right when written may
 * arrive.
 */
import { amendmentAnswered } from '../../../amending/asking.ts';
import * as request from './rules.ts';
import * as withdrawal from './withdrawal-rules.ts';
import * as decisions from './decision-rules.ts';
import * as delivery from './delivery-rules.ts';
import * as noResult from './no-result-rules.ts';
import * as use from './use-rules.ts';
import { ABROAD, ALL_ROLES, ASKED, BREACHED, CENTRAL, GRANT_STAGES, OPEN, PAUSED, USED } from './stages.ts';
import { emergencyMessagesOfReceiver } from '../../../approvals/emergency-rows.ts';
import { decisionLearned, identifiersQuestioned } from '../../../holds/objection-rows.ts';
import { preservedDataLost } from '../../../assistance/preserved-data.ts';
import { AFTER_GRANT, AFTER_UNACCEPTED } from '../../../assistance/conditions.ts';
import type { Row } from '../../../events/lifecycle.ts';
import { custodianLearned } from '../../../orders/custodian.ts';
import { custodianRuledOut } from '../../../orders/ruled-out.ts';

/**
 * These messages were written abroad before the withdrawal was known there; a request that ended there has nothing to
 * report.
 */
const afterWithdrawal: readonly Row[] = [
  ...(
    [
      'acknowledgement',
      'completeness',
      'information_request',
      'risk_notice',
      'grant',
      'postponement',
      'resumption',
      'execution_started',
      'no_result',
    ] as const
  ).map((message): Row => ({
    message,
    fromSide: 'receiving',
    from: ['RECALLED'],
    to: 'SAME',
    basis: 'COM.WITHDRAW',
    effect: withdrawal.cameTooLate,
  })),
  ...(['refusal', 'impossibility'] as const).map((message): Row => ({
    message,
    fromSide: 'receiving',
    from: ['RECALLED'],
    to: 'WITHDRAWN',
    basis: 'COM.WITHDRAW',
    effect: withdrawal.cameTooLate,
  })),
  {
    message: 'decision_without_conditions',
    fromSide: 'receiving',
    from: ['RECALLED'],
    to: withdrawal.AFTER_RECALLED_DECISION,
    basis: 'COM.WITHDRAW',
    effect: decisions.decidedWithoutConditions,
  },
];

export const messages: readonly Row[] = [
  {
    message: 'amendment_answer',
    fromSide: 'receiving',
    from: ABROAD,
    to: 'SAME',
    basis: 'COM.AMEND',
    effect: amendmentAnswered,
  },
  {
    message: 'acknowledgement',
    fromSide: 'receiving',
    from: ['SENT'],
    to: 'RECEIVED',
    basis: 'COM.MLA_ACK',
    effect: request.acknowledged,
  },
  {
    message: 'forwarding_notice',
    fromSide: 'receiving',
    from: ABROAD,
    to: 'SAME',
    basis: { point: 'FORWARDING' },
    effect: delivery.progress,
  },
  custodianLearned('ASSISTANCE', ABROAD),
  custodianRuledOut({ from: ABROAD, by: CENTRAL, basis: 'BUD.18.1.a', resume: null }, 'SAME'),
  {
    message: 'completeness',
    fromSide: 'receiving',
    from: ['SENT', 'RECEIVED'],
    to: 'ADMISSIBILITY',
    basis: 'COM.COMPLETENESS',
    effect: request.foundComplete,
  },
  {
    message: 'information_request',
    fromSide: 'receiving',
    from: ['SENT', 'RECEIVED', 'ADMISSIBILITY', 'EXECUTING'],
    to: 'NEED_INFO',
    basis: 'COM.COMPLETENESS',
    effect: request.questioned,
  },
  {
    message: 'risk_notice',
    fromSide: 'receiving',
    from: ['RECEIVED', ...BREACHED],
    to: withdrawal.AFTER_WARNING,
    basis: { point: 'CONFIDENTIALITY' },
    effect: withdrawal.riskReported,
    involves: CENTRAL,
  },
  {
    message: 'grant',
    fromSide: 'receiving',
    from: ['ADMISSIBILITY'],
    to: AFTER_GRANT,
    basis: 'COM.ADMISSIBILITY',
    effect: decisions.requestGranted,
  },
  {
    message: 'decision_without_conditions',
    fromSide: 'receiving',
    from: ['CONDITIONAL'],
    to: AFTER_UNACCEPTED,
    basis: { point: 'CONDITION_ANSWER' },
    effect: decisions.decidedWithoutConditions,
  },
  {
    message: 'postponement',
    fromSide: 'receiving',
    from: ['ADMISSIBILITY'],
    to: 'POSTPONED',
    basis: { point: 'POSTPONEMENT' },
    effect: decisions.requestPostponed,
  },
  {
    message: 'resumption',
    fromSide: 'receiving',
    from: ['POSTPONED', 'EXECUTING'],
    to: 'ADMISSIBILITY',
    basis: { point: 'POSTPONEMENT' },
    effect: decisions.resumed,
  },
  {
    message: 'refusal',
    fromSide: 'receiving',
    from: ['RECEIVED', 'ADMISSIBILITY', 'NEED_INFO'],
    to: 'REFUSED',
    basis: 'COM.ADMISSIBILITY',
    effect: decisions.refused,
  },
  {
    message: 'impossibility',
    fromSide: 'receiving',
    from: [...ASKED, ...GRANT_STAGES, 'EXECUTING', ...PAUSED],
    to: decisions.AFTER_IMPOSSIBILITY,
    basis: 'COM.IMPOSSIBLE',
    effect: decisions.foundImpossible,
  },
  {
    message: 'execution_started',
    fromSide: 'receiving',
    from: ['GRANTED', 'PARTIALLY_GRANTED'],
    to: 'EXECUTING',
    basis: 'COM.ASSIGN_EXECUTION',
    effect: delivery.progress,
  },
  {
    message: 'order_served',
    fromSide: 'receiving',
    from: ABROAD,
    to: 'SAME',
    basis: 'BUD.18.1.a',
    effect: delivery.orderServed,
  },
  {
    message: 'court_denial',
    fromSide: 'receiving',
    from: ABROAD,
    to: 'SAME',
    basis: 'COM.COURT',
    effect: decisions.deniedByCourt,
  },
  {
    message: 'challenge',
    fromSide: 'receiving',
    from: ABROAD,
    to: delivery.AFTER_CHALLENGE,
    basis: 'COM.CHALLENGE',
    effect: delivery.challenged,
  },
  {
    message: 'set_aside_disposal',
    fromSide: 'receiving',
    from: ABROAD,
    to: 'SAME',
    basis: 'COM.DISPOSAL',
    effect: delivery.setAsideDisposed,
  },
  {
    message: 'production_report',
    fromSide: 'receiving',
    from: ABROAD,
    to: 'SAME',
    basis: 'BUD.18.1.a',
    effect: delivery.productionReported,
  },
  {
    message: 'execution_delayed',
    fromSide: 'receiving',
    from: ABROAD,
    to: 'SAME',
    basis: { point: 'REASONS' },
    effect: delivery.executionDelayed,
  },
  {
    message: 'no_result',
    fromSide: 'receiving',
    from: ['EXECUTING'],
    to: 'NO_RESULT',
    basis: 'COM.NO_RESULT',
    effect: noResult.reported,
  },
  {
    message: 'evidence',
    fromSide: 'receiving',
    from: ['EXECUTING', 'HASH_MISMATCH'],
    to: 'TRANSMITTED',
    basis: 'COM.TRANSMIT',
    effect: delivery.evidenceArrived,
    involves: ['REQ_PROSECUTOR'],
  },
  {
    message: 'evidence',
    fromSide: 'receiving',
    from: ['RECALLED'],
    to: 'SAME',
    basis: 'COM.TRANSMIT',
    effect: delivery.evidenceToReturn,
  },
  {
    message: 'evidence_brought',
    fromSide: 'receiving',
    from: ['GRANTED', 'PARTIALLY_GRANTED', 'EXECUTING', 'HASH_MISMATCH'],
    to: 'TRANSMITTED',
    basis: 'COM.BY_HAND',
    effect: delivery.evidenceBrought,
    involves: ['REQ_PROSECUTOR'],
  },
  {
    message: 'evidence_brought',
    fromSide: 'receiving',
    from: ['RECALLED'],
    to: 'SAME',
    basis: 'COM.BY_HAND',
    effect: delivery.broughtToReturn,
  },
  {
    message: 'recall_report',
    fromSide: 'receiving',
    from: ['RECALLED'],
    to: withdrawal.AFTER_RECALL,
    basis: 'COM.WITHDRAW',
    effect: withdrawal.recallReported,
  },
  {
    message: 'recall_report',
    fromSide: 'receiving',
    from: ['IN_USE'],
    to: 'SAME',
    basis: 'COM.WITHDRAW',
    effect: withdrawal.recallReported,
  },
  {
    message: 'verification',
    fromSide: 'requesting',
    from: ['TRANSMITTED', 'VERIFIED', 'HASH_MISMATCH'],
    to: delivery.AFTER_VERIFICATION,
    basis: 'COM.VERIFY_RECEIPT',
    effect: delivery.verified,
    sends: ['verification'],
  },
  {
    message: 'verification',
    fromSide: 'requesting',
    from: ['RECALLED', 'IN_USE'],
    to: 'SAME',
    basis: 'COM.VERIFY_RECEIPT',
    effect: delivery.verifiedAfterRecall,
  },
  {
    message: 'use_report_request',
    fromSide: 'receiving',
    from: USED,
    to: 'SAME',
    basis: { point: 'USE_REPORT' },
    effect: use.useReportAsked,
  },
  {
    message: 'secondary_use_decision',
    fromSide: 'receiving',
    from: USED,
    to: 'SAME',
    basis: 'COM.SECONDARY_USE',
    effect: use.secondaryUseDecided,
  },
  {
    message: 'return_waived',
    fromSide: 'receiving',
    from: USED,
    to: 'SAME',
    basis: 'COM.DISPOSAL',
    effect: use.returnWaived,
  },
  {
    message: 'identifiers_stopped',
    fromSide: 'receiving',
    from: ABROAD,
    to: 'SAME',
    basis: 'COM.WITHDRAW',
    effect: withdrawal.identifiersStopped,
  },
  identifiersQuestioned({ from: ABROAD, by: ALL_ROLES }),
  decisionLearned({ from: ABROAD, by: ALL_ROLES }, 'SAME'),
  ...emergencyMessagesOfReceiver({ from: ABROAD, by: ALL_ROLES }),
  preservedDataLost('requesting', OPEN, ALL_ROLES),
  ...afterWithdrawal,
];
