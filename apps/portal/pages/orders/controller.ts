/**
 * The provider's workspace lists orders by due date and has one page per order, with its exact text and one table of
 * answers. One check may lead to up to three acts (confirmation, report, objection). Each has its own Idempotency-Key
 * in the form, so when the second fails the page is sent again and the first is not done twice.
 */
import { ACT_NAMES, ACTS } from '@comity/vocabulary/acts';
import { Controller, Get, Param, Post } from '@nestjs/common';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { DossierView } from '@comity/contracts/http/views';
import type { FieldError } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { FileReply, page, redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { domainText } from '../../texts/domain-text.ts';
import { textOf } from '../dossier/controller.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';
import { receiptPath } from '../act/controller.ts';
import { acknowledge, acknowledgePage, chosenOrders } from './acknowledge.ts';
import { atItsLine, emptyTable, takeTable } from './answers-csv.ts';
import { type AnswerAct, OBJECTIONS, parseAnswers, type ParsedAnswers, PRESERVATION_ANSWERS } from './parse.ts';
import {
  addressOf,
  choicesOf,
  isCompact,
  isNarrowed,
  otherForm,
  pagesOf,
  readSearch,
  type Search,
} from '../search/query.ts';
import { productionCheck, productionPage, readFiles } from './production.ts';
import { parseProduction } from './production-parse.ts';
import {
  hasOpenCategory,
  isUnanswered,
  openItems,
  rowForAll,
  rowsAsked,
  rowsFor,
  type RowView,
  saidOf,
} from './rows.ts';
import { tablePageOf } from './many-answers.controller.ts';
import { putIntoRows } from './several.ts';

/** One check of the page of an order may lead to these acts. */
const ORDER_ACTS = ACT_NAMES.filter((name) => ACTS[name].page === 'ORDER');

@Controller('orders')
export class OrdersController {
  @Get()
  async list(@Visitor() visit: MemberVisit): Promise<Reply> {
    return this.listed(visit, await readSearch(visit));
  }

  @Post()
  async narrow(@Visitor() visit: MemberVisit): Promise<Reply> {
    const asked = await readSearch(visit);
    const step = visit.form.text('step');
    const chosen = chosenOrders(visit);
    if (chosen.length > 0) return step === 'confirm' ? acknowledge(visit, chosen) : acknowledgePage(chosen);
    if (step !== '') {
      const unmarked = { field: 'order-0', message: visit.t('orders.choose_some') };
      return this.listed(visit, { ...asked, errors: [unmarked] });
    }
    if (asked.errors.length > 0) return this.listed(visit, asked);
    return redirect(await addressOf(visit, '/orders', asked));
  }

  private async listed(visit: MemberVisit, asked: Search): Promise<Reply> {
    const { values, errors, query } = asked;
    const found = await visit.api.read('orders', { query: Object.fromEntries(errors.length > 0 ? [] : query) });
    const data = {
      orders: found.items,
      total: found.total,
      values,
      errors,
      filtered: isNarrowed(asked),
      compact: isCompact(asked),
      otherForm: otherForm('/orders', asked),
      tablePage: tablePageOf(query),
      ...pagesOf('/orders', asked, found.next),
      ...(await choicesOf(visit)),
    };
    return page('orders/list.njk', data, errors.length > 0 ? 400 : 200);
  }

  @Get(':id/answers.csv')
  async table(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<FileReply> {
    const dossier = await readDossier(visit, id);
    const headers = new Headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${dossier.reference}.csv"`,
      'cache-control': 'no-store',
    });
    return new FileReply({ bytes: Buffer.from(emptyTable(dossier)), headers });
  }

  @Get(':id')
  async show(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    return orderPage(visit, await readDossier(visit, id), []);
  }

  @Post(':id')
  async answer(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const step = visit.form.text('step');
    if (step === 'change') return orderPage(visit, dossier, []);
    if (step === 'table') return takenTable(visit, dossier);
    const unmarked = putIntoRows(visit, rowsAsked(dossier));
    if (step === 'apply' || unmarked.length > 0) return orderPage(visit, dossier, unmarked);
    const parsed = await parse(visit, dossier);
    // Where everything in a confirmed form is recorded already, the act was done and only its answer was lost on the
    // way.
    if (!parsed.ok && step === 'confirm' && !dossier.targets.some(hasOpenCategory)) return redirect(`/dossiers/${id}`);
    if (!parsed.ok) return orderPage(visit, dossier, parsed.errors);
    return step === 'confirm' ? send(visit, dossier, parsed.acts) : checkPage(visit, dossier, parsed.acts);
  }
}

async function parse(visit: MemberVisit, dossier: DossierView): Promise<ParsedAnswers> {
  if (dossier.kind === 'PRESERVATION') return parseAnswers(visit, dossier);
  return parseProduction(visit, dossier, await readFiles(visit, dossier.id));
}

/** What a formal request asks beside the table is still typed: its page comes next, filled in with the table. */
async function takenTable(visit: MemberVisit, dossier: DossierView): Promise<Reply> {
  const { errors, lines } = takeTable(visit, dossier);
  if (errors.length > 0 || dossier.kind === 'ASSISTANCE') return orderPage(visit, dossier, errors);
  const parsed = parseAnswers(visit, dossier);
  if (parsed.ok) return checkPage(visit, dossier, parsed.acts);
  return orderPage(
    visit,
    dossier,
    parsed.errors.map((one) => atItsLine(visit, one, lines)),
  );
}

async function send(visit: MemberVisit, dossier: DossierView, acts: AnswerAct[]): Promise<Reply> {
  const done: ActReceipt[] = [];
  for (const { name, body } of acts) {
    const key = visit.form.text(`key_${name}`);
    const answer = await visit.api.send('act', { params: { id: dossier.id }, body: { name, ...body }, key });
    if (!answer.ok) {
      const errors = problemErrors(visit, answer.problem, () => 'answers');
      if (answer.status === 503) return checkPage(visit, dossier, acts, errors);
      return orderPage(visit, await readDossier(visit, dossier.id), [...alreadyDone(visit, done), ...errors]);
    }
    done.push(answer.value);
  }
  const [first, ...others] = done;
  return redirect(first === undefined ? `/orders/${dossier.id}` : receiptPath(dossier.id, first, others));
}

/** Where a later act of one check is refused, the page says which were recorded before. */
function alreadyDone(visit: MemberVisit, done: readonly ActReceipt[]): FieldError[] {
  if (done.length === 0) return [];
  const acts = done.map(({ act }) => domainText(visit.locale, 'acts', act)).join(', ');
  return [{ field: 'answers', message: visit.t('orders.recorded_already', { acts }) }];
}

async function orderPage(visit: MemberVisit, dossier: DossierView, errors: FieldError[]): Promise<Reply> {
  const text = dossier.content === null ? '' : await orderText(visit, dossier.id, dossier.content);
  if (dossier.kind === 'ASSISTANCE') {
    const shown = { text, files: await readFiles(visit, dossier.id), keys: keysOf(visit) };
    return productionPage(visit, dossier, shown, errors);
  }
  const rows: RowView[] = rowsFor(visit, dossier);
  const answered = dossier.targets.some((one) => one.objection !== null || Object.keys(one.outcomes).length > 0);
  const data = { text, rows, all: rowForAll(visit, dossier), errors, answered, keys: keysOf(visit), zone: visit.zone };
  const tableCodes = { answer: PRESERVATION_ANSWERS, objection: OBJECTIONS };
  return dossierPage(visit, dossier, 'orders/order.njk', { ...data, tableCodes }, errors.length > 0 ? 400 : 200);
}

async function checkPage(
  visit: MemberVisit,
  dossier: DossierView,
  acts: AnswerAct[],
  errors: FieldError[] = [],
): Promise<Reply> {
  if (dossier.kind === 'ASSISTANCE')
    return productionCheck(visit, dossier, { acts, files: await readFiles(visit, dossier.id), errors });
  const data = {
    acts: acts.map((act) => ({ ...act, groups: sameAnswers(act.body) })),
    errors,
    fields: visit.form.entries(['_token', 'step']),
    unanswered: openItems(dossier).filter((item) => isUnanswered(item) && saidOf(visit, item, 'answer') === '').length,
    targets: Object.fromEntries(dossier.targets.map((target) => [target.id, target])),
  };
  return dossierPage(visit, dossier, 'orders/check.njk', data, errors.length > 0 ? 409 : 200);
}

interface Answered {
  target: string;
  category?: string;
}

interface AnsweredAlike {
  says: object;
  rows: Answered[];
}

/** Rows that are answered alike are read back together: what is said once, and of which. */
function sameAnswers({ results, objections }: AnswerAct['body']): AnsweredAlike[] {
  const groups = new Map<string, AnsweredAlike>();
  const answered = (results ?? objections ?? []) as Answered[];
  for (const { target, category, ...says } of answered) {
    const alike = JSON.stringify(says);
    const group: AnsweredAlike = groups.get(alike) ?? { says, rows: [] };
    group.rows.push({ target, ...(category === undefined ? {} : { category }) });
    groups.set(alike, group);
  }
  return [...groups.values()];
}

async function orderText(visit: MemberVisit, id: string, digest: string): Promise<string> {
  const { content } = await visit.api.read('document', { params: { id, digest } });
  return textOf(content, visit.locale);
}

function keysOf({ form }: MemberVisit): { name: string; value: string }[] {
  return ORDER_ACTS.map((name) => ({
    name: `key_${name}`,
    value: form.text(`key_${name}`) || crypto.randomUUID(),
  }));
}
