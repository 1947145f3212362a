/** Begins drafts from what is written already: a copy of an earlier request, and one request for each provider. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { DraftView } from '@comity/contracts/http/draft-views';
import { storedRequest } from '@comity/contracts/request-form';
import { noAmendmentOpen, openAmendment } from '@comity/domain/amending/open-amendment';
import { type Refusal, refuse } from '@comity/domain/events/decision';
import { currentFrom, isActRow, rolesOf } from '@comity/domain/events/lifecycle';
import { lifecycleOf, LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { isElsewhere } from '@comity/law/contradictions';
import { inOrganization } from '@comity/persistence/context';
import { copyDraftFiles } from '@comity/persistence/draft-files';
import { readDocument } from '@comity/persistence/documents';
import { amendingDraft, createDraft, saveDraft } from '@comity/persistence/drafts';
import type { Caller } from '@comity/persistence/reads/caller';
import { readEvents } from '@comity/persistence/reads/dossier-parts';
import { type DossierRow, readDossier } from '@comity/persistence/reads/dossier-rows';
import { frameLanguage } from '@comity/texts/frame-language';
import { stateName } from '@comity/texts/state-name';
import type { EntityManager } from 'typeorm';
import { MOST_PRIOR } from '@comity/vocabulary/values/request-codes';
import type { RequestForm, Target } from '@comity/vocabulary/values/request-form';
import { actorFor } from '../dossiers/perform.ts';
import { ApiParts } from '../parts.ts';
import { problem, refused } from '../problems/problem.ts';
import { readContents } from '../dossiers/dossier-page.ts';
import type { DossierState } from '@comity/domain/state/dossier';
import { officeDay } from '@comity/domain/state/office-day';
import { begin, changeable, changed, draftView } from './drafts.service.ts';

@Injectable()
export class DerivedDrafts {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  /**
   * Everything that the earlier request says stands in the new draft, whatever became of that request: with what an
   * amendment asked for that came too late, and for the State that was named as the competent one. One that supplements
   * the earlier request names it, and asks for no identifier but those that an amendment of it asked for in vain.
   */
  copy(caller: Caller, id: string, supplements: boolean): Promise<DraftView> {
    return this.inside(caller, async (manager) => {
      const row = await readDossier(manager, caller, id);
      if (row?.side !== 'requesting') throw problem('DOSSIER_UNKNOWN');
      const version = versionToCopy(row.state) ?? row.requestDigest ?? '';
      const asked = await readDocument<RequestForm>(manager, caller.organization.id, version);
      if (asked === null) throw problem('DOSSIER_UNKNOWN');
      const { office } = actorFor(caller, rolesOf(LIFECYCLES[asked.kind].requesting, 'submit'), null);
      const competent = await competentState(manager, caller, id);
      return begin(manager, caller, office, {
        ...storedRequest(asked),
        ...(competent !== null && { requestedState: competent }),
        ...(supplements && (await supplementing(manager, caller, row, storedRequest(asked)))),
      });
    });
  }

  /** The draft of an amendment says what is in force; where one is begun already, everybody writes in that one. */
  amend(caller: Caller, id: string): Promise<DraftView> {
    return this.inside(caller, async (manager) => {
      const { row, state, form } = await readContents(manager, caller, id);
      if (row.side !== 'requesting' || form === null) throw problem('DOSSIER_UNKNOWN');
      const lifecycle = lifecycleOf(state);
      const { office } = actorFor(caller, rolesOf(lifecycle, 'amend_request'), row.offices);
      const known = await amendingDraft(manager, caller.organization.id, id);
      const isOwn = caller.offices.some((one) => one.id === known?.officeId);
      if (known !== null && isOwn) return draftView(manager, caller, known);
      const barred = known === null ? amendmentBarred(state) : refuse('AMENDMENT_WAITS');
      if (barred !== null) throw refused(barred, []);
      const asked = state.targets.filter(({ withdrawn }) => !withdrawn).map((one) => one.id);
      const written = storedRequest({ ...form, targets: form.targets.filter((one) => asked.includes(one.id)) });
      const owner = { organizationId: caller.organization.id, officeId: office, authorId: caller.member, amends: id };
      const draft = await createDraft(manager, { ...owner, id: randomUUID(), form: written, at: caller.now });
      return draftView(manager, caller, draft);
    });
  }

  /** Throws DRAFT_CHANGED where somebody has saved the draft since `version`. */
  split(caller: Caller, id: string, version: number): Promise<DraftView[]> {
    return this.inside(caller, async (manager) => {
      const draft = await changeable(manager, caller, id);
      const [kept, ...others] = oneForEachProvider(draft.form);
      if (kept === undefined || others.length === 0) return [await draftView(manager, caller, draft)];
      const owner = { organizationId: caller.organization.id, id, version, at: caller.now };
      const saved = changed(await saveDraft(manager, { ...owner, form: kept }));
      const begun: DraftView[] = [];
      for (const form of others) {
        const other = await begin(manager, caller, draft.officeId, form, draft.onBehalf ?? undefined);
        await copyDraftFiles(manager, owner, { ...owner, id: other.id });
        begun.push(other);
      }
      return [await draftView(manager, caller, saved), ...begun];
    });
  }

  private inside<T>(caller: Caller, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return inOrganization(this.parts.dataSource, caller.organization.id, work);
  }
}

/** The first keeps the provider of the request, unless all identifiers are elsewhere. */
function oneForEachProvider(form: RequestForm): RequestForm[] {
  const providerOf = (target: Target): string =>
    isElsewhere(target, form.provider) ? (target.provider ?? '') : form.provider;
  const providers = [...new Set(form.targets.map(providerOf))].toSorted(
    (a, b) => Number(b === form.provider) - Number(a === form.provider),
  );
  return providers.map((provider) => ({
    ...form,
    provider,
    targets: form.targets
      .filter((target) => providerOf(target) === provider)
      .map(({ provider: _elsewhere, ...target }) => target),
  }));
}

function amendmentBarred(state: DossierState): Refusal | null {
  const possible = lifecycleOf(state)
    .rows.filter(isActRow)
    .some(({ act, from }) => act === 'amend_request' && from.includes(currentFrom(state)));
  return possible ? noAmendmentOpen(state) : refuse('NOT_POSSIBLE_IN_STATE', [state.status]);
}

/** A supplementary request names the request that it supplements, and asks for what that one does not. */
async function supplementing(
  manager: EntityManager,
  caller: Caller,
  { id, state, reference }: DossierRow,
  { kind, requestedState, language, prior = [] }: RequestForm,
): Promise<Required<Pick<RequestForm, 'prior' | 'targets'>>> {
  const organization = caller.organization.id;
  const events = await readEvents(manager, { organization, dossier: id });
  const sent = events.findLast(({ code }) => code === 'approve_and_send');
  if (sent === undefined) throw refused(refuse('NOT_POSSIBLE_IN_STATE', [state.status]), []);
  const authority = stateName(requestedState, frameLanguage(language));
  const declined = (state.amendments ?? []).findLast(({ status }) => status === 'DECLINED');
  const version = await readDocument<RequestForm>(manager, organization, declined?.request ?? '');
  const added = declined?.changes.added.map((one) => one.id) ?? [];
  return {
    prior: [...prior, { kind, reference, date: officeDay(state, sent.at), authority }].slice(-MOST_PRIOR),
    targets: version === null ? [] : storedRequest(version).targets.filter((one) => added.includes(one.id)),
  };
}

/** An amendment that was open when the request ended is what is asked for anew. */
function versionToCopy(state: DossierState): string | null {
  return lifecycleOf(state).terminal.includes(state.status) ? (openAmendment(state)?.request ?? null) : null;
}

/** The State that was asked may have said which other one keeps the data. */
async function competentState(manager: EntityManager, caller: Caller, dossier: string): Promise<string | null> {
  const events = await readEvents(manager, { organization: caller.organization.id, dossier });
  const named = events.findLast(({ code }) => code === 'forwarding_notice')?.payload['state'];
  return typeof named === 'string' ? named : null;
}
