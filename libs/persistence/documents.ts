/** Documents: what people write, immutable and addressed by digest. One that no event names means nothing. */
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { digestOf } from './digest.ts';
import { among, jsonOf } from './sql/expressions.ts';
import { tenantRows } from './sql/rows.ts';

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
  const rows = documents.map(({ kind, content }) => ({ digest: digestOf(content), kind, content: jsonOf(content) }));
  await tenantRows(manager)
    .insertInto('document')
    .values(rows.map((row) => ({ organization_id: organizationId, ...row })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
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
  const row = await tenantRows(manager)
    .selectFrom('document')
    .select('content')
    .where('organization_id', '=', organizationId)
    .where('digest', '=', digest)
    .executeTakeFirst();
  return row === undefined ? null : (row.content as T);
}

const asked = (manager: EntityManager, organizationId: string, digests: readonly string[]) =>
  tenantRows(manager)
    .selectFrom('document')
    .where('organization_id', '=', organizationId)
    .where((eb) => among(eb.ref('digest'), digests));

/** What the asked attachments are, without their bytes. */
export function readAttachments(
  manager: EntityManager,
  organizationId: string,
  digests: readonly string[],
): Promise<{ digest: string; name: string; size: number; sha256: string }[]> {
  return asked(manager, organizationId, digests)
    .select((eb) => {
      const content = eb.ref('content');
      return [
        'digest',
        sql<string>`${content} ->> 'name'`.as('name'),
        sql<number>`(${content} -> 'size')::int`.as('size'),
        sql<string>`${content} ->> 'sha256'`.as('sha256'),
      ];
    })
    .where('kind', '=', 'ATTACHMENT')
    .execute();
}

/** Those of the asked documents that exist, in no particular order. */
export function readDocuments(
  manager: EntityManager,
  organizationId: string,
  digests: readonly string[],
): Promise<StoredDocument[]> {
  return asked(manager, organizationId, digests).select(['digest', 'kind', 'content']).execute();
}
