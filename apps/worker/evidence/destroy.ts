/**
 * What was disposed of by destruction: the content of every file of the dossier goes; rows, digests, ledger and
 * certificate stay as the proof of what there was.
 */
import type { DossierRef } from '@comity/contracts/engine';
import { inOrganization } from '@comity/persistence/context';
import { listEvidence } from '@comity/persistence/reads/evidence';
import type { EvidenceWork } from '@comity/persistence/recording/evidence-work';
import { type Attempt, DONE, type EvidenceParts } from './parts.ts';
import { removeContent } from './remove-content.ts';

export async function destroy(
  ref: DossierRef,
  _work: EvidenceWork,
  { dataSource, storage }: EvidenceParts,
  signal: AbortSignal,
): Promise<Attempt> {
  const files = await inOrganization(dataSource, ref.organization, (manager) => listEvidence(manager, ref));
  for (const { id, folder } of files) {
    signal.throwIfAborted();
    await removeContent(dataSource, storage, { organization: ref.organization, id, folder }, 'DESTROYED');
  }
  return DONE;
}
