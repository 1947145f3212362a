import { renderHtml } from '@comity/documents/html/render';
import type { ReadableDocument } from '@comity/documents/model';
import type { Side } from '@comity/vocabulary/values/plain';
import { Controller, Inject, Req, Res, type StreamableFile } from '@nestjs/common';
import type { Caller } from '@comity/persistence/reads/caller';
import { localeOf } from '../problems/locale.ts';
import type { Request, Response } from '../routing/http.ts';
import { TheCaller, TheDigest, TheId, TheParam, TheQuery } from '../routing/inputs.ts';
import { type QueryOf, Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';
import type { PaperView } from '@comity/contracts/http/paper-views';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import { fileAnswer, type FileFormat } from './file-answer.ts';
import { paperView } from './paper-view.ts';
import { ReadableDocuments } from './readable.service.ts';

/** Within so many seconds some of a person's waiting documents are ready. */
const RETRY_S = 5;

@Controller()
export class ReadableController {
  constructor(
    @Inject(ReadableDocuments) private readonly readable: ReadableDocuments,
    @Inject(ApiParts) private readonly parts: ApiParts,
  ) {}

  @Route(ROUTES.readableDocument)
  async document(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheQuery() { format, language }: QueryOf<'readableDocument'>,
    @TheDigest() digest: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.answer(caller, await this.readable.text(caller, id, digest, language ?? localeOf(request)), {
      format,
      response,
    });
  }

  @Route(ROUTES.documentPaper)
  async documentPaper(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheQuery() { language }: QueryOf<'documentPaper'>,
    @TheDigest() digest: string,
    @Req() request: Request,
  ): Promise<PaperView> {
    return paperView(await this.readable.text(caller, id, digest, language ?? localeOf(request)));
  }

  @Route(ROUTES.eventPaper)
  async eventPaper(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheQuery() { language }: QueryOf<'eventPaper'>,
    @TheParam({ name: 'seq', unknown: 'DOCUMENT_UNKNOWN' }) seq: number,
    @Req() request: Request,
  ): Promise<PaperView> {
    return paperView(await this.readable.event(caller, id, seq, language ?? localeOf(request)));
  }

  @Route(ROUTES.readableEvent)
  async event(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheQuery() { format, language }: QueryOf<'readableEvent'>,
    @TheParam({ name: 'seq', unknown: 'DOCUMENT_UNKNOWN' }) seq: number,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.answer(caller, await this.readable.event(caller, id, seq, language ?? localeOf(request)), {
      format,
      response,
    });
  }

  @Route(ROUTES.readableMessage)
  async message(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheQuery() { format, language }: QueryOf<'readableMessage'>,
    @TheParam({ name: 'to', unknown: 'DOCUMENT_UNKNOWN' }) to: Side,
    @TheParam({ name: 'number', unknown: 'DOCUMENT_UNKNOWN' }) number: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.answer(caller, await this.readable.letter(caller, id, { to, number }, language), { format, response });
  }

  @Route(ROUTES.handOverRecord)
  async handOver(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheQuery() { format, language }: QueryOf<'handOverRecord'>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.answer(caller, await this.readable.handOver(caller, id, language ?? localeOf(request)), {
      format,
      response,
    });
  }

  @Route(ROUTES.dossierFile)
  async file(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheQuery() { format, language }: QueryOf<'dossierFile'>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.answer(caller, await this.readable.file(caller, id, language ?? localeOf(request)), {
      format,
      response,
    });
  }

  private async answer(
    { member }: Caller,
    document: ReadableDocument,
    { format, response }: { format: FileFormat; response: Response },
  ): Promise<StreamableFile> {
    const bytes = format === 'pdf' ? await this.parts.pdfs.render(member, document) : Buffer.from(renderHtml(document));
    if (bytes === null) throw problem('TOO_MANY_REQUESTS', { retryAfter: RETRY_S });
    return fileAnswer(document, { format, bytes }, response);
  }
}
