/** Asks the worker for a signature; the api has no key to sign with (docs/adr/0019). */
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { TASK_QUEUES } from '@comity/contracts/engine';
import { type Signable, type Signatures, SIGNING } from '@comity/contracts/signing';

/** The limit is below the 5 s within which everything is answered. */
const LIMIT_MS = 4_000;

/** Throws what the engine's client throws where no worker answers in time, and where there is nothing to sign. */
export async function signedByWorker<What extends Signable>(
  client: Client,
  what: What,
  of: Signatures[What]['of'],
): Promise<Signatures[What]['is']> {
  const run = `${SIGNING}-${randomUUID()}`;
  const signed = (await client.withDeadline(Date.now() + LIMIT_MS, () =>
    client.workflow.execute(SIGNING, {
      workflowId: run,
      taskQueue: TASK_QUEUES.dossiers,
      workflowExecutionTimeout: LIMIT_MS,
      args: [{ run, what, of }],
    }),
  )) as Signatures[What]['is'] | null;
  if (signed === null) throw new Error(`The worker has found no ${what} to sign`);
  return signed;
}
