/** Reads the table of a production order: what each identifier and kind of data gave, and what is objected to. */
import { PRODUCED_OUTCOMES } from '@comity/vocabulary/values/answers';
import type { DossierView } from '@comity/contracts/http/views';
import type { FieldError } from '../../web/posted-form.ts';
import type { MemberVisit } from '../../web/visit.ts';
import { askedData } from '../../fields/subject.ts';
import { OBJECTIONS } from './parse.ts';
import { rowName, saidOf } from './rows.ts';

export const OUTCOMES: readonly string[] = PRODUCED_OUTCOMES;

export interface Outcomes {
  results: { target: string; category: string; outcome: string }[];
  objections: { target: string; code: string }[];
  /** This many items of the table are objected to. */
  objectedItems: number;
}

/** Adds what cannot be read to `errors`, each mistake beside its field. */
export function parseOutcomes(visit: MemberVisit, dossier: DossierView, errors: FieldError[]): Outcomes {
  const wrong = (field: string, key: string, label: string): void => {
    errors.push({ field, message: visit.t(key, { label }) });
  };
  const results: Outcomes['results'] = [];
  const objected = new Map<string, string>();
  let objectedItems = 0;
  for (const { target, category } of askedData(dossier)) {
    const id = `${target.id}.${category}`;
    const answer = saidOf(visit, { id }, 'answer');
    const code = saidOf(visit, { id }, 'objection');
    const label = `${rowName(target)}, ${visit.t('orders.objection')}`;
    if (OUTCOMES.includes(answer)) results.push({ target: target.id, category, outcome: answer });
    else if (answer === 'OBJECT') {
      objectedItems += 1;
      if (!OBJECTIONS.includes(code)) wrong(`${id}.objection`, 'core.choose', label);
      else if ((objected.get(target.id) ?? code) !== code) wrong(`${id}.objection`, 'orders.one_objection', label);
      else objected.set(target.id, code);
    } else if (answer !== '') wrong(`${id}.answer`, 'core.choose', `${rowName(target)}, ${visit.t('orders.answer')}`);
  }
  const objections = [...objected].map(([target, code]) => ({ target, code }));
  return { results, objections, objectedItems };
}
