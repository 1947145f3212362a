/** Decides which work on evidence an event causes, and locks the files that it names. */
import type { DossierState } from '@comity/domain/state/dossier';
import type { DossierEvent } from '@comity/domain/events/event';
import type { Decision } from '@comity/domain/events/decision';
import type { Delivery, Production } from '@comity/contracts/documents';
import type { EvidenceWorkKind } from '@comity/contracts/http/evidence-work-views';
import { readDocument } from '@comity/persistence/documents';
import { lockUnproduced } from '@comity/persistence/evidence';
import { partOf } from '@comity/domain/assistance/parts';
import { isAnnulled, setAsideOf } from '@comity/domain/assistance/set-aside';
import { ApplicationFailure } from '@temporalio/activity';
import type { EntityManager } from 'typeorm';
import type { DossierContext } from './dossier-context.ts';

/** `before` is the state that the event met. */
export function evidenceWorkOf(event: DossierEvent, decision: Decision, before: DossierState): EvidenceWorkKind[] {
  if (event.kind === 'message' && event.code === 'production') {
    // Files that were brought by hand are here already, and those of a withdrawn request are not taken over any more.
    const wanted = event.entered === undefined && before.assistance?.recall === undefined;
    return event.body.files > 0 && wanted ? ['FETCH_FILES'] : [];
  }
  if (event.kind === 'message' && event.code === 'evidence') return ['FETCH_PACKAGE'];
  if (event.kind === 'message' && event.code === 'evidence_brought') return ['CHECK_BROUGHT'];
  if (event.kind === 'act' && event.name === 'prepare_package') return ['SEAL'];
  const leaves = decision.sends.some((send) => send.code === 'disposal' && send.body.how !== 'KEPT');
  const copyGoes = decision.state.assistance?.copyDestroyed === true && before.assistance?.copyDestroyed !== true;
  const wasSetAside = setAsideOf(before).files > 0 && setAsideOf(decision.state).files === 0;
  if (wasSetAside && !copyGoes && before.side !== 'requesting') return ['DISPOSE_SET_ASIDE'];
  return leaves || copyGoes ? ['DESTROY'] : [];
}

/** An order that is annulled or recalled obliges nobody: what was uploaded for it and not produced is removed. */
export function uploadsAreOwedNoMore(before: DossierState, after: DossierState): boolean {
  if (before.side !== 'provider') return false;
  const over = (state: DossierState): boolean => isAnnulled(state) || partOf(state).recalled;
  return !over(before) && over(after);
}

/**
 * Returns the ids of the files that a production names, locked. Each must be here whole, as named, and belong to no
 * production yet. Otherwise the production differs from what we hold, which no repetition can mend.
 */
export async function producedFiles(
  manager: EntityManager,
  context: DossierContext,
  event: DossierEvent,
): Promise<string[]> {
  const reference = producedFilesNamed(event);
  if (reference === null) return [];
  const production = await readDocument<Pick<Production | Delivery, 'files'>>(
    manager,
    context.ref.organization,
    reference.document,
  );
  const named = production?.files ?? [];
  const kept = await lockUnproduced(
    manager,
    context.ref,
    named.map(({ id }) => id),
    event.kind === 'message' && event.code === 'evidence_brought' ? ['COMPLETE', 'MISMATCH'] : ['COMPLETE'],
  );
  const holds = named.every((file) =>
    kept.some(({ id, size, sha256 }) => id === file.id && size === file.size && sha256 === file.sha256),
  );
  if (production === null || !holds || named.length !== reference.files)
    throw ApplicationFailure.nonRetryable('The production is not what is kept here', 'PRODUCTION_MISMATCH');
  return named.map(({ id }) => id);
}

/**
 * Files are named by the provider's own act, by its answer that was brought by hand with its files, and by the message
 * with what a State brought on a medium.
 */
function producedFilesNamed(event: DossierEvent): { document: string; files: number } | null {
  if (event.kind === 'clock') return null;
  if (event.kind === 'act')
    return event.name === 'produce' ? { document: event.detail.production, files: event.detail.files } : null;
  if (event.code === 'evidence_brought') return { document: event.body.delivery, files: event.body.files };
  if (event.code !== 'production' || event.entered === undefined) return null;
  return { document: event.body.production, files: event.body.files };
}
