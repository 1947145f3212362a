/**
 * The api reaches the engine in one way: by an Update on the dossier's workflow. The Update's id follows from key and
 * body, so the same act sent many times at once runs once, and the same key with another body still reaches recording,
 * which refuses it. An Update that does not answer within the limit is reported as an outage; a request with the same
 * key finds out what became of it.
 */
import { type Client, WithStartWorkflowOperation, WorkflowNotFoundError } from '@temporalio/client';
import type { Workflow } from '@temporalio/common';
import {
  ACT_UPDATE,
  type ActAnswer,
  type ActCommand,
  type DossierRef,
  WORKFLOW_TYPES,
  workflowId,
} from '@comity/contracts/engine';
import { digestOf } from '@comity/persistence/digest';
import { dossierStart } from '@comity/platform/wake';
import { refuse } from '@comity/domain/events/decision';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import type { DossierState } from '@comity/domain/state/dossier';

/**
 * The limit is below the 5 s within which an act is answered while a part is down, with room for the rest of the
 * answer.
 */
const LIMIT_MS = 4_000;

/** A dossier whose retention is over has no workflow any more: it is closed, whatever its last status would allow. */
export async function updateDossier(
  client: Client,
  { id, state }: { id: string; state: DossierState },
  command: ActCommand,
): Promise<ActAnswer> {
  const handle = client.workflow.getHandle(workflowId(id));
  try {
    return await client.withDeadline(Date.now() + LIMIT_MS, () =>
      handle.executeUpdate<ActAnswer, [ActCommand]>(ACT_UPDATE, { args: [command], updateId: updateId(command) }),
    );
  } catch (error) {
    const over = lifecycleOf(state).terminal.includes(state.status);
    if (over && error instanceof WorkflowNotFoundError) return refuse('DOSSIER_CLOSED', [state.status]);
    throw error;
  }
}

/** Opens the dossier's workflow if none runs; whether the draft may still be submitted is decided by recording. */
export function submitToDossier(client: Client, ref: DossierRef, command: ActCommand): Promise<ActAnswer> {
  return client.withDeadline(Date.now() + LIMIT_MS, () =>
    client.workflow.executeUpdateWithStart<Workflow, ActAnswer, [ActCommand]>(ACT_UPDATE, {
      args: [command],
      updateId: updateId(command),
      startWorkflowOperation: new WithStartWorkflowOperation(WORKFLOW_TYPES[ref.side], {
        ...dossierStart(ref),
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    }),
  );
}

function updateId({ key, bodyHash }: ActCommand): string {
  return digestOf([key, bodyHash]);
}
