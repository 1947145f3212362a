/**
 * A provider answers many orders by one table: the page gives the open rows of the list as CSV, takes the table back, and
 * shows which acts it would do before any is done. The api reads the table, so what a program is told a person is told
 * too. Where one line is wrong nothing is answered; what is refused for one order changes nothing for another.
 */
import type { OrderResults, TableCheckView } from '@comity/contracts/http/order-views';
import { Controller, Get, Post } from '@nestjs/common';
import { ApiFailure } from '../../api/client.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { problemErrors } from '../../web/problem-errors.ts';
import { FileReply, page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { isNarrowed, readSearch } from '../search/query.ts';
import { OBJECTIONS, PRESERVATION_ANSWERS } from './parse.ts';
import { givenTable, TABLE } from './table-file.ts';

/** The reference of each order travels under this name, and the order's id behind it. */
const REFERENCE = 'reference.';

const AS_A_FILE = new Headers({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': 'attachment; filename="orders.csv"',
  'cache-control': 'no-store',
});

@Controller('orders')
export class ManyAnswersController {
  @Get('answers.csv')
  async table(@Visitor() visit: MemberVisit): Promise<FileReply | Reply> {
    const { query } = await readSearch(visit);
    query.delete('cursor');
    try {
      const { bytes } = await visit.api.file('orderTable', { query: Object.fromEntries(query) });
      return new FileReply({ bytes, headers: AS_A_FILE });
    } catch (error) {
      // More orders match than one table holds, and the page says how to narrow them.
      if (error instanceof ApiFailure && error.status === 422)
        return tablePage(visit, problemErrors(visit, error.problem));
      throw error;
    }
  }

  @Get('answers')
  async show(@Visitor() visit: MemberVisit): Promise<Reply> {
    return tablePage(visit, []);
  }

  @Post('answers')
  async take(@Visitor() visit: MemberVisit): Promise<Reply> {
    const given = givenTable(visit);
    if ('error' in given) return tablePage(visit, [given.error]);
    return visit.form.text('step') === 'confirm' ? answer(visit, given.text) : check(visit, given.text);
  }
}

async function check(visit: MemberVisit, table: string): Promise<Reply> {
  const checked = await visit.api.send('checkAnswers', { body: { table } });
  if (!checked.ok)
    return tablePage(
      visit,
      problemErrors(visit, checked.problem, () => TABLE),
      checked.status,
    );
  const { acts, mistakes } = checked.value;
  if (mistakes.length > 0)
    return tablePage(
      visit,
      mistakes.map(({ message }) => ({ field: TABLE, message })),
    );
  return checkPage(visit, acts);
}

function checkPage(visit: MemberVisit, acts: TableCheckView['acts']): Reply {
  const references = new Map(acts.map(({ order, reference }) => [order, reference]));
  const fields = [
    { name: 'key', value: crypto.randomUUID() },
    ...[...references].map(([order, reference]) => ({ name: REFERENCE + order, value: reference })),
    ...visit.form.fileEntries(),
  ];
  return page('orders/answers-check.njk', { acts, orders: references.size, fields });
}

/** The key is that of the page before, so that a table which is sent again does nothing twice. */
async function answer(visit: MemberVisit, table: string): Promise<Reply> {
  const key = visit.form.text('key') || crypto.randomUUID();
  const given = await visit.api.send('giveAnswers', { body: { table }, key });
  if (given.ok) return donePage(visit, given.value);
  // The form is kept with its file and its key, and is sent again from there.
  if (given.status === 503) throw new ApiFailure(503, given.problem);
  return tablePage(
    visit,
    problemErrors(visit, given.problem, () => TABLE),
    given.status,
  );
}

function donePage(visit: MemberVisit, { results, done, refused }: OrderResults): Reply {
  const lines = results.map((result) => ({
    ...{ order: result.order, act: result.act },
    reference: visit.form.text(REFERENCE + result.order),
    seq: result.outcome === 'DONE' ? result.receipt.seq : null,
    mistakes: result.outcome === 'REFUSED' ? problemErrors(visit, result.problem, () => '') : [],
  }));
  return page('orders/answers-done.njk', { lines, done, refused });
}

/** Returns the address of the page for what a list is narrowed to, or of its table. */
export function tablePageOf(query: URLSearchParams, path = '/orders/answers'): string {
  const narrowed = new URLSearchParams(query);
  narrowed.delete('cursor');
  return narrowed.size === 0 ? path : `${path}?${narrowed.toString()}`;
}

async function tablePage(visit: MemberVisit, errors: FieldError[], status = 400): Promise<Reply> {
  const asked = await readSearch(visit);
  const data = {
    errors,
    filtered: isNarrowed(asked),
    tableAt: tablePageOf(asked.query),
    tableFrom: tablePageOf(asked.query, '/orders/answers.csv'),
    tableCodes: { answer: PRESERVATION_ANSWERS, objection: OBJECTIONS },
    keys: [],
  };
  return page('orders/answers.njk', data, errors.length > 0 ? status : 200);
}
