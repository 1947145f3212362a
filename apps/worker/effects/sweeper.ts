/**
 * Wakes dossiers whose effects have waited for more than a minute: after a restart of everything at once, a workflow
 * may have slept through the signal. The signal is idempotent, so waking a dossier that is awake changes nothing.
 */
import type { Client } from '@temporalio/client';
import { DISPATCH_SIGNAL, workflowId } from '@comity/contracts/engine';
import type { Logger } from '@comity/platform/log';
import type { DataSource } from 'typeorm';

const EVERY_MS = 60_000;

export class EffectSweeper {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly client: Client,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.sweep(), EVERY_MS);
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    try {
      const rows = await this.dataSource.query<{ dossier_id: string }[]>(
        `SELECT dossier_id FROM pending_effects(now())`,
      );
      for (const { dossier_id: dossier } of rows) {
        await this.client.workflow.getHandle(workflowId(dossier)).signal(DISPATCH_SIGNAL);
      }
    } catch (error) {
      this.log.warn({ err: error }, 'the sweep of unsent effects waits');
    }
  }
}
