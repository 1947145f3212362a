import { Controller, Inject, Res, type StreamableFile } from '@nestjs/common';
import type { AttachmentView } from '@comity/contracts/http/correspondence-views';
import type { DraftView } from '@comity/contracts/http/draft-views';
import type { Caller } from '@comity/persistence/reads/caller';
import { Attachments } from '../dossiers/attachments.service.ts';
import type { Response } from '../routing/http.ts';
import { TheBody, TheCaller, TheId } from '../routing/inputs.ts';
import { type BodyOf, Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';
import { ATTACHED_LIMIT } from '@comity/vocabulary/values/request-codes';
import { Drafts } from './drafts.service.ts';
import { EnteredRequests } from './entered-requests.service.ts';

@Controller()
export class EnteredRequestsController {
  constructor(
    @Inject(EnteredRequests) private readonly requests: EnteredRequests,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(Attachments) private readonly attachments: Attachments,
  ) {}

  @Route(ROUTES.newEnteredRequest)
  create(@TheCaller() caller: Caller, @TheBody() { state, kind }: BodyOf<'newEnteredRequest'>): Promise<DraftView> {
    return this.requests.create(caller, state, kind);
  }

  @Route(ROUTES.attachToDraft)
  async attach(
    @TheCaller() caller: Caller,
    @TheId('DRAFT_UNKNOWN') id: string,
    @TheBody() body: BodyOf<'attachToDraft'>,
  ): Promise<AttachmentView> {
    await this.drafts.read(caller, id);
    return this.attachments.keep(caller, id, body, ATTACHED_LIMIT);
  }

  @Route(ROUTES.draftAttachment)
  async original(
    @TheCaller() caller: Caller,
    @TheId('DRAFT_UNKNOWN') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { entry } = await this.drafts.read(caller, id);
    return this.attachments.originalOf(caller, id, entry?.original ?? '', response);
  }

  @Route(ROUTES.enterRequest)
  enter(
    @TheCaller() caller: Caller,
    @TheId('DRAFT_UNKNOWN') id: string,
    @TheBody() body: BodyOf<'enterRequest'>,
  ): Promise<DraftView> {
    return this.requests.enter(caller, id, body);
  }

  @Route(ROUTES.confirmRequest)
  confirm(
    @TheCaller() caller: Caller,
    @TheId('DRAFT_UNKNOWN') id: string,
    @TheBody() { shown }: BodyOf<'confirmRequest'>,
  ): Promise<{ dossier: string }> {
    return this.requests.confirm(caller, id, shown);
  }

  @Route(ROUTES.returnRequest)
  giveBack(
    @TheCaller() caller: Caller,
    @TheId('DRAFT_UNKNOWN') id: string,
    @TheBody() _body: BodyOf<'returnRequest'>,
  ): Promise<DraftView> {
    return this.requests.giveBack(caller, id);
  }
}
