/**
 * Begins a dossier's workflow, and wakes it because a message lies in its inbox. The signal carries no data and means
 * only "look": what arrived, and in which order it counts, is read from the inbox, so a lost or doubled signal changes
 * nothing.
 */
import type { Client } from '@temporalio/client';
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
  /**
   * Whoever reaches the engine can end a run, or begin and end one before us. So a run that has ended is begun again:
   * what a dossier is, and whether its time is over, stands in the database alone, and a run of a dossier whose time is
   * over records what has come and ends.
   */
  workflowIdReusePolicy: 'ALLOW_DUPLICATE';
  typedSearchAttributes: SearchAttributePair[];
  args: [DossierInput];
}

export function dossierStart(ref: DossierRef): DossierStart {
  return {
    workflowId: workflowId(ref.dossier),
    taskQueue: TASK_QUEUES.dossiers,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    typedSearchAttributes: [
      { key: ORGANIZATION, value: ref.organization },
      { key: SIDE, value: ref.side },
    ],
    args: [{ ...ref, recordsInTask: true, wakeAt: null, arrivals: false, effects: false }],
  };
}

/** Signals the workflow, and begins it where none runs. */
export async function wakeDossier(client: Client, ref: DossierRef): Promise<void> {
  await client.workflow.signalWithStart(WORKFLOW_TYPES[ref.side], {
    ...dossierStart(ref),
    signal: ARRIVED_SIGNAL,
    signalArgs: [],
  });
}
