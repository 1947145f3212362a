/**
 * Waking a dossier because a message lies in its inbox. The first message opens the dossier's workflow. The signal says
 * nothing but "look": what arrived, and in which order it counts, is read from the inbox, so a lost or doubled signal
 * changes nothing.
 */
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import {
  ARRIVED_SIGNAL,
  type DossierInput,
  type DossierRef,
  TASK_QUEUES,
  WORKFLOW_TYPES,
  workflowId,
} from '@comity/contracts/engine';
import { type Policies, unopened } from '@comity/domain/dossier/state';

/** `CLOSED` when the dossier's workflow has ended: ids are never reused, so it is not opened again. */
export async function wakeDossier(client: Client, ref: DossierRef, policies: Policies): Promise<'AWAKE' | 'CLOSED'> {
  const input: DossierInput = {
    ...ref,
    state: unopened(ref.side, policies),
    wakeAt: null,
    arrivals: false,
    effects: false,
  };
  try {
    await client.workflow.signalWithStart(WORKFLOW_TYPES[ref.side], {
      workflowId: workflowId(ref.dossier),
      taskQueue: TASK_QUEUES.dossiers,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [input],
      signal: ARRIVED_SIGNAL,
      signalArgs: [],
    });
    return 'AWAKE';
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'CLOSED';
    throw error;
  }
}
