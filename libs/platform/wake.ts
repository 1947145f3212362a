/**
 * Begins a dossier's workflow, and wakes it because a message lies in its inbox. The signal carries no data and means
 * only "look": what arrived, and in which order it counts, is read from the inbox, so a lost or doubled signal changes
 * nothing.
 */
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import {
  ARRIVED_SIGNAL,
  type DossierInput,
  type DossierRef,
  TASK_QUEUES,
  WORKFLOW_TYPES,
  workflowId,
} from '@comity/contracts/engine';

/** Whoever can read the engine can read these attributes, so they hold ids only and nothing personal. */
const ORGANIZATION = defineSearchAttributeKey('ComityOrganization', 'KEYWORD');
const SIDE = defineSearchAttributeKey('ComitySide', 'KEYWORD');

export interface DossierStart {
  workflowId: string;
  taskQueue: string;
  /** Ids are never reused: a workflow that has ended is not opened again. */
  workflowIdReusePolicy: 'REJECT_DUPLICATE';
  typedSearchAttributes: SearchAttributePair[];
  args: [DossierInput];
}

export function dossierStart(ref: DossierRef): DossierStart {
  return {
    workflowId: workflowId(ref.dossier),
    taskQueue: TASK_QUEUES.dossiers,
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    typedSearchAttributes: [
      { key: ORGANIZATION, value: ref.organization },
      { key: SIDE, value: ref.side },
    ],
    args: [{ ...ref, recordsInTask: true, wakeAt: null, arrivals: false, effects: false }],
  };
}

/**
 * Signals the workflow, and opens it with the first message. Returns `CLOSED` when the dossier's workflow has ended.
 */
export async function wakeDossier(client: Client, ref: DossierRef): Promise<'AWAKE' | 'CLOSED'> {
  try {
    await client.workflow.signalWithStart(WORKFLOW_TYPES[ref.side], {
      ...dossierStart(ref),
      signal: ARRIVED_SIGNAL,
      signalArgs: [],
    });
    return 'AWAKE';
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'CLOSED';
    throw error;
  }
}
