/** These are the tables of migrations/7-evidence.ts and 8-evidence-work.ts, which explain each column. */
import type { PackageView } from '@comity/contracts/http/evidence-views';
import type { EvidenceWorkKind, EvidenceWorkReason } from '@comity/contracts/http/evidence-work-views';
import { bigint, bool, char, withDefault, instant, int, json, optional, text, texts, uuid } from './column.ts';

export type EvidenceStatus = 'RECEIVING' | 'COMPLETE' | 'MISMATCH' | 'REMOVED';
export type EvidenceKind = 'EVIDENCE' | 'PACKAGE';
export type EvidenceDifference = 'SIZE' | 'SHA256';
export type RemovalCause = 'EXPIRED' | 'WITHDRAWN' | 'ABANDONED' | 'DESTROYED' | 'RETURNED' | 'NOT_OWED';
export type WorkStatus = 'WAITING' | 'DONE' | 'FAILED' | 'OVERTAKEN';
export type PackageContents = NonNullable<PackageView['contents']>;

export const evidenceFile = {
  organization_id: uuid(),
  id: uuid(),
  dossier_id: uuid(),
  folder: text(),
  name_given: text(),
  media_type: optional(text()),
  size: bigint(),
  declared_size: optional(bigint()),
  declared_sha256: optional(char()),
  uploaded_by: optional(uuid()),
  begun_at: instant(),
  status: withDefault(text<EvidenceStatus>()),
  writer: withDefault(int()),
  stored_size: withDefault(bigint()),
  expires_at: instant(),
  sha256: optional(char()),
  looks_like: optional(text()),
  differences: withDefault(texts<EvidenceDifference>()),
  completed_at: optional(instant()),
  removed_at: optional(instant()),
  removed_because: optional(text<RemovalCause>()),
  emptied: withDefault(bool()),
  kind: withDefault(text<EvidenceKind>()),
  event_seq: optional(int()),
  upload_metadata: optional(text()),
};

export const evidenceWork = {
  organization_id: uuid(),
  dossier_id: uuid(),
  event_seq: int(),
  kind: text<EvidenceWorkKind>(),
  status: withDefault(text<WorkStatus>()),
  attempts: withDefault(int()),
  created_at: withDefault(instant()),
  next_attempt_at: optional(instant()),
  done_at: optional(instant()),
  reason: optional(text<EvidenceWorkReason>()),
};

export const sealedPackage = {
  organization_id: uuid(),
  dossier_id: uuid(),
  event_seq: int(),
  digest: char(),
  file_id: uuid(),
  contents: optional(json<PackageContents>()),
};
