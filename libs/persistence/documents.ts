/**
 * Documents hold what people write; they are immutable and addressed by digest. A document that no event names has no
 * meaning.
 */
import { type Expression, type RawBuilder, sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { digestOf } from './digest.ts';
import { isOneOf, jsonOf } from './sql/expressions.ts';
import { tenantRows } from './sql/rows.ts';

export interface StoredDocument {
  digest: string;
  kind: string;
  content: unknown;
}

/** What is kept under the digest is another text, or is kept as something else: somebody has put it into the database past Comity. */
export class AlteredDocument extends Error {
  override readonly name = 'AlteredDocument';
  readonly digest: string;

  constructor(digest: string) {
    super(`DOCUMENT_ALTERED: what is kept under ${digest} has another digest`);
    this.digest = digest;
  }
}

function asDigested<T>(digest: string, content: T): T {
  if (digestOf(content) !== digest) throw new AlteredDocument(digest);
  return content;
}

/** What somebody writes may be word for word what was shown; every other kind has contents of a form of its own. */
const WORDS: readonly string[] = ['TEXT', 'SHOWN'];
const isAlike = (one: string, other: string): boolean =>
  one === other || (WORDS.includes(one) && WORDS.includes(other));

/**
 * Saves the contents once and returns their digests in the given order. Saving the same again changes nothing. It throws
 * `AlteredDocument` where another text is kept under one of the digests, or the same as another kind: of an attachment
 * neither text nor digest is looked at in a list, and what is no attachment is not given out as one.
 */
export async function saveDocuments(
  manager: EntityManager,
  organizationId: string,
  documents: readonly { kind: string; content: unknown }[],
): Promise<string[]> {
  if (documents.length === 0) return [];
  const rows = documents.map(({ kind, content }) => ({ digest: digestOf(content), kind, content: jsonOf(content) }));
  const saved = await tenantRows(manager)
    .insertInto('document')
    .values(rows.map((row) => ({ organization_id: organizationId, ...row })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('digest')
    .execute();
  const isNew = new Set(saved.map(({ digest }) => digest));
  const digests = rows.map((row) => row.digest);
  const known = rows.filter(({ digest }) => !isNew.has(digest));
  await assertKinds(manager, organizationId, known);
  await assertUnaltered(
    manager,
    organizationId,
    known.map(({ digest }) => digest),
  );
  return digests;
}

async function assertKinds(
  manager: EntityManager,
  organizationId: string,
  known: readonly { digest: string; kind: string }[],
): Promise<void> {
  if (known.length === 0) return;
  const kept = await documentsByDigest(
    manager,
    organizationId,
    known.map(({ digest }) => digest),
  )
    .select(['digest', 'kind'])
    .execute();
  const kinds = new Map(kept.map(({ digest, kind }) => [digest, kind]));
  const altered = known.find(({ digest, kind }) => !isAlike(kinds.get(digest) ?? kind, kind));
  if (altered !== undefined) throw new AlteredDocument(altered.digest);
}

/** Saves the content and returns its digest (lower-case hex SHA-256 of the RFC 8785 form). */
export async function saveDocument(
  manager: EntityManager,
  organizationId: string,
  kind: string,
  content: unknown,
): Promise<string> {
  const [digest = ''] = await saveDocuments(manager, organizationId, [{ kind, content }]);
  return digest;
}

/** Throws `AlteredDocument` where another text than that of the digest is kept under one of them. */
export async function assertUnaltered(
  manager: EntityManager,
  organizationId: string,
  digests: readonly string[],
): Promise<void> {
  // Files are large, so one content at a time is in memory.
  for (const digest of new Set(digests)) await readDocument(manager, organizationId, digest);
}

/**
 * Returns the content as it was saved, or null if there is none; throws `AlteredDocument` where it is another. The
 * caller knows from the event what the content is.
 */
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
  return row === undefined ? null : asDigested(digest, row.content as T);
}

const documentsByDigest = (manager: EntityManager, organizationId: string, digests: readonly string[]) =>
  tenantRows(manager)
    .selectFrom('document')
    .where('organization_id', '=', organizationId)
    .where((eb) => isOneOf(eb.ref('digest'), digests));

/** Returns the descriptions of the given attachments, without their bytes. */
export function readAttachments(
  manager: EntityManager,
  organizationId: string,
  digests: readonly string[],
): Promise<{ digest: string; name: string; size: number; sha256: string }[]> {
  return documentsByDigest(manager, organizationId, digests)
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

/**
 * Returns those of the given documents that exist, in no particular order. A file that is attached comes as its
 * description: whoever needs its bytes reads that one document.
 */
export async function readDocuments(
  manager: EntityManager,
  organizationId: string,
  digests: readonly string[],
): Promise<StoredDocument[]> {
  const documents = await documentsByDigest(manager, organizationId, digests)
    .select((eb) => ['digest', 'kind', withoutBytes(eb.ref('kind'), eb.ref('content')).as('content')])
    .execute();
  return documents.map(unaltered);
}

/** The description of a file has no digest of its own; recording has compared the whole file. */
export function unaltered(document: StoredDocument): StoredDocument {
  if (document.kind !== 'ATTACHMENT') asDigested(document.digest, document.content);
  return document;
}

/** Attached files are large, and only their descriptions are shown. */
export function withoutBytes(kind: Expression<string>, content: Expression<unknown>): RawBuilder<unknown> {
  return sql`CASE WHEN ${kind} = 'ATTACHMENT' THEN ${content} - 'base64' ELSE ${content} END`;
}
