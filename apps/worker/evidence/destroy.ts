/**
 * Removes what was destroyed or returned: the content of the files of the dossier, sealed package and parts included.
 * Files that were set aside go by an act of their own, and at the State by no other. Rows, names, digests, custody,
 * ledger and certificate stay as the proof of what there was.
 */
import type { DossierRef } from '@comity/contracts/engine';
import { partOf } from '@comity/domain/assistance/parts';
import { isSetAside, setAsideOf } from '@comity/domain/assistance/set-aside';
import type { DossierState } from '@comity/domain/state/dossier';
import { inOrganization } from '@comity/persistence/context';
import { listEvidence } from '@comity/persistence/reads/evidence';
import type { EvidenceWork } from '@comity/persistence/recording/evidence-work';
import { lockContext } from '../recording/dossier-context.ts';
import { type WorkAttempt, DONE, type EvidenceParts } from './parts.ts';
import { removeContent } from './remove-content.ts';

export async function destroy(
  ref: DossierRef,
  work: EvidenceWork,
  { dataSource, storage }: EvidenceParts,
  signal: AbortSignal,
): Promise<WorkAttempt> {
  const { files, because } = await inOrganization(dataSource, ref.organization, async (manager) => {
    const { state } = await lockContext(manager, ref);
    const files = await listEvidence(manager, ref);
    return { files: files.filter(({ event }) => goes(state, work, event)), because: causeOf(state, work) };
  });
  for (const { id, folder } of files) {
    signal.throwIfAborted();
    await removeContent(dataSource, storage, { organization: ref.organization, id, folder }, because);
  }
  return DONE;
}

function goes(state: DossierState, { kind }: EvidenceWork, event: number | null): boolean {
  if (state.side !== 'receiving') return true;
  return isSetAside(state, event) === (kind === 'DISPOSE_SET_ASIDE');
}

function causeOf(state: DossierState, { kind }: EvidenceWork): 'RETURNED' | 'DESTROYED' {
  const disposed = state.side === 'requesting' ? partOf(state).disposed : null;
  const how = kind === 'DISPOSE_SET_ASIDE' ? setAsideOf(state).how : disposed;
  return how === 'RETURNED' ? 'RETURNED' : 'DESTROYED';
}
