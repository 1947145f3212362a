/**
 * One person writes a draft in several windows and over unreliable connections: every save names the version it was
 * made from, and a save from an old one changes nothing; nor does one while a second person compares what was entered
 * with its original. A draft stays when its dossier opens, because the dossier may
 * be returned.
 */
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import {
  type Expression,
  expressionBuilder,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
  type UpdateObject,
} from 'kysely';
import type { EntityManager } from 'typeorm';
import { makeDocumentsOfDraftFiles } from './draft-files.ts';
import type { DraftEntry } from './schema/dossiers.ts';
import type { Tables } from './schema/tables.ts';
import { isOneOf, jsonOf, jsonOrNull } from './sql/expressions.ts';
import { tenantRows } from './sql/rows.ts';
import { stableId } from './stable-id.ts';

export interface DraftRow {
  organizationId: string;
  id: string;
  officeId: string;
  authorId: string;
  version: number;
  form: RequestForm;
  changedAt: string;
  submittedAt: string | null;
  deleted: boolean;
  /** The organization that asked by hand and whose request this one writes down. */
  onBehalf: string | null;
  /** This is set while the draft waits for a second person to compare it with the original. */
  entry: DraftEntry | null;
  /** The dossier whose disclosure led to the draft: Art. 30, docs/rules 2.3. */
  derivedFrom: string | null;
  /** The dossier whose request the draft amends; null for any other draft. */
  amends: string | null;
}

export type DraftChange =
  { outcome: 'saved'; draft: DraftRow } | { outcome: 'changed'; version: number } | { outcome: 'unknown' };

export interface NewDraft {
  organizationId: string;
  id: string;
  officeId: string;
  authorId: string;
  form: RequestForm;
  at: string;
  /** Organization id; absent for a request of this organization's own. */
  onBehalf?: string;
  /** Dossier id; absent for a draft that somebody began. */
  derivedFrom?: string;
  /** Dossier id; absent for a draft that amends nothing. */
  amends?: string;
}

/**
 * Derives the id of the draft that follows a disclosure on this dossier: the same disclosure never leads to two drafts.
 */
export function derivedDraftId(dossier: string, disclosure: string): string {
  return stableId('derived', dossier, disclosure);
}

/** Creates version 1. The same id again returns the draft that exists. */
export async function createDraft(manager: EntityManager, draft: NewDraft): Promise<DraftRow> {
  const { organizationId, id } = draft;
  await tenantRows(manager)
    .insertInto('draft')
    .values({
      organization_id: organizationId,
      id,
      office_id: draft.officeId,
      author_id: draft.authorId,
      form: jsonOf(draft.form),
      changed_at: draft.at,
      on_behalf: draft.onBehalf,
      derived_from: draft.derivedFrom,
      amends: draft.amends,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return drafts(manager, organizationId).where('id', '=', id).executeTakeFirstOrThrow();
}

const drafts = (manager: EntityManager, organizationId: string): SelectQueryBuilder<Tables, 'draft', DraftRow> =>
  tenantRows(manager)
    .selectFrom('draft')
    .select([
      'organization_id as organizationId',
      'id',
      'office_id as officeId',
      'author_id as authorId',
      'version',
      'form',
      'changed_at as changedAt',
      'submitted_at as submittedAt',
      'deleted',
      'on_behalf as onBehalf',
      'entry',
      'derived_from as derivedFrom',
      'amends',
    ])
    .where('organization_id', '=', organizationId);

export async function readDraft(manager: EntityManager, organizationId: string, id: string): Promise<DraftRow | null> {
  const draft = await drafts(manager, organizationId)
    .where('id', '=', id)
    .where('deleted', '=', false)
    .executeTakeFirst();
  return draft ?? null;
}

/** Returns the draft that amends the request of the dossier and was not sent yet. */
export async function amendingDraft(
  manager: EntityManager,
  organizationId: string,
  dossier: string,
): Promise<DraftRow | null> {
  const draft = await drafts(manager, organizationId)
    .where('amends', '=', dossier)
    .where('submitted_at', 'is', null)
    .where('deleted', '=', false)
    .executeTakeFirst();
  return draft ?? null;
}

/** The amendment that the draft says was sent. */
export async function markAmendmentSent(
  manager: EntityManager,
  { organization, dossier }: { organization: string; dossier: string },
  at: string,
): Promise<void> {
  await tenantRows(manager)
    .updateTable('draft')
    .where('organization_id', '=', organization)
    .where('amends', '=', dossier)
    .where('submitted_at', 'is', null)
    .set({ submitted_at: at })
    .execute();
}

/** `version` is the one that the form was edited from; if it is not the present one, nothing is saved. */
export function saveDraft(
  manager: EntityManager,
  draft: { organizationId: string; id: string; version: number; form: RequestForm; at: string },
): Promise<DraftChange> {
  return change(manager, draft, { form: jsonOf(draft.form), changed_at: draft.at });
}

/** Returns the form that this person wrote last for a request of the own organization; null before the first. */
export async function lastFormOf(
  manager: EntityManager,
  organizationId: string,
  authorId: string,
): Promise<RequestForm | null> {
  const last = await drafts(manager, organizationId)
    .where('author_id', '=', authorId)
    .where('on_behalf', 'is', null)
    .where('deleted', '=', false)
    .orderBy('changed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.form ?? null;
}

/** Marks the draft as deleted; it then appears in no list. */
export function deleteDraft(
  manager: EntityManager,
  draft: { organizationId: string; id: string; version: number },
): Promise<DraftChange> {
  return change(manager, draft, { deleted: true });
}

/**
 * Records that the version of the draft that was read waits for a second person, or with null that it no longer does.
 * Returns false and changes nothing if the draft has changed since, because nobody enters what another wrote meanwhile.
 */
export async function markEntered(
  manager: EntityManager,
  { organizationId, id, version }: Pick<DraftRow, 'organizationId' | 'id' | 'version'>,
  entry: DraftRow['entry'],
): Promise<boolean> {
  const { numUpdatedRows } = await draftOf(manager, organizationId, id)
    .set({ entry: jsonOrNull(entry) })
    .where('version', '=', version)
    .where('entry', entry === null ? 'is not' : 'is', null)
    .where('submitted_at', 'is', null)
    .where((eb) => eb.not('deleted'))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const draftOf = (manager: EntityManager, organizationId: string, id: string) =>
  tenantRows(manager).updateTable('draft').where('organization_id', '=', organizationId).where('id', '=', id);

/** Returns those of these drafts that exist and are not deleted. */
export function readDrafts(
  manager: EntityManager,
  organizationId: string,
  ids: readonly string[],
): Promise<DraftRow[]> {
  return drafts(manager, organizationId)
    .where((eb) => isOneOf(eb.ref('id'), ids))
    .where('deleted', '=', false)
    .execute();
}

/** Notes that the draft became its dossier; the version stays, so an open window can still compare. */
export async function markSubmitted(
  manager: EntityManager,
  organizationId: string,
  id: string,
  at: string,
): Promise<void> {
  await draftOf(manager, organizationId, id).set({ submitted_at: at }).execute();
  await makeDocumentsOfDraftFiles(manager, { organizationId, id });
}

/** People narrow a list of drafts by what their forms say so far; what is absent does not matter. */
export interface DraftFilter {
  /** The beginning of a case number or of an identifier. */
  q?: string | undefined;
  /** The State that is asked, or that asked by hand. */
  state?: string | undefined;
  urgency?: string | undefined;
  /** The provider's code, named by the request or by one of its identifiers. */
  provider?: string | undefined;
  /** An answer is wanted on this day, `YYYY-MM-DD`, or earlier. */
  dueBefore?: string | undefined;
  /** This member began the draft. */
  author?: string | undefined;
}

export interface DraftsQuery {
  officeIds: readonly string[];
  /** Requests that came by hand are added, whichever office writes them down. */
  entered: boolean;
  /** The list holds only what somebody other than this member has entered from a source. */
  toCompareBy?: string;
  /** The list holds only formal requests that follow this preservation. */
  follows?: string;
  filter?: DraftFilter;
  cursor?: { changedAt: string; id: string };
  limit: number;
}

/** Lists drafts that were not submitted, the latest change first. */
export function listDrafts(manager: EntityManager, organizationId: string, query: DraftsQuery): Promise<DraftRow[]> {
  const rows = unsubmitted(manager, organizationId, query)
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit);
  const { cursor } = query;
  if (cursor === undefined) return rows.execute();
  return rows.where((eb) => eb(eb.refTuple('changed_at', 'id'), '<', eb.tuple(cursor.changedAt, cursor.id))).execute();
}

/** Counts drafts, and no further than `limit`. */
export async function countDrafts(manager: EntityManager, organizationId: string, query: DraftsQuery): Promise<number> {
  const counted = await tenantRows(manager)
    .selectFrom(unsubmitted(manager, organizationId, query).clearSelect().select('id').limit(query.limit).as('rows'))
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(counted.count);
}

function unsubmitted(
  manager: EntityManager,
  organizationId: string,
  { officeIds, entered, toCompareBy, follows, filter }: Omit<DraftsQuery, 'cursor' | 'limit'>,
) {
  const all = drafts(manager, organizationId)
    .where((eb) => {
      const ofOffices = isOneOf(eb.ref('office_id'), officeIds);
      return entered ? eb.or([ofOffices, eb('on_behalf', 'is not', null)]) : ofOffices;
    })
    .where((eb) => eb.not('deleted'))
    .where('submitted_at', 'is', null)
    .where(draftConditions(filter ?? {}));
  const followed = sql<boolean>`form #>> '{assistance,preservation}' = ${follows ?? ''}`;
  const rows = follows === undefined ? all : all.where(followed);
  if (toCompareBy === undefined) return rows;
  return rows.where('entry', 'is not', null).where((eb) => eb(eb.ref('entry', '->>').key('by'), '<>', toCompareBy));
}

function draftConditions({ q, state, urgency, provider, dueBefore, author }: DraftFilter): Expression<SqlBool> {
  const eb = expressionBuilder<Tables, 'draft'>();
  const conditions: Expression<SqlBool>[] = [];
  const typed = q?.trim().toLowerCase() ?? '';
  if (typed !== '')
    conditions.push(sql`(starts_with(lower(form ->> 'caseNumber'), ${typed}) OR EXISTS (
      SELECT FROM jsonb_array_elements(form -> 'targets') AS t WHERE starts_with(lower(t ->> 'value'), ${typed})))`);
  if (state !== undefined)
    conditions.push(sql`CASE WHEN on_behalf IS NULL THEN form ->> 'requestedState' = ${state}
      ELSE on_behalf IN (SELECT id FROM organization WHERE state = ${state}) END`);
  if (urgency !== undefined) conditions.push(sql`form ->> 'urgency' = ${urgency}`);
  if (provider !== undefined)
    conditions.push(sql`(form ->> 'provider' = ${provider}
      OR form -> 'targets' @> jsonb_build_array(jsonb_build_object('provider', ${provider}::text)))`);
  if (dueBefore !== undefined)
    conditions.push(sql`(form ->> 'answerBy' <> '' AND form ->> 'answerBy' COLLATE "C" <= ${dueBefore})`);
  if (author !== undefined) conditions.push(eb('author_id', '=', author));
  return eb.and(conditions);
}

async function change(
  manager: EntityManager,
  { organizationId, id, version }: { organizationId: string; id: string; version: number },
  changes: UpdateObject<Tables, 'draft'>,
): Promise<DraftChange> {
  const { numUpdatedRows } = await draftOf(manager, organizationId, id)
    .set(changes)
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('version', '=', version)
    .where('entry', 'is', null)
    .where((eb) => eb.not('deleted'))
    .executeTakeFirst();
  const draft = await drafts(manager, organizationId).where('id', '=', id).executeTakeFirst();
  if (draft === undefined || (numUpdatedRows === 0n && draft.deleted)) return { outcome: 'unknown' };
  return numUpdatedRows === 1n ? { outcome: 'saved', draft } : { outcome: 'changed', version: draft.version };
}
