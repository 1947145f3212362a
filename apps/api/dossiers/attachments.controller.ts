import { Controller, Inject, Req, Res, type StreamableFile } from '@nestjs/common';
import type { AttachmentView, CorrespondenceView } from '@comity/contracts/http/correspondence-views';
import type { Caller } from '@comity/persistence/reads/caller';
import type { Request, Response } from '../routing/http.ts';
import { TheBody, TheCaller, TheId } from '../routing/inputs.ts';
import { Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';
import { Attachments, type GivenFile } from './attachments.service.ts';
import { Dossiers } from './dossiers.service.ts';

@Controller()
export class AttachmentsController {
  constructor(
    @Inject(Attachments) private readonly attachments: Attachments,
    @Inject(Dossiers) private readonly dossiers: Dossiers,
  ) {}

  @Route(ROUTES.attach)
  give(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheBody() body: GivenFile,
  ): Promise<AttachmentView> {
    return this.attachments.give(caller, id, body);
  }

  @Route(ROUTES.correspondence)
  letters(@TheCaller() caller: Caller, @TheId('DOSSIER_UNKNOWN') id: string): Promise<CorrespondenceView> {
    return this.dossiers.correspondence(caller, id);
  }

  @Route(ROUTES.attachment)
  open(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.attachments.open(caller, id, request.params['digest'] ?? '', response);
  }
}
