/** These tasks can wait on an order to produce, at the provider and at the authority that issued it. */
import { partOf } from '../../../assistance/parts.ts';
import { challengedIds, setAsideIsFree, somethingSetAside } from '../../../assistance/set-aside.ts';
import { objectionReturned } from '../../../holds/objections.ts';
import type { DossierState } from '../../../state/dossier.ts';
import { inStatus, type Task, tasksOf } from '../../../events/task.ts';
import { nothingBeforeCourt } from '../../../retention/own-copy.ts';
import { retentionIsOver } from '../../../retention/keep-until.ts';
import { evidenceIsHere, noLegalHold } from '../../../retention/legal-hold.ts';
import { copiesMayGo } from './rules.ts';
import { ORDERED, WORKING } from './stages.ts';
import { approvalTask, byHandTasks, letterTasks } from '../../../tasks/common.ts';

const isWorking = inStatus(...WORKING);
const isChallengeable = inStatus(...WORKING, 'RECALLED');
const isOrdered = inStatus(...ORDERED);
const isResponded = inStatus('PROVIDER_RESPONDED');

/** An order waits for its answer, and again for each objection that the authority has answered. */
function orderWaits(state: DossierState): boolean {
  return inStatus('SERVED', 'ACKED')(state) || (isResponded(state) && state.targets.some(objectionReturned));
}

export const tasks: readonly Task[] = [
  ...approvalTask('provider'),
  ...byHandTasks('provider'),
  ...tasksOf('provider', {
    ACKNOWLEDGE: inStatus('SERVED'),
    ANSWER_ORDER: (state) => orderWaits(state) && !partOf(state).challenged,
    DISPOSE_SET_ASIDE: (state) =>
      isOrdered(state) &&
      somethingSetAside(state) === null &&
      setAsideIsFree(state) === null &&
      noLegalHold(state) === null,
    CONFIRM_RECALL: (state) => state.status === 'RECALLED' && copiesMayGo(state) === null,
    DESTROY_COPY: (state) =>
      state.status === 'COPY_KEPT' &&
      evidenceIsHere(state) &&
      retentionIsOver(state) &&
      nothingBeforeCourt(state) === null &&
      noLegalHold(state) === null,
  }),
  ...letterTasks('provider'),
  ...tasksOf('receiving', {
    ANSWER_PROVIDER: (state) => isWorking(state) && state.clarification !== null,
    END_CHALLENGE: (state) => isChallengeable(state) && challengedIds(state).length > 0,
    REVIEW_PRODUCTION: inStatus('PROVIDER_RESPONDED'),
  }),
];
