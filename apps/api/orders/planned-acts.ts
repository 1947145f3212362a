/** The lines of a table become the acts that say them: up to three for each order, each with the lines that it answers. */
import { MOST_ORDERS } from '@comity/contracts/http/routes/orders';
import type { OrderRowsView } from '@comity/contracts/http/order-views';
import type { TableColumn } from '@comity/vocabulary/values/answer-table';
import { actBody, type PostedAct } from '@comity/contracts/http/act-bodies';
import { fieldErrorText } from '@comity/texts/field-error-text';
import type { TableMistakeCode } from '@comity/texts/groups/table-mistakes';
import type { Locale } from '@comity/texts/pair';
import { z } from 'zod';
import { answerIn, type LineAnswer } from './line-answer.ts';
import type { AnswerLine } from '@comity/vocabulary/judges/answer-table';
import type { TableMistake } from '@comity/texts/table-mistake';

export interface PlannedAct {
  order: OrderRowsView;
  posted: PostedAct;
  /** These lines are answered by it. */
  lines: number[];
}

interface Answered {
  line: number;
  target: string;
  category: string;
  answer: LineAnswer;
}

type Reading = { zone: string; locale: Locale };

/** `orders` are those of the caller that the lines name, by id. Where there is a mistake, there are no acts. */
export function plannedActs(
  lines: readonly AnswerLine[],
  orders: ReadonlyMap<string, OrderRowsView>,
  reading: Reading,
): { acts: PlannedAct[]; mistakes: TableMistake[] } {
  const mistakes: TableMistake[] = [];
  const byOrder = new Map<OrderRowsView, Answered[]>();
  for (const line of lines) {
    const placed = rowOf(line, orders, byOrder);
    const read = answerIn(line, reading.zone);
    if ('mistake' in placed) mistakes.push(placed.mistake);
    if ('mistakes' in read) mistakes.push(...read.mistakes);
    if ('mistake' in placed || 'mistakes' in read) continue;
    const { order, target, category } = placed;
    byOrder.set(order, [...(byOrder.get(order) ?? []), { line: line.line, target, category, answer: read.answer }]);
  }
  if (byOrder.size > MOST_ORDERS)
    mistakes.push({ line: 0, column: null, what: { code: 'ORDERS_TOO_MANY', told: { max: String(MOST_ORDERS) } } });
  for (const answered of byOrder.values()) mistakes.push(...differingObjections(answered));
  if (mistakes.length > 0) return { acts: [], mistakes };
  const acts = [...byOrder].flatMap(([order, answered]) => actsOf(order, answered, reading.locale));
  const wrong = acts.flatMap((act) => ('mistakes' in act ? act.mistakes : []));
  return { acts: wrong.length > 0 ? [] : acts.flatMap((act) => ('posted' in act ? [act] : [])), mistakes: wrong };
}

function rowOf(
  { line, said }: AnswerLine,
  orders: ReadonlyMap<string, OrderRowsView>,
  before: ReadonlyMap<OrderRowsView, readonly Answered[]>,
): { order: OrderRowsView; target: string; category: string } | { mistake: TableMistake } {
  const wrong = (column: TableColumn, code: TableMistakeCode, told = {}): { mistake: TableMistake } => ({
    mistake: { line, column, what: { code, told } },
  });
  const order = orders.get(said.order);
  if (order === undefined) return wrong('order', 'ORDER_UNKNOWN');
  if (order.kind === 'ASSISTANCE') return wrong('order', 'ORDER_PRODUCES');
  const row = order.rows.find((one) => one.row === said.row);
  if (row === undefined) return wrong('row', 'ROW_UNKNOWN', { rows: order.rows.map((one) => one.row).join(', ') });
  const { target, category } = row;
  const twice = before.get(order)?.find((one) => one.target === target && one.category === category);
  if (twice !== undefined) return wrong('row', 'ROW_TWICE', { line: String(twice.line) });
  return { order, target, category };
}

/** An objection concerns an identifier as a whole, for one reason. */
function differingObjections(answered: readonly Answered[]): TableMistake[] {
  return answered.flatMap(({ line, target, answer }): TableMistake[] => {
    const objected = answered.find((one) => one.target === target && one.answer.answer === 'OBJECT');
    if (objected?.answer.answer !== 'OBJECT' || objected.line === line) return [];
    const told = { line: String(objected.line) };
    if (answer.answer !== 'OBJECT') return [{ line, column: 'answer', what: { code: 'OBJECTION_WHOLE', told } }];
    if (answer.code === objected.answer.code || objected.line > line) return [];
    return [{ line, column: 'objection', what: { code: 'OBJECTION_DIFFERS', told } }];
  });
}

function actsOf(
  order: OrderRowsView,
  answered: readonly Answered[],
  locale: Locale,
): (PlannedAct | { mistakes: TableMistake[] })[] {
  const kept = answered.flatMap((one) =>
    one.answer.answer === 'PRESERVED' ? [{ ...one, said: one.answer.kept }] : [],
  );
  const missing = answered.flatMap((one) =>
    one.answer.answer === 'NOT_PRESERVED' ? [{ ...one, said: { outcome: one.answer.outcome } }] : [],
  );
  const objected = answered.flatMap((one) => (one.answer.answer === 'OBJECT' ? [{ ...one, said: one.answer }] : []));
  const codes = new Map(objected.map(({ target, said }) => [target, said.code]));
  const reasons = new Set(objected.map(({ said }) => said.explanation));
  const results = (from: typeof kept | typeof missing): object[] =>
    from.map(({ target, category, said }) => ({ target, category, ...said }));
  return [
    { name: 'confirm_preservation', from: kept, body: { results: results(kept) } },
    { name: 'report_not_preserved', from: missing, body: { results: results(missing) } },
    {
      name: 'object',
      from: objected,
      body: {
        objections: [...codes].map(([target, code]) => ({ target, code })),
        explanation: [...reasons].join('\n\n'),
      },
    },
  ]
    .filter(({ from }) => from.length > 0)
    .map(({ name, from, body }) => {
      const lines = from.map(({ line }) => line);
      const parsed = actBody.safeParse({ name, ...body }, { error: SENTENCES[locale] });
      if (parsed.success) return { order, posted: parsed.data, lines };
      return { mistakes: parsed.error.issues.map((issue) => ofContract(issue, lines, locale)) };
    });
}

const SENTENCES = { en: z.locales.en().localeError, es: z.locales.es().localeError };

/** The columns of what the acts name otherwise. */
const COLUMN_OF: Readonly<Record<string, TableColumn>> = {
  snapshotAt: 'snapshotAt',
  from: 'from',
  to: 'to',
  bytes: 'bytes',
  items: 'items',
  reference: 'reference',
  preservedUntil: 'until',
  userNotified: 'notified',
  outcome: 'answer',
  code: 'objection',
};

/** What the act's own contract does not take, such as a control character, stands at the line that said it. */
function ofContract({ path, message }: z.core.$ZodIssue, lines: readonly number[], locale: Locale): TableMistake {
  const [field, index, part] = path;
  const line = lines[typeof index === 'number' ? index : 0] ?? 0;
  const column = field === 'explanation' ? 'explanation' : (COLUMN_OF[String(part)] ?? null);
  return { line, column, what: { code: 'CELL_INVALID', sentence: fieldErrorText(locale, message) } };
}
