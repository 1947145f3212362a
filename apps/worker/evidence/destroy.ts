/**
 * What was disposed of by destruction: the content of every file of the dossier goes, rows, digests, ledger and
 * certificate stay. The rows say so first, so that nobody reads what is half gone; an interruption is finished by the next
 * attempt or by the sweep.
 */
import type { DossierRef } from '@comity/contracts/engine';
import { inOrganization } from '@comity/persistence/context';
import { noteEmptied, removeEvidence } from '@comity/persistence/evidence';
import { nowOf } from '@comity/persistence/exercise';
import { listEvidence } from '@comity/persistence/reads/evidence';
import type { EvidenceWork } from '@comity/persistence/recording/evidence-work';
import { type Attempt, DONE, type EvidenceParts } from './parts.ts';

export async function destroy(
  ref: DossierRef,
  _work: EvidenceWork,
  { dataSource, storage }: EvidenceParts,
  signal: AbortSignal,
): Promise<Attempt> {
  const inside = <T>(work: Parameters<typeof inOrganization<T>>[2]): Promise<T> =>
    inOrganization(dataSource, ref.organization, work);
  for (const { id, folder } of await inside((manager) => listEvidence(manager, ref))) {
    signal.throwIfAborted();
    const key = { organization: ref.organization, id };
    await inside(async (manager) => {
      const { now } = await nowOf(manager, ref.organization);
      return removeEvidence(manager, key, { because: 'DESTROYED', at: now });
    });
    await storage.remove((await storage.list(folder)).map(({ name }) => name));
    await inside((manager) => noteEmptied(manager, key));
  }
  return DONE;
}
