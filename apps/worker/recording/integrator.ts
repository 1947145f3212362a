/**
 * Gives waiting ledger leaves their index, organization by organization and in batches, so that acts do not queue
 * behind each other. An advisory lock allows one integrator at a time per organization; many processes may try. A leaf
 * waits a moment for its neighbours, because one tree head for many leaves costs as much as one for each.
 */
import { integrate } from '@comity/persistence/ledger-store';
import { organizationIds } from '@comity/persistence/reads/organizations';
import type { Logger } from '@comity/platform/log';
import type { DataSource } from 'typeorm';

const SWEEP_MS = 15_000;
const GATHER_MS = 200;
const BATCH = 500;

export class LedgerIntegrator {
  private readonly waiting = new Set<string>();
  private running: Promise<void> | null = null;
  private gathering: NodeJS.Timeout | null = null;
  private sweeper: NodeJS.Timeout | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Logger,
  ) {}

  /** The sweep finds leaves of a process that died before it could integrate them. */
  start(): void {
    const sweep = (): void => void this.sweep();
    sweep();
    this.sweeper = setInterval(sweep, SWEEP_MS);
  }

  async stop(): Promise<void> {
    if (this.sweeper !== null) clearInterval(this.sweeper);
    if (this.gathering !== null) clearTimeout(this.gathering);
    await this.running;
  }

  readonly leavesAdded = (organization: string): void => {
    this.waiting.add(organization);
    this.gathering ??= setTimeout(() => {
      this.gathering = null;
      this.running ??= this.drain().finally(() => {
        this.running = null;
      });
    }, GATHER_MS);
  };

  private async sweep(): Promise<void> {
    try {
      for (const id of await organizationIds(this.dataSource)) this.leavesAdded(id);
    } catch (error) {
      this.log.warn({ err: error }, 'the ledger sweep waits for the database');
    }
  }

  private async drain(): Promise<void> {
    for (const organization of this.waiting) {
      this.waiting.delete(organization);
      try {
        const { full } = await integrate(this.dataSource, organization, { maxBatch: BATCH });
        if (full) this.waiting.add(organization);
      } catch (error) {
        this.log.warn({ err: error, organization }, 'leaves wait for the next sweep');
      }
    }
  }
}
