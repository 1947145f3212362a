import { Controller, Inject, Req, Res, type StreamableFile } from '@nestjs/common';
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import type { Caller } from '@comity/persistence/reads/caller';
import type { Request, Response } from '../routing/http.ts';
import { TheCaller, TheId, TheParam } from '../routing/inputs.ts';
import { Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';
import { Downloads } from './downloads.ts';
import { EvidenceFiles } from './evidence-files.ts';
import { Packages } from './packages.ts';
import { Uploads } from './uploads.ts';

@Controller()
export class EvidenceController {
  constructor(
    @Inject(EvidenceFiles) private readonly files: EvidenceFiles,
    @Inject(Uploads) private readonly uploads: Uploads,
    @Inject(Downloads) private readonly downloads: Downloads,
    @Inject(Packages) private readonly packages: Packages,
  ) {}

  @Route(ROUTES.evidence)
  list(@TheCaller() caller: Caller, @TheId('DOSSIER_UNKNOWN') dossier: string): Promise<EvidenceFileView[]> {
    return this.files.list(caller, dossier);
  }

  @Route(ROUTES.evidenceFile)
  open(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') dossier: string,
    @TheParam({ name: 'file', unknown: 'EVIDENCE_UNKNOWN' }) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.downloads.open(caller, { dossier, id }, request, response);
  }

  @Route(ROUTES.package)
  package(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') dossier: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.packages.whole(caller, dossier, request, response);
  }

  @Route(ROUTES.packagedFile)
  packagedFile(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') dossier: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.packages.file(caller, dossier, request, response);
  }

  @Route(ROUTES.uploadProtocol)
  spoken(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<null> {
    return this.uploads.handle(request, response, null);
  }

  @Route(ROUTES.newUpload)
  begin(
    @TheCaller() caller: Caller,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<null> {
    return this.uploads.handle(request, response, caller);
  }

  @Route(ROUTES.upload)
  ask(
    @TheCaller() caller: Caller,
    @TheId('EVIDENCE_UNKNOWN') _id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<null> {
    return this.uploads.handle(request, response, caller);
  }

  @Route(ROUTES.continueUpload)
  continue(
    @TheCaller() caller: Caller,
    @TheId('EVIDENCE_UNKNOWN') _id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<null> {
    return this.uploads.handle(request, response, caller);
  }

  @Route(ROUTES.withdrawUpload)
  withdraw(
    @TheCaller() caller: Caller,
    @TheId('EVIDENCE_UNKNOWN') _id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<null> {
    return this.uploads.handle(request, response, caller);
  }
}
