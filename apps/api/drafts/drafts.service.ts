/** Serves drafts of the caller's offices, their check, and the act that makes a dossier of one. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { assistanceRequestForm } from '@comity/contracts/request-form';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { DraftCheckView, DraftLine, DraftView } from '@comity/contracts/http/draft-views';
import type { WordsView } from '@comity/contracts/http/words';
import type { Page } from '@comity/contracts/http/views';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { readDocument, saveDocument } from '@comity/persistence/documents';
import {
  createDraft,
  deleteDraft,
  type DraftChange,
  type DraftFilter,
  countDrafts,
  listDrafts,
  readDraft,
  saveDraft,
  type DraftRow,
} from '@comity/persistence/drafts';
import { forgetDraftFiles } from '@comity/persistence/draft-files';
import { type Caller, officeZone } from '@comity/persistence/reads/caller';
import { type DossierRow, readDossier } from '@comity/persistence/reads/dossier-rows';
import { memberNames, readEvents } from '@comity/persistence/reads/dossier-parts';
import { publicOrganizationById } from '@comity/persistence/reads/organizations';
import { COUNTED } from '@comity/persistence/reads/work';
import { readPeers } from '@comity/persistence/recording/peers';
import type { EntityManager } from 'typeorm';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import { attachedDigests, type RequestForm } from '@comity/vocabulary/values/request-form';
import { type Refusal, refuse } from '@comity/domain/events/decision';
import { rolesOf } from '@comity/domain/events/lifecycle';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { providerOf, unopened } from '@comity/domain/state/dossier';
import { submitToDossier } from '../dossiers/engine.ts';
import { actorFor, perform, recordedReceipt } from '../dossiers/perform.ts';
import { decodeCursor, encodeCursor } from '../dossiers/cursor.ts';
import { searchedFor } from '../dossiers/searched-marks.ts';
import { totalOf } from '../dossiers/totals.ts';
import { ApiParts } from '../parts.ts';
import { problem, refused } from '../problems/problem.ts';
import { type CheckedDraft, checkDraft, withListedProvider } from './checking.ts';
import { amendsOnly } from '@comity/law/amended-request';
import { readContents } from '../dossiers/dossier-page.ts';
import { decisionNote, takenOver } from './uncertain-identifiers.ts';
import type { BodyOf, QueryOf } from '../routing/route.ts';
import { begunBy, mayBeFollowed, mayEnterRequests } from './assistance-drafts.ts';
import { assertAttachedBefore } from './attached-before.ts';
import { presetForm } from './presets.ts';

const SOMEBODY = { en: 'Another person', es: 'Otra persona' };

@Injectable()
export class Drafts {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  list(caller: Caller, query: QueryOf<'drafts'>): Promise<Page<DraftLine>> {
    const { cursor, limit, follows, search, responsible, ...asked } = query;
    return this.inside(caller, async (manager) => {
      const q = search === undefined ? undefined : await searchedFor(manager, caller, search);
      const author = responsible === undefined ? undefined : caller.member;
      return draftPage(manager, caller, {
        ...{ cursor, limit, follows, toCompare: false },
        filter: { ...asked, q, author },
      });
    });
  }

  create(caller: Caller, kind: RequestKind): Promise<DraftView> {
    const { office } = actorFor(caller, rolesOf(LIFECYCLES[kind].requesting, 'submit'), null);
    return this.inside(caller, async (manager) => {
      const preset = await presetForm(manager, caller, office);
      const form = kind === 'PRESERVATION' ? preset : assistanceRequestForm(preset, { dossier: '', reference: '' });
      return begin(manager, caller, office, form);
    });
  }

  /**
   * Begins a formal request from a preservation that the other State has accepted: everything that the preservation
   * says is already filled in. Where the preservation came by hand from another State, so does the formal request, and
   * it is written down for that State. `decided` says which uncertain identifiers it takes over.
   */
  createAssistance(
    caller: Caller,
    id: string,
    decided: NonNullable<BodyOf<'newFormalDraft'>['decided']>,
  ): Promise<{ draft: DraftView; note: string | null }> {
    return this.inside(caller, async (manager) => {
      const row = await readDossier(manager, caller, id);
      if (row === null || row.side === 'provider') throw problem('DOSSIER_UNKNOWN');
      const { office } = actorFor(caller, begunBy(row.state), null);
      const preserved = await preservationAsked(manager, caller, row);
      if (!mayBeFollowed(row.state) || preserved === null)
        throw refused(refuse('NOT_POSSIBLE_IN_STATE', [row.state.status]), []);
      const taken = takenOver(preserved, row.state, decided);
      const asked = (dossier: string): RequestForm =>
        assistanceRequestForm(taken, { dossier, reference: row.reference });
      const note = decided.length === 0 ? null : decisionNote(preserved, decided, caller.locale);
      if (row.side === 'requesting') return { draft: await begin(manager, caller, office, asked(id)), note };
      const peers = await readPeers(manager, { organization: caller.organization.id, dossier: id });
      const requester = peers.find(({ side }) => side === 'requesting');
      if (requester === undefined) throw problem('DOSSIER_UNKNOWN');
      const form = asked(requester.dossier);
      return { draft: await begin(manager, caller, office, form, requester.organizationId), note: null };
    });
  }

  read(caller: Caller, id: string): Promise<DraftView> {
    return this.inside(caller, async (manager) => draftView(manager, caller, await ownDraft(manager, caller, id)));
  }

  /** Throws DRAFT_CHANGED, with the present version, if the form was edited from an older one. */
  save(caller: Caller, id: string, body: { version: number; form: RequestForm }): Promise<DraftView> {
    return this.inside(caller, async (manager) => {
      const draft = await changeable(manager, caller, id);
      const { form, onBehalf } = draft;
      if (draft.amends !== null && !amendsOnly(form, body.form)) throw problem('DRAFT_AMENDS_ONLY');
      if (body.form.kind !== form.kind || (body.form.assistance === null) !== (form.assistance === null))
        throw problem('DRAFT_KIND_FIXED');
      // The page that begins a formal request sets which preservation it follows; with any other preservation the
      // request would inform nobody.
      if (body.form.assistance !== null && body.form.assistance.preservation !== form.assistance?.preservation)
        throw problem('DRAFT_PRESERVATION_FIXED');
      assertAttachedBefore(form, body.form);
      // A request that came by hand is addressed to this State, whatever its page offers as addressee.
      const requestedState = onBehalf === null ? body.form.requestedState : caller.organization.state;
      const listed = await withListedProvider(manager, caller, { ...body.form, requestedState });
      const kept = { ...body, form: listed };
      const key = { organizationId: caller.organization.id, id };
      const saved = changed(await saveDraft(manager, { ...key, ...kept, at: caller.now }));
      await forgetDraftFiles(manager, key, attachedDigests(saved.form).attachments ?? []);
      return draftView(manager, caller, saved);
    });
  }

  delete(caller: Caller, id: string, version: number): Promise<null> {
    return this.inside(caller, async (manager) => {
      await changeable(manager, caller, id);
      const key = { organizationId: caller.organization.id, id };
      changed(await deleteDraft(manager, { ...key, version }));
      await forgetDraftFiles(manager, key, []);
      return null;
    });
  }

  check(caller: Caller, id: string): Promise<DraftCheckView> {
    return this.inside(caller, async (manager) => {
      const draft = await ownDraft(manager, caller, id);
      const pinned = draft.amends === null ? null : (await readContents(manager, caller, draft.amends)).snapshot;
      const asked = { onBehalf: await requesterOf(manager, draft), pinned };
      const { view, shown } = await checkDraft(manager, caller, draft.form, asked);
      return { ...view, shown: await saveDocument(manager, caller.organization.id, 'SHOWN', shown) };
    });
  }

  /** The dossier has the draft's id: however often a draft is submitted, and by whomever, it opens one dossier. */
  async submit(caller: Caller, id: string, shown: string, key: string): Promise<ActReceipt> {
    const bodyHash = digestOf({ by: caller.member, name: 'submit', shown });
    const found = await this.inside(caller, async (manager) => {
      const draft = await ownDraft(manager, caller, id);
      if (draft.onBehalf !== null) throw problem('DRAFT_ON_BEHALF');
      if (draft.amends !== null) throw problem('DRAFT_AMENDS');
      const row = await readDossier(manager, caller, id);
      const receipt = await recordedReceipt(manager, { caller, dossier: id, key, bodyHash });
      const checked = await checkDraft(manager, caller, draft.form);
      return { row, receipt, checked };
    });
    if (found.receipt !== null) return found.receipt;
    const { row, checked } = found;
    const { form } = checked;
    const { kind } = form;
    const by = actorFor(caller, rolesOf(LIFECYCLES[kind].requesting, 'submit'), row?.offices ?? null);
    const detail = { request: digestOf(form), summary: checked.summary, shown, ...attachedDigests(form) };
    const ref = { organization: caller.organization.id, dossier: id, kind, side: 'requesting' } as const;
    const policies = { ...caller.organization.policies, zone: officeZone(caller) };
    return perform(
      this.parts,
      {
        caller,
        dossier: id,
        key,
        bodyHash,
        act: { kind: 'act', name: 'submit', by, detail },
        state: row?.state ?? unopened(kind, 'requesting', policies),
        documents: [
          { kind: 'REQUEST', content: form },
          { kind: 'SNAPSHOT', content: checked.snapshot },
        ],
        legalHolds: [],
        rules: checked.snapshot.rules,
        obstacle: obstacleTo(checked, shown),
      },
      (command) => submitToDossier(this.parts.client, ref, command),
    );
  }

  private inside<T>(caller: Caller, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return inOrganization(this.parts.dataSource, caller.organization.id, work);
  }
}

/** Returns what the preservation asked for, with the custodian that was found since. */
async function preservationAsked(
  manager: EntityManager,
  { organization }: Caller,
  { requestDigest, state }: DossierRow,
): Promise<RequestForm | null> {
  const asked = await readDocument<RequestForm>(manager, organization.id, requestDigest ?? '');
  return asked === null ? null : { ...asked, provider: providerOf(state) ?? '' };
}

interface DraftPageQuery {
  cursor?: string | undefined;
  limit: number;
  toCompare: boolean;
  /** The page shows only formal requests that follow this preservation. */
  follows?: string | undefined;
  filter?: DraftFilter;
}

/** Reads one page of the caller's drafts; `toCompare` leaves only what somebody else has entered from a source. */
export async function draftPage(
  manager: EntityManager,
  caller: Caller,
  { cursor, limit, toCompare, follows, filter }: DraftPageQuery,
): Promise<Page<DraftLine>> {
  const after = decodeCursor(cursor);
  const whose = {
    officeIds: caller.offices.map((office) => office.id),
    entered: mayEnterRequests(caller),
    ...(follows === undefined ? {} : { follows }),
    ...(filter === undefined ? {} : { filter }),
    ...(toCompare ? { toCompareBy: caller.member } : {}),
  };
  const start = after === null ? {} : { cursor: { changedAt: after[0] ?? '', id: after[1] ?? '' } };
  const found = await listDrafts(manager, caller.organization.id, { ...whose, ...start, limit: limit + 1 });
  const counted = await countDrafts(manager, caller.organization.id, { ...whose, limit: COUNTED + 1 });
  const drafts = found.slice(0, limit);
  const authors = drafts.map((draft) => draft.authorId);
  const names = await memberNames(manager, caller.organization.id, authors);
  const items = drafts.map(({ id, form, changedAt, authorId, version, derivedFrom, entry, amends }) => ({
    id,
    kind: form.kind,
    follows: form.assistance?.preservation ? form.assistance.preservation : null,
    derivedFrom,
    amends,
    title: [form.caseNumber, form.targets[0]?.value].filter((part) => part !== undefined && part !== '').join(' · '),
    changedAt,
    author: names.get(authorId) ?? SOMEBODY,
    version,
    entry: entry === null ? null : { own: entry.by === caller.member },
  }));
  const last = found.length > limit ? drafts.at(-1) : undefined;
  return { items, next: last === undefined ? null : encodeCursor([last.changedAt, last.id]), total: totalOf(counted) };
}

/**
 * Finds what bars the submission and the rules of the dossier cannot know: whom the directory has, and what the person
 * was shown.
 */
function obstacleTo({ view: { missing }, shown }: CheckedDraft, saw: string): Refusal | null {
  const fields = missing.map(({ field }) => field);
  if (missing.length > 0) return { ...refuse('ELEMENTS_MISSING', fields, missing[0]?.rule ?? null), missing };
  return digestOf(shown) === saw ? null : refuse('TEXT_CHANGED');
}

/**
 * Drafts belong to the office: colleagues see them, other offices do not. A request that came by hand is not the secret
 * of one office: whoever may enter one may read and compare it, so that an office of one person need not wait for a
 * second.
 */
export async function ownDraft(manager: EntityManager, caller: Caller, id: string): Promise<DraftRow> {
  const draft = await readDraft(manager, caller.organization.id, id);
  if (draft === null) throw problem('DRAFT_UNKNOWN');
  const own = caller.offices.some((office) => office.id === draft.officeId);
  if (!own && !(draft.onBehalf !== null && mayEnterRequests(caller))) throw problem('DRAFT_UNKNOWN');
  return draft;
}

export async function changeable(manager: EntityManager, caller: Caller, id: string): Promise<DraftRow> {
  const draft = await ownDraft(manager, caller, id);
  if (draft.submittedAt !== null || draft.entry !== null) throw problem('DRAFT_SUBMITTED');
  // What a second person reads was written as a document; the draft waits until it is sent or given back.
  const amended = draft.amends === null ? null : await readDossier(manager, caller, draft.amends);
  if (amended?.state.proposal?.act === 'amend_request') throw problem('DRAFT_SUBMITTED');
  return draft;
}

export async function begin(
  manager: EntityManager,
  caller: Caller,
  office: string,
  form: RequestForm,
  onBehalf?: string,
): Promise<DraftView> {
  const owner = { organizationId: caller.organization.id, officeId: office, authorId: caller.member, onBehalf };
  const draft = await createDraft(manager, { ...owner, id: randomUUID(), form, at: caller.now });
  return draftView(manager, caller, draft);
}

export function changed(change: DraftChange): DraftRow {
  if (change.outcome === 'unknown') throw problem('DRAFT_UNKNOWN');
  if (change.outcome === 'changed') throw problem('DRAFT_CHANGED', { version: change.version });
  return change.draft;
}

export async function draftView(manager: EntityManager, caller: Caller, draft: DraftRow): Promise<DraftView> {
  const { id, version, form, changedAt, authorId, entry, amends } = draft;
  const people = entry === null ? [authorId] : [authorId, entry.by];
  const names = await memberNames(manager, caller.organization.id, people);
  const requester = await requesterOf(manager, draft);
  const row = await readDossier(manager, caller, id);
  const source = draft.derivedFrom === null ? null : await readDossier(manager, caller, draft.derivedFrom);
  const amended = amends === null ? null : await readDossier(manager, caller, amends);
  return {
    id,
    version,
    form,
    changedAt,
    author: names.get(authorId) ?? SOMEBODY,
    onBehalf: requester?.name ?? null,
    entry: entry === null ? null : await entryView(manager, caller, entry, names.get(entry.by) ?? SOMEBODY),
    derivedFrom: source === null ? null : { id: source.id, reference: source.reference },
    amends: amended === null ? null : { id: amended.id, reference: amended.reference },
    dossier: row === null ? null : { id, status: row.state.status },
    returnedWith: row?.state.status === 'DRAFT' ? await returnReason(manager, caller, id) : null,
  };
}

async function entryView(
  manager: EntityManager,
  caller: Caller,
  { by, sender, ...entry }: NonNullable<DraftRow['entry']>,
  name: WordsView,
): Promise<DraftView['entry']> {
  const said = await readDocument<{ text: string }>(manager, caller.organization.id, sender);
  return { ...entry, by: name, own: by === caller.member, sender: said?.text ?? '' };
}

/**
 * Returns the State for which a request that came by hand is written down; undefined for a request of this State's own.
 */
export async function requesterOf(
  manager: EntityManager,
  { onBehalf }: Pick<DraftRow, 'onBehalf'>,
): Promise<{ id: string; code: string; state: string; name: WordsView } | undefined> {
  if (onBehalf === null) return undefined;
  const { id, code, state, name } = await publicOrganizationById(manager, onBehalf);
  return { id, code, state, name };
}

async function returnReason(manager: EntityManager, caller: Caller, dossier: string): Promise<string | null> {
  const events = await readEvents(manager, { organization: caller.organization.id, dossier });
  const returned = events.findLast((event) => event.code === 'return_to_draft');
  const reason = returned?.payload['reason'];
  if (typeof reason !== 'string') return null;
  return (await readDocument<{ text: string }>(manager, caller.organization.id, reason))?.text ?? null;
}
