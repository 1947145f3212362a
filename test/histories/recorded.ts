/**
 * Histories of dossiers are read as the engine keeps them, to be replayed by the code of today. Payloads stay encrypted
 * as they were; the key beside them was that of a throw-away exercise and protects nothing.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { TASK_QUEUES } from '@comity/contracts/engine';
import type { Client } from '@temporalio/client';
import { type History, historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';

export interface RecordedHistories {
  /** The key is 32 bytes in base64url. */
  masterKey: string;
  histories: { workflowId: string; history: unknown }[];
}

export interface ReplayableHistory {
  workflowId: string;
  history: History;
}

/**
 * Returns every run of every dossier's workflow that this client sees, but for those that no worker has begun: about them a
 * replay has nothing to say, and waits for ever.
 */
export async function historiesOf(client: Client): Promise<ReplayableHistory[]> {
  const histories: ReplayableHistory[] = [];
  for await (const { workflowId, runId } of client.workflow.list({ query: `TaskQueue = '${TASK_QUEUES.dossiers}'` })) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    if (history.events?.some((event) => event.workflowTaskCompletedEventAttributes)) {
      histories.push({ workflowId, history });
    }
  }
  return histories;
}

export function pack(masterKey: string, histories: readonly ReplayableHistory[]): Buffer {
  const recorded: RecordedHistories = {
    masterKey,
    histories: histories.map(({ workflowId, history }) => ({
      workflowId,
      history: JSON.parse(historyToJSON(history)) as unknown,
    })),
  };
  return gzipSync(JSON.stringify(recorded));
}

export function unpack(file: Buffer): { masterKey: string; histories: ReplayableHistory[] } {
  const { masterKey, histories } = JSON.parse(gunzipSync(file).toString()) as RecordedHistories;
  return {
    masterKey,
    histories: histories.map(({ workflowId, history }) => ({ workflowId, history: historyFromJSON(history) })),
  };
}
