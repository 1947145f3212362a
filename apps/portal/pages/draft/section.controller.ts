/**
 * This page edits one section of a draft. Its buttons save it, and `public/draft.js` saves it while somebody types: it
 * posts the same form to the same address with step `autosave`, which is answered as JSON.
 */
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { formatLocal } from '@comity/calendar/format';
import { MAX_TARGETS } from '@comity/vocabulary/values/request-codes';
import { offeredZones } from '@comity/vocabulary/judges/zone';
import type { DraftCheckView, DraftView } from '@comity/contracts/http/draft-views';
import { PageUnknown } from '../../web/interruptions.ts';
import { type FieldError, PostedForm } from '../../web/posted-form.ts';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { answersOf } from './answers.ts';
import { choicesFrom, namesFrom } from './choices.ts';
import { isSubmitted } from './controller.ts';
import { missingLines } from './missing.ts';
import { TRANSLATIONS } from '@comity/vocabulary/values/assistance';
import { CATEGORIES, IDENTIFIERS, LANGUAGES, nextTargetId, OFFENCES, URGENCIES } from './read.ts';
import { readDraft, type Saved, saveSection, sectionDigest } from './saving.ts';
import {
  asksIn,
  isPreset,
  isWrittenSection,
  type Kind,
  nextAfter,
  type RequestForm,
  sectionsIn,
  type WrittenSection,
} from './sections.ts';
import { draftWord } from './words.ts';
import { rowsIn, storedValues, typedValues, type Values } from './values.ts';

const ROWS: Partial<Record<WrittenSection, 'targets' | 'offences'>> = { identifiers: 'targets', offence: 'offences' };

interface SectionShown {
  draft: DraftView;
  section: WrittenSection;
  values: Values;
  errors: FieldError[];
  status?: number;
  /** This is the form as it was typed, where the draft has a colleague's version of the section. */
  mine?: RequestForm;
}

@Controller('drafts/:id/:section')
export class DraftSectionController {
  @Get()
  async show(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('section') name: string,
    @Query('rows') rows?: string,
  ): Promise<Reply> {
    const draft = await readDraft(visit, id);
    const section = known(draft.form.kind, name);
    if (isSubmitted(draft)) return redirect(`/dossiers/${draft.id}`);
    const values = storedValues(draft.form);
    addEmptyRow(visit, section, values, rows === 'more');
    return sectionPage(visit, { draft, section, values, errors: await missingHere(visit, draft, section) });
  }

  @Post()
  async save(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('section') name: string,
  ): Promise<Reply | Record<string, unknown>> {
    const section = known((await readDraft(visit, id)).form.kind, name);
    const step = visit.form.text('step');
    const form = withoutRow(visit.form, step);
    const saved = await saveSection(visit, id, section, form);
    if (step === 'autosave') return autosaveAnswer(visit, section, saved);
    if (saved.outcome === 'saved' && saved.errors.length === 0)
      return redirect(nextPath(visit, saved.draft, section, step));
    const values = typedValues(form);
    if (saved.outcome === 'conflict') return sectionPage(visit, { ...saved, section, values, status: 409 });
    const status = saved.outcome === 'refused' && saved.status !== 422 ? saved.status : 400;
    return sectionPage(visit, { draft: saved.draft, section, values, errors: saved.errors, status });
  }
}

function known(kind: Kind, name: string): WrittenSection {
  if (!isWrittenSection(kind, name)) throw new PageUnknown();
  return name;
}

/** By `remove.targets.1` the row leaves the form before it is read. */
function withoutRow(form: PostedForm, step: string): PostedForm {
  if (!step.startsWith('remove.')) return form;
  const row = `${step.slice('remove.'.length)}.`;
  return new PostedForm(Object.fromEntries(Object.entries(form.raw).filter(([name]) => !name.startsWith(row))));
}

function nextPath(visit: MemberVisit, draft: DraftView, section: WrittenSection, step: string): string {
  const base = `/drafts/${draft.id}`;
  const checking = visit.url.includes('check=1');
  const list = ROWS[section];
  if (step === 'stay') return `${base}/${section}${checking ? '?check=1' : ''}`;
  if (list !== undefined && step === 'add') return `${base}/${section}?rows=more${checking ? '&check=1' : ''}#new-row`;
  if (list !== undefined && step.startsWith('remove.'))
    return `${base}/${section}${checking ? '?check=1' : ''}#${list}`;
  if (checking) return `${base}/check`;
  const next = nextAfter(draft, section);
  return step === 'list' ? base : `${base}/${next ?? 'check'}`;
}

function autosaveAnswer(visit: MemberVisit, section: WrittenSection, saved: Saved): Record<string, unknown> {
  const { outcome, draft, errors } = saved;
  return {
    outcome,
    base: outcome === 'saved' ? sectionDigest(section, draft.form) : null,
    at: formatLocal(draft.changedAt, visit.zone, visit.locale),
    problems: errors.map(({ message }) => message),
    again: saved.outcome === 'refused' && saved.status === 503,
  };
}

/** After “check your answers” has sent somebody here, what is missing in this section is named beside its fields. */
async function missingHere(visit: MemberVisit, draft: DraftView, section: WrittenSection): Promise<FieldError[]> {
  if (!visit.url.includes('check=1')) return [];
  const { missing, snapshot } = await readCheck(visit, draft.id);
  return missingLines(visit, draft, missing, snapshot).filter((line) => line.section === section);
}

function readCheck(visit: MemberVisit, id: string): Promise<DraftCheckView> {
  return visit.api.read('checkDraft', { params: { id } });
}

function addEmptyRow(visit: MemberVisit, section: WrittenSection, values: Values, more: boolean): void {
  const list = ROWS[section];
  if (list === undefined) return;
  const rows = rowsIn(values, list);
  if (rows.length > 0 && (!more || rows.length >= MAX_TARGETS)) return;
  const row = `${list}.${(rows.at(-1) ?? -1) + 1}`;
  values[`${row}.code`] = '';
  if (list === 'offences') return;
  values[`${row}.id`] = nextTargetId(rows.map((index) => ({ id: String(values[`targets.${index}.id`]) })));
  values[`${row}.zone`] = visit.zone;
}

async function sectionPage(visit: MemberVisit, shown: SectionShown): Promise<Reply> {
  const { draft, section, values, errors, mine } = shown;
  const { kind } = draft.form;
  const check = kind === 'ASSISTANCE' ? await readCheck(visit, draft.id) : null;
  const parties = await visit.api.read('parties');
  const names = namesFrom(parties, visit.locale);
  const theirs = answersOf(section, draft.form, visit, names);
  const conflict = mine && { theirs, mine: answersOf(section, mine, visit, names) };
  const list = ROWS[section];
  const data = {
    draft,
    section,
    w: (word: string, values?: Record<string, string | number>) => draftWord(visit, kind, word, values),
    asks: check === null ? [] : asksIn(section, check),
    law: check?.snapshot ?? null,
    number: sectionsIn(draft).indexOf(section) + 1,
    count: sectionsIn(draft).length,
    values,
    preset: section === 'who' && isPreset(section, draft.form),
    errors,
    conflict: conflict ?? null,
    rows: list === undefined ? [] : rowsIn(values, list),
    mostTargets: MAX_TARGETS,
    canAdd: list !== undefined && rowsIn(values, list).length < MAX_TARGETS,
    choices: choicesFrom(parties, visit.me, visit.locale),
    codes: { LANGUAGES, OFFENCES, IDENTIFIERS, CATEGORIES, URGENCIES, TRANSLATIONS },
    zones: section === 'identifiers' ? offeredZones() : [],
    base: sectionDigest(section, draft.form),
    checking: visit.url.includes('check=1'),
  };
  return page('draft/section.njk', data, shown.status ?? 200);
}
