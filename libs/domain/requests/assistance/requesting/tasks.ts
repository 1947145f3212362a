/** These tasks can wait on a formal request at the requesting State, here and abroad. */
import { openAmendment } from '../../../amending/open-amendment.ts';
import { nothingGranted } from '../../../assistance/granted-targets.ts';
import { partOf } from '../../../assistance/parts.ts';
import { inStatus, type Task, tasksOf } from '../../../events/task.ts';
import { isQuestioned } from '../../../holds/objection-decisions.ts';
import { noLegalHold } from '../../../retention/legal-hold.ts';
import { lateReportTask } from '../../../approvals/late-reports.ts';
import { approvalTask, byHandTasks, letterTasks, ratificationTask } from '../../../tasks/common.ts';
import { conditionsUnanswered, postponementOpen } from './decision-rules.ts';
import { checkedAndSound } from './delivery-rules.ts';
import { ABROAD, BREACHED, GRANT_STAGES } from './stages.ts';
import { retentionIsOver } from '../../../retention/keep-until.ts';

export const tasks: readonly Task[] = [
  ...approvalTask('requesting'),
  ...ratificationTask('requesting'),
  ...byHandTasks('requesting'),
  ...tasksOf('requesting', {
    COMPLETE_DRAFT: inStatus('DRAFT'),
    TRANSLATE: inStatus('TRANSLATING'),
    DECIDE_ON_RISK: (state) =>
      state.status === 'REQUESTER_DECIDES' || (state.risk !== null && inStatus(...BREACHED)(state)),
    ANSWER_QUESTION: inStatus('NEED_INFO'),
    EXPLAIN_IDENTIFIERS: (state) => inStatus(...ABROAD)(state) && state.targets.some(isQuestioned),
    ANSWER_CONDITIONS: (state) => state.status === 'CONDITIONAL' && conditionsUnanswered(state) === null,
    WITHDRAW_THE_REST: (state) => inStatus(...GRANT_STAGES, 'EXECUTING')(state) && nothingGranted(state),
    SEND_ORIGINAL: (state) => partOf(state).original === 'DUE' && inStatus(...ABROAD)(state),
    ACCEPT_EVIDENCE: (state) => state.status === 'VERIFIED' && checkedAndSound(state) === null,
    DECIDE_ON_POSTPONEMENT: (state) => postponementOpen(state) === null,
    ACCEPT_NO_RESULT: inStatus('NO_RESULT'),
    REPORT_USE: (state) => state.status === 'IN_USE' && partOf(state).useReport === 'ASKED',
    // What was recalled is not in use any more: it waits at once to be returned or destroyed.
    DISPOSE: (state) =>
      state.status === 'IN_USE' && (retentionIsOver(state) || partOf(state).recalled) && noLegalHold(state) === null,
  }),
  ...letterTasks('requesting'),
  ...lateReportTask('requesting'),
  ...tasksOf('receiving', {
    ACKNOWLEDGE: inStatus('SENT'),
    CHECK_COMPLETENESS: inStatus('RECEIVED'),
    DECIDE: inStatus('ADMISSIBILITY'),
    REVIEW_POSTPONEMENT: inStatus('POSTPONED'),
    DECIDE_WITHOUT_CONDITIONS: (state) =>
      state.status === 'CONDITIONAL' && partOf(state).conditions?.status === 'DECLINED',
    ASSIGN_AUTHORITY: (state) => inStatus('GRANTED', 'PARTIALLY_GRANTED')(state) && !nothingGranted(state),
    EXECUTE: inStatus('EXECUTING'),
    HAND_OVER_AGAIN: inStatus('HASH_MISMATCH'),
    DECIDE_OTHER_USE: (state) => partOf(state).secondaryUse === 'ASKED',
    REPORT_RECALL: inStatus('RECALLED'),
    DECIDE_AMENDMENT: (state) => openAmendment(state) !== null && state.status !== 'RECALLED',
  }),
];
