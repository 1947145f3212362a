import { Controller, Inject, Req } from '@nestjs/common';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { DossierLine } from '@comity/contracts/http/dossier-line-views';
import type { DocumentView, DossierView, Page, PreviewView } from '@comity/contracts/http/views';
import type { Caller } from '@comity/persistence/reads/caller';
import { localeOf } from '../problems/locale.ts';
import type { Request } from '../routing/http.ts';
import { TheBody, TheCaller, TheDigest, TheId, TheKey, TheQuery } from '../routing/inputs.ts';
import { type BodyOf, type QueryOf, Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';
import { Acts } from './acts.service.ts';
import { Dossiers } from './dossiers.service.ts';

@Controller()
export class DossiersController {
  constructor(
    @Inject(Dossiers) private readonly dossiers: Dossiers,
    @Inject(Acts) private readonly acts: Acts,
  ) {}

  @Route(ROUTES.dossiers)
  list(@TheCaller() caller: Caller, @TheQuery() query: QueryOf<'dossiers'>): Promise<Page<DossierLine>> {
    return this.dossiers.list(caller, query);
  }

  @Route(ROUTES.dossier)
  read(@TheCaller() caller: Caller, @TheId('DOSSIER_UNKNOWN') id: string): Promise<DossierView> {
    return this.dossiers.read(caller, id);
  }

  @Route(ROUTES.dossierVersion)
  version(@TheCaller() caller: Caller, @TheId('DOSSIER_UNKNOWN') id: string): Promise<{ seq: number }> {
    return this.dossiers.version(caller, id);
  }

  @Route(ROUTES.document)
  document(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheDigest() digest: string,
  ): Promise<DocumentView> {
    return this.dossiers.document(caller, id, digest);
  }

  @Route(ROUTES.preview)
  preview(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheBody() body: BodyOf<'preview'>,
    @Req() request: Request,
  ): Promise<PreviewView> {
    return this.acts.preview(caller, id, body, localeOf(request));
  }

  @Route(ROUTES.act)
  act(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheKey() key: string,
    @TheBody() body: BodyOf<'act'>,
  ): Promise<ActReceipt> {
    return this.acts.act(caller, id, body, key);
  }
}
