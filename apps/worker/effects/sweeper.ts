/**
 * Wakes dossiers whose effects or messages have waited for more than a minute, and those with an act of which the
 * engine may not know. After everything was killed at once, a workflow may have missed the signal, or may never have
 * received an act that is recorded. The signals are idempotent, so waking a dossier that is awake changes nothing. The
 * workflow of a closed dossier has ended and hears no signal, so what still arrives or has to be sent is handled here.
 */
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import {
  ARRIVED_SIGNAL,
  CLOCK_MOVED_SIGNAL,
  DISPATCH_SIGNAL,
  type DossierRef,
  workflowId,
} from '@comity/contracts/engine';
import { dossiersWithEffects, waitingDossiers } from '@comity/persistence/reads/waiting';
import type { DossierKey } from '@comity/persistence/recording/states';
import type { Logger } from '@comity/platform/log';
import type { DataSource } from 'typeorm';

const EVERY_MS = 60_000;

/** The work that is done here in place of a workflow that has ended. */
export interface WithoutWorkflow {
  dispatch: (key: DossierKey) => Promise<unknown>;
  recordArrivals: (ref: DossierRef) => Promise<unknown>;
  recordClocks: (ref: DossierRef) => Promise<unknown>;
}

export class EffectSweeper {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly client: Pick<Client, 'workflow'>,
    private readonly ended: WithoutWorkflow,
    private readonly log: Pick<Logger, 'warn'>,
  ) {}

  start(): void {
    void this.sweep();
    this.timer = setInterval(() => void this.sweep(), EVERY_MS);
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    for (const ref of await this.ask(() => waitingDossiers(this.dataSource, 'unconfirmed_acts'))) {
      await this.wake(ref, CLOCK_MOVED_SIGNAL, () => this.ended.recordClocks(ref));
    }
    // A workflow that looks at its clocks also learns which work on evidence waits.
    for (const ref of await this.ask(() => waitingDossiers(this.dataSource, 'pending_evidence'))) {
      await this.wake(ref, CLOCK_MOVED_SIGNAL, () => this.ended.recordClocks(ref));
    }
    for (const ref of await this.ask(() => waitingDossiers(this.dataSource, 'pending_arrivals'))) {
      await this.wake(ref, ARRIVED_SIGNAL, () => this.ended.recordArrivals(ref));
    }
    for (const key of await this.ask(() => dossiersWithEffects(this.dataSource))) {
      await this.wake(key, DISPATCH_SIGNAL, () => this.ended.dispatch(key));
    }
  }

  private async ask<T>(question: () => Promise<T[]>): Promise<T[]> {
    try {
      return await question();
    } catch (error) {
      this.log.warn({ err: error }, 'the sweep of what waits is put off');
      return [];
    }
  }

  /** Wakes one dossier. One that cannot be woken does not delay the others. */
  private async wake({ dossier }: DossierKey, signal: string, otherwise: () => Promise<unknown>): Promise<void> {
    try {
      try {
        await this.client.workflow.getHandle(workflowId(dossier)).signal(signal);
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
        await otherwise();
      }
    } catch (error) {
      this.log.warn({ err: error, dossier }, 'a dossier is left for the next sweep');
    }
  }
}
