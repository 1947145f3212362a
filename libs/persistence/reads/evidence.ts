/**
 * Lists and downloads read files of evidence here. Who may see a dossier may see its files; the caller checks that
 * before.
 */
import type { EntityManager } from 'typeorm';
import type { EvidenceKey } from '../evidence.ts';
import type { DossierKey } from '../recording/states.ts';
import type { EvidenceDifference, EvidenceKind, EvidenceStatus, RemovalCause } from '../schema/evidence.ts';
import { ifThere, type Words, words } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';

export interface EvidenceRow {
  id: string;
  dossier: string;
  folder: string;
  name: string;
  mediaType: string | null;
  size: number;
  declaredSize: number | null;
  declaredSha256: string | null;
  uploadMetadata: string | null;
  status: EvidenceStatus;
  storedSize: number;
  sha256: string | null;
  looksLike: string | null;
  differences: EvidenceDifference[];
  uploadedBy: Words | null;
  begunAt: string;
  completedAt: string | null;
  removedAt: string | null;
  removedBecause: RemovalCause | null;
  /** Wall-clock instant. */
  expiresAt: string;
  kind: EvidenceKind;
  /** The event that the file belongs to: the production, or the message with which it came. */
  event: number | null;
}

const files = (manager: EntityManager) =>
  tenantRows(manager)
    .selectFrom('evidence_file as f')
    .leftJoin('member as m', (join) =>
      join.onRef('m.organization_id', '=', 'f.organization_id').onRef('m.id', '=', 'f.uploaded_by'),
    )
    .select((eb) => [
      'f.id',
      'f.dossier_id as dossier',
      'f.folder',
      'f.name_given as name',
      'f.media_type as mediaType',
      'f.size',
      'f.declared_size as declaredSize',
      'f.declared_sha256 as declaredSha256',
      'f.upload_metadata as uploadMetadata',
      'f.status',
      'f.stored_size as storedSize',
      'f.sha256',
      'f.looks_like as looksLike',
      'f.differences',
      ifThere(eb.ref('m.id'), words(eb.ref('m.name_en'), eb.ref('m.name_es'))).as('uploadedBy'),
      'f.begun_at as begunAt',
      'f.completed_at as completedAt',
      'f.removed_at as removedAt',
      'f.removed_because as removedBecause',
      'f.expires_at as expiresAt',
      'f.kind',
      'f.event_seq as event',
    ]);

/** Lists every file of the dossier, packages and removed files too, in the order in which they were begun. */
export function listEvidence(manager: EntityManager, { organization, dossier }: DossierKey): Promise<EvidenceRow[]> {
  return files(manager)
    .where('f.organization_id', '=', organization)
    .where('f.dossier_id', '=', dossier)
    .orderBy('f.begun_at')
    .orderBy('f.id')
    .execute();
}

export async function readEvidenceFile(
  manager: EntityManager,
  { organization, id }: EvidenceKey,
): Promise<EvidenceRow | null> {
  const row = await files(manager)
    .where('f.organization_id', '=', organization)
    .where('f.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
