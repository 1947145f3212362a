/**
 * Runs the engine's workers in this process, one per role: the dossiers' workflows, the recording of events, the
 * effects that talk to the outside, and the long work on evidence. They stop in the reverse order of what they depend
 * on: workers, connection, database.
 */
import { NativeConnection, Worker } from '@temporalio/worker';
import type { EffectActivities, EvidenceActivities, RecordActivities } from '@comity/contracts/engine';
import { TASK_QUEUES } from '@comity/contracts/engine';
import type { SigningActivities } from '@comity/contracts/signing';
import type { Config } from '@comity/platform/config';
import type { Logger } from '@comity/platform/log';
import { workerPayloadCodec } from '@comity/platform/payload-codec';
import { tlsOf } from '@comity/platform/temporal';
import { workflowBundle } from './bundle.ts';
import { failingWithoutContents } from './without-contents.ts';
import { sealedOnly, sealedSigning } from './sealed-only.ts';

/** Each transfer holds a few parts of 8 MiB in memory, and keeps a core busy with hashing. */
const TRANSFERS_AT_ONCE = 4;

export class EngineWorkers {
  private workers: Worker[] = [];
  private runs: Promise<void>[] = [];
  private connection: NativeConnection | null = null;

  constructor(
    private readonly config: Config<'worker'>,
    private readonly activities: {
      records: RecordActivities;
      effects: EffectActivities;
      evidence: EvidenceActivities;
      signing: SigningActivities;
    },
    private readonly log: Logger,
  ) {}

  /** `failed` is called when a worker ends without being asked: the process is then of no use and should end. */
  async start(failed: (error: unknown) => void): Promise<void> {
    const bundle = await workflowBundle(this.log);
    const connection = await NativeConnection.connect({
      address: this.config.COMITY_TEMPORAL_ADDRESS,
      tls: tlsOf(this.config) ?? null,
    });
    this.connection = connection;
    const shared = {
      connection,
      namespace: this.config.COMITY_TEMPORAL_NAMESPACE,
      dataConverter: { payloadCodecs: [workerPayloadCodec(this.config.COMITY_MASTER_KEY)] },
      shutdownGraceTime: 10_000,
    };
    const records = failingWithoutContents(this.activities.records, this.log);
    const effects = failingWithoutContents(this.activities.effects, this.log);
    const evidence = failingWithoutContents(this.activities.evidence, this.log);
    const signing = failingWithoutContents(this.activities.signing, this.log);
    this.workers = await Promise.all([
      Worker.create({
        ...shared,
        taskQueue: TASK_QUEUES.dossiers,
        workflowBundle: bundle,
        maxCachedWorkflows: 500,
        activities: { ...sealedOnly(records), ...sealedSigning(signing) },
        maxConcurrentLocalActivityExecutions: 20,
      }),
      Worker.create({
        ...shared,
        taskQueue: TASK_QUEUES.records,
        activities: sealedOnly(records),
        maxConcurrentActivityTaskExecutions: 20,
      }),
      Worker.create({
        ...shared,
        taskQueue: TASK_QUEUES.effects,
        activities: sealedOnly(effects),
        maxConcurrentActivityTaskExecutions: 20,
      }),
      Worker.create({
        ...shared,
        taskQueue: TASK_QUEUES.evidence,
        activities: sealedOnly(evidence),
        maxConcurrentActivityTaskExecutions: TRANSFERS_AT_ONCE,
      }),
    ]);
    this.runs = this.workers.map((worker) => worker.run());
    for (const run of this.runs) run.catch(failed);
  }

  isRunning(): boolean {
    return this.workers.length > 0 && this.workers.every((worker) => worker.getState() === 'RUNNING');
  }

  async stop(): Promise<void> {
    for (const worker of this.workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    await Promise.allSettled(this.runs);
    await this.connection?.close();
  }
}
