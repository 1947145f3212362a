/**
 * Documents to keep and to print are passed on as the api gives them, in the language of the visit or in the one that
 * is asked for.
 */
import { PAPER_LANGUAGES } from '@comity/vocabulary/words';
import { Controller, Get, Param, Query } from '@nestjs/common';
import type { ApiFile } from '../../api/client.ts';
import { PageUnknown } from '../../web/interruptions.ts';
import { FileReply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';

interface Wanted {
  format?: unknown;
  language?: unknown;
}

/** These parts are ids, digests and numbers; nothing else may become part of an address of the api. */
const PART = /^[\w-]+$/;

@Controller('drafts/:id')
export class DraftFilesController {
  /** Returns the original of a request that came by hand. */
  @Get('original')
  original(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<FileReply> {
    return paper(visit.api.file('draftAttachment', { params: known({ id }) }));
  }
}

@Controller('dossiers/:id')
export class DossierFilesController {
  @Get('file')
  whole(@Visitor() visit: MemberVisit, @Param('id') id: string, @Query() wanted: Wanted): Promise<FileReply> {
    return paper(visit.api.file('dossierFile', { params: known({ id }), query: paperQuery(wanted, visit.locale) }));
  }

  @Get('documents/:digest/readable')
  document(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('digest') digest: string,
    @Query() wanted: Wanted,
  ): Promise<FileReply> {
    return paper(
      visit.api.file('readableDocument', { params: known({ id, digest }), query: paperQuery(wanted, visit.locale) }),
    );
  }

  /** Returns an attached file as bytes that the browser saves and never runs. */
  @Get('documents/:digest/file')
  attachment(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('digest') digest: string,
  ): Promise<FileReply> {
    return paper(visit.api.file('attachment', { params: known({ id, digest }) }));
  }

  /** Returns a message as it goes out on paper, in the language of its addressee unless another is asked for. */
  @Get('messages/:to/:number/readable')
  message(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('to') to: string,
    @Param('number') number: string,
    @Query() wanted: Wanted,
  ): Promise<FileReply> {
    return paper(visit.api.file('readableMessage', { params: known({ id, to, number }), query: paperQuery(wanted) }));
  }

  @Get('hand-over/readable')
  handOver(@Visitor() visit: MemberVisit, @Param('id') id: string, @Query() wanted: Wanted): Promise<FileReply> {
    return paper(visit.api.file('handOverRecord', { params: known({ id }), query: paperQuery(wanted, visit.locale) }));
  }

  @Get('events/:seq/readable')
  event(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('seq') seq: string,
    @Query() wanted: Wanted,
  ): Promise<FileReply> {
    return paper(
      visit.api.file('readableEvent', { params: known({ id, seq }), query: paperQuery(wanted, visit.locale) }),
    );
  }
}

async function paper(asked: Promise<ApiFile>): Promise<FileReply> {
  return new FileReply(await asked);
}

function known<P extends Record<string, string>>(params: P): P {
  if (!Object.values(params).every((part) => PART.test(part))) throw new PageUnknown();
  return params;
}

/** Without a usual language the api chooses that of the addressee. */
function paperQuery({ format, language }: Wanted, usual = ''): { format: string; language?: string } {
  const chosen = oneOf(language, PAPER_LANGUAGES, usual);
  return { format: oneOf(format, ['pdf', 'html'], 'pdf'), ...(chosen === '' ? {} : { language: chosen }) };
}

/** An address that asks for something unknown is the address of no page. */
function oneOf(value: unknown, known: readonly string[], otherwise: string): string {
  if (value === undefined) return otherwise;
  if (typeof value !== 'string' || !known.includes(value)) throw new PageUnknown();
  return value;
}
