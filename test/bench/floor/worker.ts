/** The floor's worker is a process of its own as Comity's is. Its arguments are address and namespace of the engine. */
import { fileURLToPath } from 'node:url';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { FLOOR_QUEUE, tellReady } from './process.ts';
import type { FloorActivities } from './workflow.ts';

const [address = '', namespace = ''] = process.argv.slice(2);
const activities: FloorActivities = { nothing: () => Promise.resolve() };

Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
const connection = await NativeConnection.connect({ address });
const worker = await Worker.create({
  connection,
  namespace,
  taskQueue: FLOOR_QUEUE,
  workflowsPath: fileURLToPath(new URL('./workflow.ts', import.meta.url)),
  activities,
  maxCachedWorkflows: 500,
});
tellReady(() => {
  worker.shutdown();
});
await worker.run();
await connection.close();
