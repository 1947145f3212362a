/** These pages show the requests to write: the drafts of the office, a new one, one as a task list, and its removal. */
import { Controller, Get, Param, Post } from '@nestjs/common';
import type { DraftView } from '@comity/contracts/http/draft-views';
import {
  addressOf,
  choicesOf,
  FIELDS,
  isNarrowed,
  pagesOf,
  readSearch,
  type Search,
  type SearchValues,
} from '../search/query.ts';
import { holdsRole } from '../../web/navigation.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { missingLines } from './missing.ts';
import { asksIn, progressOf, sectionOf, sectionsIn } from './sections.ts';
import { readDraft } from './saving.ts';
import { draftWord } from './words.ts';

const DRAFTS = '/drafts';
const LABELS = { q: 'search.q_drafts', dueBefore: 'search.answer_by' };

@Controller('drafts')
export class DraftController {
  @Get()
  async list(@Visitor() visit: MemberVisit): Promise<Reply> {
    return listPage(visit, await readSearch(visit, LABELS), []);
  }

  @Post('list')
  async narrow(@Visitor() visit: MemberVisit): Promise<Reply> {
    const asked = await readSearch(visit, LABELS);
    if (asked.errors.length > 0) return listPage(visit, asked, []);
    return redirect(await addressOf(visit, DRAFTS, asked));
  }

  @Post()
  async begin(@Visitor() visit: MemberVisit): Promise<Reply> {
    const kind = visit.form.text('kind') === 'ASSISTANCE' ? 'ASSISTANCE' : 'PRESERVATION';
    const answer = await visit.api.send('newDraft', { body: { kind } });
    return answer.ok ? redirect(`/drafts/${answer.value.id}`) : wholeList(visit, problemErrors(visit, answer.problem));
  }

  @Get(':id')
  async tasks(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const draft = await readDraft(visit, id);
    if (isSubmitted(draft)) return redirect(`/dossiers/${draft.id}`);
    if (draft.entry !== null) return redirect(`/drafts/${draft.id}/entered`);
    const check = await visit.api.read('checkDraft', { params: { id: draft.id } });
    // A request that came by hand may leave nearly everything unsaid; the page shows all the same whether it is said.
    const lacking = draft.onBehalf === null ? check.missing : [...check.missing, ...check.warnings];
    const missing = missingLines(visit, draft, lacking, check.snapshot);
    const { kind } = draft.form;
    const tasks = sectionsIn(draft).map((section) => ({
      section,
      asks: kind === 'ASSISTANCE' ? asksIn(section, check) : [],
      progress: progressOf(section, draft.form, lacking),
      missing: missing.filter((line) => line.section === section).length,
      warnings: check.warnings.filter(({ field }) => sectionOf(kind, field) === section).length,
    }));
    const complete = tasks.filter(({ progress }) => progress === 'COMPLETE').length;
    const asked = tasks.filter(({ progress }) => progress !== 'OPTIONAL').length;
    const open = tasks.find(({ progress }) => progress === 'NOT_STARTED' || progress === 'INCOMPLETE') ?? null;
    const w = (word: string): string => draftWord(visit, kind, word);
    const elsewhere = check.missing.some(({ code }) => code === 'OTHER_PROVIDER');
    return page('draft/tasks.njk', { draft, w, tasks, complete, asked, missing, open, elsewhere });
  }

  @Post(':id/split')
  async split(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const draft = await readDraft(visit, id);
    const answer = await visit.api.send('splitDraft', { params: { id: draft.id }, body: { version: draft.version } });
    return answer.ok ? redirect(DRAFTS) : wholeList(visit, problemErrors(visit, answer.problem));
  }

  @Get(':id/delete')
  async askDelete(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    return deletePage(await readDraft(visit, id), []);
  }

  @Post(':id/delete')
  async delete(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const draft = await readDraft(visit, id);
    const version = Number(visit.form.text('version'));
    const answer = await visit.api.send('deleteDraft', { params: { id: draft.id }, body: { version } });
    return answer.ok ? redirect('/drafts') : deletePage(draft, problemErrors(visit, answer.problem));
  }
}

/** A submitted request is read and decided in its dossier until somebody returns it. */
export function isSubmitted({ dossier }: DraftView): boolean {
  return dossier !== null && dossier.status !== 'DRAFT';
}

async function wholeList(visit: MemberVisit, errors: FieldError[]): Promise<Reply> {
  const query = new URLSearchParams();
  const values = Object.fromEntries(FIELDS.map((name) => [name, ''])) as SearchValues;
  return listPage(visit, { query, values, errors: [], view: query }, errors);
}

/** `refused` says why nothing was begun; mistakes in the conditions are those of `asked`. */
async function listPage(visit: MemberVisit, asked: Search, refused: FieldError[]): Promise<Reply> {
  const { items, next, total } =
    asked.errors.length > 0
      ? { items: [], next: null, total: { count: 0, more: false } }
      : await visit.api.read('drafts', { query: Object.fromEntries(asked.query) });
  const receives = holdsRole(visit.me, /^RCV_(POC_24_7|CENTRAL_AUTHORITY)$/);
  const data = {
    drafts: items,
    total,
    values: asked.values,
    errors: [...refused, ...asked.errors],
    filtered: isNarrowed(asked),
    receives,
    ...pagesOf(DRAFTS, asked, next),
    ...(await choicesOf(visit)),
  };
  return page('draft/list.njk', data, refused.length > 0 ? 409 : asked.errors.length > 0 ? 400 : 200);
}

function deletePage(draft: DraftView, errors: FieldError[]): Reply {
  if (draft.dossier !== null) return redirect(`/drafts/${draft.id}`);
  return page('draft/delete.njk', { draft, errors }, errors.length > 0 ? 409 : 200);
}
