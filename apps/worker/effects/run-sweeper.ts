/**
 * Begins the lost runs of dossiers again: at the worker's start and each minute it compares what the database says ought
 * to run with what the engine runs. A lost run is noted before anything is done about it, so that health tells of all of
 * them until each is mended. Several workers may sweep at once, because a run is begun once.
 *
 * The engine's list shows of each run what it is and when it begins. Whether workers take its tasks the engine tells only
 * of one run at a time, so each sweep asks of a few hundred, in turn.
 */
import type { DossierRef } from '@comity/contracts/engine';
import { workflowId } from '@comity/contracts/engine';
import { inOrganization } from '@comity/persistence/context';
import { waitingDossiers } from '@comity/persistence/reads/waiting';
import { forgetLostRun, noteLostRun } from '@comity/persistence/recording/lost-runs';
import type { Logger } from '@comity/platform/log';
import { isAsBegun, isRunLost, reopenRun, runningWorkflows } from '@comity/platform/runs';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';

const EVERY_MS = 60_000;
const ASKED_A_SWEEP = 200;

export class RunSweeper {
  private timer: NodeJS.Timeout | null = null;
  /** The dossier that was asked of last. */
  private asked = '';
  /** A sweep that takes longer than the pause is not overtaken by the next. */
  private isSweeping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly client: Client,
    private readonly log: Pick<Logger, 'warn'>,
  ) {}

  start(): void {
    void this.sweep();
    this.timer = setInterval(() => {
      if (!this.isSweeping) void this.sweep();
    }, EVERY_MS);
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** Returns how many runs were begun again. */
  async sweep(): Promise<number> {
    let begun = 0;
    this.isSweeping = true;
    try {
      const lost = await this.lostRuns();
      for (const ref of lost) await this.inside(ref, noteLostRun);
      for (const ref of lost) {
        await reopenRun(this.client, ref);
        await this.inside(ref, forgetLostRun);
        begun += 1;
        this.log.warn({ dossier: ref.dossier }, 'the engine had lost the run of a dossier; it is begun again');
      }
    } catch (error) {
      this.log.warn({ err: error }, 'the sweep of lost runs is put off');
    } finally {
      this.isSweeping = false;
    }
    return begun;
  }

  private async lostRuns(): Promise<DossierRef[]> {
    const running = await runningWorkflows(this.client);
    const due = await waitingDossiers(this.dataSource, 'dossiers_to_run');
    const seems = (ref: DossierRef): boolean => {
      const run = running.get(workflowId(ref.dossier));
      return run !== undefined && isAsBegun(run, ref);
    };
    const missing: DossierRef[] = [];
    for (const ref of [...due.filter((one) => !seems(one)), ...this.nextOf(due.filter(seems))]) {
      if (await isRunLost(this.client, ref)) missing.push(ref);
    }
    return missing;
  }

  /** Returns those whose turn it is to be asked of; after the last the first follow. */
  private nextOf(running: readonly DossierRef[]): DossierRef[] {
    const inOrder = running.toSorted((a, b) => (a.dossier < b.dossier ? -1 : 1));
    const next = inOrder.filter(({ dossier }) => dossier > this.asked).slice(0, ASKED_A_SWEEP);
    this.asked = next.length < ASKED_A_SWEEP ? '' : (next.at(-1)?.dossier ?? '');
    return next;
  }

  private inside(ref: DossierRef, work: typeof noteLostRun): Promise<void> {
    return inOrganization(this.dataSource, ref.organization, (manager) => work(manager, ref));
  }
}
