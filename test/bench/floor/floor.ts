/** Comity is measured against these bare things, on the same engine and the same database in the same run. */
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { freeBasePort } from '@comity/infra/dev/ports';
import type { Stack } from '@comity/infra/dev/stack';
import pg from 'pg';
import { FLOOR_QUEUE, startFloorProcess } from './process.ts';
import { BARE_UPDATE, floor } from './workflow.ts';

export interface Floor {
  /** Makes one Update with one empty activity, on the lane's own workflow. */
  update: (lane: number) => Promise<void>;
  /** Inserts one row and starts one workflow, through Nest. */
  open: (form: object) => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts the floor; `lanes` workflows wait for Updates from the start. */
export async function startFloor({ env }: Stack, lanes: number): Promise<Floor> {
  const { COMITY_TEMPORAL_ADDRESS: address, COMITY_TEMPORAL_NAMESPACE: namespace } = env;
  await makeTable(env.COMITY_OWNER_DATABASE_URL);
  const port = await freeBasePort();
  const processes = await Promise.all([
    startFloorProcess('worker.ts', [address, namespace]),
    startFloorProcess('server.ts', [String(port), env.COMITY_DATABASE_URL, address, namespace]),
  ]);
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  const handles = await Promise.all(
    Array.from({ length: lanes }, () =>
      client.workflow.start(floor, { workflowId: `floor-${randomUUID()}`, taskQueue: FLOOR_QUEUE }),
    ),
  );
  return {
    async update(lane) {
      await handles[lane]?.executeUpdate(BARE_UPDATE);
    },
    async open(form) {
      const response = await fetch(`http://127.0.0.1:${String(port)}/open`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(form),
      });
      if (response.status !== 201) throw new Error(`The floor answered ${String(response.status)}`);
      await response.json();
    },
    async stop() {
      await Promise.all(handles.map((handle) => handle.terminate()));
      await connection.close();
      await Promise.all(processes.map((one) => one.stop()));
    },
  };
}

async function makeTable(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('CREATE TABLE bench_floor (id uuid PRIMARY KEY, form jsonb NOT NULL)');
  await owner.query('GRANT INSERT ON bench_floor TO comity_app');
  await owner.end();
}
