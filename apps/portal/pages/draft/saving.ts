/**
 * One section is saved into the draft. The page carries the digest of the section as it was when it was opened; if a
 * colleague has changed this section since, nothing is written and both versions are shown. Changes of other sections
 * are no conflict: the section is put into the draft as it is now. The draft's version makes reading and writing one
 * step.
 */
import { createHash } from 'node:crypto';
import type { DraftView } from '@comity/contracts/http/draft-views';
import type { FieldError, PostedForm } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import type { MemberVisit } from '../../web/visit.ts';
import { fieldsOf, type RequestForm, type WrittenSection } from './sections.ts';
import { READERS } from './read.ts';
import { Typed } from './typed.ts';
import { draftWord, labelKey } from './words.ts';

export type Saved =
  /** `errors` names the typed values that could not be stored; all others are stored. */
  | { outcome: 'saved'; draft: DraftView; errors: FieldError[] }
  | { outcome: 'conflict'; draft: DraftView; mine: RequestForm; errors: FieldError[] }
  | { outcome: 'refused'; draft: DraftView; errors: FieldError[]; status: number };

/** When two colleagues save other sections in the same second, the second one reads again, this many times at most. */
const ATTEMPTS = 4;

export async function saveSection(
  visit: MemberVisit,
  id: string,
  section: WrittenSection,
  form: PostedForm = visit.form,
): Promise<Saved> {
  for (let attempt = 1; ; attempt += 1) {
    const draft = await readDraft(visit, id);
    const typed = new Typed(form, visit.t.bind(visit), (path) => draftWord(visit, draft.form.kind, labelKey(path)));
    const mine = READERS[section](typed, draft.form);
    const { errors } = typed;
    const present = sectionDigest(section, draft.form);
    if (sectionDigest(section, mine) === present) return { outcome: 'saved', draft, errors };
    if (form.text('base') !== present) return { outcome: 'conflict', draft, mine, errors };
    const body = { version: draft.version, form: mine };
    const answer = await visit.api.send('saveDraft', { params: { id: draft.id }, body });
    if (answer.ok) return { outcome: 'saved', draft: answer.value, errors };
    const { problem, status } = answer;
    if (problem.code === 'DRAFT_CHANGED' && attempt < ATTEMPTS) continue;
    const inputOf = (path: string): string => inputName(path, typed.rowsStored);
    return { outcome: 'refused', draft, errors: [...errors, ...problemErrors(visit, problem, inputOf)], status };
  }
}

export function readDraft(visit: MemberVisit, id: string): Promise<DraftView> {
  return visit.api.read('draft', { params: { id } });
}

/** Returns the SHA-256 of the section's fields in one fixed order. */
export function sectionDigest(section: WrittenSection, form: RequestForm): string {
  return createHash('sha256')
    .update(JSON.stringify(fieldsOf(section, form), sortedKeys))
    .digest('base64url');
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)));
}

/** `form.targets.1.port` of the api's body is `targets.2.port` of the page if an empty row stands before it. */
function inputName(path: string, rowsStored: Record<string, number[]>): string {
  const [list = '', row = '', ...rest] = path.replace(/^form\./, '').split('.');
  const index = rowsStored[list]?.[Number(row)];
  return index === undefined ? [list, row, ...rest].filter(Boolean).join('.') : [list, index, ...rest].join('.');
}
