/**
 * One set of controls answers for several rows: those that are marked, all of one kind of data, or all that say nothing
 * yet. What is put into rows travels in the page, row by row, so that every row may be given another answer after.
 */
import type { FieldError, PostedForm } from '../../web/posted-form.ts';
import type { MemberVisit } from '../../web/visit.ts';
import { ALL, DETAILS, LATER, MARK, MARKED, type OpenItem } from './rows.ts';

/** The controls for several rows name by this field the rows for which they speak. */
const TO = `${ALL}.rows`;

type Row = Pick<OpenItem, 'id' | 'category'>;

/**
 * Puts the answer of the controls into the rows for which it is meant, and clears the controls for the next one. Where a
 * form goes on without `apply`, an answer for all other rows stays in the controls, and holds for these.
 */
export function putIntoRows(visit: MemberVisit, rows: readonly Row[]): FieldError[] {
  const { form } = visit;
  const apply = form.text('step') === 'apply';
  const to = form.text(TO);
  const answer = form.text(`${ALL}.answer`);
  if (!apply && (to === '' || answer === '')) return [];
  const chosen = rows.filter((row) => isMeant(form, row, to));
  if (chosen.length === 0 && to === MARKED) return [{ field: TO, message: visit.t('orders.mark_some') }];
  const said = Object.fromEntries(chosen.flatMap(({ id }) => answersOf(form, id, answer)));
  visit.form = form.saying({
    ...said,
    ...{ [TO]: '', [`${ALL}.answer`]: '', [`${ALL}.objection`]: '', [MARK]: undefined },
  });
  return [];
}

function isMeant(form: PostedForm, { id, category }: Row, to: string): boolean {
  if (to === MARKED) return form.list(MARK).includes(id);
  return to === '' ? form.text(`${id}.answer`) === '' : category === to;
}

/** Details belong to data that are preserved, and a ground to an objection. */
function answersOf(form: PostedForm, id: string, answer: string): [string, string][] {
  const taken = answer === 'PRESERVED' ? DETAILS : answer === 'OBJECT' ? ['objection'] : [];
  const own = [...DETAILS, 'objection'].map((name): [string, string] => [
    `${id}.${name}`,
    taken.includes(name) ? form.text(`${ALL}.${name}`) : '',
  ]);
  return [[`${id}.answer`, answer === '' ? LATER : answer], ...own];
}
