/**
 * “Check your answers” shows everything that is missing at once, beside its section and with its article. What only an
 * unverified rule asks for is shown as a warning. The exact text that a second person will be asked to approve stands
 * below, and its digest goes with the submission, so that what is submitted is what was read.
 */
import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Problem } from '@comity/contracts/http/problem-views';
import type { FieldError } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { receiptPath } from '../act/controller.ts';
import { answersOf } from './answers.ts';
import { namesFrom } from './choices.ts';
import { isSubmitted } from './controller.ts';
import { missingLines } from './missing.ts';
import { readDraft } from './saving.ts';
import { draftWord } from './words.ts';
import { sectionOf, sectionsIn } from './sections.ts';

@Controller('drafts/:id/check')
export class DraftCheckController {
  @Get()
  show(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    return checkPage(visit, id, crypto.randomUUID(), []);
  }

  /**
   * The submission goes to the api even if the draft is submitted already: it may be the repeat of one that succeeded.
   */
  @Post()
  async submit(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const { form } = visit;
    const submitted = { params: { id }, body: { shown: form.text('shown') }, key: form.text('key') };
    const answer = await visit.api.send('submitDraft', submitted);
    if (answer.ok) return redirect(receiptPath(answer.value.dossier, answer.value));
    // The present text has another digest, so under the old key it would be another body; it gets a key of its own.
    const key = answer.status === 503 ? form.text('key') : crypto.randomUUID();
    return checkPage(visit, id, key, submitErrors(visit, answer.problem));
  }
}

/** What is missing is read anew with the page; every other problem is named here. */
function submitErrors(visit: MemberVisit, problem: Problem): FieldError[] {
  return problem.code === 'ELEMENTS_MISSING' ? [] : problemErrors(visit, problem);
}

async function checkPage(visit: MemberVisit, id: string, key: string, errors: FieldError[]): Promise<Reply> {
  const draft = await readDraft(visit, id);
  if (isSubmitted(draft)) return redirect(`/dossiers/${draft.id}`);
  if (draft.onBehalf !== null) return redirect(`/drafts/${draft.id}/entered`);
  const [check, parties] = await Promise.all([
    visit.api.read('checkDraft', { params: { id: draft.id } }),
    visit.api.read('parties'),
  ]);
  const { kind } = draft.form;
  const names = namesFrom(parties, visit.locale);
  const missing = missingLines(visit, draft, check.missing, check.snapshot);
  const warnings = missingLines(visit, draft, check.warnings, check.snapshot);
  const told = errors.map((error) => {
    const section = sectionOf(kind, error.field);
    return { ...error, section, href: section === null ? '' : `/drafts/${draft.id}/${section}#${error.field}` };
  });
  const sections = sectionsIn(draft).map((section) => ({
    section,
    answers: answersOf(section, draft.form, visit, names),
    missing: [...told, ...missing].filter((line) => line.section === section),
    warnings: warnings.filter((line) => line.section === section),
  }));
  const w = (word: string): string => draftWord(visit, kind, word);
  const data = {
    draft,
    w,
    check,
    key,
    sections,
    errors: [...told, ...missing],
    warnings,
    complete: missing.length === 0,
  };
  return page('draft/check.njk', data, errors.length > 0 ? 409 : 200);
}
