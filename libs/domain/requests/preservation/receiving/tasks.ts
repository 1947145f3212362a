/** These tasks can wait on a preservation at the receiving State, here, abroad and at the provider. */
import { openAmendment } from '../../../amending/open-amendment.ts';
import { orderedPart, unordered } from '../../../orders/unordered.ts';
import { emergencyWaits } from '../../../approvals/emergency-rows.ts';
import { inStatus, type Task, tasksOf } from '../../../events/task.ts';
import { isSettled, providerIsDone } from '../../../holds/answers.ts';
import { someAnnounced } from '../../../holds/formal-requests.ts';
import { isQuestioned } from '../../../holds/objection-decisions.ts';
import { objectionReturned, objectionWaits } from '../../../holds/objections.ts';
import { waitsForRelease } from '../../../holds/release.ts';
import { atRisk, somethingIsHeld } from '../../../holds/standing.ts';
import { type DossierState, isKept } from '../../../state/dossier.ts';
import { lateReportTask } from '../../../approvals/late-reports.ts';
import { approvalTask, byHandTasks, confirmationTask, letterTasks, ratificationTask } from '../../../tasks/common.ts';
import { someOnPaperUndecided } from './formal-end-rules.ts';
import { reconsiderationOver } from './reconsideration.ts';
import { somethingReviewed } from '../../../disclosure/reviewing.ts';
import { extensionAsked, renewalsLeft } from './hold-rules.ts';
import { orderCoversSomething, successorAnswered } from './amendment-rules.ts';
import { noFormalRequestPending } from './identifier-rules.ts';
import { messages } from './messages.ts';
import { dataAreNeeded, releaseToDecide } from './release-notice-rules.ts';
import { ACCEPTED_ONCE, HOLDING_STAGES, PAUSED, RELEASING, REVIEW, SERVED_ON } from './stages.ts';
import { requesterIsSilent } from './risk-rules.ts';
import { isSilent } from './unanswered-rules.ts';

/** Until the request is under review there is nothing yet that a formal request could be linked with. */
const followsFormalRequest = inStatus(...ACCEPTED_ONCE, 'SERVED', ...HOLDING_STAGES, ...PAUSED, 'RELEASE_DUE');
const isHolding = inStatus(...HOLDING_STAGES);
const mayRenew = inStatus(...HOLDING_STAGES, 'NEED_INFO', 'RELEASE_DUE');
const isServed = inStatus(...SERVED_ON);
const isIssued = inStatus('DOMESTIC_ORDER_ISSUED');
/** In these statuses an order that was served can be supplemented. */
const supplements = inStatus('SERVED', ...HOLDING_STAGES, 'NEED_INFO');
/** What is being released, and what is only being drafted, cannot be amended first. */
const decidesAmendments = inStatus('ACCEPTED', 'DOMESTIC_ORDER_ISSUED', 'SERVED', ...HOLDING_STAGES, ...PAUSED);
const isReleasing = inStatus(...RELEASING);

/** What is held comes to its end where the time says so, it is at risk, or an extension was granted; once at a time. */
function renewalIsWanted(state: DossierState): boolean {
  const { extension, holds, renewal } = state;
  const granted = extension?.status === 'EXT_GRANTED' ? extension.until : null;
  const ends = holds.filter(isKept).map(({ preservedUntil }) => preservedUntil);
  const isLonger = granted !== null && ends.some((end) => end < granted);
  const wanted = renewal === 'DUE' || (renewal !== 'ORDERED' && (atRisk(state) || isLonger));
  return wanted && somethingIsHeld(state);
}

function renews(state: DossierState): boolean {
  return mayRenew(state) && dataAreNeeded(state);
}

function renewalIsDue(state: DossierState): boolean {
  return renews(state) && renewalIsWanted(state) && renewalsLeft(state) === null;
}

/**
 * The law allows no renewal any more, so that the requester has to seek another way (Art. 29(6)). One that has withdrawn seeks
 * none, and hears what becomes of its formal request from the dossier of that.
 */
function endIsToTell(state: DossierState): boolean {
  return (
    renews(state) &&
    state.status !== 'RELEASE_DUE' &&
    renewalIsWanted(state) &&
    renewalsLeft(state) !== null &&
    state.endTold !== true
  );
}

/** The provider has an order that it has not answered, or a supplement to it is on its way. */
function orderWaits({ targets }: DossierState): boolean {
  const waits = !orderedPart(targets).every(isSettled) || targets.some(objectionReturned);
  return waits || targets.some(({ orderSent }) => orderSent !== undefined);
}

export const tasks: readonly Task[] = [
  ...approvalTask('receiving'),
  ...ratificationTask('receiving'),
  ...byHandTasks('receiving'),
  ...tasksOf('receiving', {
    ACKNOWLEDGE: inStatus('SENT_24_7'),
    DECIDE: inStatus(...REVIEW),
    DETERMINE_EMERGENCY: emergencyWaits,
    ISSUE_ORDER: (state) => state.status === 'ACCEPTED' || (isIssued(state) && orderCoversSomething(state) !== null),
    SERVE_ORDER: (state) => isIssued(state) && orderCoversSomething(state) === null,
    ANSWER_PROVIDER: (state) => isServed(state) && (state.clarification !== null || state.targets.some(objectionWaits)),
    DECIDE_ON_SILENCE: requesterIsSilent,
    DECIDE_UNANSWERED: isSilent,
    FORWARD_ANSWER: ({ unforwarded }) => unforwarded.length > 0,
    ACKNOWLEDGE_LOSS: (state) => isServed(state) && state.lossUnread === true,
    RENEW_ORDER: renewalIsDue,
    WARN_OF_END: endIsToTell,
    DECIDE_AMENDMENT: (state) => openAmendment(state) !== null && decidesAmendments(state),
    SUPPLEMENT_ORDER: (state) => supplements(state) && unordered(state).length > 0,
    DECIDE_EXTENSION: (state) => extensionAsked(state) === null && !isReleasing(state),
    RECEIVE_FORMAL_REQUEST: (state) => someAnnounced(state) && followsFormalRequest(state),
    RECORD_FORMAL_END: (state) => someOnPaperUndecided(state) && followsFormalRequest(state),
    DISCLOSE_PROVIDER: somethingReviewed,
    RELEASE_IDENTIFIERS: (state) =>
      !isReleasing(state) && noFormalRequestPending(state) === null && someMayBeReleased(state),
    RELEASE: (state) =>
      releaseToDecide(state) ||
      (state.status === 'RELEASE_DUE' && reconsiderationOver(state) === null && noFormalRequestPending(state) === null),
  }),
  ...confirmationTask('receiving', messages),
  ...letterTasks('receiving'),
  ...lateReportTask('receiving'),
  ...tasksOf('requesting', {
    EXPLAIN_IDENTIFIERS: ({ targets }) => targets.some(isQuestioned),
    ANSWER_QUESTION: inStatus('NEED_INFO'),
    DECIDE_ON_RISK: (state) =>
      state.status === 'REQUESTER_DECIDES' || (state.risk !== null && isServed(state) && !isReleasing(state)),
    ANSWER_RELEASE: (state) =>
      (state.releaseNotice === 'ANNOUNCED' || state.releaseNotice === 'BY_REFUSAL') && !isReleasing(state),
    SEND_FORMAL_REQUEST: (state) => isHolding(state) && state.mla === null && somethingIsHeld(state),
  }),
  ...tasksOf('provider', {
    ANSWER_ORDER: (state) => isServed(state) && orderWaits(state),
    CONFIRM_RENEWAL: ({ renewal }) => renewal === 'ORDERED',
    CHECK_HOLD: ({ holdCheck }) => holdCheck === true,
    CONFIRM_RELEASE: (state) => state.status === 'RELEASE_ORDERED' && !providerIsDone(state),
  }),
];

/** What is asked for anew is let go only once the provider has answered of its successor: until then nobody is told to. */
function someMayBeReleased(state: DossierState): boolean {
  const waiting = state.targets.filter(waitsForRelease).map(({ id }) => id);
  return waiting.some((id) => successorAnswered(state, { detail: { targets: [id] } }) === null);
}
