/**
 * These acts issue the order, bring it before its court, handle the provider's answer, and handle a challenge to either
 * (docs/rules 2.5).
 */
import { somethingGranted } from '../../../assistance/granted-targets.ts';
import { servedInOrder } from '../../../orders/service.ts';
import { proposedText } from '../../../approvals/two-person.ts';
import { custodianIdentified, custodianKnown } from '../../../orders/custodian.ts';
import { identifiersAsked, objectionsDecided } from '../../../holds/objection-rows.ts';
import * as execution from './execution-rules.ts';
import * as noResult from './no-result-rules.ts';
import {
  ALL_ROLES,
  AUTHORITIES,
  CHALLENGEABLE,
  CONCERNED,
  DECIDING,
  EXECUTING,
  GRANT_STAGES,
  OPEN,
  ORDERING,
  PRODUCING,
} from './stages.ts';
import { nothingSetAside, somethingSetAside } from '../../../assistance/set-aside.ts';
import { everyResultExplained } from '../../../assistance/no-result-report.ts';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { ActRow, Row, To } from '../../../events/lifecycle.ts';
import { noLegalHold } from '../../../retention/legal-hold.ts';
import {
  AFTER_CHALLENGE,
  AFTER_RECORDING,
  identifiersBeforeCourt,
  identifiersChallengeable,
  challengeable,
  challengePending,
  endChallenge,
  orderServed,
  recordChallenge,
} from './challenge-rules.ts';
import { disposeSetAside } from './set-aside-rules.ts';
import { AFTER_WITHDRAWAL, confirmationAwaited, recordRecallConfirmed } from './withdrawal-rules.ts';
import { answering, beside, ending, GIVES_BACK } from '../../../events/step.ts';

export const executionActs: readonly Row[] = [
  {
    act: 'apply_for_order',
    from: ['EXEC_ASSIGNED', 'ORDER_DENIED_BY_COURT'],
    to: 'ORDER_APPLIED',
    by: EXECUTING,
    hands: 'ONE',
    step: answering('ISSUE_ORDER', 'GO_ON_AFTER_DENIAL'),
    proposes: 'grant_order',
    basis: 'BUD.18.1.a',
    bars: [somethingGranted, custodianKnown],
    effect: execution.applyForOrder,
  },
  custodianIdentified([...DECIDING, ...GRANT_STAGES, 'CONDITIONAL', 'NEED_INFO'], ALL_ROLES, beside()),
  custodianIdentified(['EXEC_ASSIGNED', 'ORDER_DENIED_BY_COURT'], EXECUTING, answering('ISSUE_ORDER')),
  {
    act: 'return_order',
    from: ['ORDER_APPLIED'],
    to: 'EXEC_ASSIGNED',
    by: EXECUTING,
    hands: 'ONE',
    step: GIVES_BACK,
    basis: 'COM.TWO_PERSONS',
    effect: execution.returnOrder,
  },
  {
    act: 'grant_order',
    from: ['ORDER_APPLIED'],
    to: 'ORDER_GRANTED',
    by: EXECUTING,
    hands: 'SECOND',
    step: answering('APPROVE'),
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
    step: beside('APPROVE'),
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
    step: answering('SERVE_ORDER'),
    basis: 'BUD.18.1.a',
    checks: [servedInOrder],
    effect: execution.serve,
    sends: ['production_order', 'order_served'],
  },
  {
    act: 'record_impossibility',
    from: [...ORDERING, 'SERVED', ...GRANT_STAGES],
    to: execution.AFTER_IMPOSSIBILITY,
    by: ALL_ROLES,
    hands: 'TWO',
    second: { office: 'ANOTHER' },
    step: ending(),
    basis: 'COM.IMPOSSIBLE',
    bars: [execution.nothingProduced, nothingSetAside],
    effect: execution.recordImpossibility,
    sends: ['impossibility', 'production_recall', 'assistance_without_result'],
  },
  {
    act: 'report_no_result',
    from: ['PROVIDER_RESPONDED'],
    to: 'NO_RESULT',
    by: AUTHORITIES,
    hands: 'TWO',
    second: { by: ALL_ROLES, office: 'ANOTHER' },
    step: ending('REVIEW_PRODUCTION'),
    basis: 'COM.NO_RESULT',
    bars: [noResult.nothingToGive, nothingSetAside],
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
    step: answering('ANSWER_PROVIDER'),
    basis: 'BUD.18.1.a',
    bars: [execution.questionOpen],
    effect: execution.answerClarification,
    sends: ['clarification_answer'],
  },
  identifiersAsked({ from: PRODUCING, by: ALL_ROLES }),
  objectionsDecided({ from: ['SERVED', 'PROVIDER_RESPONDED'], by: ALL_ROLES }, execution.AFTER_PRODUCTION),
  objectionsDecided({ from: ['PACKAGED'], by: ALL_ROLES }, 'SAME'),
  {
    act: 'ask_production_again',
    from: ['PROVIDER_RESPONDED'],
    to: 'SERVED',
    by: ALL_ROLES,
    hands: 'ONE',
    step: beside('REVIEW_PRODUCTION'),
    basis: 'BUD.18.1.a',
    effect: execution.askProductionAgain,
    sends: ['production_again'],
  },
  {
    act: 'record_challenge',
    from: CHALLENGEABLE,
    to: AFTER_RECORDING,
    by: ALL_ROLES,
    hands: 'ONE',
    step: beside(),
    basis: 'COM.CHALLENGE',
    offered: orderServed,
    bars: [challengeable],
    checks: [identifiersChallengeable],
    effect: recordChallenge,
    sends: ['challenge'],
  },
  {
    act: 'end_challenge',
    from: CHALLENGEABLE,
    to: AFTER_CHALLENGE,
    by: CONCERNED,
    hands: 'TWO',
    ownDecisionOf: ['RCV_COURT'],
    step: answering('END_CHALLENGE'),
    basis: 'COM.CHALLENGE',
    offered: orderServed,
    bars: [challengePending],
    checks: [identifiersBeforeCourt],
    effect: endChallenge,
    sends: ['challenge'],
  },
  setAsideDisposed(
    OPEN.filter((status) => status !== 'COPY_KEPT' && status !== 'RECALLED'),
    'SAME',
  ),
  setAsideDisposed(['COPY_KEPT'], noResult.AFTER_COPY),
  setAsideDisposed(['RECALLED'], AFTER_WITHDRAWAL),
  {
    act: 'record_recall_confirmed',
    from: ['RECALLED', 'IN_USE'],
    to: AFTER_WITHDRAWAL,
    by: ALL_ROLES,
    hands: 'TWO',
    second: { office: 'ANOTHER' },
    step: ending(),
    basis: 'COM.WITHDRAW',
    offered: (state) => confirmationAwaited(state) === null,
    bars: [confirmationAwaited],
    effect: recordRecallConfirmed,
    sends: ['recall_report'],
  },
];

function setAsideDisposed(from: readonly Status[], to: To): ActRow<'dispose_set_aside'> {
  return {
    act: 'dispose_set_aside',
    from,
    to,
    by: ALL_ROLES,
    hands: 'TWO',
    second: { office: 'ANOTHER' },
    step: ending('DISPOSE_SET_ASIDE'),
    basis: 'COM.DISPOSAL',
    offered: (state) => somethingSetAside(state) === null,
    bars: [somethingSetAside, noLegalHold],
    effect: disposeSetAside,
    sends: ['set_aside_disposal', ...(from.includes('COPY_KEPT') ? [] : ['recall_report' as const])],
  };
}
