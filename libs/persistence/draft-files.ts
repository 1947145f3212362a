/**
 * A file that is attached to a draft stands beside the draft until the request is submitted. Nothing is left of it when
 * the form no longer names it or the draft is deleted; the transaction that records the submission makes a document of
 * it, so that a file is a document if, and only if, an act names it.
 */
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { digestOf } from './digest.ts';
import { isOneOf, jsonOf } from './sql/expressions.ts';
import { tenantRows } from './sql/rows.ts';

export interface DraftKey {
  organizationId: string;
  id: string;
}

/** Keeps the file and returns the digest under which it will be a document; the same file again changes nothing. */
export async function saveDraftFile(
  manager: EntityManager,
  { organizationId, id }: DraftKey,
  content: unknown,
): Promise<string> {
  const digest = digestOf(content);
  await tenantRows(manager)
    .insertInto('draft_file')
    .values({ organization_id: organizationId, draft_id: id, digest, content: jsonOf(content) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return digest;
}

/** Returns the file of the draft, or of the organization's documents where an earlier request has it already. */
export async function readDraftFile(
  manager: EntityManager,
  { organizationId, id }: DraftKey,
  digest: string,
): Promise<unknown> {
  const db = tenantRows(manager);
  const own = await db
    .selectFrom('draft_file')
    .select('content')
    .where('organization_id', '=', organizationId)
    .where('draft_id', '=', id)
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (own !== undefined) return own.content;
  const document = await db
    .selectFrom('document')
    .select('content')
    .where('organization_id', '=', organizationId)
    .where('digest', '=', digest)
    .where('kind', '=', 'ATTACHMENT')
    .executeTakeFirst();
  return document?.content ?? null;
}

/** Tells whether each of these files is kept, with the draft or as a document. */
export async function keepsDraftFiles(
  manager: EntityManager,
  { organizationId, id }: DraftKey,
  digests: readonly string[],
): Promise<boolean> {
  const db = tenantRows(manager);
  const kept = await db
    .selectFrom('draft_file')
    .select('digest')
    .where('organization_id', '=', organizationId)
    .where('draft_id', '=', id)
    .where((eb) => isOneOf(eb.ref('digest'), digests))
    .union(
      db
        .selectFrom('document')
        .select('digest')
        .where('organization_id', '=', organizationId)
        .where('kind', '=', 'ATTACHMENT')
        .where((eb) => isOneOf(eb.ref('digest'), digests)),
    )
    .execute();
  return new Set(kept.map(({ digest }) => digest)).size === new Set(digests).size;
}

/** Removes every file of the draft but those that its form still names. */
export async function forgetDraftFiles(
  manager: EntityManager,
  { organizationId, id }: DraftKey,
  named: readonly string[],
): Promise<void> {
  await draftFiles(manager, organizationId, id)
    .where((eb) => eb.not(isOneOf(eb.ref('digest'), named)))
    .execute();
}

/** A draft that begins with the form of another begins with its files too. */
export async function copyDraftFiles(manager: EntityManager, from: DraftKey, to: DraftKey): Promise<void> {
  await tenantRows(manager)
    .insertInto('draft_file')
    .columns(['organization_id', 'draft_id', 'digest', 'content'])
    .expression((eb) =>
      eb
        .selectFrom('draft_file')
        .select(['organization_id', sql<string>`${to.id}::uuid`.as('draft_id'), 'digest', 'content'])
        .where('organization_id', '=', from.organizationId)
        .where('draft_id', '=', from.id),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The request was submitted: its files become documents, and the database copies them without anybody reading them. */
export async function makeDocumentsOfDraftFiles(
  manager: EntityManager,
  { organizationId, id }: DraftKey,
): Promise<void> {
  await tenantRows(manager)
    .insertInto('document')
    .columns(['organization_id', 'digest', 'kind', 'content'])
    .expression((eb) =>
      eb
        .selectFrom('draft_file')
        .select(['organization_id', 'digest', sql<string>`'ATTACHMENT'`.as('kind'), 'content'])
        .where('organization_id', '=', organizationId)
        .where('draft_id', '=', id),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await draftFiles(manager, organizationId, id).execute();
}

const draftFiles = (manager: EntityManager, organizationId: string, id: string) =>
  tenantRows(manager).deleteFrom('draft_file').where('organization_id', '=', organizationId).where('draft_id', '=', id);
