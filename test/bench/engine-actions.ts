/** One dossier asks these things of the engine, counted from its history; an engine's operator pays for them. */
import type { Client } from '@temporalio/client';
import { workflowId } from '@comity/contracts/engine';

export interface EngineActions {
  workflows: number;
  updates: number;
  activities: number;
  timers: number;
  signals: number;
  /** This is the sum of the above. */
  actions: number;
  workflowTasks: number;
  historyEvents: number;
}

export async function engineActions(client: Client, dossiers: readonly string[]): Promise<EngineActions> {
  const sum: EngineActions = {
    workflows: 0,
    updates: 0,
    activities: 0,
    timers: 0,
    signals: 0,
    actions: 0,
    workflowTasks: 0,
    historyEvents: 0,
  };
  for (const dossier of dossiers) await countRuns(client, workflowId(dossier), sum);
  sum.actions = sum.workflows + sum.updates + sum.activities + sum.timers + sum.signals;
  return sum;
}

/** Counts from the last run back to the first: each names the one that it continues. */
async function countRuns(client: Client, id: string, sum: EngineActions): Promise<void> {
  let run: string | undefined;
  do {
    const { events } = await client.workflow.getHandle(id, run).fetchHistory();
    run = undefined;
    for (const event of events ?? []) {
      sum.historyEvents += 1;
      if (event.workflowExecutionStartedEventAttributes) {
        sum.workflows += 1;
        run = event.workflowExecutionStartedEventAttributes.continuedExecutionRunId ?? undefined;
      }
      if (event.workflowExecutionUpdateAcceptedEventAttributes) sum.updates += 1;
      if (event.activityTaskScheduledEventAttributes) sum.activities += 1;
      if (event.timerStartedEventAttributes) sum.timers += 1;
      if (event.workflowExecutionSignaledEventAttributes) sum.signals += 1;
      if (event.workflowTaskStartedEventAttributes) sum.workflowTasks += 1;
    }
  } while (run !== undefined && run !== '');
}
