/** These tasks can wait on an order to preserve, at the provider and at the authority that issued it. */
import { inStatus, type Task, tasksOf } from '../../../events/task.ts';
import { isSettled } from '../../../holds/answers.ts';
import { objectionReturned, objectionWaits } from '../../../holds/objections.ts';
import { recalledTargets, waitsForRelease } from '../../../holds/release.ts';
import { byHandTasks, letterTasks } from '../../../tasks/common.ts';
import { HOLDING_STAGES, WORKING } from './stages.ts';

const isHolding = inStatus(...HOLDING_STAGES);
const isWorking = inStatus(...WORKING);

export const tasks: readonly Task[] = [
  ...byHandTasks('provider'),
  ...tasksOf('provider', {
    ACKNOWLEDGE: inStatus('SERVED'),
    CONFIRM_RELEASE: (state) =>
      state.status === 'RELEASE_ORDERED' || (isHolding(state) && recalledTargets(state).length > 0),
    ANSWER_ORDER: (state) =>
      isWorking(state) && (!state.targets.every(isSettled) || state.targets.some(objectionReturned)),
    CHECK_HOLD: (state) => isHolding(state) && state.holdCheck === true,
    CONFIRM_RENEWAL: (state) => isHolding(state) && state.renewal === 'ORDERED',
  }),
  ...letterTasks('provider'),
  ...tasksOf('receiving', {
    ANSWER_PROVIDER: ({ clarification, targets }) => clarification !== null || targets.some(objectionWaits),
    // What was withdrawn before it was answered is kept or awaited until the authority lets it go.
    RELEASE_IDENTIFIERS: (state) => isWorking(state) && state.targets.some(waitsForRelease),
    // Where nothing is left to answer, the authority has to say that the order is over.
    RELEASE: (state) => isHolding(state) || (isWorking(state) && state.targets.every(isSettled)),
  }),
];
