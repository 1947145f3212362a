/**
 * Live means that this process responds. Ready means that acts can be done: every part is asked in parallel and has two
 * seconds.
 */
import { Inject, Injectable } from '@nestjs/common';
import proto from '@temporalio/proto';
import { TASK_QUEUES } from '@comity/contracts/engine';
import type { ExplainedHealthView } from '@comity/contracts/http/organization-views';
import { reachDatabase } from '@comity/persistence/outage';
import { countLostRuns } from '@comity/persistence/recording/lost-runs';
import { countStateAlarms } from '@comity/persistence/recording/state-alarms';
import { ApiParts } from '../parts.ts';

const LIMIT_MS = 2_000;
const { TASK_QUEUE_TYPE_WORKFLOW: WORKFLOW_QUEUE } = proto.temporal.api.enums.v1.TaskQueueType;
/** Workers ask for work at least once a minute; a worker that has been silent for longer counts as gone. */
const WORKER_SILENCE_MS = 75_000;

@Injectable()
export class Health {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  async view(): Promise<ExplainedHealthView> {
    const { dataSource, tokens } = this.parts;
    const [database, engine, worker, issuer, dossiers] = await Promise.all([
      probe(() => reachDatabase(dataSource)),
      probe(() => this.engine()),
      probe(() => this.worker()),
      probe(() => tokens.reachIssuer()),
      probe(() => this.dossiers()),
    ]);
    const parts = { database, engine, worker, issuer, dossiers };
    const ready = database.up && engine.up && worker.up;
    return { live: true, ready, degraded: database.up && !dossiers.up, parts };
  }

  private async dossiers(): Promise<void> {
    const { dataSource } = this.parts;
    const [lost, altered] = [await countLostRuns(dataSource), await countStateAlarms(dataSource)];
    if (altered > 0) throw new Error(`${String(altered)} changed past Comity (DOSSIER_STATE_ALTERED)`);
    if (lost > 0) throw new Error(`${String(lost)} without a run in the engine`);
  }

  private async engine(): Promise<void> {
    const { client } = this.parts;
    await client.withDeadline(Date.now() + LIMIT_MS, () => client.workflowService.getSystemInfo({}));
  }

  private async worker(): Promise<void> {
    const { client, config } = this.parts;
    const { pollers } = await client.withDeadline(Date.now() + LIMIT_MS, () =>
      client.workflowService.describeTaskQueue({
        namespace: config.COMITY_TEMPORAL_NAMESPACE,
        taskQueue: { name: TASK_QUEUES.dossiers },
        taskQueueType: WORKFLOW_QUEUE,
      }),
    );
    const heard = pollers.map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000);
    if (!heard.some((at) => Date.now() - at < WORKER_SILENCE_MS)) throw new Error('no worker asks for work');
  }
}

async function probe(ask: () => Promise<unknown>): Promise<{ up: boolean; detail: string | null }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no answer within 2 s'));
    }, LIMIT_MS);
  });
  try {
    await Promise.race([ask(), late]);
    return { up: true, detail: null };
  } catch (error) {
    return { up: false, detail: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
