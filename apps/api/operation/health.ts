/**
 * Live means that this process responds. Ready means that acts can be done: every part is asked in parallel and has two
 * seconds. Anybody may ask, so one answer serves all who ask at once and for a moment after.
 */
import { Inject, Injectable } from '@nestjs/common';
import proto from '@temporalio/proto';
import { TASK_QUEUES } from '@comity/contracts/engine';
import type { ExplainedHealthView } from '@comity/contracts/http/organization-views';
import type { HealthFault } from '@comity/vocabulary/codes/health-faults';
import { reachDatabase } from '@comity/persistence/outage';
import { countLostRuns } from '@comity/persistence/recording/lost-runs';
import { countStateAlarms } from '@comity/persistence/recording/state-alarms';
import { ApiParts } from '../parts.ts';

const LIMIT_MS = 2_000;
const SHARED_MS = 2_000;
const { TASK_QUEUE_TYPE_WORKFLOW: WORKFLOW_QUEUE } = proto.temporal.api.enums.v1.TaskQueueType;
/** Workers ask for work at least once a minute; a worker that has been silent for longer counts as gone. */
const WORKER_SILENCE_MS = 75_000;

interface Fault {
  detail: HealthFault;
  about: string | null;
}

@Injectable()
export class Health {
  private shared: Promise<ExplainedHealthView> | null = null;

  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  view(): Promise<ExplainedHealthView> {
    this.shared ??= this.asked().finally(() => {
      setTimeout(() => {
        this.shared = null;
      }, SHARED_MS).unref();
    });
    return this.shared;
  }

  private async asked(): Promise<ExplainedHealthView> {
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

  private async dossiers(): Promise<Fault | null> {
    const { dataSource } = this.parts;
    const [lost, altered] = [await countLostRuns(dataSource), await countStateAlarms(dataSource)];
    if (altered > 0) return { detail: 'ALARMS', about: String(altered) };
    return lost > 0 ? { detail: 'RUNS_LOST', about: String(lost) } : null;
  }

  private async engine(): Promise<void> {
    const { client } = this.parts;
    await client.withDeadline(Date.now() + LIMIT_MS, () => client.workflowService.getSystemInfo({}));
  }

  private async worker(): Promise<Fault | null> {
    const { client, config } = this.parts;
    const { pollers } = await client.withDeadline(Date.now() + LIMIT_MS, () =>
      client.workflowService.describeTaskQueue({
        namespace: config.COMITY_TEMPORAL_NAMESPACE,
        taskQueue: { name: TASK_QUEUES.dossiers },
        taskQueueType: WORKFLOW_QUEUE,
      }),
    );
    const heard = pollers.map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000);
    const isHeard = heard.some((at) => Date.now() - at < WORKER_SILENCE_MS);
    return isHeard ? null : { detail: 'WORKER_SILENT', about: null };
  }
}

/** A part works where its question answers in time, and answers nothing that is wrong. */
async function probe(ask: () => Promise<unknown>): Promise<ExplainedHealthView['parts'][string]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Fault>((resolve) => {
    timer = setTimeout(() => {
      resolve({ detail: 'NO_ANSWER', about: null });
    }, LIMIT_MS);
  });
  try {
    const fault = await Promise.race([ask(), late]);
    return isFault(fault) ? { up: false, ...fault } : { up: true, detail: null, about: null };
  } catch (error) {
    return { up: false, detail: 'UNREACHABLE', about: codeOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

const isFault = (answer: unknown): answer is Fault =>
  typeof answer === 'object' && answer !== null && 'detail' in answer;

/** Returns the code of the error, which no language has; its text may name hosts. */
function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return /^\w{1,40}$/.test(code) ? code : null;
}
