/**
 * Compares each night the rows of all dossiers whose time is not over with what recording has left (ADR 17). A row that
 * somebody has rewritten raises an alarm, which stands in health, on the operator's page and in the log until the row is
 * again what was recorded. Recording makes the same comparison before each event.
 */
import type { DossierRef } from '@comity/contracts/engine';
import { inOrganization } from '@comity/persistence/context';
import { waitingDossiers } from '@comity/persistence/reads/waiting';
import { raiseStateAlarm, settleStateAlarm } from '@comity/persistence/recording/state-alarms';
import { isAsRecorded } from '@comity/persistence/recording/state-seals';
import { lockDossier } from '@comity/persistence/recording/states';
import type { Logger } from '@comity/platform/log';
import type { DataSource } from 'typeorm';

const EVERY_MS = 24 * 3_600_000;

export class StateSweeper {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly masterKey: Buffer,
    private readonly log: Pick<Logger, 'error' | 'warn'>,
  ) {}

  /** The first look is at the worker's start. */
  start(): void {
    void this.sweep();
    this.timer = setInterval(() => void this.sweep(), EVERY_MS);
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    try {
      for (const ref of await waitingDossiers(this.dataSource, 'dossiers_to_run')) await this.compare(ref);
    } catch (error) {
      this.log.warn({ err: error }, 'the comparison of the dossiers is put off');
    }
  }

  private compare(ref: DossierRef): Promise<void> {
    return inOrganization(this.dataSource, ref.organization, async (manager) => {
      const row = await lockDossier(manager, ref);
      if (row === null) return;
      if (await isAsRecorded(manager, ref, row, this.masterKey)) return settleStateAlarm(manager, ref);
      this.log.error({ dossier: ref.dossier, reason: 'DOSSIER_STATE_ALTERED' }, 'the row is not what was recorded');
      return raiseStateAlarm(manager, ref, 'DOSSIER_STATE_ALTERED');
    });
  }
}
