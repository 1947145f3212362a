/** Marks of the identifiers of dossiers that were opened before there were marks; after the migrations, as the owner. */
import type { DataSource } from 'typeorm';
import type { Target } from '@comity/vocabulary/values/request-form';
import { inOrganization } from './context.ts';
import { readPrivateKey } from './keys.ts';
import { markIdentifiers, marksUnder } from './recording/identifier-marks.ts';

/** Does nothing to a dossier that has its marks, so it may run as often as the migrations do. */
export async function markEarlierDossiers(owner: DataSource, masterKey: Buffer): Promise<void> {
  const organizations = await owner.query<{ id: string }[]>(`SELECT id FROM organization`);
  for (const { id } of organizations) {
    await inOrganization(owner, id, async (manager) => {
      const unmarked = await manager.query<{ dossier: string; provider: string; targets: Target[] }[]>(
        `SELECT d.id AS dossier, coalesce(d.state #>> '{summary,provider}', o.code) AS provider, c.content -> 'targets' AS targets
           FROM dossier d JOIN document c ON c.organization_id = d.organization_id AND c.digest = d.request_digest
           JOIN organization o ON o.id = d.organization_id
          WHERE d.organization_id = $1 AND jsonb_typeof(c.content -> 'targets') = 'array'
            AND NOT EXISTS (SELECT FROM identifier_mark m WHERE m.organization_id = $1 AND m.dossier_id = d.id)`,
        [id],
      );
      if (unmarked.length === 0) return;
      const known = marksUnder(await readPrivateKey(manager, id, masterKey), id);
      for (const { dossier, provider, targets } of unmarked) {
        const marks = targets.map((target) => ({ target: target.id, mark: known.of(target, provider) }));
        await markIdentifiers(manager, { organization: id, dossier }, marks);
      }
    });
  }
}
