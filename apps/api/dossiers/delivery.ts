/**
 * A State that does not use Comity may bring files on a medium. The delivery takes every file of the dossier that is
 * stored whole and belongs to no event yet, including one that differs from its list. Leaving such a file out would
 * make a broken delivery look sound; it is taken in, and the check that follows puts the whole delivery into
 * quarantine.
 */
import type { Delivery } from '@comity/contracts/documents';
import { compareWithHashList, readHashList } from '@comity/vocabulary/judges/hash-list';
import { displayName } from '@comity/evidence/ingest/file-name';
import type { Caller } from '@comity/persistence/reads/caller';
import { type EvidenceRow, listEvidence } from '@comity/persistence/reads/evidence';
import type { EntityManager } from 'typeorm';
import { refuse } from '@comity/domain/events/decision';
import { problem, refused } from '../problems/problem.ts';
import type { DossierContents } from './dossier-page.ts';

export interface MediumFacts {
  medium: string;
  /** The list as it was pasted; null where none came with the medium. */
  manifest: string | null;
}

/**
 * Throws PRODUCTION_UNFINISHED with the unfinished files, NOTHING_PRODUCED where no file was taken in, and
 * MANIFEST_UNREADABLE with the lines.
 */
export async function deliveryOf(
  manager: EntityManager,
  caller: Caller,
  { row }: DossierContents,
  { medium, manifest }: MediumFacts,
): Promise<Delivery> {
  const rows = await listEvidence(manager, { organization: caller.organization.id, dossier: row.id });
  const came = rows.filter(({ kind, event, status }) => kind === 'EVIDENCE' && event === null && status !== 'REMOVED');
  const unfinished = came.filter(({ status }) => status === 'RECEIVING').map(({ name }) => displayName(name));
  if (unfinished.length > 0) throw problem('PRODUCTION_UNFINISHED', { about: unfinished });
  if (came.length === 0) throw refused(refuse('NOTHING_PRODUCED'));
  const list = readHashList(manifest ?? '');
  if ('unreadable' in list) throw problem('MANIFEST_UNREADABLE', { about: list.unreadable.slice(0, 20).map(String) });
  const files = came.map(fileOf);
  const { listed, absent } = compareWithHashList(files, list.values);
  // A list that was given with the upload counts as well: its values are stored with the files.
  const expected = came.map(({ declaredSha256 }, index) => listed[index] ?? declaredSha256);
  return {
    medium,
    listed: list.values.length > 0 || expected.some((value) => value !== null),
    files: files.map((file, index) => ({ ...file, listed: expected[index] ?? null })),
    absent,
  };
}

function fileOf({
  id,
  name,
  storedSize,
  looksLike,
  mediaType,
  sha256,
}: EvidenceRow): Omit<Delivery['files'][number], 'listed'> {
  return { id, name, size: storedSize, mediaType: looksLike ?? mediaType, sha256: sha256 ?? '' };
}
