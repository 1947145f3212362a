import { SIDES } from '@comity/vocabulary/values/plain';
import { Controller, Inject, Req, Res, type StreamableFile } from '@nestjs/common';
import type { Caller } from '@comity/persistence/reads/caller';
import { z } from 'zod';
import type { Locale } from '@comity/texts/pair';
import { localeOf } from '../problems/locale.ts';
import { problem } from '../problems/problem.ts';
import type { Request, Response } from '../routing/http.ts';
import { TheCaller, TheId, TheQuery } from '../routing/inputs.ts';
import { Route } from '../routing/route.ts';
import { ROUTES } from '../routing/route-table.ts';
import { fileAnswer, type FileFormat } from './file-answer.ts';
import { ReadableDocuments } from './readable.service.ts';

interface Wanted {
  format: FileFormat;
  /** Left out: the language that the request prefers. */
  language?: Locale;
}

const addressed = z.object({
  to: z.enum(SIDES),
  number: z.coerce.number().int().min(1).max(1_000_000),
});

@Controller()
export class ReadableController {
  constructor(@Inject(ReadableDocuments) private readonly readable: ReadableDocuments) {}

  @Route(ROUTES.readableDocument)
  async document(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheQuery() { format, language }: Wanted,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const digest = request.params['digest'] ?? '';
    return fileAnswer(await this.readable.text(caller, id, digest, language ?? localeOf(request)), format, response);
  }

  @Route(ROUTES.readableEvent)
  async event(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheQuery() { format, language }: Wanted,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const seq = request.params['seq'] ?? '';
    return fileAnswer(await this.readable.event(caller, id, seq, language ?? localeOf(request)), format, response);
  }

  @Route(ROUTES.readableMessage)
  async message(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheQuery() { format, language }: Wanted,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const message = addressed.safeParse(request.params);
    if (!message.success) throw problem('DOCUMENT_UNKNOWN');
    return fileAnswer(await this.readable.letter(caller, id, message.data, language), format, response);
  }

  @Route(ROUTES.handOverRecord)
  async handOver(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheQuery() { format, language }: Wanted,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return fileAnswer(await this.readable.handOver(caller, id, language ?? localeOf(request)), format, response);
  }

  @Route(ROUTES.dossierFile)
  async file(
    @TheCaller() caller: Caller,
    @TheId('DOSSIER_UNKNOWN') id: string,
    @TheQuery() { format, language }: Wanted,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return fileAnswer(await this.readable.file(caller, id, language ?? localeOf(request)), format, response);
  }
}
