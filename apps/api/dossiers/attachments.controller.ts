import { Controller, Inject, Res, type StreamableFile } from '@nestjs/common';
import type { AttachmentView, CorrespondenceView } from '@comity/contracts/http/correspondence-views';
import type { Caller } from '@comity/persistence/reads/caller';
import type { Response } from '../routing/http.ts';
import { TheBody, TheCaller, TheDigest, TheId } from '../routing/inputs.ts';
import { type BodyOf, Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';
import { Attachments } from './attachments.service.ts';
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
    @TheBody() body: BodyOf<'attach'>,
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
    @TheDigest() digest: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.attachments.open(caller, id, digest, response);
  }
}
