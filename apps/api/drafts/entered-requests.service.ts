/**
 * A request may come by hand: the receiving authority writes it down on the form for the State that asked, one person
 * enters it from its original and another compares the two. Then it is in the inbox as the message that the State would
 * have sent, and the dossier opens from it as from any other.
 *
 * A crash after the inbox has it and before the dossier is woken leaves a message that the worker's sweep finds;
 * confirming once more wakes the dossier and changes nothing.
 */
import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { EnteredRequest } from '@comity/contracts/http/acts';
import { emptyRequestForm, assistanceRequestForm } from '@comity/contracts/request-form';
import type { DraftView } from '@comity/contracts/http/draft-views';
import { sealEntered, signedOrEntered } from '@comity/exchange/entered-seal';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { saveDocument, saveDocuments } from '@comity/persistence/documents';
import { markEntered, markSubmitted } from '@comity/persistence/drafts';
import type { DraftRow } from '@comity/persistence/drafts';
import type { Caller } from '@comity/persistence/reads/caller';
import { readDossier } from '@comity/persistence/reads/dossier-rows';
import { keepEntered } from '@comity/persistence/recording/inbox';
import { authoritiesOf } from '@comity/persistence/recording/organizations';
import { stableId } from '@comity/persistence/stable-id';
import { wakeDossier } from '@comity/platform/wake';
import type { EntityManager } from 'typeorm';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import { attachedDigests } from '@comity/vocabulary/values/request-form';
import { refuse } from '@comity/domain/events/decision';
import { assertGiven } from '../dossiers/attachments.service.ts';
import { actorFor } from '../dossiers/perform.ts';
import { ApiParts } from '../parts.ts';
import { problem, refused } from '../problems/problem.ts';
import { assertForUs, type CheckedDraft, checkDraft } from './checking.ts';
import { begin, changeable, draftView, ownDraft, requesterOf } from './drafts.service.ts';
import { MAY_ENTER_REQUESTS } from './assistance-drafts.ts';

/** The limit is below the 5 s within which everything is answered. */
const OPENING_MS = 3_000;
const LOOK_EVERY_MS = 100;

type Requester = NonNullable<Awaited<ReturnType<typeof requesterOf>>>;

@Injectable()
export class EnteredRequests {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  /**
   * `state` is the ISO 3166-1 alpha-2 code of the State that asked; it must be one that is reached by hand. A formal
   * request begun here follows no known preservation; one that follows a hold begins on the page of that hold.
   */
  create(caller: Caller, state: string, kind: RequestKind): Promise<DraftView> {
    const { office } = actorFor(caller, MAY_ENTER_REQUESTS, null);
    return this.inside(caller, async (manager) => {
      const requester = await authoritiesOf(manager, state, caller.organization.exercise);
      if (requester?.byHand !== true) throw problem('RECIPIENT_UNKNOWN', { about: ['state'] });
      const empty = { ...emptyRequestForm(caller.locale), requestedState: caller.organization.state };
      const form = kind === 'PRESERVATION' ? empty : assistanceRequestForm(empty, { dossier: '', reference: '' });
      return begin(manager, caller, office, form, requester.id);
    });
  }

  enter(caller: Caller, id: string, { sender, shown, ...source }: EnteredRequest): Promise<DraftView> {
    return this.inside(caller, async (manager) => {
      const draft = await changeable(manager, caller, id);
      await checked(manager, caller, draft, shown);
      await assertGiven(manager, caller, id, [source.original]);
      if (source.receivedAt > caller.now) throw refused(refuse('INSTANT_IN_FUTURE', ['receivedAt']));
      const said = { text: sender, locale: caller.locale };
      const named = await saveDocument(manager, caller.organization.id, 'TEXT', said);
      const entry = { ...source, sender: named, by: caller.member, at: caller.now };
      if (!(await markEntered(manager, draft, entry))) throw refused(refuse('TEXT_CHANGED'));
      return draftView(manager, caller, await ownDraft(manager, caller, id));
    });
  }

  /** Takes the entry back; the person who entered it may do so too. */
  giveBack(caller: Caller, id: string): Promise<DraftView> {
    return this.inside(caller, async (manager) => {
      const draft = await ownDraft(manager, caller, id);
      if (draft.entry === null || draft.submittedAt !== null) throw refused(refuse('ENTRY_UNKNOWN'));
      if (!(await markEntered(manager, draft, null))) throw refused(refuse('ENTRY_UNKNOWN'));
      return draftView(manager, caller, await ownDraft(manager, caller, id));
    });
  }

  async confirm(caller: Caller, id: string, shown: string): Promise<{ dossier: string }> {
    const kind = await this.inside(caller, async (manager) => {
      const draft = await ownDraft(manager, caller, id);
      if (draft.submittedAt === null) await this.keep(manager, caller, draft, shown);
      return draft.form.kind;
    });
    await this.open(caller, id, kind);
    return { dossier: id };
  }

  private async keep(manager: EntityManager, caller: Caller, draft: DraftRow, shown: string): Promise<void> {
    const { entry, id } = draft;
    if (entry === null) throw refused(refuse('ENTRY_UNKNOWN'));
    if (entry.by === caller.member) throw refused(refuse('ENTRY_CHECKED_BY_AUTHOR', [], 'COM.BY_HAND'));
    const { requester, form, summary, snapshot } = await checked(manager, caller, draft, shown);
    const { organization } = caller;
    await saveDocuments(manager, organization.id, [
      { kind: 'REQUEST', content: form },
      { kind: 'SNAPSHOT', content: snapshot },
    ]);
    const { at: _at, ...source } = entry;
    const entered = { ...source, checkedBy: caller.member };
    const { COMITY_MASTER_KEY: masterKey } = this.parts.config;
    const envelope = sealEntered(
      {
        version: 1,
        from: {
          organization: requester.code,
          dossier: stableId('dossier', id, requester.id),
          kind: form.kind,
          side: 'requesting',
        },
        to: { organization: organization.code, dossier: id, kind: form.kind, side: 'receiving' },
        number: 1,
        code: 'request',
        at: caller.now,
        exercise: organization.exercise !== null,
        body: { request: digestOf(form), summary, ...attachedDigests(form) },
      },
      entered,
      masterKey,
    );
    const message = { sender: requester.id, envelope, entered };
    await keepEntered(manager, organization.id, message, signedOrEntered(masterKey));
    await markSubmitted(manager, organization.id, id, caller.now);
  }

  /** Answers when the dossier can be read, or after a limit: it then opens as soon as the engine can open it. */
  private async open(caller: Caller, dossier: string, kind: RequestKind): Promise<void> {
    await wakeDossier(this.parts.client, { organization: caller.organization.id, dossier, kind, side: 'receiving' });
    const until = Date.now() + OPENING_MS;
    while (Date.now() < until) {
      if ((await this.inside(caller, (manager) => readDossier(manager, caller, dossier))) !== null) return;
      await setTimeout(LOOK_EVERY_MS);
    }
  }

  private inside<T>(caller: Caller, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return inOrganization(this.parts.dataSource, caller.organization.id, work);
  }
}

/** Validates the request as if another State had submitted it; throws what is missing, and TEXT_CHANGED. */
async function checked(
  manager: EntityManager,
  caller: Caller,
  draft: DraftRow,
  shown: string,
): Promise<CheckedDraft & { requester: Requester }> {
  const requester = await requesterOf(manager, draft);
  if (requester === undefined) throw problem('DRAFT_UNKNOWN');
  const found = await checkDraft(manager, caller, draft.form, { onBehalf: requester });
  const { missing } = found.view;
  if (missing.length > 0) throw refused({ ...refuse('ELEMENTS_MISSING'), missing }, found.snapshot.rules);
  assertForUs(caller, found.form);
  if (digestOf(found.shown) !== shown) throw refused(refuse('TEXT_CHANGED'));
  return { ...found, requester };
}
