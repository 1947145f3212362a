/**
 * These acts issue the order, bring it before its court, handle the provider's answer, and handle a challenge to either
 * (docs/rules 2.5).
 */
import { proposedText } from '../../../approvals/two-person.ts';
import { custodianIdentified, custodianKnown } from '../../../orders/custodian.ts';
import * as execution from './execution-rules.ts';
import * as noResult from './no-result-rules.ts';
import { ALL_ROLES, AUTHORITIES, DECIDING, EXECUTING, GRANT_STAGES, ORDERING, PRODUCING } from './stages.ts';
import { everyResultExplained } from '../../../assistance/no-result-report.ts';
import type { Row } from '../../../events/lifecycle.ts';
import { AFTER_CHALLENGE, challengePending, endChallenge, recordChallenge } from './challenge-rules.ts';

export const executionActs: readonly Row[] = [
  custodianIdentified(
    [...DECIDING, ...GRANT_STAGES, 'CONDITIONAL', 'EXEC_ASSIGNED', 'ORDER_DENIED_BY_COURT', 'NEED_INFO'],
    ALL_ROLES,
  ),
  {
    act: 'apply_for_order',
    from: ['EXEC_ASSIGNED', 'ORDER_DENIED_BY_COURT'],
    to: 'ORDER_APPLIED',
    by: EXECUTING,
    hands: 'ONE',
    proposes: 'grant_order',
    basis: 'BUD.18.1.a',
    bars: [custodianKnown],
    effect: execution.applyForOrder,
  },
  {
    act: 'return_order',
    from: ['ORDER_APPLIED'],
    to: 'EXEC_ASSIGNED',
    by: EXECUTING,
    hands: 'ONE',
    basis: 'COM.TWO_PERSONS',
    effect: execution.returnOrder,
  },
  {
    act: 'grant_order',
    from: ['ORDER_APPLIED'],
    to: 'ORDER_GRANTED',
    by: EXECUTING,
    hands: 'SECOND',
    given: proposedText,
    basis: 'COM.COURT',
    bars: [execution.courtWhereRequired],
    effect: execution.grantOrder,
  },
  {
    act: 'deny_order',
    from: ['ORDER_APPLIED'],
    to: 'ORDER_DENIED_BY_COURT',
    by: ['RCV_COURT'],
    hands: 'ONE',
    basis: 'COM.COURT',
    effect: execution.denyOrder,
    sends: ['court_denial'],
  },
  {
    act: 'serve',
    from: ['ORDER_GRANTED'],
    to: 'SERVED',
    by: ALL_ROLES,
    hands: 'ONE',
    basis: 'BUD.18.1.a',
    checks: [execution.servedInPast],
    effect: execution.serve,
    sends: ['production_order', 'order_served'],
  },
  {
    act: 'record_impossibility',
    from: [...ORDERING, 'SERVED', ...GRANT_STAGES],
    to: execution.AFTER_IMPOSSIBILITY,
    by: ALL_ROLES,
    hands: 'ONE',
    basis: 'COM.IMPOSSIBLE',
    bars: [execution.nothingProduced],
    effect: execution.recordImpossibility,
    sends: ['impossibility', 'production_recall'],
  },
  {
    act: 'report_no_result',
    from: ['PROVIDER_RESPONDED'],
    to: 'NO_RESULT',
    by: AUTHORITIES,
    hands: 'TWO',
    basis: 'COM.NO_RESULT',
    bars: [noResult.nothingToGive],
    checks: [(state, { detail }) => everyResultExplained(state, detail)],
    effect: noResult.reportNoResult,
    sends: ['no_result'],
  },
  {
    act: 'answer_clarification',
    from: PRODUCING,
    to: 'SAME',
    by: ALL_ROLES,
    hands: 'ONE',
    basis: 'BUD.18.1.a',
    bars: [execution.questionOpen],
    effect: execution.answerClarification,
    sends: ['clarification_answer'],
  },
  {
    act: 'ask_production_again',
    from: ['PROVIDER_RESPONDED'],
    to: 'SERVED',
    by: ALL_ROLES,
    hands: 'ONE',
    basis: 'BUD.18.1.a',
    effect: execution.askProductionAgain,
    sends: ['production_again'],
  },
  {
    act: 'record_challenge',
    from: PRODUCING,
    to: 'SAME',
    by: ALL_ROLES,
    hands: 'ONE',
    basis: 'COM.CHALLENGE',
    effect: recordChallenge,
    sends: ['challenge'],
  },
  {
    act: 'end_challenge',
    from: PRODUCING,
    to: AFTER_CHALLENGE,
    by: ALL_ROLES,
    hands: 'ONE',
    basis: 'COM.CHALLENGE',
    bars: [challengePending],
    effect: endChallenge,
    sends: ['challenge', 'court_denial'],
  },
];
