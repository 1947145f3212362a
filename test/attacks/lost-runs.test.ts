/**
 * Somebody who reaches the engine can end the runs of dossiers, play them again from an earlier point, or begin others
 * under their names. None of it does anything twice or loses anything: the run is begun again from the database, and until
 * then people are told the truth.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { TASK_QUEUES, workflowId, WORKFLOW_TYPES } from '@comity/contracts/engine';
import { isRunLost } from '@comity/platform/runs';
import { NAMESPACE } from '@comity/infra/dev/environment';
import { createDataSource } from '@comity/persistence/data-source';
import { connectTemporal } from '@comity/platform/temporal';
import { organizationId } from '@comity/persistence/seed';
import { completeRequest } from '@comity/testkit/request-forms';
import { eventually } from '@comity/testkit/waiting';
import { RunSweeper } from '@comity/worker/effects/run-sweeper';
import { Cast } from '@comity/testkit/cast';
import { cast, running } from '../setup/running.ts';
import { Attacker } from './attacker.ts';

const { PENDING_WORKFLOW_TASK_STATE_SCHEDULED: SCHEDULED } = proto.temporal.api.enums.v1.PendingWorkflowTaskState;
const prosecutor = cast().person('pe-prosecutor');
/** Sends each request once, so that a 503 is seen. */
const impatient = new Cast(running()).person('pe-prosecutor');
const database = createDataSource(running().recorderDatabaseUrl);
const client = connectTemporal({
  COMITY_TEMPORAL_ADDRESS: running().temporalAddress,
  COMITY_TEMPORAL_NAMESPACE: NAMESPACE,
  COMITY_MASTER_KEY: Buffer.from(running().masterKey, 'base64url'),
});
const sweeper = new RunSweeper(database, client, { warn: () => undefined });
let attacker: Attacker;

beforeAll(async () => {
  await database.initialize();
  attacker = new Attacker(running().temporalAddress);
});
afterAll(async () => {
  await attacker.close();
  await client.connection.close();
  await database.destroy();
});

async function submitted(): Promise<string> {
  const { id } = await prosecutor.draft(completeRequest());
  await prosecutor.submit(id);
  return id;
}
const codes = async (dossier: string): Promise<string[]> =>
  (await prosecutor.dossier(dossier)).events.map(({ code }) => code).toSorted();
const health = async (): Promise<{ degraded: boolean }> =>
  (await (await fetch(`${running().apiUrl}/health`)).json()) as { degraded: boolean };
const handleOf = (dossier: string): ReturnType<typeof attacker.client.workflow.getHandle> =>
  attacker.client.workflow.getHandle(workflowId(dossier));

describe('case E7: a run that was ended', () => {
  it.each(['terminate', 'cancel', 'replace'])('by %s: acts are answered 503 and go on after the sweep', async (how) => {
    const dossier = await submitted();
    if (how === 'cancel') await handleOf(dossier).cancel();
    else await handleOf(dossier).terminate();
    if (how === 'replace') {
      const taskQueue = 'of-somebody-else';
      await attacker.client.workflow.start('somebody', { workflowId: workflowId(dossier), taskQueue, args: [] });
    } else {
      const answer = await impatient.call('act', {
        params: { id: dossier },
        body: { name: 'note', note: 'While the run is lost.' },
        key: randomUUID(),
      });
      // The worker's own sweep may have come first, and then the act is done.
      if (!answer.ok) expect(answer.problem).toMatchObject({ status: 503, code: 'RUN_LOST' });
      if (!answer.ok) expect((await health()).degraded).toBe(true);
    }
    await sweeper.sweep();
    await prosecutor.act(dossier, 'note', { note: 'The dossier goes on.' });
    expect(await codes(dossier)).toEqual(expect.arrayContaining(['note', 'submit']));
    await eventually('health to be whole', async () => !(await health()).degraded);
  });

  it.each<[string, string, object]>([
    ['begins in a week', WORKFLOW_TYPES.requesting, { startDelay: '7 days' }],
    ['begins each New Year', WORKFLOW_TYPES.requesting, { cronSchedule: '0 0 1 1 *' }],
    ['is another workflow on our queue', 'somebody', {}],
    ['is of another side', WORKFLOW_TYPES.provider, { startDelay: '7 days' }],
  ])('and replaced by one that %s: it is not taken for a run, and the dossier goes on', async (_how, type, more) => {
    const dossier = await submitted();
    await handleOf(dossier).terminate();
    const begun = await attacker.client.workflow.start(type, {
      workflowId: workflowId(dossier),
      workflowIdConflictPolicy: 'TERMINATE_EXISTING',
      taskQueue: TASK_QUEUES.dossiers,
      args: [],
      ...more,
    });
    // The engine's list is a moment late, and whatever is not in it is looked at by itself.
    await eventually('the run to be in the list', async () => {
      const query = `WorkflowId = '${workflowId(dossier)}' AND ExecutionStatus = 'Running'`;
      for await (const { runId } of attacker.client.workflow.list({ query }))
        if (runId === begun.firstExecutionRunId) return true;
      return (await handleOf(dossier).describe()).runId !== begun.firstExecutionRunId;
    });
    await sweeper.sweep();
    expect((await handleOf(dossier).describe()).runId).not.toBe(begun.firstExecutionRunId);
    await prosecutor.act(dossier, 'note', { note: 'The dossier goes on.' });
    expect(await codes(dossier)).toEqual(['note', 'submit']);
  });

  it('is known by that nobody takes its tasks, though it is ours by all that the list shows', async () => {
    const dossier = await submitted();
    const ref = { organization: organizationId('PE'), dossier, kind: 'PRESERVATION', side: 'requesting' } as const;
    const held = (minutes: number): Client => {
      const described = async (): Promise<unknown> => ({
        ...(await handleOf(dossier).describe()),
        raw: {
          pendingWorkflowTask: { state: SCHEDULED, scheduledTime: { seconds: Date.now() / 1_000 - minutes * 60 } },
        },
      });
      return { workflow: { getHandle: () => ({ describe: described }) } } as unknown as Client;
    };
    expect([await isRunLost(held(1), ref), await isRunLost(held(11), ref)]).toEqual([false, true]);
  });

  it('by a task that somebody else has answered is begun again, and the dossier goes on', async () => {
    const dossier = await submitted();
    const { runId } = await handleOf(dossier).describe();
    const timer = { timerId: 'of-somebody-else', startToFireTimeout: { seconds: 86_400 as never } };
    await attacker.answerTask(dossier, [
      {
        commandType: proto.temporal.api.enums.v1.CommandType.COMMAND_TYPE_START_TIMER,
        startTimerCommandAttributes: timer,
      },
    ]);
    await handleOf(dossier).signal('unknown');
    await eventually('the run to be begun again', async () => {
      await sweeper.sweep();
      return (await handleOf(dossier).describe()).runId !== runId;
    });
    await prosecutor.act(dossier, 'note', { note: 'The dossier goes on.' });
    expect(await codes(dossier)).toEqual(['note', 'submit']);
  });

  it.each([
    ['a pause', { workflowExtendedInfo: { pauseInfo: {} } }],
    ['an order to other versions', { workflowExecutionInfo: { versioningInfo: { versioningOverride: {} } } }],
    ['a task that fails without end', { pendingWorkflowTask: { attempt: 5 } }],
  ])('is known by %s', async (_what, raw) => {
    const dossier = await submitted();
    const ref = { organization: organizationId('PE'), dossier, kind: 'PRESERVATION', side: 'requesting' } as const;
    const seen = (shown: object): Client => {
      const described = async (): Promise<unknown> => ({ ...(await handleOf(dossier).describe()), raw: shown });
      return { workflow: { getHandle: () => ({ describe: described }) } } as unknown as Client;
    };
    expect([await isRunLost(seen({}), ref), await isRunLost(seen(raw), ref)]).toEqual([false, true]);
  });

  it('by a reset plays nothing twice', async () => {
    const dossier = await submitted();
    await prosecutor.act(dossier, 'note', { note: 'Once.' });
    const { runId } = await handleOf(dossier).describe();
    const { events } = await handleOf(dossier).fetchHistory();
    const first = events?.find((event) => event.workflowTaskCompletedEventAttributes);
    await attacker.client.workflowService.resetWorkflowExecution({
      namespace: NAMESPACE,
      workflowExecution: { workflowId: workflowId(dossier), runId },
      reason: 'somebody',
      requestId: randomUUID(),
      workflowTaskFinishEventId: first?.eventId ?? null,
    });
    await eventually('the run to be another one', async () => (await handleOf(dossier).describe()).runId !== runId);
    await prosecutor.act(dossier, 'note', { note: 'Twice.' });
    expect(await codes(dossier)).toEqual(['note', 'note', 'submit']);
  });
});
