/**
 * Removes the content of a file and keeps its row. The row is changed first, so that nobody reads what is half removed;
 * an interrupted removal is finished by the next call, or by the sweep. Where the row may not be changed, no byte is
 * removed.
 */
import type { EvidenceStorage } from '@comity/evidence/storage/storage';
import { inOrganization } from '@comity/persistence/context';
import { type EvidenceKey, noteEmptied, removeEvidence } from '@comity/persistence/evidence';
import type { RemovalCause } from '@comity/persistence/schema/evidence';
import { nowOf } from '@comity/persistence/exercise';
import { readEvidenceFile } from '@comity/persistence/reads/evidence';
import type { DataSource } from 'typeorm';

export async function removeContent(
  dataSource: DataSource,
  storage: EvidenceStorage,
  { organization, id, folder }: EvidenceKey & { folder: string },
  because: RemovalCause,
): Promise<void> {
  const key = { organization, id };
  const removed = await inOrganization(dataSource, organization, async (manager) => {
    const { now } = await nowOf(manager, organization);
    await removeEvidence(manager, key, { because, at: now });
    return (await readEvidenceFile(manager, key))?.status === 'REMOVED';
  });
  if (!removed) return;
  await storage.remove((await storage.list(folder)).map(({ name }) => name));
  await inOrganization(dataSource, organization, (manager) => noteEmptied(manager, key));
}
