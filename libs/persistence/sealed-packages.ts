/** Sealed packages that lie here, each with the event with which it was made or came. */
import type { PackageView } from '@comity/contracts/http/evidence-views';
import type { EntityManager } from 'typeorm';
import type { DossierKey } from './recording/states.ts';

export type PackageContents = NonNullable<PackageView['contents']>;

export interface KeptPackage {
  /** Number of the event. */
  seq: number;
  digest: string;
  /** Id of its file. */
  file: string;
  /** As it says itself; null where it cannot be read. */
  contents: PackageContents | null;
}

/** Once per event: what is there stays. False if another attempt at the same event has kept one. */
export async function keepPackage(manager: EntityManager, key: DossierKey, kept: KeptPackage): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `INSERT INTO sealed_package (organization_id, dossier_id, event_seq, digest, file_id, contents)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING event_seq`,
    [
      key.organization,
      key.dossier,
      kept.seq,
      kept.digest,
      kept.file,
      kept.contents === null ? null : JSON.stringify(kept.contents),
    ],
  );
  return rows.length === 1;
}

/** The latest with this digest; null if none is here. */
export async function packageFile(
  manager: EntityManager,
  key: DossierKey,
  digest: string,
): Promise<KeptPackage | null> {
  const rows = await manager.query<KeptPackage[]>(
    `SELECT event_seq AS seq, digest::text AS digest, file_id AS file, contents FROM sealed_package
      WHERE organization_id = $1 AND dossier_id = $2 AND digest = $3 ORDER BY event_seq DESC LIMIT 1`,
    [key.organization, key.dossier, digest],
  );
  return rows[0] ?? null;
}
