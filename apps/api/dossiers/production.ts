/**
 * A provider produces every file of the dossier that is stored whole and belongs to no earlier production, with the
 * hash of the bytes that we have and the facts of the custodian's certificate. A file that is unfinished, or that
 * differs from its own manifest, is reported to the person: leaving it out silently would make the answer look whole. So
 * is one that answers nothing that was ordered: a file that was uploaded by mistake must not be handed over unseen.
 */
import type { ActBodies } from '@comity/vocabulary/acts';
import type { Production } from '@comity/contracts/documents';
import { displayName } from '@comity/evidence/ingest/file-name';
import type { Caller } from '@comity/persistence/reads/caller';
import { type EvidenceRow, listEvidence } from '@comity/persistence/reads/evidence';
import type { EntityManager } from 'typeorm';
import { refuse } from '@comity/domain/events/decision';
import { problem, refused } from '../problems/problem.ts';
import type { DossierContents } from './dossier-page.ts';

type Produce = ActBodies['produce'];

export async function productionOf(
  manager: EntityManager,
  caller: Caller,
  { row, state }: DossierContents,
  { files: said, custodian, method, statement }: Produce,
): Promise<Production> {
  const rows = await listEvidence(manager, { organization: caller.organization.id, dossier: row.id });
  const own = rows.filter(({ kind, event, status }) => kind === 'EVIDENCE' && event === null && status !== 'REMOVED');
  requireWhole(own);
  const idle = own.filter((file) => !said.some((one) => one.id === file.id));
  if (idle.length > 0) throw problem('FILE_ANSWERS_NOTHING', { about: idle.map(({ name }) => displayName(name)) });
  if (said.some(({ id }) => !own.some((file) => file.id === id))) throw problem('EVIDENCE_UNKNOWN');
  const strange = said.find(({ target, category }) => !asks(state.targets, target, category));
  if (strange !== undefined) throw refused(refuse('CATEGORY_NOT_ORDERED', [`${strange.target}/${strange.category}`]));
  return {
    files: own.map(({ id, name, storedSize, looksLike, mediaType, sha256 }) => {
      const answers = said.find((one) => one.id === id);
      return {
        id,
        name,
        size: storedSize,
        mediaType: looksLike ?? mediaType,
        sha256: sha256 ?? '',
        target: answers?.target ?? null,
        category: answers?.category ?? null,
      };
    }),
    certificate: { custodian, method, statement, locale: caller.locale },
  };
}

function requireWhole(files: readonly EvidenceRow[]): void {
  const named = (status: EvidenceRow['status']): string[] =>
    files.filter((file) => file.status === status).map(({ name }) => displayName(name));
  const [unfinished, mismatch] = [named('RECEIVING'), named('MISMATCH')];
  if (unfinished.length > 0) throw problem('PRODUCTION_UNFINISHED', { about: unfinished });
  if (mismatch.length > 0) throw problem('PRODUCTION_MISMATCH', { about: mismatch });
}

const asks = (
  targets: DossierContents['state']['targets'],
  target: string,
  category: Produce['files'][number]['category'],
): boolean => targets.some((one) => one.id === target && !one.withdrawn && one.categories.includes(category));
