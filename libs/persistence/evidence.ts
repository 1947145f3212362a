/**
 * The life of a file's row: begun, written by one writer after another, settled, removed. The bytes themselves are in
 * the storage; how many of an unfinished file are safe is asked there, and only noted here.
 */
import type { EntityManager } from 'typeorm';
import type { DossierKey } from './recording/states.ts';
import { stableId } from './stable-id.ts';

export interface EvidenceKey {
  organization: string;
  id: string;
}

export interface NewEvidence extends EvidenceKey {
  dossier: string;
  /** Folder of its parts in the storage. */
  folder: string;
  /** As given. */
  name: string;
  /** As declared; unchecked. */
  mediaType: string | null;
  /** Bytes that the upload announces. */
  size: number;
  /** What the manifest says, as far as it does; SHA-256 in lower-case hex. */
  declared: { size: number | null; sha256: string | null };
  /** Member; null for what the machine brings. */
  by: string | null;
  kind: 'EVIDENCE' | 'PACKAGE';
  /** The event with which it comes; null for an upload, which belongs to none until it is produced. */
  event: number | null;
  /** The organization's own now. */
  at: string;
  /** Milliseconds without a byte after which it is removed. */
  patienceMs: number;
}

/**
 * The id of our copy of a file that a message names (null: its package): the same however often it is fetched, and never
 * one that the sender could choose. `seq`: the event that the message became.
 */
export function copyId({ dossier }: Pick<DossierKey, 'dossier'>, seq: number, file: string | null): string {
  return stableId('evidence', dossier, String(seq), file ?? 'package');
}

/**
 * The id here of a file that a production names: the provider has the file itself, the authority its own copy, unless it
 * was brought by hand and taken in here in the first place.
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
 * `quotaBytes` bounds what the organization has stored and announced, together. Beginnings of one organization wait for
 * each other, so that two cannot both take the last of it.
 */
export async function beginEvidence(manager: EntityManager, file: NewEvidence, quotaBytes: number): Promise<Beginning> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('evidence ' || $1::text, 0))`, [
    file.organization,
  ]);
  const [row] = await manager.query<{ used: number }[]>(
    `SELECT coalesce(sum(size), 0)::bigint AS used FROM evidence_file WHERE organization_id = $1 AND status <> 'REMOVED'`,
    [file.organization],
  );
  const freeBytes = Math.max(quotaBytes - (row?.used ?? 0), 0);
  if (file.size > freeBytes) return { outcome: 'over quota', freeBytes };
  await manager.query(
    `INSERT INTO evidence_file (organization_id, id, dossier_id, folder, name_given, media_type, size, declared_size,
       declared_sha256, uploaded_by, begun_at, expires_at, kind, event_seq)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, clock_timestamp() + $12 * interval '1 millisecond', $13, $14)`,
    [
      file.organization,
      file.id,
      file.dossier,
      file.folder,
      file.name,
      file.mediaType,
      file.size,
      file.declared.size,
      file.declared.sha256,
      file.by,
      file.at,
      file.patienceMs,
      file.kind,
      file.event,
    ],
  );
  return { outcome: 'begun' };
}

/** The number of a new writer, above all before it; null if the file takes no more bytes. */
export async function nextWriter(manager: EntityManager, { organization, id }: EvidenceKey): Promise<number | null> {
  const [rows]: [{ writer: number }[], number] = await manager.query(
    `UPDATE evidence_file SET writer = writer + 1
      WHERE organization_id = $1 AND id = $2 AND status = 'RECEIVING' RETURNING writer`,
    [organization, id],
  );
  return rows[0]?.writer ?? null;
}

/** False if another writer has begun since, or the file was removed: then this one MUST stop. */
export async function noteStored(
  manager: EntityManager,
  { organization, id }: EvidenceKey,
  { writer, bytes, patienceMs }: { writer: number; bytes: number; patienceMs: number },
): Promise<boolean> {
  const [, changed]: [unknown, number] = await manager.query(
    `UPDATE evidence_file SET stored_size = $4, expires_at = clock_timestamp() + $5 * interval '1 millisecond'
      WHERE organization_id = $1 AND id = $2 AND writer = $3 AND status = 'RECEIVING'`,
    [organization, id, writer, bytes, patienceMs],
  );
  return changed === 1;
}

export interface Found {
  writer: number;
  size: number;
  sha256: string;
  looksLike: string | null;
  /** Where it is not what was declared; empty for COMPLETE. */
  differences: readonly string[];
  at: string;
}

/** COMPLETE, or MISMATCH where there are differences. A package's size is known only now. False as with `noteStored`. */
export async function completeEvidence(
  manager: EntityManager,
  { organization, id }: EvidenceKey,
  found: Found,
): Promise<boolean> {
  const status = found.differences.length === 0 ? 'COMPLETE' : 'MISMATCH';
  const [, changed]: [unknown, number] = await manager.query(
    `UPDATE evidence_file SET status = $4, stored_size = $5, sha256 = $6, looks_like = $7, differences = $8,
       completed_at = $9, size = CASE WHEN kind = 'PACKAGE' THEN $5 ELSE size END
      WHERE organization_id = $1 AND id = $2 AND writer = $3 AND status = 'RECEIVING'`,
    [organization, id, found.writer, status, found.size, found.sha256, found.looksLike, found.differences, found.at],
  );
  return changed === 1;
}

export type RemovalCause = 'EXPIRED' | 'WITHDRAWN' | 'ABANDONED' | 'DESTROYED' | 'RETURNED';

/**
 * From now on no writer and no reader finds it; the row stays. Its bytes are removed afterwards, and again by the sweep
 * if that is interrupted. False if it was removed before, has not expired after all, was produced and so is no longer to
 * be withdrawn, or became whole while somebody took it for abandoned.
 */
export async function removeEvidence(
  manager: EntityManager,
  { organization, id }: EvidenceKey,
  { because, at }: { because: RemovalCause; at: string },
): Promise<boolean> {
  const [, changed]: [unknown, number] = await manager.query(
    `UPDATE evidence_file SET status = 'REMOVED', removed_because = $3, removed_at = $4
      WHERE organization_id = $1 AND id = $2 AND status <> 'REMOVED'
        AND ($3 <> 'EXPIRED' OR status = 'RECEIVING' AND expires_at < clock_timestamp())
        AND ($3 <> 'WITHDRAWN' OR event_seq IS NULL)
        AND ($3 <> 'ABANDONED' OR status = 'RECEIVING')`,
    [organization, id, because, at],
  );
  return changed === 1;
}

/** No byte of the removed file is left in the storage. */
export async function noteEmptied(manager: EntityManager, { organization, id }: EvidenceKey): Promise<void> {
  await manager.query(
    `UPDATE evidence_file SET emptied = true WHERE organization_id = $1 AND id = $2 AND status = 'REMOVED'`,
    [organization, id],
  );
}

export interface EvidenceToRemove extends EvidenceKey {
  folder: string;
  /** Removed before; only its bytes are still there. */
  removed: boolean;
}

/** Unfinished files whose time is over, and removed ones that still have bytes, of all organizations. */
export function evidenceToRemove(manager: EntityManager): Promise<EvidenceToRemove[]> {
  return manager.query(
    `SELECT organization_id AS organization, id, folder, removed FROM evidence_to_remove(clock_timestamp())`,
  );
}

/**
 * The given files of the dossier as they are, locked until the transaction ends: those of these statuses that belong to no
 * event yet. Whoever names others is told by what is missing.
 */
export async function lockUnproduced(
  manager: EntityManager,
  { organization, dossier }: DossierKey,
  files: readonly string[],
  statuses: readonly ('COMPLETE' | 'MISMATCH')[],
): Promise<{ id: string; size: number; sha256: string }[]> {
  return manager.query(
    `SELECT id, stored_size AS size, sha256::text AS sha256 FROM evidence_file
      WHERE organization_id = $1 AND dossier_id = $2 AND id = ANY ($3::uuid[]) AND status = ANY ($4) AND kind = 'EVIDENCE'
        AND event_seq IS NULL FOR UPDATE`,
    [organization, dossier, files, statuses],
  );
}

/** From now on they belong to the production that is event `seq`. */
export async function noteProduced(
  manager: EntityManager,
  { organization, dossier }: DossierKey,
  files: readonly string[],
  seq: number,
): Promise<void> {
  await manager.query(
    `UPDATE evidence_file SET event_seq = $4 WHERE organization_id = $1 AND dossier_id = $2 AND id = ANY ($3::uuid[])`,
    [organization, dossier, files, seq],
  );
}
