/**
 * Removes each night what nobody needs any more: texts that were only looked at and files that no act names, 30 days after
 * they came, and refused attempts and lines of the access log after 400 days (migrations/96-quotas.ts,
 * migrations/147-forgotten-lines.ts).
 */
import { forgetAccessLines } from '@comity/persistence/access-log';
import { collectUnnamed } from '@comity/persistence/quotas';
import type { Logger } from '@comity/platform/log';
import type { DataSource } from 'typeorm';

const EVERY_MS = 24 * 3_600_000;

export class Collector {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Pick<Logger, 'info' | 'warn'>,
  ) {}

  /** The first collection is at the worker's start. */
  start(): void {
    void this.collect();
    this.timer = setInterval(() => void this.collect(), EVERY_MS);
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  async collect(): Promise<void> {
    try {
      await forgetAccessLines(this.dataSource);
      const collected = await collectUnnamed(this.dataSource);
      for (const one of collected.filter(({ documents, refusals }) => documents + refusals > 0))
        this.log.info(one, 'what nothing names was removed after its time');
    } catch (error) {
      this.log.warn({ err: error }, 'the collection of what nothing names is put off');
    }
  }
}
