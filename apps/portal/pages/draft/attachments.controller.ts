/**
 * Documents that go with a request are attached on one page and changed, replaced or taken away each on its own. A file
 * that comes with a mistake beside it stays in the form, and one that the api has taken is in the draft at once.
 */
import { Controller, Get, Param, Post } from '@nestjs/common';
import type { DraftView } from '@comity/contracts/http/draft-views';
import type { Problem } from '@comity/contracts/http/problem-views';
import { ATTACHMENT_KINDS, type AttachmentKind } from '@comity/vocabulary/values/request-codes';
import { FileReply, page, redirect, type Reply } from '../../web/reply.ts';
import type { FieldError, GivenFile } from '../../web/posted-form.ts';
import { fileBody } from '../../web/give-file.ts';
import { PageUnknown } from '../../web/interruptions.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { isSubmitted } from './controller.ts';
import { readDraft } from './saving.ts';
import { nextAfter, sectionsIn } from './sections.ts';
import { draftWord } from './words.ts';

const LONGEST_TITLE = 200;
const DIGEST = /^[0-9a-f]{64}$/;

/** What the page shows of a form that was not taken. */
interface NotTaken {
  errors: FieldError[];
  status: number;
}

interface Described {
  kind: AttachmentKind;
  title: string;
}

@Controller('drafts/:id/attachments')
export class DraftAttachmentsController {
  @Get()
  async list(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    return listPage(visit, await readDraft(visit, id), null);
  }

  @Post()
  async add(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const draft = await readDraft(visit, id);
    const goesOn = visit.form.text('step') === 'next';
    const file = chosenFile(visit);
    // Whoever goes on with a document in the form has it attached, and with an empty form goes on.
    if (goesOn && file === undefined && visit.form.text('title') === '') return redirect(nextPath(visit, draft));
    const { described, errors } = describedIn(visit);
    if (file === undefined) errors.push(required(visit, 'file', 'attachment_choose'));
    else if (file.bytes.length === 0) errors.push(emptyFile(visit, file));
    if (errors.length > 0 || described === null || file === undefined)
      return listPage(visit, draft, { errors, status: 400 });
    const body = { ...described, file: fileBody(file) };
    const answer = await visit.api.send('addDraftDocument', { params: { id: draft.id }, body });
    if (answer.ok)
      return redirect(goesOn ? nextPath(visit, draft) : `/drafts/${draft.id}/attachments${checking(visit)}`);
    return listPage(visit, draft, refusedFile(visit, file, answer));
  }

  @Get(':digest')
  async show(@Visitor() visit: MemberVisit, @Param('id') id: string, @Param('digest') digest: string): Promise<Reply> {
    return changePage(visit, await readDraft(visit, id), digest, null);
  }

  @Post(':digest')
  async change(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('digest') digest: string,
  ): Promise<Reply> {
    const draft = await readDraft(visit, id);
    const params = { id: draft.id, digest: known(digest) };
    const to = `/drafts/${draft.id}/attachments${checking(visit)}`;
    if (visit.form.text('step') === 'remove') {
      const removed = await visit.api.send('removeDraftDocument', { params, body: {} });
      if (removed.ok) return redirect(to);
      return changePage(visit, draft, digest, {
        errors: problemErrors(visit, removed.problem),
        status: removed.status,
      });
    }
    const { described, errors } = describedIn(visit);
    const file = chosenFile(visit);
    if (file?.bytes.length === 0) errors.push(emptyFile(visit, file));
    if (errors.length > 0 || described === null) return changePage(visit, draft, digest, { errors, status: 400 });
    const body = { ...described, ...(file === undefined ? {} : { file: fileBody(file) }) };
    const answer = await visit.api.send('changeDraftDocument', { params, body });
    if (answer.ok) return redirect(to);
    return changePage(visit, draft, digest, refusedFile(visit, file, answer));
  }

  @Get(':digest/file')
  async open(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('digest') digest: string,
  ): Promise<FileReply> {
    const { id: draft } = await readDraft(visit, id);
    return new FileReply(await visit.api.file('draftDocument', { params: { id: draft, digest: known(digest) } }));
  }
}

function known(digest: string): string {
  if (!DIGEST.test(digest)) throw new PageUnknown();
  return digest;
}

const checking = ({ url }: MemberVisit): string => (url.includes('check=1') ? '?check=1' : '');

function nextPath(visit: MemberVisit, draft: DraftView): string {
  const next = checking(visit) === '' ? nextAfter(draft, 'attachments') : null;
  return `/drafts/${draft.id}/${next ?? 'check'}`;
}

function describedIn(visit: MemberVisit): { described: Described | null; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const kind = ATTACHMENT_KINDS.find((one) => one === visit.form.text('kind'));
  if (kind === undefined) errors.push(required(visit, 'kind', 'attachment_kind', 'core.choose'));
  const title = visit.form.text('title').replaceAll(/[\n\t]+/g, ' ');
  if (title.length > LONGEST_TITLE) {
    const said = { label: visit.t('draft.attachment_title'), max: LONGEST_TITLE };
    errors.push({ field: 'title', message: visit.t('core.too_long', said) });
  }
  return { described: kind === undefined ? null : { kind, title }, errors };
}

function required(visit: MemberVisit, field: string, word: string, sentence = 'core.required'): FieldError {
  return { field, message: visit.t(sentence, { label: visit.t(`draft.${word}`) }) };
}

function emptyFile(visit: MemberVisit, { name }: GivenFile): FieldError {
  return { field: 'file', message: visit.t('core.file_empty', { name }) };
}

/** A file that is chosen now takes the place of one that the form has kept. */
function chosenFile({ form }: MemberVisit): GivenFile | undefined {
  const file = form.files('file').at(-1);
  for (const one of form.files('file')) if (one !== file) form.takeAway('file', one);
  return file;
}

/**
 * What the api says of the whole stands beside the choice of the file. A file that it does not take is not offered again;
 * one that it could not be asked about is.
 */
function refusedFile(
  visit: MemberVisit,
  file: GivenFile | undefined,
  { problem, status }: { problem: Problem; status: number },
): NotTaken {
  if (file !== undefined && status !== 503) visit.form.takeAway('file', file);
  const errors = problemErrors(visit, problem, (path) => (path.startsWith('file') ? 'file' : path));
  return { errors: errors.map((error) => (error.field === '' ? { ...error, field: 'file' } : error)), status };
}

function listPage(visit: MemberVisit, draft: DraftView, rejected: NotTaken | null): Reply {
  if (isSubmitted(draft)) return redirect(`/dossiers/${draft.id}`);
  // The documents of a request that was sent stay as they were sent.
  if (draft.amends !== null) return redirect(`/drafts/${draft.id}`);
  return page(
    'draft/attachments.njk',
    {
      ...shared(visit, draft, rejected),
      number: sectionsIn(draft).indexOf('attachments') + 1,
      count: sectionsIn(draft).length,
      gone: visit.url.includes('gone=1'),
      values: { kind: visit.form.text('kind'), title: visit.form.text('title') },
    },
    rejected?.status ?? 200,
  );
}

function changePage(visit: MemberVisit, draft: DraftView, digest: string, rejected: NotTaken | null): Reply {
  if (isSubmitted(draft)) return redirect(`/dossiers/${draft.id}`);
  const attached = draft.form.attachments?.find(({ document }) => document === digest);
  if (attached === undefined) return redirect(`/drafts/${draft.id}/attachments?gone=1`);
  const typed = { kind: visit.form.text('kind'), title: visit.form.text('title') };
  const values = rejected === null ? attached : typed;
  return page('draft/attachment.njk', { ...shared(visit, draft, rejected), attached, values }, rejected?.status ?? 200);
}

function shared(visit: MemberVisit, draft: DraftView, rejected: NotTaken | null): Record<string, unknown> {
  return {
    draft,
    w: (word: string) => draftWord(visit, draft.form.kind, word),
    kinds: ATTACHMENT_KINDS,
    checking: checking(visit) !== '',
    kept: visit.form.fileEntries(),
    keptNames: visit.form.fileNames(),
    errors: rejected?.errors ?? [],
  };
}
