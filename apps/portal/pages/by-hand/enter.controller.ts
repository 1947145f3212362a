/** Entering what a side without Comity said: first which message it was, then what it says and where it came from. */
import { Controller, Get, Param, Post } from '@nestjs/common';
import { type ActReceipt, WAYS_BY_HAND } from '@comity/contracts/http/acts';
import type { EnteredCode } from '@comity/contracts/http/entered';
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import type { DossierView } from '@comity/contracts/http/views';
import { PageUnknown } from '../../web/interruptions.ts';
import type { KeptFile } from '../../web/give-file.ts';
import { localOf } from '../../web/local-time.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import type { Field } from '../act/fields.ts';
import { inputsFor } from '../act/inputs.ts';
import { labelOf } from '../act/labels.ts';
import { parseAct } from '../act/parse.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';
import { parseAnswers } from '../orders/parse.ts';
import { productionFields, readFiles } from '../orders/production.ts';
import { parseProduction } from '../orders/production-parse.ts';
import { rowsFor } from '../orders/rows.ts';
import { readSource } from './source.ts';
import { ANSWERS, MESSAGES } from './specs.ts';

const NAMES = { at: 'receivedAt', who: 'sender', file: 'original' } as const;
const ACT = 'enter_message';
/** The page of a provider's answers, which may become up to three messages. */
const TABLE = 'answers';
/** The page of what a provider produced, with the files that it brought. */
const PRODUCTION = 'production';

interface Entering {
  visit: MemberVisit;
  dossier: DossierView;
  from: string;
  /** A message code, or the table of answers. */
  what: string;
  fields: readonly Field[] | null;
  /** Files of the dossier, where a production is entered. */
  files: EvidenceFileView[];
}

interface Message {
  code: string;
  body: Record<string, unknown>;
}

@Controller('dossiers/:id/by-hand/enter')
export class EnterByHandController {
  @Get()
  async choose(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const items = choicesOf(dossier).map(({ from, what }) => ({
      from,
      what,
      href: `/dossiers/${dossier.id}/by-hand/enter/${from}/${what}`,
    }));
    return dossierPage(visit, dossier, 'by-hand/enter-list.njk', { items });
  }

  @Get(':from/:what')
  async show(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('from') from: string,
    @Param('what') what: string,
  ): Promise<Reply> {
    return enterPage(await begin(visit, id, from, what));
  }

  @Post(':from/:what')
  async enter(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('from') from: string,
    @Param('what') what: string,
  ): Promise<Reply> {
    const entering = await begin(visit, id, from, what);
    if (visit.form.text('step') === 'more') return enterPage(entering);
    const { dossier } = entering;
    const said = messagesIn(entering);
    const source = await readSource(visit, `/dossiers/${dossier.id}`, NAMES);
    const errors = [...('errors' in said ? said.errors : []), ...source.errors];
    if (errors.length > 0 || 'errors' in said) return enterPage(entering, { errors, file: source.file, status: 400 });
    for (const [index, { code, body }] of said.messages.entries()) {
      const act = { name: ACT, from: entering.from, message: { code, ...body }, ...source.body };
      const key = `${visit.form.text('key')}-${String(index)}`;
      const answer = await visit.api.send<ActReceipt>('POST', `/dossiers/${dossier.id}/acts`, act, key);
      if (answer.ok) continue;
      const problems = problemErrors(
        visit,
        answer.problem,
        (path) => path.replace(/^message\./, '').split('.')[0] ?? '',
      );
      const newKey = answer.status === 409;
      return enterPage(entering, { errors: problems, file: source.file, status: answer.status, newKey });
    }
    return redirect(`/dossiers/${dossier.id}/by-hand/check`);
  }
}

/** What can be entered now and has a form here; a provider's answers are one choice. */
function choicesOf({ enterable }: DossierView): { from: string; what: string }[] {
  const table = enterable.filter(({ code }) => ANSWERS.includes(code)).slice(0, 1);
  const forwarded = enterable.filter(({ code }) => code === 'preservation_answer');
  return [
    ...[...table, ...forwarded].map(({ from }) => ({ from, what: TABLE })),
    ...enterable.filter(({ code }) => code === PRODUCTION).map(({ from }) => ({ from, what: PRODUCTION })),
    ...enterable.filter(({ code }) => MESSAGES[code] !== undefined).map(({ from, code }) => ({ from, what: code })),
  ];
}

async function begin(visit: MemberVisit, id: string, from: string, what: string): Promise<Entering> {
  const dossier = await readDossier(visit, id);
  // A form that was open while the dossier moved on is still judged by the api, which says why not.
  const known = visit.method === 'POST' || choicesOf(dossier).some((one) => one.from === from && one.what === what);
  const fields = what === TABLE || what === PRODUCTION ? null : MESSAGES[what as EnteredCode];
  if (!known || fields === undefined) throw new PageUnknown();
  const files = what === PRODUCTION ? await readFiles(visit, dossier.id) : [];
  return { visit, dossier, from, what, fields, files };
}

function messagesIn(entering: Entering): { messages: Message[] } | { errors: FieldError[] } {
  const { visit, dossier, what, fields, from } = entering;
  if (what === PRODUCTION) return producedIn(entering);
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
  if (what === 'disclosure_withheld') return { messages: [{ code: what, body: { ...parsed.body, rule: 'BUD.30.2' } }] };
  if (what !== 'refusal') return { messages: [{ code: what, body: parsed.body }] };
  const ground = dossier.snapshot?.refusalGrounds.find(({ code }) => code === parsed.body['ground']);
  return { messages: [{ code: what, body: { ...parsed.body, rule: ground?.rule ?? '' } }] };
}

/** Conditions bind by their words; a grant without any says so by having none. */
function withConditions({ conditions, conditionsText, ...grant }: Record<string, unknown>): Record<string, unknown> {
  const codes = conditions as string[];
  return { ...grant, conditions: codes.length === 0 ? null : { codes, text: conditionsText ?? '' } };
}

/** The production, and what the provider objects to instead. */
function producedIn({ visit, dossier, files }: Entering): { messages: Message[] } | { errors: FieldError[] } {
  const parsed = parseProduction(visit, dossier, files);
  if (!parsed.ok) return { errors: parsed.errors };
  const code = (name: string): string => (name === 'produce' ? PRODUCTION : 'objection');
  return { messages: parsed.acts.map(({ name, body }) => ({ code: code(name), body })) };
}

function answersIn(
  visit: MemberVisit,
  dossier: DossierView,
  from: string,
): { messages: Message[] } | { errors: FieldError[] } {
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

interface Tried {
  errors: FieldError[];
  file: KeptFile | null;
  status: number;
  newKey?: boolean;
}

function enterPage({ visit, dossier, what, fields, from, files }: Entering, tried: Tried | null = null): Reply {
  const { form } = visit;
  const key = tried?.newKey === true ? '' : form.text('key');
  const data = {
    what,
    from,
    inputs: fields === null ? null : inputsFor(visit, ACT, fields, { ...dossier, files: [] }, form),
    rows: what === TABLE ? rowsFor(visit, dossier) : [],
    ...(what === PRODUCTION ? { mayUpload: true, ...productionFields(visit, dossier, files, '') } : {}),
    ways: WAYS_BY_HAND,
    names: NAMES,
    errors: tried?.errors ?? [],
    file: tried?.file ?? keptBefore(visit),
    key: key === '' ? crypto.randomUUID() : key,
    zone: visit.zone,
    sourceValues: {
      way: form.text('way'),
      at: form.text('receivedAt') || localOf(visit.me.now, visit.zone),
      zone: form.text('zone') || visit.zone,
      who: form.text('sender'),
    },
  };
  return dossierPage(visit, dossier, 'by-hand/enter.njk', data, tried?.status ?? 200);
}

function keptBefore({ form }: MemberVisit): KeptFile | null {
  const digest = form.text('originalDigest');
  return digest === '' ? null : { digest, name: form.text('originalName') };
}
