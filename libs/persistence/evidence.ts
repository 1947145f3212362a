/**
 * A file's row is begun, written by one writer after another, settled and removed. The bytes themselves are in the
 * storage, which alone knows how many bytes of an unfinished file are safe; the row only notes their number.
 */
import { sql } from 'kysely';
import type { DataSource, EntityManager } from 'typeorm';
import type { DossierKey } from './recording/states.ts';
import type { EvidenceDifference, EvidenceKind, EvidenceStatus, RemovalCause } from './schema/evidence.ts';
import { isOneOf, answersOf, inMilliseconds, lockUntilCommit, wallClock } from './sql/expressions.ts';
import { publicRows, tenantRows } from './sql/rows.ts';
import { stableId } from './stable-id.ts';

export interface EvidenceKey {
  organization: string;
  id: string;
}

export interface NewEvidence extends EvidenceKey {
  dossier: string;
  /** Folder of the file's parts in the storage. */
  folder: string;
  /** The name stands here as the uploader gave it. */
  name: string;
  /** Media type as the uploader declared it; unchecked. */
  mediaType: string | null;
  /** The upload announces this number of bytes. */
  size: number;
  /** Size and SHA-256 (lower-case hex) of the manifest, where it states them. */
  declared: { size: number | null; sha256: string | null };
  /**
   * The header Upload-Metadata stands here as the client wrote it (tus 1.0); it is null for a file that the worker
   * fetches.
   */
  uploadMetadata: string | null;
  /** This member uploads the file; the value is null for a file that the worker fetches. */
  by: string | null;
  kind: EvidenceKind;
  /** The event with which the file comes; null for an upload, which belongs to none until it is produced. */
  event: number | null;
  /** This is an instant on the organization's clock. */
  at: string;
  /** The file is removed after this many milliseconds without a byte. */
  patienceMs: number;
}

/**
 * Derives the id of our copy of a file that a message names (null: its package). The id is the same however often the
 * file is fetched, and never one that the sender could choose. `seq` is the number of the event that the message
 * became.
 */
export function copyId({ dossier }: Pick<DossierKey, 'dossier'>, seq: number, file: string | null): string {
  return stableId('evidence', dossier, String(seq), file ?? 'package');
}

/**
 * Returns the id that a file named by a production has here: the provider has the file itself, and the authority has
 * its own copy unless the file was brought by hand and taken in here in the first place.
 */
export function producedId(
  key: Pick<DossierKey, 'dossier'>,
  event: { kind: 'act' | 'message' | 'clock'; seq: number; entered: unknown },
  file: string,
): string {
  return event.kind === 'act' || event.entered !== null ? file : copyId(key, event.seq, file);
}

export type Beginning = { outcome: 'begun' } | { outcome: 'over quota'; freeBytes: number };

/**
 * `quotaBytes` bounds the total of what the organization has stored and announced. Uploads of one organization wait for
 * each other to begin, so that two cannot both take the last of it.
 */
export async function beginEvidence(manager: EntityManager, file: NewEvidence, quotaBytes: number): Promise<Beginning> {
  const db = tenantRows(manager);
  await lockUntilCommit(`evidence ${file.organization}`).execute(db);
  const row = await db
    .selectFrom('evidence_file')
    .select((eb) => sql<number | null>`sum(${eb.ref('size')})::int8`.as('used'))
    .where('organization_id', '=', file.organization)
    .where('status', '<>', 'REMOVED')
    .executeTakeFirst();
  const freeBytes = Math.max(quotaBytes - (row?.used ?? 0), 0);
  if (file.size > freeBytes) return { outcome: 'over quota', freeBytes };
  await db
    .insertInto('evidence_file')
    .values({
      organization_id: file.organization,
      id: file.id,
      dossier_id: file.dossier,
      folder: file.folder,
      name_given: file.name,
      media_type: file.mediaType,
      size: file.size,
      declared_size: file.declared.size,
      declared_sha256: file.declared.sha256,
      uploaded_by: file.by,
      begun_at: file.at,
      expires_at: inMilliseconds(wallClock, file.patienceMs),
      kind: file.kind,
      event_seq: file.event,
      upload_metadata: file.uploadMetadata,
    })
    .execute();
  return { outcome: 'begun' };
}

const fileOf = (manager: EntityManager, { organization, id }: EvidenceKey) =>
  tenantRows(manager).updateTable('evidence_file').where('organization_id', '=', organization).where('id', '=', id);

/** Returns the number of a new writer, above all before it; null if the file takes no more bytes. */
export async function nextWriter(manager: EntityManager, key: EvidenceKey): Promise<number | null> {
  const row = await fileOf(manager, key)
    .set((eb) => ({ writer: eb('writer', '+', 1) }))
    .where('status', '=', 'RECEIVING')
    .returning('writer')
    .executeTakeFirst();
  return row?.writer ?? null;
}

/** Returns false if another writer has begun since, or the file was removed: then this one MUST stop. */
export async function noteStored(
  manager: EntityManager,
  key: EvidenceKey,
  { writer, bytes, patienceMs }: { writer: number; bytes: number; patienceMs: number },
): Promise<boolean> {
  const { numUpdatedRows } = await fileOf(manager, key)
    .set({ stored_size: bytes, expires_at: inMilliseconds(wallClock, patienceMs) })
    .where('writer', '=', writer)
    .where('status', '=', 'RECEIVING')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Notes what a list says of a file that was begun without it. What was said at the beginning stays. */
export async function declareEvidence(
  manager: EntityManager,
  key: EvidenceKey,
  { size, sha256 }: { size: number | null; sha256: string },
): Promise<void> {
  await fileOf(manager, key)
    .set((eb) => ({ declared_sha256: sha256, declared_size: eb.fn.coalesce('declared_size', eb.val(size)) }))
    .where('status', '=', 'RECEIVING')
    .where('declared_sha256', 'is', null)
    .execute();
}

export interface EvidenceCompletion {
  writer: number;
  size: number;
  sha256: string;
  looksLike: string | null;
  /** Properties in which the file differs from what was declared; empty for COMPLETE. */
  differences: readonly EvidenceDifference[];
  at: string;
}

/**
 * Settles the file as COMPLETE, or as MISMATCH where there are differences. A package's size is known only now. The
 * result is false as with `noteStored`.
 */
export async function completeEvidence(
  manager: EntityManager,
  key: EvidenceKey,
  found: EvidenceCompletion,
): Promise<boolean> {
  const { numUpdatedRows } = await fileOf(manager, key)
    .set((eb) => ({
      status: found.differences.length === 0 ? 'COMPLETE' : 'MISMATCH',
      stored_size: found.size,
      sha256: found.sha256,
      looks_like: found.looksLike,
      differences: found.differences,
      completed_at: found.at,
      size: eb.case().when('kind', '=', 'PACKAGE').then(found.size).else(eb.ref('size')).end(),
    }))
    .where('writer', '=', found.writer)
    .where('status', '=', 'RECEIVING')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Hides the file from every writer and reader; the row stays. Its bytes are removed afterwards, and again by the sweep
 * if that is interrupted. The result is false if the file was removed before, has not expired after all, was produced
 * and so can no longer be withdrawn, or became whole while somebody took it for abandoned.
 */
export async function removeEvidence(
  manager: EntityManager,
  key: EvidenceKey,
  { because, at }: { because: RemovalCause; at: string },
): Promise<boolean> {
  const present = fileOf(manager, key)
    .set({ status: 'REMOVED', removed_because: because, removed_at: at })
    .where('status', '<>', 'REMOVED');
  const removed = {
    EXPIRED: present.where('status', '=', 'RECEIVING').where('expires_at', '<', wallClock),
    WITHDRAWN: present.where('event_seq', 'is', null),
    ABANDONED: present.where('status', '=', 'RECEIVING'),
    DESTROYED: present,
    RETURNED: present,
    NOT_OWED: present.where('event_seq', 'is', null),
  }[because];
  const { numUpdatedRows } = await removed.executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Records that no byte of the removed file is left in the storage. */
export async function noteEmptied(manager: EntityManager, key: EvidenceKey): Promise<void> {
  await fileOf(manager, key).set({ emptied: true }).where('status', '=', 'REMOVED').execute();
}

export interface EvidenceToRemove extends EvidenceKey {
  folder: string;
  /** This is true if the file was removed before and only its bytes still exist. */
  removed: boolean;
}

/** Returns unfinished files whose time is over, and removed files that still have bytes, of all organizations. */
export function evidenceToRemove(source: DataSource | EntityManager): Promise<EvidenceToRemove[]> {
  return publicRows(source)
    .selectFrom(answersOf('evidence_to_remove', wallClock).as('f'))
    .select(['f.organization_id as organization', 'f.id', 'f.folder', 'f.removed'])
    .execute();
}

/**
 * Returns the given files of the dossier that have one of these statuses and belong to no event yet, and locks them
 * until the transaction ends. A caller who names other files finds them missing from the result.
 */
export function lockUnproduced(
  manager: EntityManager,
  { organization, dossier }: DossierKey,
  files: readonly string[],
  statuses: readonly ('COMPLETE' | 'MISMATCH')[],
): Promise<{ id: string; size: number; sha256: string }[]> {
  return tenantRows(manager)
    .selectFrom('evidence_file')
    .select((eb) => ['id', 'stored_size as size', eb.ref('sha256').$notNull().as('sha256')])
    .where('organization_id', '=', organization)
    .where('dossier_id', '=', dossier)
    .where((eb) => isOneOf(eb.ref('id'), files))
    .where((eb) => isOneOf<EvidenceStatus>(eb.ref('status'), statuses))
    .where('kind', '=', 'EVIDENCE')
    .where('event_seq', 'is', null)
    .forUpdate()
    .execute();
}

/** Assigns the files to the production that is event `seq`. */
export async function noteProduced(
  manager: EntityManager,
  { organization, dossier }: DossierKey,
  files: readonly string[],
  seq: number,
): Promise<void> {
  if (files.length === 0) return;
  await tenantRows(manager)
    .updateTable('evidence_file')
    .set({ event_seq: seq })
    .where('organization_id', '=', organization)
    .where('dossier_id', '=', dossier)
    .where((eb) => isOneOf(eb.ref('id'), files))
    .execute();
}

/**
 * Removes the uploads of the dossier that belong to no production, finished or not, because nobody is owed them any
 * more; their bytes go with the next sweep. An upload that goes on meanwhile finds that its file was removed.
 */
export async function removeUnproduced(
  manager: EntityManager,
  { organization, dossier }: DossierKey,
  at: string,
): Promise<void> {
  await tenantRows(manager)
    .updateTable('evidence_file')
    .set({ status: 'REMOVED', removed_because: 'NOT_OWED', removed_at: at })
    .where('organization_id', '=', organization)
    .where('dossier_id', '=', dossier)
    .where('kind', '=', 'EVIDENCE')
    .where('event_seq', 'is', null)
    .where('status', '<>', 'REMOVED')
    .execute();
}
