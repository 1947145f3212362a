/**
 * An act in three steps: its form, the check of what will be done with the exact text where one goes out, the receipt.
 * An act that asks for nothing has no form and begins with its check.
 * Between the steps everything typed travels in the page; nothing is kept on the server and nothing is done before the
 * last step. The Idempotency-Key is made with the form, so repeating any step does nothing twice.
 */
import type { PostedActName } from '@comity/vocabulary/acts';
import { Controller, Get, Param, Post } from '@nestjs/common';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import type { DossierView, PreviewView } from '@comity/contracts/http/views';
import type { Problem } from '@comity/contracts/http/problem-views';
import { PageUnknown } from '../../web/interruptions.ts';
import { type FieldError, PostedForm } from '../../web/posted-form.ts';
import { problemErrors, problemSentence } from '../../web/problem-errors.ts';
import { redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';
import { answersOf } from './answers.ts';
import type { Field, Subject } from './fields.ts';
import { inputsFor } from './inputs.ts';
import { labelOf } from './labels.ts';
import { parseAct } from './parse.ts';
import { isPostedAct, needsPreview, SPECS } from './specs.ts';

interface Acting {
  visit: MemberVisit;
  dossier: Subject;
  name: PostedActName;
  fields: readonly Field[];
  form: PostedForm;
  key: string;
}

@Controller('dossiers/:id/acts/:name')
export class ActController {
  @Get()
  async show(@Visitor() visit: MemberVisit, @Param('id') id: string, @Param('name') name: string): Promise<Reply> {
    const acting = await begin(visit, id, name);
    if ('reply' in acting) return acting.reply;
    return acting.fields.length === 0 ? check(acting, {}) : formPage(acting, []);
  }

  @Post()
  async proceed(@Visitor() visit: MemberVisit, @Param('id') id: string, @Param('name') name: string): Promise<Reply> {
    const step = visit.form.text('step');
    const acting = await begin(visit, id, name, step === 'confirm');
    if ('reply' in acting) return acting.reply;
    if (step === 'more' || step === 'change') return formPage(acting, []);
    const { dossier, fields, form } = acting;
    const parsed = parseAct(fields, {
      form,
      dossier,
      zone: visit.zone,
      labelOf: (field) => labelOf(visit, name, field),
      t: visit.t.bind(visit),
    });
    if (!parsed.ok) return formPage(acting, parsed.errors);
    return step === 'confirm' ? confirm(acting, parsed.body) : check(acting, parsed.body);
  }
}

/** A confirmed act that is no longer possible is still posted: it may be the repeat of one that succeeded. */
async function begin(
  visit: MemberVisit,
  id: string,
  name: string,
  confirming = false,
): Promise<Acting | { reply: Reply }> {
  if (!isPostedAct(name)) throw new PageUnknown();
  const spec = SPECS[name];
  const dossier = await readDossier(visit, id);
  if ('page' in spec) return { reply: redirect(spec.page(dossier.id)) };
  const possible = dossier.possible.find((one) => one.name === name);
  const refusal = possible === undefined ? { code: 'NOT_POSSIBLE_IN_STATE' } : possible.refusal;
  if (refusal !== null && !confirming) {
    const why = problemSentence(visit, {
      code: refusal.code,
      detail: '',
      ...(possible && { rule: possible.basis }),
      ...holdsNamed(dossier, refusal.code),
    });
    return {
      reply: dossierPage(visit, dossier, 'act/not-now.njk', { name, why }, visit.method === 'POST' ? 409 : 200),
    };
  }
  const key = visit.form.text('key');
  const fields = spec.fields.filter((field) => field.when?.(dossier) ?? true);
  const subject = { ...dossier, files: await filesFor(visit, fields, dossier.id) };
  return {
    visit,
    dossier: subject,
    name,
    fields,
    form: visit.form,
    key: key === '' ? crypto.randomUUID() : key,
  };
}

/** Who placed the legal holds that are in the way, when and why. */
function holdsNamed({ keeping }: DossierView, code: string): Pick<Problem, 'legalHolds'> {
  return code === 'LEGAL_HOLD_STANDS' && keeping !== null ? { legalHolds: keeping.legalHolds } : {};
}

async function filesFor(visit: MemberVisit, fields: readonly Field[], id: string): Promise<EvidenceFileView[]> {
  if (!fields.some(({ kind }) => kind === 'files')) return [];
  return visit.api.read('evidence', { params: { id } });
}

function formPage(acting: Acting, errors: FieldError[]): Reply {
  const { visit, dossier, name, fields, form, key } = acting;
  const inputs = inputsFor(visit, name, fields, dossier, form);
  const possible = dossier.possible.find((one) => one.name === name);
  const data = { name, inputs, key, errors, possible, zone: visit.zone };
  return dossierPage(visit, dossier, 'act/form.njk', data, errors.length > 0 ? 400 : 200);
}

async function check(acting: Acting, body: Record<string, unknown>, errors: FieldError[] = []): Promise<Reply> {
  const { visit, dossier, name, form, key } = acting;
  let preview: PreviewView | null = null;
  if (needsPreview(name)) {
    const answer = await visit.api.send('preview', { params: { id: dossier.id }, body: { name, ...body } });
    if (!answer.ok)
      return formPage(
        acting,
        problemErrors(visit, answer.problem, (path) => inputOf(acting, path)),
      );
    preview = answer.value;
    if (preview.refusal !== null) {
      const { code, about, rule } = preview.refusal;
      const message = problemSentence(visit, { code, detail: '', ...(rule && { rule }), ...holdsNamed(dossier, code) });
      return formPage(acting, [{ field: fieldOfRefusal(acting, code, about), message }]);
    }
  }
  // What the exact text says word for word is not read twice.
  const shown = preview?.text.split('\n') ?? [];
  const data = {
    name,
    key,
    preview,
    errors,
    answers: answersOf(visit, name, acting.fields, dossier, body).filter(
      ({ value }) => !value.split('\n').every((line) => shown.includes(line)),
    ),
    changeable: acting.fields.length > 0,
    fields: form.entries(['_token', 'step', 'key', 'shown']),
    possible: dossier.possible.find((one) => one.name === name),
  };
  return dossierPage(visit, dossier, 'act/check.njk', data, errors.length > 0 ? 409 : 200);
}

async function confirm(acting: Acting, body: Record<string, unknown>): Promise<Reply> {
  const { visit, dossier, name, form, key } = acting;
  const shown = needsPreview(name) ? { shown: form.text('shown') } : {};
  const posted = { name, ...body, ...shown };
  const answer = await visit.api.send('act', { params: { id: dossier.id }, body: posted, key });
  if (answer.ok) return redirect(receiptPath(dossier.id, answer.value));
  const { problem } = answer;
  const errors = problemErrors(visit, problem, (path) => inputOf(acting, path));
  // A new text is shown before it is confirmed anew, under a key of its own: the old body can no longer be meant.
  if (problem.code === 'TEXT_CHANGED') return check({ ...acting, key: crypto.randomUUID() }, body, errors);
  if (answer.status === 503) return check(acting, body, errors);
  return formPage(answer.status === 409 ? { ...acting, key: crypto.randomUUID() } : acting, errors);
}

/** A refusal by the rules stands beside the field that it is about, where the form has one. */
const FIELD_OF: Record<string, string> = {
  REVIEW_DATE_INVALID: 'reviewOn',
  CONDITION_NOT_ALLOWED: 'conditions',
  CONDITIONS_TEXT_MISSING: 'conditionsText',
  CONDITION_KIND_MISSING: 'conditions',
  NOTHING_LEFT: 'denied',
  GROUND_NOT_ALLOWED: 'ground',
  CONDUCT_ANALYSIS_REQUIRED: 'conductAnalysis',
  MUST_RETURN: 'how',
  CONDITION_DATE_MISSING: 'keepUntil',
  RETENTION_DATE_INVALID: 'keepUntil',
  RETENTION_BOUND: 'keepUntil',
  LEGAL_HOLD_UNKNOWN: 'hold',
  UNTIL_REQUIRED: 'until',
};

function fieldOfRefusal({ fields }: Acting, code: string, about: string[]): string {
  const [named = ''] = about;
  return fields.find(({ name }) => name === FIELD_OF[code] || name === named)?.name ?? '';
}

export function receiptPath(dossier: string, { seq, proposed }: ActReceipt): string {
  return `/dossiers/${dossier}/receipts/${seq}${proposed ? '?waits=1' : ''}`;
}

/** `targets.0` and `member` are chosen in one group of inputs; numbered questions have an input each. */
function inputOf({ fields }: Acting, path: string): string {
  const first = path.split('.')[0] ?? path;
  const field = fields.find(({ name }) => name === first);
  return field?.kind === 'list' ? path : first;
}
