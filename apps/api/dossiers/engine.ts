/**
 * The api reaches the engine in one way: by an Update on the dossier's workflow. The Update's id follows from key and
 * body, so the same act sent many times at once runs once, and the same key with another body still reaches recording,
 * which refuses it. An Update that does not answer within the limit is reported as an outage; a request with the same
 * key finds out what became of it.
 */
import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure, type Workflow } from '@temporalio/common';
import {
  ACT_UPDATE,
  type ActAnswer,
  type ActCommand,
  type DossierRef,
  WORKFLOW_TYPES,
  workflowId,
} from '@comity/contracts/engine';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { noteLostRun, oughtToRun } from '@comity/persistence/recording/lost-runs';
import type { DossierKey } from '@comity/persistence/recording/states';
import { dossierStart } from '@comity/platform/wake';
import { refuse } from '@comity/domain/events/decision';
import type { DossierState } from '@comity/domain/state/dossier';
import type { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';

/**
 * The limit is below the 5 s within which an act is answered while a part is down, with room for the rest of the
 * answer.
 */
const LIMIT_MS = 4_000;

/**
 * A dossier whose time is over has no workflow any more: it is closed, whatever its last status would allow. Where it is
 * not over, the engine has lost the run; that is noted, and the worker begins it again.
 */
export async function updateDossier(
  { client, dataSource }: Pick<ApiParts, 'client' | 'dataSource'>,
  key: DossierKey,
  state: DossierState,
  command: ActCommand,
): Promise<ActAnswer> {
  const handle = client.workflow.getHandle(workflowId(key.dossier));
  try {
    return await inOneRun(client, () =>
      handle.executeUpdate<ActAnswer, [ActCommand]>(ACT_UPDATE, { args: [command], updateId: updateId(command) }),
    );
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    const isLost = await inOrganization(dataSource, key.organization, async (manager) => {
      const due = await oughtToRun(manager, key);
      if (due) await noteLostRun(manager, key);
      return due;
    });
    if (isLost) throw problem('RUN_LOST');
    return refuse('DOSSIER_CLOSED', [state.status]);
  }
}

/** Opens the dossier's workflow if none runs; whether the draft may still be submitted is decided by recording. */
export function submitToDossier(client: Client, ref: DossierRef, command: ActCommand): Promise<ActAnswer> {
  return inOneRun(client, () =>
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

/**
 * A run that continues as new may have taken an Update on that it can no longer do: where many act at once, one in a
 * hundred meets that moment. The next run is asked then, within the same limit and under the same key.
 */
async function inOneRun<T>(client: Client, ask: () => Promise<T>): Promise<T> {
  const until = Date.now() + LIMIT_MS;
  return client.withDeadline(until, async () => {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (!endedWithItsRun(error) || Date.now() >= until) throw error;
      }
    }
  });
}

/** The engine names it so when a run is over before an Update that it had accepted. */
function endedWithItsRun(error: unknown): boolean {
  if (!(error instanceof WorkflowUpdateFailedError)) return false;
  return error.cause instanceof ApplicationFailure && error.cause.type === 'AcceptedUpdateCompletedWorkflow';
}

function updateId({ key, bodyHash }: ActCommand): string {
  return digestOf([key, bodyHash]);
}
