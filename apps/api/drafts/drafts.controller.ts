import { Controller, Inject } from '@nestjs/common';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { DraftCheckView, DraftLine, DraftView } from '@comity/contracts/http/draft-views';
import type { Page } from '@comity/contracts/http/views';
import type { Caller } from '@comity/persistence/reads/caller';
import { TheBody, TheCaller, TheId, TheKey, TheQuery } from '../routing/inputs.ts';
import { type BodyOf, type QueryOf, Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';
import { Acts } from '../dossiers/acts.service.ts';
import { DerivedDrafts } from './derived-drafts.service.ts';
import { Drafts } from './drafts.service.ts';

@Controller()
export class DraftsController {
  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(Acts) private readonly acts: Acts,
    @Inject(DerivedDrafts) private readonly derived: DerivedDrafts,
  ) {}

  @Route(ROUTES.drafts)
  list(@TheCaller() caller: Caller, @TheQuery() query: QueryOf<'drafts'>): Promise<Page<DraftLine>> {
    return this.drafts.list(caller, query);
  }

  @Route(ROUTES.newDraft)
  create(@TheCaller() caller: Caller, @TheBody() { kind }: BodyOf<'newDraft'>): Promise<DraftView> {
    return this.drafts.create(caller, kind);
  }

  @Route(ROUTES.copyRequest)
  copy(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheBody() { supplements }: BodyOf<'copyRequest'>,
  ): Promise<DraftView> {
    return this.derived.copy(caller, id, supplements === true);
  }

  @Route(ROUTES.amendRequest)
  amend(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheBody() _body: BodyOf<'amendRequest'>,
  ): Promise<DraftView> {
    return this.derived.amend(caller, id);
  }

  @Route(ROUTES.splitDraft)
  split(
    @TheCaller() caller: Caller,
    @TheId('DRAFT_UNKNOWN') id: string,
    @TheBody() { version }: BodyOf<'splitDraft'>,
  ): Promise<DraftView[]> {
    return this.derived.split(caller, id, version);
  }

  @Route(ROUTES.newFormalDraft)
  async createAssistance(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheBody() { decided = [] }: BodyOf<'newFormalDraft'>,
  ): Promise<DraftView> {
    const { draft, note } = await this.drafts.createAssistance(caller, id, decided);
    if (note !== null) await this.acts.act(caller, id, { name: 'note', note }, `decided-${draft.id}`);
    return draft;
  }

  @Route(ROUTES.draft)
  read(@TheCaller() caller: Caller, @TheId('DRAFT_UNKNOWN') id: string): Promise<DraftView> {
    return this.drafts.read(caller, id);
  }

  @Route(ROUTES.saveDraft)
  save(
    @TheCaller() caller: Caller,
    @TheId('DRAFT_UNKNOWN') id: string,
    @TheBody() body: BodyOf<'saveDraft'>,
  ): Promise<DraftView> {
    return this.drafts.save(caller, id, body);
  }

  @Route(ROUTES.deleteDraft)
  delete(
    @TheCaller() caller: Caller,
    @TheId('DRAFT_UNKNOWN') id: string,
    @TheBody() { version }: BodyOf<'deleteDraft'>,
  ): Promise<null> {
    return this.drafts.delete(caller, id, version);
  }

  @Route(ROUTES.checkDraft)
  check(@TheCaller() caller: Caller, @TheId('DRAFT_UNKNOWN') id: string): Promise<DraftCheckView> {
    return this.drafts.check(caller, id);
  }

  @Route(ROUTES.submitDraft)
  submit(
    @TheCaller() caller: Caller,
    @TheId('DRAFT_UNKNOWN') id: string,
    @TheKey() key: string,
    @TheBody() { shown }: BodyOf<'submitDraft'>,
  ): Promise<ActReceipt> {
    return this.drafts.submit(caller, id, shown, key);
  }
}
