/** These tasks can wait on a preservation at the requesting State, here and abroad. */
import { openAmendment } from '../../../amending/open-amendment.ts';
import { inStatus, type Task, tasksOf } from '../../../events/task.ts';
import { isAnswered } from '../../../holds/answers.ts';
import { someAnnounced } from '../../../holds/formal-requests.ts';
import { isQuestioned } from '../../../holds/objection-decisions.ts';
import { atRisk, somethingIsHeld } from '../../../holds/standing.ts';
import { lateReportTask } from '../../../approvals/late-reports.ts';
import { approvalTask, byHandTasks, letterTasks, ratificationTask } from '../../../tasks/common.ts';
import { nothingAsked } from './loss-rules.ts';
import { HOLDING_STAGES, PAUSED, UNTIL_SERVED } from './stages.ts';

const isHolding = inStatus(...HOLDING_STAGES);
/** Before the request is accepted there is nothing yet that a formal request could be linked with. */
const isAccepted = inStatus(...UNTIL_SERVED, ...HOLDING_STAGES, 'NEED_INFO');

export const tasks: readonly Task[] = [
  ...approvalTask('requesting'),
  ...ratificationTask('requesting'),
  ...byHandTasks('requesting'),
  ...tasksOf('requesting', {
    COMPLETE_DRAFT: inStatus('DRAFT'),
    DECIDE_ON_RISK: inStatus('REQUESTER_DECIDES'),
    ANSWER_QUESTION: ({ clarification }) => clarification !== null,
    EXPLAIN_IDENTIFIERS: ({ targets }) => targets.some(isQuestioned),
    ANSWER_RELEASE: ({ releaseNotice }) => releaseNotice === 'ANNOUNCED' || releaseNotice === 'BY_REFUSAL',
    // What was asked for meanwhile is answered first: until then the other State has the task.
    DECIDE_AFTER_LOSS: (state) => state.lossUnread === true && nothingAsked(state) === null,
    SEND_FORMAL_REQUEST: (state) => isHolding(state) && state.mla === null && somethingIsHeld(state),
  }),
  ...letterTasks('requesting'),
  ...lateReportTask('requesting'),
  ...tasksOf('receiving', {
    ACKNOWLEDGE: inStatus('SENT_24_7'),
    DECIDE: inStatus('ACKED'),
    DETERMINE_EMERGENCY: ({ claimUnjudged }) => claimUnjudged === true,
    ISSUE_ORDER: inStatus('ACCEPTED'),
    SERVE_ORDER: inStatus('DOMESTIC_ORDER_ISSUED'),
    DECIDE_AMENDMENT: (state) => openAmendment(state) !== null,
    DECIDE_EXTENSION: ({ extension }) => extension?.status === 'EXT_SENT' || extension?.status === 'EXT_SILENT',
    RENEW_ORDER: (state) => inStatus(...HOLDING_STAGES, ...PAUSED)(state) && atRisk(state),
    RECEIVE_FORMAL_REQUEST: (state) => someAnnounced(state) && isAccepted(state),
  }),
  ...tasksOf('provider', {
    ANSWER_ORDER: (state) => inStatus('SERVED', ...HOLDING_STAGES)(state) && !state.targets.every(isAnswered),
  }),
];
