/**
 * Somebody who reaches the engine's port and nothing else: they can read every history, and send whatever the engine's
 * protocol offers, but they have no key of ours.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { ACT_UPDATE, type ActCommand, TASK_QUEUES, workflowId } from '@comity/contracts/engine';
import { NAMESPACE } from '@comity/infra/dev/environment';
import { payloadCodec } from '@comity/platform/payload-codec';
import { Client, Connection } from '@temporalio/client';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import proto from '@temporalio/proto';

const { enums } = proto.temporal.api;
const COMPLETED = enums.v1.UpdateWorkflowExecutionLifecycleStage.UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_COMPLETED;

export class Attacker {
  readonly client: Client;

  constructor(address: string) {
    this.client = new Client({ connection: Connection.lazy({ address }), namespace: NAMESPACE });
  }

  close(): Promise<void> {
    return this.client.connection.close();
  }

  /** Sends the Update `act` with these payloads and returns the payload of its answer, as it comes. */
  async act(dossier: string, payloads: Payload[]): Promise<Payload | null> {
    const { outcome } = await this.client.workflowService.updateWorkflowExecution({
      namespace: NAMESPACE,
      workflowExecution: { workflowId: workflowId(dossier) },
      waitPolicy: { lifecycleStage: COMPLETED },
      request: {
        meta: { updateId: randomUUID(), identity: 'somebody' },
        input: { name: ACT_UPDATE, args: { payloads } },
      } satisfies proto.temporal.api.update.v1.IRequest,
    });
    return outcome?.success?.payloads?.[0] ?? null;
  }

  /** Returns the sealed payloads of the acts that the engine's history of this dossier holds. */
  async stolenActs(dossier: string): Promise<Payload[]> {
    const { events } = await this.history(dossier);
    return (events ?? []).flatMap(
      ({ workflowExecutionUpdateAcceptedEventAttributes: accepted }) =>
        accepted?.acceptedRequest?.input?.args?.payloads ?? [],
    );
  }

  history(dossier: string): Promise<proto.temporal.api.history.v1.IHistory> {
    return this.client.workflow.getHandle(workflowId(dossier)).fetchHistory();
  }

  /** Takes a task of the dossier from our queue before our worker does, and answers it with these commands. */
  async answerTask(dossier: string, commands: proto.temporal.api.command.v1.ICommand[]): Promise<void> {
    const { workflowService } = this.client;
    const handle = this.client.workflow.getHandle(workflowId(dossier));
    const execution = { workflowId: workflowId(dossier) };
    const poll = { namespace: NAMESPACE, taskQueue: { name: TASK_QUEUES.dossiers }, identity: 'somebody' };
    const answered = new Set<string>();
    const take = async (): Promise<void> => {
      while (!answered.has(dossier)) {
        const task = await this.client
          .withDeadline(Date.now() + 5_000, () => workflowService.pollWorkflowTaskQueue(poll))
          .catch(() => null);
        if (task === null || task.taskToken.length === 0) continue;
        const { taskToken } = task;
        if (task.workflowExecution?.workflowId === workflowId(dossier) && !answered.has(dossier)) {
          answered.add(dossier);
          await workflowService.respondWorkflowTaskCompleted({ ...poll, taskToken, commands });
        } else await workflowService.respondWorkflowTaskFailed({ ...poll, taskToken });
      }
    };
    const takers = Array.from({ length: 20 }, take);
    while (!answered.has(dossier)) {
      await workflowService.resetStickyTaskQueue({ namespace: NAMESPACE, execution });
      await handle.signal('unknown');
      await setTimeout(500);
    }
    await Promise.all(takers);
  }

  /** Counts the tasks of the dossier's workflow that have failed: one that fails is repeated for ever. */
  async failedTasks(dossier: string): Promise<number> {
    const { events } = await this.history(dossier);
    return (events ?? []).filter((event) => event.workflowTaskFailedEventAttributes).length;
  }
}

export function plain(value: unknown): Payload {
  return defaultPayloadConverter.toPayload(value);
}

/** Seals as only we can: this plants the hole that an attack needs. */
export async function sealedFor(dossier: string, masterKey: string, command: ActCommand): Promise<Payload[]> {
  return codecOf(masterKey).encode([plain(command)], contextOf(dossier));
}

/** Reads an answer as the api does. */
export async function opened(dossier: string, masterKey: string, answer: Payload | null): Promise<unknown> {
  const [value] = await codecOf(masterKey).decode(answer === null ? [] : [answer], contextOf(dossier));
  return value === undefined ? null : defaultPayloadConverter.fromPayload(value);
}

const codecOf = (masterKey: string): ReturnType<typeof payloadCodec> =>
  payloadCodec(Buffer.from(masterKey, 'base64url'));
const contextOf = (dossier: string): { type: 'workflow'; namespace: string; workflowId: string } => ({
  type: 'workflow',
  namespace: NAMESPACE,
  workflowId: workflowId(dossier),
});
