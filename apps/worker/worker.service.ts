/** Starts and stops what this process is for. Order of stopping: workers, engine connection, integrator, database. */
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '@comity/platform/config';
import type { Logger } from '@comity/platform/log';
import { workerParts, type WorkerParts } from './parts.ts';
import { EngineWorkers } from './engine/workers.ts';

export const CONFIG = Symbol('config');
export const LOG = Symbol('log');

@Injectable()
export class WorkerService implements OnApplicationBootstrap, OnApplicationShutdown {
  private parts: WorkerParts | null = null;
  private workers: EngineWorkers | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config<'worker'>,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.parts = await workerParts(this.config, this.log);
    this.workers = new EngineWorkers(this.config, this.parts, this.log);
    this.parts.integrator.start();
    this.parts.sweeper.start();
    this.parts.evidenceSweeper.start();
    this.parts.runSweeper.start();
    this.parts.stateSweeper.start();
    this.parts.alarmTeller.start();
    this.parts.collector.start();
    await this.workers.start((error) => {
      this.log.error({ err: error }, 'a worker of the engine has ended');
      process.exit(1);
    });
  }

  isReady(): boolean {
    return this.workers?.isRunning() ?? false;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.workers?.stop();
    this.parts?.sweeper.stop();
    this.parts?.evidenceSweeper.stop();
    this.parts?.runSweeper.stop();
    this.parts?.stateSweeper.stop();
    this.parts?.alarmTeller.stop();
    this.parts?.collector.stop();
    await this.parts?.integrator.stop();
    await this.parts?.close();
  }
}
