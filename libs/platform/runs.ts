/**
 * Begins runs of dossiers that the engine has lost. A run holds nothing that the database lacks: a new one looks at the
 * inbox, the clocks and what is unsent, and goes on from there. What was recorded is known by its key, its number or its
 * phase, so nothing is done twice.
 *
 * Whoever reaches the engine can begin a run under the name of a dossier that never runs: with a delay or a schedule, as
 * another workflow, on another queue, or held for workers that there are not. They can also spoil one of ours. It is
 * running by its status, and lost all the same.
 */
import {
  type Client,
  type WorkflowExecutionDescription,
  type WorkflowExecutionInfo,
  WorkflowNotFoundError,
} from '@temporalio/client';
import proto from '@temporalio/proto';
import { type DossierRef, TASK_QUEUES, workflowId, WORKFLOW_TYPES } from '@comity/contracts/engine';
import { dossierStart } from './wake.ts';

/** A run begins at once; clocks of the engine and of this machine may differ by so much. */
const CLOCKS_DIFFER_MS = 10_000;
/** A task that no worker has taken for so long is not one that only waits its turn. */
const UNTAKEN_MS = 10 * 60_000;
/** A task that fails is repeated without end; this often it fails neither for a restart nor for a busy machine. */
const MOST_ATTEMPTS = 4;
const { PENDING_WORKFLOW_TASK_STATE_SCHEDULED: WAITS } = proto.temporal.api.enums.v1.PendingWorkflowTaskState;

/** As the engine's own list shows a run. */
export type SeenRun = Pick<WorkflowExecutionInfo, 'type' | 'taskQueue' | 'status' | 'startTime' | 'executionTime'>;

/** Returns by their ids the dossiers' workflows that run now, as far as the engine's own list has heard of them. */
export async function runningWorkflows(client: Client): Promise<Map<string, SeenRun>> {
  const running = new Map<string, SeenRun>();
  const query = `ExecutionStatus = 'Running' AND TaskQueue = '${TASK_QUEUES.dossiers}'`;
  // What the engine tells beside these is many times as large, and there may be a hundred thousand runs.
  for await (const { workflowId: id, type, taskQueue, status, startTime, executionTime } of client.workflow.list({
    query,
  }))
    running.set(id, { type, taskQueue, status, startTime, ...(executionTime === undefined ? {} : { executionTime }) });
  return running;
}

/** Asks the engine itself, whose list is always a moment late. */
export async function isRunLost(client: Client, ref: DossierRef): Promise<boolean> {
  const run = await latestRun(client, ref);
  return run === null || !goesOn(run, ref);
}

/** Begins a run of the dossier. One that somebody else has begun under its name is ended first. */
export async function reopenRun(client: Client, ref: DossierRef): Promise<void> {
  const run = await latestRun(client, ref);
  if (run !== null && goesOn(run, ref)) return;
  if (run?.status.name === 'RUNNING')
    await client.workflow.getHandle(run.workflowId, run.runId).terminate('It does not run as Comity begins runs');
  const start = dossierStart(ref);
  const [input] = start.args;
  await client.workflow.start(WORKFLOW_TYPES[ref.side], {
    ...start,
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [{ ...input, wakeAt: Date.now(), arrivals: true, effects: true, evidence: true }],
  });
}

async function latestRun(client: Client, ref: DossierRef): Promise<WorkflowExecutionDescription | null> {
  try {
    return await client.workflow.getHandle(workflowId(ref.dossier)).describe();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

/**
 * Tells whether this is a run as we begin them, which has begun. A delay, a schedule or a retry puts its first task, and
 * with it its execution time, into the future.
 */
export function isAsBegun(
  { status, type, taskQueue, startTime, executionTime }: SeenRun,
  { side }: DossierRef,
): boolean {
  const begins = executionTime ?? startTime;
  return (
    status.name === 'RUNNING' &&
    type === WORKFLOW_TYPES[side] &&
    taskQueue === TASK_QUEUES.dossiers &&
    begins.getTime() <= Date.now() + CLOCKS_DIFFER_MS
  );
}

/** Tells besides whether our workers take what there is to do, and can do it. */
function goesOn(run: WorkflowExecutionDescription, ref: DossierRef): boolean {
  return isAsBegun(run, ref) && !isUntaken(run) && !isHeld(run);
}

/**
 * Somebody who answers one of our tasks with a command of their own makes a history that our workflow never has, and
 * each task of it fails from then on. A pause and an order to other versions of workers are never ours.
 */
function isHeld({ raw }: WorkflowExecutionDescription): boolean {
  const { pendingWorkflowTask: task, workflowExecutionInfo: info, workflowExtendedInfo: extended } = raw;
  const isOverridden = (info?.versioningInfo?.versioningOverride ?? null) !== null;
  const isPaused = (extended?.pauseInfo ?? null) !== null;
  return (task?.attempt ?? 0) > MOST_ATTEMPTS || isOverridden || isPaused;
}

function isUntaken({ raw: { pendingWorkflowTask: task } }: WorkflowExecutionDescription): boolean {
  if (task?.state !== WAITS) return false;
  return Number(task.scheduledTime?.seconds ?? 0) * 1_000 < Date.now() - UNTAKEN_MS;
}
