/** Files of evidence as lists and downloads need them. Who may see a dossier may see its files; that is asked before. */
import type { EntityManager } from 'typeorm';
import type { EvidenceKey, RemovalCause } from '../evidence.ts';
import type { DossierKey } from '../recording/states.ts';
import type { Words } from './caller.ts';

export interface EvidenceRow {
  id: string;
  dossier: string;
  folder: string;
  name: string;
  mediaType: string | null;
  size: number;
  declaredSize: number | null;
  declaredSha256: string | null;
  status: 'RECEIVING' | 'COMPLETE' | 'MISMATCH' | 'REMOVED';
  storedSize: number;
  sha256: string | null;
  looksLike: string | null;
  differences: ('SIZE' | 'SHA256')[];
  uploadedBy: Words | null;
  begunAt: string;
  completedAt: string | null;
  removedAt: string | null;
  removedBecause: RemovalCause | null;
  /** Wall clock. */
  expiresAt: string;
  kind: 'EVIDENCE' | 'PACKAGE';
  /** The event that it belongs to: the production, or the message with which it came. */
  event: number | null;
}

const ROWS = `
  SELECT f.id, f.dossier_id AS dossier, f.folder, f.name_given AS name, f.media_type AS "mediaType", f.size,
    f.declared_size AS "declaredSize", f.declared_sha256::text AS "declaredSha256", f.status,
    f.stored_size AS "storedSize", f.sha256::text AS sha256, f.looks_like AS "looksLike", f.differences,
    CASE WHEN m.id IS NULL THEN NULL ELSE jsonb_build_object('en', m.name_en, 'es', m.name_es) END AS "uploadedBy",
    f.begun_at AS "begunAt", f.completed_at AS "completedAt", f.removed_at AS "removedAt",
    f.removed_because AS "removedBecause", f.expires_at AS "expiresAt",
    f.kind, f.event_seq AS event
    FROM evidence_file f
    LEFT JOIN member m ON m.organization_id = f.organization_id AND m.id = f.uploaded_by`;

/** Every file of the dossier, packages and removed ones too, in the order in which they were begun. */
export function listEvidence(manager: EntityManager, { organization, dossier }: DossierKey): Promise<EvidenceRow[]> {
  return manager.query<EvidenceRow[]>(
    `${ROWS} WHERE f.organization_id = $1 AND f.dossier_id = $2 ORDER BY f.begun_at, f.id`,
    [organization, dossier],
  );
}

export async function readEvidenceFile(
  manager: EntityManager,
  { organization, id }: EvidenceKey,
): Promise<EvidenceRow | null> {
  const rows = await manager.query<EvidenceRow[]>(`${ROWS} WHERE f.organization_id = $1 AND f.id = $2`, [
    organization,
    id,
  ]);
  return rows[0] ?? null;
}
