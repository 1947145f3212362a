/** These tasks can wait on a formal request at the requested State, here, abroad and at the provider. */
import { emergencyWaits } from '../../../approvals/emergency-rows.ts';
import { openAmendment } from '../../../amending/open-amendment.ts';
import { partOf } from '../../../assistance/parts.ts';
import { isCalledBack, providerIsToConfirm } from '../../../assistance/recall.ts';
import { nothingGranted } from '../../../assistance/granted-targets.ts';
import { challengedIds, setAsideIsFree, somethingSetAside } from '../../../assistance/set-aside.ts';
import { inStatus, type Task, tasksOf } from '../../../events/task.ts';
import { copyIsHere, noLegalHold } from '../../../retention/legal-hold.ts';
import { nothingBeforeCourt } from '../../../retention/own-copy.ts';
import { retentionIsOver } from '../../../retention/keep-until.ts';
import { isQuestioned } from '../../../holds/objection-decisions.ts';
import { objectionWaits } from '../../../holds/objections.ts';
import type { DossierState, TargetState } from '../../../state/dossier.ts';
import { lateReportTask } from '../../../approvals/late-reports.ts';
import { approvalTask, byHandTasks, confirmationTask, letterTasks, ratificationTask } from '../../../tasks/common.ts';
import { mayLeave, secondaryUseOpen } from './delivery-rules.ts';
import { messages } from './messages.ts';
import { isUnanswered } from './execution-rules.ts';
import { conditionsDeclined } from './rules.ts';
import { CHALLENGEABLE, DECIDED, GRANT_STAGES, ORDERED_STILL, ORDERING, PRODUCING } from './stages.ts';

const isProducing = inStatus(...PRODUCING);
const isOrdered = inStatus(...ORDERED_STILL);
const isDecided = inStatus(...DECIDED);
const isChallengeable = inStatus(...CHALLENGEABLE, 'RECALLED');

export const tasks: readonly Task[] = [
  ...approvalTask('receiving'),
  ...ratificationTask('receiving'),
  ...byHandTasks('receiving'),
  ...tasksOf('receiving', {
    ACKNOWLEDGE: inStatus('RECEIVED'),
    CHECK_COMPLETENESS: inStatus('ACKED'),
    DECIDE: inStatus('ADMISSIBILITY'),
    DECIDE_AMENDMENT: (state) => openAmendment(state) !== null && isDecided(state),
    DETERMINE_EMERGENCY: emergencyWaits,
    REVIEW_POSTPONEMENT: inStatus('POSTPONED'),
    DECIDE_WITHOUT_CONDITIONS: (state) => state.status === 'CONDITIONAL' && conditionsDeclined(state) === null,
    ASSIGN_AUTHORITY: (state) => inStatus(...GRANT_STAGES)(state) && !nothingGranted(state),
    ISSUE_ORDER: (state) => state.status === 'EXEC_ASSIGNED' && !nothingGranted(state),
    GO_ON_AFTER_DENIAL: inStatus('ORDER_DENIED_BY_COURT'),
    SERVE_ORDER: inStatus('ORDER_GRANTED'),
    ANSWER_PROVIDER: (state) =>
      (isProducing(state) && state.targets.some(objectionOpen)) || (isOrdered(state) && state.clarification !== null),
    DECIDE_UNANSWERED: isUnanswered,
    END_CHALLENGE: (state) => isChallengeable(state) && challengedIds(state).length > 0,
    DISPOSE_SET_ASIDE: (state) =>
      somethingSetAside(state) === null && setAsideIsFree(state) === null && noLegalHold(state) === null,
    REVIEW_PRODUCTION: (state) => state.status === 'PROVIDER_RESPONDED' && !partOf(state).challenged,
    LIFT_RESTRICTION: (state) => state.status === 'PACKAGED' && partOf(state).restrictions.length > 0,
    HAND_OVER: (state) => state.status === 'PACKAGED' && mayLeave(state) === null,
    HAND_OVER_AGAIN: (state) => state.status === 'HASH_MISMATCH' && mayLeave(state) === null,
    DECIDE_OTHER_USE: (state) => state.status === 'IN_USE' && secondaryUseOpen(state) === null,
    DESTROY_COPY: (state) =>
      evidenceIsKept(state) &&
      retentionIsOver(state) &&
      nothingBeforeCourt(state) === null &&
      noLegalHold(state) === null,
  }),
  ...confirmationTask('receiving', messages),
  ...letterTasks('receiving'),
  ...lateReportTask('receiving'),
  ...tasksOf('requesting', {
    EXPLAIN_IDENTIFIERS: ({ targets }) => targets.some(isQuestioned),
    WITHDRAW_THE_REST: (state) => inStatus(...GRANT_STAGES, ...ORDERING)(state) && nothingGranted(state),
    ANSWER_QUESTION: inStatus('NEED_INFO'),
    DECIDE_ON_RISK: inStatus('REQUESTER_DECIDES'),
    ANSWER_CONDITIONS: (state) => state.status === 'CONDITIONAL' && conditionsDeclined(state) !== null,
    ACCEPT_EVIDENCE: inStatus('TRANSMITTED'),
    ACCEPT_NO_RESULT: inStatus('NO_RESULT'),
    REPORT_USE: (state) => state.status === 'IN_USE' && partOf(state).useReport === 'ASKED',
    DISPOSE: (state) => state.status === 'IN_USE' && isCalledBack(state),
  }),
  ...tasksOf('provider', {
    // While a court has the order before it, the provider's time stands still.
    ANSWER_ORDER: (state) => state.status === 'SERVED' && !partOf(state).challenged,
    CONFIRM_RECALL: (state) => providerIsToConfirm(state) && nothingBeforeCourt(state) === null,
  }),
];

function evidenceIsKept(state: DossierState): boolean {
  return inStatus('IN_USE', 'COPY_KEPT')(state) && copyIsHere(state);
}

/** An objection before a court ends with the challenge. */
function objectionOpen(target: TargetState): boolean {
  return target.objection !== 'COURT_CHALLENGE' && objectionWaits(target);
}
