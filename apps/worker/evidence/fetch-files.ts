/** Fetches the files of a production from the provider into the authority's own storage, one after the other. */
import type { DossierRef } from '@comity/contracts/engine';
import type { Production } from '@comity/contracts/documents';
import { isBeforeCourt, isSetAside } from '@comity/domain/assistance/set-aside';
import { inOrganization } from '@comity/persistence/context';
import { readDocument } from '@comity/persistence/documents';
import type { EvidenceWork } from '@comity/persistence/recording/evidence-work';
import { fetchFile, openSenderLine, TransferFailed } from './fetch.ts';
import { lockContext } from '../recording/dossier-context.ts';
import { type WorkAttempt, DONE, type EvidenceParts } from './parts.ts';

export async function fetchFiles(
  ref: DossierRef,
  work: EvidenceWork,
  parts: EvidenceParts,
  signal: AbortSignal,
): Promise<WorkAttempt> {
  const production = await inOrganization(parts.dataSource, ref.organization, (manager) =>
    readDocument<Production>(manager, ref.organization, String(work.payload['production'])),
  );
  const line = await openSenderLine(ref, work, parts);
  let mismatch = false;
  let waiting = false;
  for (const { id, ...file } of production?.files ?? []) {
    const standing = await standingOf(ref, work, file.target, parts);
    if (standing === 'CLOSED') continue;
    waiting ||= standing === 'WAITS';
    if (standing === 'WAITS') continue;
    const row = await fetchFile(line, { ...file, file: id }, work, parts, signal);
    mismatch ||= row.status === 'MISMATCH';
  }
  if (waiting) throw new TransferFailed('INTERRUPTED', 'a court has the order before it');
  return mismatch ? { status: 'FAILED', reason: 'FILES_MISMATCH' } : DONE;
}

/** What was set aside meanwhile is no longer taken over, and what a court has before it waits. */
function standingOf(
  ref: DossierRef,
  { seq }: EvidenceWork,
  target: string | null,
  { dataSource }: EvidenceParts,
): Promise<'WANTED' | 'CLOSED' | 'WAITS'> {
  return inOrganization(dataSource, ref.organization, async (manager) => {
    const { state } = await lockContext(manager, ref);
    if (isSetAside(state, seq, target)) return 'CLOSED';
    return isBeforeCourt(state, target) ? 'WAITS' : 'WANTED';
  });
}
