import { Controller, Inject, Res, type StreamableFile } from '@nestjs/common';
import type { DraftView } from '@comity/contracts/http/draft-views';
import { ROUTES } from '@comity/contracts/http/routes';
import type { Caller } from '@comity/persistence/reads/caller';
import type { Response } from '../routing/http.ts';
import { TheBody, TheCaller, TheDigest, TheId } from '../routing/inputs.ts';
import { type BodyOf, Route } from '../routing/route.ts';
import { DraftDocuments } from './draft-documents.service.ts';

@Controller()
export class DraftDocumentsController {
  constructor(@Inject(DraftDocuments) private readonly documents: DraftDocuments) {}

  @Route(ROUTES.addDraftDocument)
  add(
    @TheCaller() caller: Caller,
    @TheId('DRAFT_UNKNOWN') id: string,
    @TheBody() body: BodyOf<'addDraftDocument'>,
  ): Promise<DraftView> {
    return this.documents.add(caller, id, body);
  }

  @Route(ROUTES.changeDraftDocument)
  change(
    @TheCaller() caller: Caller,
    @TheId('DRAFT_UNKNOWN') id: string,
    @TheDigest() digest: string,
    @TheBody() body: BodyOf<'changeDraftDocument'>,
  ): Promise<DraftView> {
    return this.documents.replace(caller, id, digest, body);
  }

  @Route(ROUTES.removeDraftDocument)
  remove(
    @TheCaller() caller: Caller,
    @TheId('DRAFT_UNKNOWN') id: string,
    @TheDigest() digest: string,
    @TheBody() _body: BodyOf<'removeDraftDocument'>,
  ): Promise<DraftView> {
    return this.documents.remove(caller, id, digest);
  }

  @Route(ROUTES.draftDocument)
  open(
    @TheCaller() caller: Caller,
    @TheId('DRAFT_UNKNOWN') id: string,
    @TheDigest() digest: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.documents.open(caller, id, digest, response);
  }
}
