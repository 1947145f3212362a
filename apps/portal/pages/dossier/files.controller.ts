/** Documents to keep and to print, from the api as they come, in the language of the visit or the one that is asked for. */
import { Controller, Get, Param, Query } from '@nestjs/common';
import { PageUnknown } from '../../web/interruptions.ts';
import { FileReply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';

interface Wanted {
  format?: unknown;
  language?: unknown;
}

/** Ids, digests and numbers: nothing else may become part of an address of the api. */
const PART = /^[\w-]+$/;

@Controller('drafts/:id')
export class DraftFilesController {
  /** The original of a request that came by hand. */
  @Get('original')
  async original(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<FileReply> {
    if (!PART.test(id)) throw new PageUnknown();
    return new FileReply(await visit.api.file(`/drafts/${id}/original`));
  }
}

@Controller('dossiers/:id')
export class DossierFilesController {
  @Get('file')
  whole(@Visitor() visit: MemberVisit, @Param('id') id: string, @Query() wanted: Wanted): Promise<FileReply> {
    return file(visit, [id, 'file'], wanted);
  }

  @Get('documents/:digest/readable')
  document(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('digest') digest: string,
    @Query() wanted: Wanted,
  ): Promise<FileReply> {
    return file(visit, [id, 'documents', digest, 'readable'], wanted);
  }

  /** What was attached, as bytes that the browser saves and never runs. */
  @Get('documents/:digest/file')
  async attachment(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('digest') digest: string,
  ): Promise<FileReply> {
    if (!PART.test(id) || !PART.test(digest)) throw new PageUnknown();
    return new FileReply(await visit.api.file(`/dossiers/${id}/documents/${digest}/file`));
  }

  /** A message as it goes out on paper; in the language of its addressee unless another is asked for. */
  @Get('messages/:to/:number/readable')
  message(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('to') to: string,
    @Param('number') number: string,
    @Query() wanted: Wanted,
  ): Promise<FileReply> {
    return file(visit, [id, 'messages', to, number, 'readable'], wanted, null);
  }

  @Get('hand-over/readable')
  handOver(@Visitor() visit: MemberVisit, @Param('id') id: string, @Query() wanted: Wanted): Promise<FileReply> {
    return file(visit, [id, 'hand-over', 'readable'], wanted);
  }

  @Get('events/:seq/readable')
  event(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('seq') seq: string,
    @Query() wanted: Wanted,
  ): Promise<FileReply> {
    return file(visit, [id, 'events', seq, 'readable'], wanted);
  }
}

async function file(
  visit: MemberVisit,
  path: string[],
  wanted: Wanted,
  usual: string | null = visit.locale,
): Promise<FileReply> {
  const format = oneOf(wanted.format, ['pdf', 'html'], 'pdf');
  const language = oneOf(wanted.language, ['en', 'es'], usual ?? '');
  const asked = language === '' ? '' : `&language=${language}`;
  if (!path.every((part) => PART.test(part))) throw new PageUnknown();
  return new FileReply(await visit.api.file(`/dossiers/${path.join('/')}?format=${format}${asked}`));
}

/** An address that asks for what there is not is the address of no page. */
function oneOf(value: unknown, known: readonly string[], otherwise: string): string {
  if (value === undefined) return otherwise;
  if (typeof value !== 'string' || !known.includes(value)) throw new PageUnknown();
  return value;
}
