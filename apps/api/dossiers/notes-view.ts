/**
 * What people of a house write for each other stands on the page of the dossier in which they wrote it: the texts of
 * those acts that are the dossier's housekeeping, such as an internal note or the reason of a handover.
 */
import type { NoteView } from '@comity/contracts/http/dossier-part-views';
import { isActRow } from '@comity/domain/events/lifecycle';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import type { DossierState } from '@comity/domain/state/dossier';
import { readDocuments } from '@comity/persistence/documents';
import type { EventRow } from '@comity/persistence/reads/dossier-parts';
import { documentsAndFacts } from '@comity/vocabulary/recorded-documents';
import type { EntityManager } from 'typeorm';

/** Returns the newest note first. */
export async function notesOf(
  manager: EntityManager,
  organization: string,
  state: DossierState,
  events: readonly EventRow[],
): Promise<NoteView[]> {
  const written = events
    .filter(({ kind, code }) => kind === 'act' && isHousekeeping(state, code))
    .flatMap((event) => documentsAndFacts(event.payload).documents.map(({ digest }) => ({ event, digest })));
  const texts = await readDocuments(
    manager,
    organization,
    written.map(({ digest }) => digest),
  );
  return written.toReversed().flatMap(({ event: { seq, code, at, actor }, digest }) => {
    const { text } = (texts.find((one) => one.digest === digest)?.content ?? {}) as { text?: string };
    if (text === undefined || actor === null) return [];
    return [{ seq, act: code, at, by: actor.name, office: actor.office, text }];
  });
}

function isHousekeeping(state: DossierState, act: string): boolean {
  return lifecycleOf(state)
    .rows.filter(isActRow)
    .some((row) => row.act === act && row.step.weight === 'HOUSEKEEPING');
}
