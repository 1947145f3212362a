/** The evidence page shows files that came on a medium, each beside what its list states. */
import type { Delivery } from '@comity/contracts/documents';
import type { BroughtView } from '@comity/contracts/http/evidence-views';
import { partOf } from '@comity/domain/assistance/parts';
import { displayName, escapedName } from '@comity/evidence/ingest/file-name';
import type { EvidenceRow } from '@comity/persistence/reads/evidence';
import type { DossierState } from '@comity/domain/state/dossier';

export function broughtView(
  state: DossierState,
  delivery: Delivery | null,
  rows: readonly EvidenceRow[],
): BroughtView | null {
  const { brought, verification } = partOf(state);
  if (brought == null || delivery === null) return null;
  return {
    delivery: brought.delivery,
    at: brought.at,
    medium: delivery.medium,
    listed: delivery.listed,
    quarantined: verification?.failed !== 0,
    files: delivery.files.map(({ id, name, ...file }) => ({
      file: id,
      name: displayName(name),
      nameGiven: escapedName(name),
      ...file,
      status: rows.find((row) => row.id === id)?.status ?? 'WAITING',
    })),
    earlier: rows.filter(({ event }) => event !== null && brought.kept.includes(event)).map(earlierFile),
    absent: delivery.absent.map(({ name, sha256 }) => ({ name: displayName(name), sha256 })),
  };
}

function earlierFile({
  id,
  name,
  storedSize,
  sha256,
  looksLike,
  mediaType,
  status,
}: EvidenceRow): BroughtView['earlier'][number] {
  return {
    file: id,
    name: displayName(name),
    nameGiven: escapedName(name),
    size: storedSize,
    sha256: sha256 ?? '',
    mediaType: looksLike ?? mediaType,
    status,
  };
}
