/** Documents: what people write, immutable and addressed by digest. One that no event names means nothing. */
import type { EntityManager } from 'typeorm';
import { digestOf } from './digest.ts';
import { DocumentEntity } from './entities/dossier.ts';

export interface StoredDocument {
  digest: string;
  kind: string;
  content: unknown;
}

/** Saves the contents once; answers their digests in the given order. Saving the same again changes nothing. */
export async function saveDocuments(
  manager: EntityManager,
  organizationId: string,
  documents: readonly { kind: string; content: unknown }[],
): Promise<string[]> {
  if (documents.length === 0) return [];
  const rows = documents.map(({ kind, content }) => ({ digest: digestOf(content), kind, content }));
  await manager.query(
    `INSERT INTO document (organization_id, digest, kind, content)
     SELECT $1, d.digest, d.kind, d.content FROM jsonb_to_recordset($2::jsonb) AS d (digest text, kind text, content jsonb)
     ON CONFLICT DO NOTHING`,
    [organizationId, JSON.stringify(rows)],
  );
  return rows.map((row) => row.digest);
}

/** Digest (lower-case hex SHA-256 of the RFC 8785 form) of the saved content. */
export async function saveDocument(
  manager: EntityManager,
  organizationId: string,
  kind: string,
  content: unknown,
): Promise<string> {
  const [digest = ''] = await saveDocuments(manager, organizationId, [{ kind, content }]);
  return digest;
}

/** The content as it was saved; whoever asks knows from the event what it is. Null if there is none. */
export async function readDocument<T>(
  manager: EntityManager,
  organizationId: string,
  digest: string,
): Promise<T | null> {
  const row = await manager.findOneBy(DocumentEntity, { organizationId, digest });
  return row === null ? null : (row.content as T);
}

/** What the asked attachments are, without their bytes. */
export function readAttachments(
  manager: EntityManager,
  organizationId: string,
  digests: readonly string[],
): Promise<{ digest: string; name: string; size: number; sha256: string }[]> {
  return manager.query(
    `SELECT digest, content ->> 'name' AS name, (content -> 'size')::int AS size, content ->> 'sha256' AS sha256
       FROM document WHERE organization_id = $1 AND kind = 'ATTACHMENT' AND digest = ANY ($2)`,
    [organizationId, digests],
  );
}

/** Those of the asked documents that exist, in no particular order. */
export function readDocuments(
  manager: EntityManager,
  organizationId: string,
  digests: readonly string[],
): Promise<StoredDocument[]> {
  return manager.query(`SELECT digest, kind, content FROM document WHERE organization_id = $1 AND digest = ANY ($2)`, [
    organizationId,
    digests,
  ]);
}
