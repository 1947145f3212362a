/**
 * Removes unfinished uploads that nobody resumed, and bytes that an interrupted removal has left. The row is changed
 * first, so no writer begins meanwhile; a sweep that dies half-way leaves the row for the next. Several workers may
 * sweep at once, because doing a step twice changes nothing.
 */
import type { EvidenceStorage } from '@comity/evidence/storage/storage';
import { inOrganization } from '@comity/persistence/context';
import { type EvidenceToRemove, evidenceToRemove, noteEmptied, removeEvidence } from '@comity/persistence/evidence';
import { nowOf } from '@comity/persistence/exercise';
import type { Logger } from '@comity/platform/log';
import type { DataSource } from 'typeorm';

const EVERY_MS = 10 * 60_000;

export class EvidenceSweeper {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly storage: EvidenceStorage,
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
      for (const file of await evidenceToRemove(this.dataSource)) await this.remove(file);
    } catch (error) {
      this.log.warn({ err: error }, 'the sweep of unfinished evidence waits');
    }
  }

  private async remove({ removed, folder, ...key }: EvidenceToRemove): Promise<void> {
    const expired =
      !removed &&
      (await inOrganization(this.dataSource, key.organization, async (manager) => {
        const { now } = await nowOf(manager, key.organization);
        return removeEvidence(manager, key, { because: 'EXPIRED', at: now });
      }));
    if (!removed && !expired) return;
    await this.storage.remove((await this.storage.list(folder)).map(({ name }) => name));
    await inOrganization(this.dataSource, key.organization, (manager) => noteEmptied(manager, key));
    this.log.info({ file: key.id, expired }, 'bytes of evidence were removed');
  }
}
