/**
 * A dossier whose run the engine has lost is noted until its run is begun again, so that health and the operator know how
 * many there are. The notes are written by the sweep that looks for them, and by an act that has met a lost run.
 */
import type { DataSource, EntityManager } from 'typeorm';
import { answerOf, now } from '../sql/expressions.ts';
import { publicRows, tenantRows } from '../sql/rows.ts';
import type { DossierKey } from './states.ts';

export async function noteLostRun(manager: EntityManager, { organization, dossier }: DossierKey): Promise<void> {
  await tenantRows(manager)
    .insertInto('lost_run')
    .values({ organization_id: organization, dossier_id: dossier })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function forgetLostRun(manager: EntityManager, { organization, dossier }: DossierKey): Promise<void> {
  await tenantRows(manager)
    .deleteFrom('lost_run')
    .where('organization_id', '=', organization)
    .where('dossier_id', '=', dossier)
    .execute();
}

/** Tells whether the time of the dossier is not over, so that the engine ought to have a run of it; the context is its organization's. */
export async function oughtToRun(manager: EntityManager, { dossier }: Pick<DossierKey, 'dossier'>): Promise<boolean> {
  const row = await tenantRows(manager)
    .selectNoFrom(answerOf('ought_to_run', dossier, now).as('due'))
    .executeTakeFirstOrThrow();
  return row.due === 1;
}

/** Counts the lost runs of the whole installation. */
export async function countLostRuns(dataSource: DataSource): Promise<number> {
  const row = await publicRows(dataSource)
    .selectNoFrom(answerOf('lost_run_count').as('count'))
    .executeTakeFirstOrThrow();
  return row.count ?? 0;
}
