/**
 * Removes what was destroyed or returned: the content of the files of the dossier, sealed package and parts included.
 * Files that were set aside go by an act of their own, and at the State by no other. Rows, names, digests, custody,
 * ledger and certificate stay as the proof of what there was.
 */
import type { DossierRef } from '@comity/contracts/engine';
import { partOf } from '@comity/domain/assistance/parts';
import { isSetAside, setAsideOf, targetOfPackage } from '@comity/domain/assistance/set-aside';
import type { DossierState } from '@comity/domain/state/dossier';
import { inOrganization } from '@comity/persistence/context';
import { producedTargets } from '@comity/persistence/reads/produced-targets';
import { packageFile } from '@comity/persistence/sealed-packages';
import { type EvidenceRow, listEvidence } from '@comity/persistence/reads/evidence';
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
    const targets = await producedTargets(manager, ref);
    const digest = partOf(state).package?.digest ?? null;
    const standing = digest === null ? null : ((await packageFile(manager, ref, digest))?.file ?? null);
    const targetOf = ({ id, kind }: EvidenceRow): string | null =>
      kind === 'PACKAGE' ? targetOfPackage(id === standing) : (targets.get(id) ?? null);
    const going = files.filter((file) => goes(state, work, { ...file, target: targetOf(file) }));
    return { files: going, because: causeOf(state, work) };
  });
  for (const { id, folder } of files) {
    signal.throwIfAborted();
    await removeContent(dataSource, storage, { organization: ref.organization, id, folder }, because);
  }
  return DONE;
}

interface Produced {
  event: number | null;
  target: string | null;
}

function goes(state: DossierState, { kind }: EvidenceWork, { event, target }: Produced): boolean {
  const disposing = kind === 'DISPOSE_SET_ASIDE';
  if (state.side !== 'receiving' && !disposing) return true;
  return isSetAside(state, event, target) === disposing;
}

function causeOf(state: DossierState, { kind }: EvidenceWork): 'RETURNED' | 'DESTROYED' {
  const disposed = state.side === 'requesting' ? partOf(state).disposed : null;
  const how = kind === 'DISPOSE_SET_ASIDE' ? setAsideOf(state).how : disposed;
  return how === 'RETURNED' ? 'RETURNED' : 'DESTROYED';
}
