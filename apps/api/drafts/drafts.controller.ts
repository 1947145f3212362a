import { Controller, Inject } from '@nestjs/common';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { DraftCheckView, DraftView } from '@comity/contracts/http/draft-views';
import type { WorkView } from '@comity/contracts/http/views';
import type { Caller } from '@comity/persistence/reads/caller';
import { TheBody, TheCaller, TheId, TheKey } from '../routing/inputs.ts';
import { type BodyOf, Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';
import { DerivedDrafts } from './derived-drafts.service.ts';
import { Drafts } from './drafts.service.ts';

@Controller()
export class DraftsController {
  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(DerivedDrafts) private readonly derived: DerivedDrafts,
  ) {}

  @Route(ROUTES.drafts)
  list(@TheCaller() caller: Caller): Promise<WorkView['drafts']> {
    return this.drafts.list(caller);
  }

  @Route(ROUTES.newDraft)
  create(@TheCaller() caller: Caller, @TheBody() { kind }: BodyOf<'newDraft'>): Promise<DraftView> {
    return this.drafts.create(caller, kind);
  }

  @Route(ROUTES.copyRequest)
  copy(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheBody() _body: BodyOf<'copyRequest'>,
  ): Promise<DraftView> {
    return this.derived.copy(caller, id);
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
  createAssistance(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheBody() _body: BodyOf<'newFormalDraft'>,
  ): Promise<DraftView> {
    return this.drafts.createAssistance(caller, id);
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
