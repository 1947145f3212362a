/** Fetches the files of a production from the provider into the authority's own storage, one after the other. */
import type { DossierRef } from '@comity/contracts/engine';
import type { Production } from '@comity/contracts/documents';
import { isSetAside } from '@comity/domain/assistance/set-aside';
import { inOrganization } from '@comity/persistence/context';
import { readDocument } from '@comity/persistence/documents';
import type { EvidenceWork } from '@comity/persistence/recording/evidence-work';
import { fetchFile, openSenderLine } from './fetch.ts';
import { lockContext } from '../recording/dossier-context.ts';
import { type WorkAttempt, DONE, type EvidenceParts, OVERTAKEN } from './parts.ts';

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
  for (const { id, ...file } of production?.files ?? []) {
    if (await isNotWanted(ref, work, parts)) return OVERTAKEN;
    const row = await fetchFile(line, { ...file, file: id }, work, parts, signal);
    mismatch ||= row.status === 'MISMATCH';
  }
  return mismatch ? { status: 'FAILED', reason: 'FILES_MISMATCH' } : DONE;
}

/** What was set aside meanwhile is no longer taken over. */
function isNotWanted(ref: DossierRef, { seq }: EvidenceWork, { dataSource }: EvidenceParts): Promise<boolean> {
  return inOrganization(dataSource, ref.organization, async (manager) => {
    const { state } = await lockContext(manager, ref);
    return isSetAside(state, seq);
  });
}
