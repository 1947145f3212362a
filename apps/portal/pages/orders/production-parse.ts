/** The page of a production order becomes the acts that say it: what was produced and what is objected to. */
import { MOST_FILES } from '@comity/vocabulary/fields/answers';
import { LONGEST_TEXT } from '@comity/vocabulary/fields/input';
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import type { DossierView } from '@comity/contracts/http/views';
import type { FieldError } from '../../web/posted-form.ts';
import type { MemberVisit } from '../../web/visit.ts';
import { askedData } from '../../fields/subject.ts';
import { parseOutcomes } from './outcomes-parse.ts';
import type { AnswerAct, ParsedAnswers } from './parse.ts';

const WITH_FILES: readonly string[] = ['PRODUCED', 'PARTLY_PRODUCED'];
const LONGEST_NAME = 300;

export function parseProduction(
  visit: MemberVisit,
  dossier: DossierView,
  files: readonly EvidenceFileView[],
): ParsedAnswers {
  const errors: FieldError[] = [];
  const { form } = visit;
  const wrong = (field: string, key: string, label: string): void => {
    errors.push({ field, message: visit.t(key, { label }) });
  };
  const { results, objections, objectedItems } = parseOutcomes(visit, dossier, errors);
  const whole = files.filter(({ status, produced }) => status === 'COMPLETE' && !produced);
  const assigned = assignments(visit, dossier, whole);
  for (const { file, item } of assigned) {
    const outcome = results.find((one) => `${one.target}/${one.category}` === item.value)?.outcome ?? '';
    if (!WITH_FILES.includes(outcome)) wrong(`file.${file}.item`, 'orders.file_of_nothing', item.target.value);
  }
  const idle = results.length === 0 ? [] : whole.filter(({ id }) => !assigned.some(({ file }) => file === id));
  for (const { id, name } of idle) wrong(`file.${id}.item`, 'orders.file_idle', name);
  if (whole.length > MOST_FILES)
    errors.push({ field: 'evidence-files', message: visit.t('orders.files_many', { max: MOST_FILES }) });
  if (results.some(({ outcome }) => WITH_FILES.includes(outcome)) && whole.length === 0)
    errors.push({ field: 'evidence-files', message: visit.t('orders.no_files') });
  const text = (name: string, max: number): string => {
    const typed = form.text(name);
    const label = visit.t(`orders.${name}`);
    if (typed === '') wrong(name, 'core.required', label);
    if (typed.length > max) errors.push({ field: name, message: visit.t('core.too_long', { label, max }) });
    return typed;
  };
  const complete = form.text('complete');
  const acts: AnswerAct[] = [];
  if (results.length > 0) {
    if (complete !== 'yes' && complete !== 'no') wrong('complete', 'core.choose', visit.t('orders.complete'));
    const body = {
      results,
      files: assigned.map(({ file, item }) => ({ id: file, target: item.target.id, category: item.category })),
      custodian: text('custodian', LONGEST_NAME),
      method: text('method', LONGEST_TEXT),
      statement: text('statement', LONGEST_TEXT),
      complete: complete === 'yes',
    };
    acts.push({ name: 'produce', body, covers: results.length });
  }
  if (objectedItems > 0) {
    acts.push({
      name: 'object',
      body: { objections, explanation: text('explanation', LONGEST_TEXT) },
      covers: objectedItems,
    });
  }
  if (errors.length > 0) return { ok: false, errors };
  if (acts.length === 0) return { ok: false, errors: [{ field: 'answers', message: visit.t('orders.nothing') }] };
  return { ok: true, acts };
}

/** Reads which identifier and kind of data each file answers: its own choice, else the one that stands for all files. */
function assignments(visit: MemberVisit, dossier: DossierView, whole: readonly EvidenceFileView[]) {
  const items = askedData(dossier);
  const everyFile = visit.form.text('files.all');
  return whole.flatMap(({ id }) => {
    const item = items.find(({ value }) => value === (visit.form.text(`file.${id}.item`) || everyFile));
    return item === undefined ? [] : [{ file: id, item }];
  });
}
