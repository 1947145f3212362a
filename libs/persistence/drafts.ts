/**
 * Drafts are written by one person in several windows and on bad lines: every save names the version it was made from,
 * and a save from an old one changes nothing. A draft stays when its dossier opens, because the dossier may be returned.
 */
import { type EntityManager, In } from 'typeorm';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { DraftEntity, type DraftRow } from './entities/dossier.ts';
import { stableId } from './stable-id.ts';

export type DraftChange =
  { outcome: 'saved'; draft: DraftRow } | { outcome: 'changed'; version: number } | { outcome: 'unknown' };

export interface NewDraft {
  organizationId: string;
  id: string;
  officeId: string;
  authorId: string;
  form: RequestForm;
  at: string;
  /** Organization id; left out for a request of one's own. */
  onBehalf?: string;
  /** Dossier id; left out for a draft that somebody began. */
  derivedFrom?: string;
}

/** The draft that a disclosure on this dossier becomes: the same disclosure never becomes two. */
export function derivedDraftId(dossier: string, disclosure: string): string {
  return stableId('derived', dossier, disclosure);
}

/** Version 1. The same id again answers the draft that is there. */
export async function createDraft(manager: EntityManager, { at, ...draft }: NewDraft): Promise<DraftRow> {
  const fresh = { version: 1, changedAt: at, submittedAt: null, deleted: false, entry: null };
  const row: DraftRow = { onBehalf: null, derivedFrom: null, ...draft, ...fresh };
  await manager.createQueryBuilder().insert().into(DraftEntity).values(row).orIgnore().updateEntity(false).execute();
  return manager.findOneByOrFail(DraftEntity, { organizationId: draft.organizationId, id: draft.id });
}

export function readDraft(manager: EntityManager, organizationId: string, id: string): Promise<DraftRow | null> {
  return manager.findOneBy(DraftEntity, { organizationId, id, deleted: false });
}

/** `version` is the one the form was edited from; if it is not the present one, nothing is saved. */
export function saveDraft(
  manager: EntityManager,
  draft: { organizationId: string; id: string; version: number; form: RequestForm; at: string },
): Promise<DraftChange> {
  return change(manager, draft, `form = $4::jsonb, changed_at = $5`, [JSON.stringify(draft.form), draft.at]);
}

/** Marks the draft as deleted; its contents stay out of every list. */
export function deleteDraft(
  manager: EntityManager,
  draft: { organizationId: string; id: string; version: number },
): Promise<DraftChange> {
  return change(manager, draft, `deleted = true`, []);
}

/** It waits for a second person from now on, or no longer (null). */
export async function markEntered(
  manager: EntityManager,
  { organizationId, id }: Pick<DraftRow, 'organizationId' | 'id'>,
  entry: DraftRow['entry'],
): Promise<void> {
  await manager.query(`UPDATE draft SET entry = $3::jsonb WHERE organization_id = $1 AND id = $2`, [
    organizationId,
    id,
    entry === null ? null : JSON.stringify(entry),
  ]);
}

/** Those of these ids that are there and not deleted. */
export function readDrafts(
  manager: EntityManager,
  organizationId: string,
  ids: readonly string[],
): Promise<DraftRow[]> {
  return ids.length === 0
    ? Promise.resolve([])
    : manager.findBy(DraftEntity, { organizationId, id: In([...ids]), deleted: false });
}

/** Notes that the draft went into its dossier; the version stays, so an open window can still compare. */
export async function markSubmitted(
  manager: EntityManager,
  organizationId: string,
  id: string,
  at: string,
): Promise<void> {
  await manager.update(DraftEntity, { organizationId, id }, { submittedAt: at });
}

/**
 * Drafts of these offices that were not submitted, latest change first; `entered`: and the requests that came by hand,
 * whichever office writes them down.
 */
export async function listDrafts(
  manager: EntityManager,
  organizationId: string,
  { officeIds, entered }: { officeIds: readonly string[]; entered: boolean },
): Promise<DraftRow[]> {
  return manager
    .createQueryBuilder(DraftEntity, 'draft')
    .where('draft.organizationId = :organizationId', { organizationId })
    .andWhere('(draft.officeId = ANY (:officeIds) OR (:entered AND draft.onBehalf IS NOT NULL))', {
      officeIds,
      entered,
    })
    .andWhere('NOT draft.deleted AND draft.submittedAt IS NULL')
    .orderBy('draft.changedAt', 'DESC')
    .getMany();
}

async function change(
  manager: EntityManager,
  { organizationId, id, version }: { organizationId: string; id: string; version: number },
  assignments: string,
  values: readonly unknown[],
): Promise<DraftChange> {
  const [, changed]: [unknown, number] = await manager.query(
    `UPDATE draft SET ${assignments}, version = version + 1
      WHERE organization_id = $1 AND id = $2 AND version = $3 AND NOT deleted`,
    [organizationId, id, version, ...values],
  );
  const draft = await manager.findOneBy(DraftEntity, { organizationId, id });
  if (draft === null || (changed === 0 && draft.deleted)) return { outcome: 'unknown' };
  return changed === 1 ? { outcome: 'saved', draft } : { outcome: 'changed', version: draft.version };
}
