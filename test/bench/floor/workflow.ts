/**
 * An act can cost no less than this: a workflow that waits, and an Update that runs one activity which does nothing.
 */
import { condition, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';

export interface FloorActivities {
  nothing: () => Promise<void>;
}

export const BARE_UPDATE = 'bare';
const bare = defineUpdate(BARE_UPDATE);
const { nothing } = proxyActivities<FloorActivities>({ startToCloseTimeout: '30 seconds' });

export async function floor(): Promise<void> {
  setHandler(bare, () => nothing());
  await condition(() => false);
}
