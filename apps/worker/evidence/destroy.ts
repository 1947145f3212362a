/**
 * Removes what was destroyed, or returned to the State that gave it: the content of every file of the dossier, sealed
 * package and parts included. Rows, names, digests, custody, ledger and certificate stay as the proof of what there
 * was.
 */
import type { DossierRef } from '@comity/contracts/engine';
import { partOf } from '@comity/domain/assistance/parts';
import { inOrganization } from '@comity/persistence/context';
import { listEvidence } from '@comity/persistence/reads/evidence';
import type { EvidenceWork } from '@comity/persistence/recording/evidence-work';
import { lockContext } from '../recording/dossier-context.ts';
import { type WorkAttempt, DONE, type EvidenceParts } from './parts.ts';
import { removeContent } from './remove-content.ts';

export async function destroy(
  ref: DossierRef,
  _work: EvidenceWork,
  { dataSource, storage }: EvidenceParts,
  signal: AbortSignal,
): Promise<WorkAttempt> {
  const { files, because } = await inOrganization(dataSource, ref.organization, async (manager) => {
    const { state } = await lockContext(manager, ref);
    const returned = ref.side === 'requesting' && partOf(state).disposed === 'RETURNED';
    return {
      files: await listEvidence(manager, ref),
      because: returned ? ('RETURNED' as const) : ('DESTROYED' as const),
    };
  });
  for (const { id, folder } of files) {
    signal.throwIfAborted();
    await removeContent(dataSource, storage, { organization: ref.organization, id, folder }, because);
  }
  return DONE;
}
