/** Sealed packages are kept here, each with the event with which it was made or came. */
import type { EntityManager } from 'typeorm';
import type { DossierKey } from './recording/states.ts';
import type { PackageContents } from './schema/evidence.ts';
import { jsonOrNull } from './sql/expressions.ts';
import { tenantRows } from './sql/rows.ts';

export interface KeptPackage {
  /** Number of the event. */
  seq: number;
  digest: string;
  /** Id of the package's file. */
  file: string;
  /** What the package states of itself; null where it cannot be read. */
  contents: PackageContents | null;
}

/**
 * Keeps the package once per event; an existing one stays. It returns false if another attempt at the same event has
 * kept one.
 */
export async function keepPackage(manager: EntityManager, key: DossierKey, kept: KeptPackage): Promise<boolean> {
  const row = await tenantRows(manager)
    .insertInto('sealed_package')
    .values({
      organization_id: key.organization,
      dossier_id: key.dossier,
      event_seq: kept.seq,
      digest: kept.digest,
      file_id: kept.file,
      contents: jsonOrNull(kept.contents),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_seq')
    .executeTakeFirst();
  return row !== undefined;
}

/** Returns the latest package with this digest; null if none is here. */
export async function packageFile(
  manager: EntityManager,
  key: DossierKey,
  digest: string,
): Promise<KeptPackage | null> {
  const row = await tenantRows(manager)
    .selectFrom('sealed_package')
    .select(['event_seq as seq', 'digest', 'file_id as file', 'contents'])
    .where('organization_id', '=', key.organization)
    .where('dossier_id', '=', key.dossier)
    .where('digest', '=', digest)
    .orderBy('event_seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
