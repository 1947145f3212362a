/** Which file a message of ours to another dossier names: what its receiver may fetch, and nothing beside it. */
import type { KeyObject } from 'node:crypto';
import type { Production } from '@comity/contracts/documents';
import type { EvidenceRequest } from '@comity/contracts/evidence-request';
import type { DataSource, EntityManager } from 'typeorm';
import { inOrganization } from './context.ts';
import { readDocument } from './documents.ts';
import { OrganizationEntity } from './entities/organization.ts';
import { publicKeyOf } from './keys.ts';
import { type EvidenceRow, readEvidenceFile } from './reads/evidence.ts';
import { packageFile } from './sealed-packages.ts';

/** What giving evidence asks of the database. */
export function givingQuestions(dataSource: DataSource): {
  organization: (code: string) => Promise<{ id: string; publicKey: KeyObject } | null>;
  named: (request: EvidenceRequest, parties: { asker: string; giver: string }) => Promise<EvidenceRow | null>;
} {
  return {
    async organization(code) {
      const row = await dataSource.manager.findOneBy(OrganizationEntity, { code });
      return row === null ? null : { id: row.id, publicKey: publicKeyOf(row.publicKey) };
    },
    named: (request, parties) => namedFile(dataSource, request, parties),
  };
}

/** Organization ids. Null if there is no such message, or it names no such file. */
function namedFile(
  dataSource: DataSource,
  { from, to, message, file }: EvidenceRequest,
  { asker, giver }: { asker: string; giver: string },
): Promise<EvidenceRow | null> {
  return inOrganization(dataSource, giver, async (manager) => {
    const [sent] = await manager.query<{ code: string; body: Record<string, unknown> }[]>(
      `SELECT code, envelope -> 'body' AS body FROM outbox WHERE organization_id = $1 AND dossier_id = $2
          AND peer_organization_id = $3 AND peer_dossier_id = $4 AND number = $5`,
      [giver, to.dossier, asker, from.dossier, message],
    );
    const id = sent === undefined ? null : await idOf(manager, giver, to.dossier, sent, file);
    return id === null ? null : readEvidenceFile(manager, { organization: giver, id });
  });
}

async function idOf(
  manager: EntityManager,
  organization: string,
  dossier: string,
  { code, body }: { code: string; body: Record<string, unknown> },
  file: string | null,
): Promise<string | null> {
  if (code === 'evidence' && file === null)
    return (await packageFile(manager, { organization, dossier }, String(body['package'])))?.file ?? null;
  if (code !== 'production' || file === null) return null;
  const production = await readDocument<Production>(manager, organization, String(body['production']));
  return production?.files.some(({ id }) => id === file) === true ? file : null;
}
