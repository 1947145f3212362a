/**
 * A person does an act in three steps: the form, the check of what will be done with the exact text where one goes out,
 * and the receipt. An act that asks for nothing has no form and begins with its check. Between the steps everything
 * typed travels in the page; nothing is kept on the server and nothing is done before the last step. The
 * Idempotency-Key is made with the form, so repeating any step does nothing twice.
 */
import { ACTS, type PostedActName } from '@comity/vocabulary/acts';
import type { Fields } from '@comity/vocabulary/field';
import type { Asking } from '@comity/vocabulary/form';
import { fieldOfRefusal } from '@comity/vocabulary/refusals';
import { Controller, Get, Param, Post } from '@nestjs/common';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import type { DossierView, PreviewView } from '@comity/contracts/http/views';
import type { Problem } from '@comity/contracts/http/problem-views';
import { PageUnknown } from '../../web/interruptions.ts';
import type { FieldError, PostedForm } from '../../web/posted-form.ts';
import { needsNewKey, problemErrors, problemSentence } from '../../web/problem-errors.ts';
import { redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { askingFor } from '../../fields/asking.ts';
import { giveChosenFiles } from '../../fields/chosen-files.ts';
import { askedFields, inputsOf, isWide } from '../../fields/inputs.ts';
import { readBack } from '../../fields/read-back.ts';
import { readFields } from '../../fields/read-fields.ts';
import { readerFor } from '../../fields/reader.ts';
import type { Subject } from '../../fields/subject.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';
import { isPostedAct, ownPage } from './act-path.ts';

interface Acting {
  visit: MemberVisit;
  subject: Subject;
  asking: Asking;
  name: PostedActName;
  form: PostedForm;
  key: string;
}

@Controller('dossiers/:id/acts/:name')
export class ActController {
  @Get()
  async show(@Visitor() visit: MemberVisit, @Param('id') id: string, @Param('name') name: string): Promise<Reply> {
    const acting = await begin(visit, id, name);
    if ('reply' in acting) return acting.reply;
    return asksNothing(acting) ? check(acting, {}) : formPage(acting, []);
  }

  @Post()
  async proceed(@Visitor() visit: MemberVisit, @Param('id') id: string, @Param('name') name: string): Promise<Reply> {
    const step = visit.form.text('step');
    const acting = await begin(visit, id, name, step === 'confirm');
    if ('reply' in acting) return acting.reply;
    if (step === 'more' || step === 'change') return formPage(acting, []);
    const refused = await giveChosenFiles(visit, acting.subject.dossier.id, ACTS[acting.name].fields);
    if (refused.length > 0) return formPage({ ...acting, form: visit.form }, refused);
    acting.form = visit.form;
    const read = readFields(visit, ACTS[acting.name].fields, acting.asking);
    if (!read.ok) return formPage(acting, read.errors);
    return step === 'confirm' ? confirm(acting, read.body) : check(acting, read.body);
  }
}

function asksNothing({ name, asking }: Acting): boolean {
  return askedFields(ACTS[name].fields, asking).length === 0;
}

/** A confirmed act that is no longer possible is still posted: it may be the repeat of one that succeeded. */
async function begin(
  visit: MemberVisit,
  id: string,
  name: string,
  confirming = false,
): Promise<Acting | { reply: Reply }> {
  if (!isPostedAct(name)) throw new PageUnknown();
  const dossier = await readDossier(visit, id);
  const page = ownPage(name);
  if (page !== null) return { reply: redirect(page(dossier.id)) };
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
  const subject = { dossier, files: await filesFor(visit, ACTS[name].fields, dossier.id) };
  return {
    visit,
    subject,
    asking: askingFor(visit, subject),
    name,
    form: visit.form,
    key: key === '' ? crypto.randomUUID() : key,
  };
}

/** Says who placed the legal holds that are in the way, when and why. */
function holdsNamed({ keeping }: DossierView, code: string): Pick<Problem, 'legalHolds'> {
  return code === 'LEGAL_HOLD_STANDS' && keeping !== null ? { legalHolds: keeping.legalHolds } : {};
}

async function filesFor(visit: MemberVisit, fields: Fields, id: string): Promise<EvidenceFileView[]> {
  if (!Object.values(fields).some(({ form }) => form?.needs === 'EVIDENCE_FILES')) return [];
  return visit.api.read('evidence', { params: { id } });
}

function formPage(acting: Acting, errors: FieldError[]): Reply {
  const {
    visit,
    subject: { dossier },
    asking,
    name,
    form,
    key,
  } = acting;
  const act = ACTS[name];
  const inputs = inputsOf(act.fields, form, asking);
  const possible = dossier.possible.find((one) => one.name === name);
  const givesFiles = inputs.some(({ widget }) => widget.widget === 'files');
  const data = { name, act, inputs, givesFiles, wide: isWide(inputs), key, errors, possible, zone: visit.zone };
  return dossierPage(visit, dossier, 'act/form.njk', data, errors.length > 0 ? 400 : 200);
}

async function check(acting: Acting, body: Record<string, unknown>, errors: FieldError[] = []): Promise<Reply> {
  const { visit, subject, asking, name, form, key } = acting;
  const { dossier } = subject;
  let preview: PreviewView | null = null;
  if (ACTS[name].shown) {
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
      return formPage(acting, [{ field: refusedField(acting, code, about), message }]);
    }
  }
  // What the exact text says word for word is not shown a second time.
  const shown = preview?.text.split('\n') ?? [];
  const data = {
    name,
    key,
    preview,
    errors,
    answers: readBack(visit, ACTS[name].fields, body, { asking, reader: readerFor(visit, subject) }).filter(
      ({ value }) => !value.split('\n').every((line) => shown.includes(line)),
    ),
    changeable: !asksNothing(acting),
    fields: form.entries(['_token', 'step', 'key', 'shown']),
    possible: dossier.possible.find((one) => one.name === name),
  };
  return dossierPage(visit, dossier, 'act/check.njk', data, errors.length > 0 ? 409 : 200);
}

async function confirm(acting: Acting, body: Record<string, unknown>): Promise<Reply> {
  const {
    visit,
    subject: { dossier },
    name,
    form,
    key,
  } = acting;
  const shown = ACTS[name].shown ? { shown: form.text('shown') } : {};
  const posted = { name, ...body, ...shown };
  const answer = await visit.api.send('act', { params: { id: dossier.id }, body: posted, key });
  if (answer.ok) return redirect(receiptPath(dossier.id, answer.value));
  const { problem } = answer;
  const errors = problemErrors(visit, problem, (path) => inputOf(acting, path));
  // The new text is shown before it is confirmed anew, under a key of its own, because the old body can no longer be
  // meant.
  if (problem.code === 'TEXT_CHANGED') return check({ ...acting, key: crypto.randomUUID() }, body, errors);
  if (answer.status === 503) return check(acting, body, errors);
  return formPage(needsNewKey(problem) ? { ...acting, key: crypto.randomUUID() } : acting, errors);
}

/** A refusal by the rules stands beside the field that it is about, where the form has such a field. */
function refusedField({ name, asking }: Acting, code: string, about: string[]): string {
  const [named = ''] = about;
  const of = fieldOfRefusal(code);
  return askedFields(ACTS[name].fields, asking).find(([field]) => field === of || field === named)?.[0] ?? '';
}

/** Names the receipts of all acts that were confirmed together; the first is that of the address. */
export function receiptPath(
  dossier: string,
  { seq, proposed }: ActReceipt,
  others: readonly Pick<ActReceipt, 'seq'>[] = [],
): string {
  const query = new URLSearchParams();
  if (others.length > 0) query.set('and', others.map((one) => one.seq).join('.'));
  if (proposed) query.set('waits', '1');
  return `/dossiers/${dossier}/receipts/${seq}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

/** `targets.0` and `member` are chosen in one group of inputs; numbered questions have an input each. */
function inputOf({ name, asking, form }: Acting, path: string): string {
  const first = path.split('.')[0] ?? path;
  const [input] = inputsOf(ACTS[name].fields, form, asking).filter((one) => one.name === first);
  const hasOwn = input?.rows.some(({ parts }) => parts.some((part) => part.name === path)) ?? false;
  return hasOwn ? path : first;
}
