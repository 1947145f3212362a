/**
 * On this page a provider answers a production order: the files come first, then one table of what each identifier and
 * kind of data has given, which file answers what, and the custodian's statement. One check may lead to two acts, the
 * production and the objection, each under a key of its own as on the page of a preservation order.
 */
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import type { DossierView } from '@comity/contracts/http/views';
import type { FieldError } from '../../web/posted-form.ts';
import type { Reply } from '../../web/reply.ts';
import type { MemberVisit } from '../../web/visit.ts';
import { askedData } from '../../fields/subject.ts';
import { MOST_FILES } from '@comity/vocabulary/fields/answers';
import { dossierPage } from '../dossier/frame.ts';
import { type AnswerAct, OBJECTIONS } from './parse.ts';
import { OUTCOMES } from './outcomes-parse.ts';
import { MARK, rowForAll } from './rows.ts';

export function readFiles(visit: MemberVisit, id: string): Promise<EvidenceFileView[]> {
  return visit.api.read('evidence', { params: { id } });
}

/** With more files than these one answer stands for all of them: a page with a choice for each could not be sent. */
const MOST_LISTED = 200;

interface ProductionAsked {
  text: string;
  files: EvidenceFileView[];
  keys: { name: string; value: string }[];
}

export function productionPage(
  visit: MemberVisit,
  dossier: DossierView,
  { text, files, keys }: ProductionAsked,
  errors: FieldError[],
): Reply {
  const { me, locale } = visit;
  const office = me.offices.find(({ roles }) => roles.includes('PROVIDER_LIAISON'));
  const data = {
    text,
    ...productionFields(
      visit,
      dossier,
      files,
      [me.member.name[locale], office?.name[locale]].filter(Boolean).join(', '),
    ),
    mayUpload: dossier.possible.some(({ name, refusal }) => name === 'produce' && refusal === null),
    keys,
    errors,
  };
  return dossierPage(visit, dossier, 'orders/production.njk', data, errors.length > 0 ? 400 : 200);
}

/**
 * Returns what `orders/production-fields.njk` shows: the fields as they were typed, and on the first showing
 * `custodian` as the name of who certifies.
 */
export function productionFields(
  visit: MemberVisit,
  dossier: DossierView,
  files: EvidenceFileView[],
  custodian: string,
): Record<string, unknown> {
  const { form } = visit;
  const typed = (name: string, first = ''): string => (form.has(name) ? form.text(name) : first);
  return {
    files,
    items: askedData(dossier).map(({ value, target, category }) => {
      const id = `${target.id}.${category}`;
      const values = { answer: typed(`${id}.answer`), objection: typed(`${id}.objection`) };
      const marked = form.list(MARK).includes(id);
      return { id, value, target, category, values, marked, before: target.outcomes[category] ?? null };
    }),
    everyItem: rowForAll(visit, dossier),
    whole: files
      .filter(({ status, produced }) => status === 'COMPLETE' && !produced)
      .map((file) => ({ id: `file.${file.id}`, file, values: { item: typed(`file.${file.id}.item`) } })),
    values: {
      custodian: typed('custodian', custodian),
      method: typed('method'),
      statement: typed('statement'),
      complete: typed('complete'),
      explanation: typed('explanation'),
    },
    everyFile: { id: 'files', values: { all: typed('files.all') } },
    mostListed: MOST_LISTED,
    mostFiles: MOST_FILES,
    codes: { OUTCOMES, OBJECTIONS },
    tableCodes: { answer: [...OUTCOMES, 'OBJECT'], objection: OBJECTIONS },
  };
}

export function productionCheck(
  visit: MemberVisit,
  dossier: DossierView,
  { acts, files, errors }: { acts: AnswerAct[]; files: EvidenceFileView[]; errors: FieldError[] },
): Reply {
  const data = {
    acts,
    errors,
    fields: visit.form.entries(['_token', 'step']),
    targets: Object.fromEntries(dossier.targets.map((target) => [target.id, target])),
    whole: files
      .filter(({ status, produced }) => status === 'COMPLETE' && !produced)
      .map((file) => ({ file, item: itemOf(visit, dossier, file.id) })),
  };
  return dossierPage(visit, dossier, 'orders/production-check.njk', data, errors.length > 0 ? 409 : 200);
}

function itemOf(visit: MemberVisit, dossier: DossierView, file: string): { target: string; category: string } | null {
  const own = visit.form.text(`file.${file}.item`) || visit.form.text('files.all');
  const chosen = askedData(dossier).find(({ value }) => value === own);
  return chosen === undefined ? null : { target: chosen.target.value, category: chosen.category };
}
