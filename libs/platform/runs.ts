/**
 * Begins runs of dossiers that the engine has lost. A run holds nothing that the database lacks: a new one looks at the
 * inbox, the clocks and what is unsent, and goes on from there. What was recorded is known by its key, its number or its
 * phase, so nothing is done twice.
 */
import { type Client, type WorkflowExecutionDescription, WorkflowNotFoundError } from '@temporalio/client';
import { type DossierRef, TASK_QUEUES, workflowId, WORKFLOW_TYPES } from '@comity/contracts/engine';
import { dossierStart } from './wake.ts';

/** Returns the ids of the dossiers' workflows that run now, as far as the engine's own list has heard of them. */
export async function runningWorkflows(client: Client): Promise<Set<string>> {
  const running = new Set<string>();
  const query = `ExecutionStatus = 'Running' AND TaskQueue = '${TASK_QUEUES.dossiers}'`;
  for await (const { workflowId: id } of client.workflow.list({ query })) running.add(id);
  return running;
}

/** Asks the engine itself, whose list is always a moment late. */
export async function isRunLost(client: Client, ref: DossierRef): Promise<boolean> {
  const run = await latestRun(client, ref);
  return run === null || !isOurs(run, ref);
}

/** Begins a run of the dossier. One that somebody else has begun under its name is ended first. */
export async function reopenRun(client: Client, ref: DossierRef): Promise<void> {
  const run = await latestRun(client, ref);
  if (run !== null && isOurs(run, ref)) return;
  if (run?.status.name === 'RUNNING')
    await client.workflow.getHandle(run.workflowId, run.runId).terminate('not begun by Comity');
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

function isOurs({ status, type, taskQueue }: WorkflowExecutionDescription, { side }: DossierRef): boolean {
  return status.name === 'RUNNING' && type === WORKFLOW_TYPES[side] && taskQueue === TASK_QUEUES.dossiers;
}
