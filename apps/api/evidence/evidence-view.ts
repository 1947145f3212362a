import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import { displayName, escapedName } from '@comity/evidence/ingest/file-name';
import type { EvidenceRow } from '@comity/persistence/reads/evidence';

export function evidenceView({
  folder: _folder,
  dossier: _dossier,
  kind: _kind,
  uploadMetadata: _uploadMetadata,
  event,
  name,
  ...row
}: EvidenceRow): EvidenceFileView {
  return {
    ...row,
    name: displayName(name),
    nameGiven: escapedName(name),
    produced: event !== null,
    expiresAt: row.status === 'RECEIVING' ? row.expiresAt : null,
  };
}
