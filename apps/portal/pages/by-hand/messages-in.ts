/** From the page on which an answer is entered to the messages that the other side would have sent. */
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import type { DossierView } from '@comity/contracts/http/views';
import type { FieldError } from '../../web/posted-form.ts';
import type { MemberVisit } from '../../web/visit.ts';
import type { Field } from '../act/fields.ts';
import { labelOf } from '../act/labels.ts';
import { parseAct } from '../act/parse.ts';
import { parseOutcomes } from '../orders/outcomes-parse.ts';
import { parseAnswers } from '../orders/parse.ts';
import { parseProduction } from '../orders/production-parse.ts';
import { PRODUCTION, REPORT } from './specs.ts';

export const ACT = 'enter_message';
/** The page of a provider's answers, which may become up to three messages. */
export const TABLE = 'answers';

export interface Entering {
  visit: MemberVisit;
  dossier: DossierView;
  from: string;
  /** A message code, or the table of answers. */
  what: string;
  /** Null where a table stands for them. */
  fields: readonly Field[] | null;
  /** Files of the dossier, where what was brought is entered. */
  files: EvidenceFileView[];
}

interface Message {
  code: string;
  body: Record<string, unknown>;
}

type Said = { messages: Message[] } | { errors: FieldError[] };

export function messagesIn(entering: Entering): Said {
  const { visit, dossier, what, fields, from } = entering;
  if (what === PRODUCTION) return producedIn(entering);
  if (what === REPORT) return reportedIn(visit, dossier);
  if (fields === null) return answersIn(visit, dossier, from);
  const parsed = parseAct(fields, {
    form: visit.form,
    dossier: { ...dossier, files: [] },
    zone: visit.zone,
    labelOf: (field) => labelOf(visit, ACT, field),
    t: visit.t.bind(visit),
  });
  if (!parsed.ok) return { errors: parsed.errors };
  if (what === 'grant') return { messages: [{ code: what, body: withConditions(parsed.body) }] };
  if (what !== 'refusal') return { messages: [{ code: what, body: parsed.body }] };
  const ground = dossier.snapshot?.refusalGrounds.find(({ code }) => code === parsed.body['ground']);
  return { messages: [{ code: what, body: { ...parsed.body, rule: ground?.rule ?? '' } }] };
}

/** Conditions bind by their words; a grant without any says so by having none. */
function withConditions({
  conditions,
  conditionsText,
  keepUntil,
  ...grant
}: Record<string, unknown>): Record<string, unknown> {
  const codes = conditions as string[];
  return { ...grant, conditions: codes.length === 0 ? null : { codes, text: conditionsText ?? '', keepUntil } };
}

/** The production, and what the provider objects to instead. */
function producedIn({ visit, dossier, files }: Entering): Said {
  const parsed = parseProduction(visit, dossier, files);
  if (!parsed.ok) return { errors: parsed.errors };
  const code = (name: string): string => (name === 'produce' ? PRODUCTION : 'objection');
  return { messages: parsed.acts.map(({ name, body }) => ({ code: code(name), body })) };
}

/** What the requested State tells of the production, where it does not bring it yet. */
function reportedIn(visit: MemberVisit, dossier: DossierView): Said {
  const errors: FieldError[] = [];
  const { results, objections } = parseOutcomes(visit, dossier, errors);
  if (results.length + objections.length === 0 && errors.length === 0)
    errors.push({ field: 'answers', message: visit.t('orders.nothing') });
  return errors.length > 0 ? { errors } : { messages: [{ code: REPORT, body: { results, objections } }] };
}

function answersIn(visit: MemberVisit, dossier: DossierView, from: string): Said {
  const parsed = parseAnswers(visit, dossier);
  if (!parsed.ok) return { errors: parsed.errors };
  const codes: Record<string, string | undefined> = {
    confirm_preservation: 'preservation_confirmation',
    report_not_preserved: 'not_preserved_report',
    object: 'objection',
  };
  if (from === 'provider')
    return { messages: parsed.acts.map(({ name, body }) => ({ code: codes[name] ?? '', body })) };
  const kinds: Record<string, string> = {
    confirm_preservation: 'PRESERVED',
    report_not_preserved: 'NOT_PRESERVED',
    object: 'OBJECTED',
  };
  const answers = parsed.acts.map(({ name, body: { explanation: _own, ...body } }) => ({ kind: kinds[name], ...body }));
  return { messages: [{ code: 'preservation_answer', body: { answers } }] };
}
