/** The table of answers becomes the acts that say it: what was preserved, what was not, what is objected to. */
import type { ActName } from '@comity/vocabulary/acts';
import { LONGEST_TEXT } from '@comity/vocabulary/fields/input';
import { notPreserved } from '@comity/vocabulary/fields/answers';
import { OBJECTION_CODES } from '@comity/vocabulary/values/answers';
import type { DossierView } from '@comity/contracts/http/views';
import { endOfDay, instantOf } from '../../web/local-time.ts';
import type { FieldError } from '../../web/posted-form.ts';
import type { MemberVisit } from '../../web/visit.ts';
import { timeMistake } from '../../web/time-mistake.ts';
import { type OpenItem, openItems, rowName, saidOf } from './rows.ts';

export interface AnswerAct {
  name: Extract<ActName, 'confirm_preservation' | 'report_not_preserved' | 'object' | 'produce'>;
  body: Record<string, unknown>;
  /** This many open items are answered. */
  covers: number;
}

export type ParsedAnswers = { ok: true; acts: AnswerAct[] } | { ok: false; errors: FieldError[] };

const NOT_PRESERVED: readonly string[] = notPreserved.element.shape.outcome.options;
/** A row of a preservation order is answered by one of these. */
export const PRESERVATION_ANSWERS: readonly string[] = ['PRESERVED', ...NOT_PRESERVED, 'OBJECT'];
export const OBJECTIONS: readonly string[] = OBJECTION_CODES;
const LONGEST_REFERENCE = 120;

export function parseAnswers(visit: MemberVisit, dossier: DossierView): ParsedAnswers {
  const errors: FieldError[] = [];
  const preserved: Record<string, unknown>[] = [];
  const reported: Record<string, unknown>[] = [];
  const objected = new Map<string, string>();
  let objectedItems = 0;
  for (const item of openItems(dossier)) {
    const answer = saidOf(visit, item, 'answer');
    const { category } = item;
    if (answer === 'PRESERVED') preserved.push(parsePreserved(visit, item, errors));
    else if (NOT_PRESERVED.includes(answer)) reported.push({ target: item.target.id, category, outcome: answer });
    else if (answer === 'OBJECT') {
      objectedItems += 1;
      const code = saidOf(visit, item, 'objection');
      const other = objected.get(item.target.id);
      if (!OBJECTIONS.includes(code)) errors.push(mistake(visit, item, 'objection', 'core.choose'));
      else if (other !== undefined && other !== code)
        errors.push(mistake(visit, item, 'objection', 'orders.one_objection'));
      else objected.set(item.target.id, code);
    } else if (answer !== '') errors.push(mistake(visit, item, 'answer', 'core.choose'));
  }
  const mixed = [...preserved, ...reported].filter(({ target }) => objected.has(String(target)));
  for (const { target } of mixed.slice(0, 1))
    errors.push({
      field: 'answers',
      message: visit.t('orders.objection_whole', { target: nameOf(dossier, String(target)) }),
    });
  const explanation = visit.form.text('explanation');
  if (objectedItems > 0 && explanation === '')
    errors.push({ field: 'explanation', message: visit.t('core.required', { label: visit.t('orders.explanation') }) });
  if (explanation.length > LONGEST_TEXT)
    errors.push({
      field: 'explanation',
      message: visit.t('core.too_long', { label: visit.t('orders.explanation'), max: LONGEST_TEXT }),
    });
  if (errors.length > 0) return { ok: false, errors };

  const objections = [...objected].map(([target, code]) => ({ target, code }));
  const acts: AnswerAct[] = [
    { name: 'confirm_preservation' as const, body: { results: preserved }, covers: preserved.length },
    { name: 'report_not_preserved' as const, body: { results: reported }, covers: reported.length },
    { name: 'object' as const, body: { objections, explanation }, covers: objectedItems },
  ].filter(({ covers }) => covers > 0);
  if (acts.length === 0) return { ok: false, errors: [{ field: 'answers', message: visit.t('orders.nothing') }] };
  return { ok: true, acts };
}

function parsePreserved(visit: MemberVisit, item: OpenItem, errors: FieldError[]): Record<string, unknown> {
  const { zone } = visit;
  const typed = (name: string): string => saidOf(visit, item, name);
  const instant = (name: string, optional: boolean): string | null => {
    if (optional && typed(name) === '') return null;
    const parsed = instantOf(typed(name), zone);
    if (parsed.ok) return parsed.instant;
    const field = `${item.id}.${name}`;
    errors.push({ field, message: timeMistake(visit.t.bind(visit), labelOf(visit, item, name), parsed) });
    return null;
  };
  const count = (name: string): number | null => {
    if (typed(name) === '') return null;
    if (/^\d{1,15}$/.test(typed(name))) return Number(typed(name));
    errors.push(mistake(visit, item, name, 'core.not_a_number'));
    return null;
  };
  const until = endOfDay(typed('until'), zone);
  if (until === null) errors.push(mistake(visit, item, 'until', 'core.not_a_date'));
  if (typed('reference') === '') errors.push(mistake(visit, item, 'reference', 'core.required'));
  if (typed('reference').length > LONGEST_REFERENCE)
    errors.push(mistake(visit, item, 'reference', 'orders.reference_long'));
  return {
    target: item.target.id,
    category: item.category,
    snapshotAt: instant('snapshotAt', false),
    from: instant('from', true),
    to: instant('to', true),
    bytes: count('bytes'),
    items: count('items'),
    reference: typed('reference'),
    preservedUntil: until,
    userNotified: typed('notified') === 'yes',
  };
}

function nameOf({ targets }: DossierView, id: string): string {
  const target = targets.find((one) => one.id === id);
  return target === undefined ? id : rowName(target);
}

const labelOf = (visit: MemberVisit, item: OpenItem, name: string): string =>
  `${rowName(item.target)}, ${visit.t(`orders.${name}`)}`;

function mistake(visit: MemberVisit, item: OpenItem, name: string, key: string): FieldError {
  const label = labelOf(visit, item, name);
  return { field: `${item.id}.${name}`, message: visit.t(key, { label }) };
}
