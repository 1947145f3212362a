/**
 * A provider answers hundreds of rows in a table of its own: the page gives the rows as CSV, takes them back filled in,
 * and reads them as what was typed in the form. So the same judge reads both, and the same acts follow. The table is the
 * one of all orders: each line names its order, so that a line of another order is told and never taken for this one.
 */
import type { DossierView } from '@comity/contracts/http/views';
import type { TableMistakeCode } from '@comity/texts/groups/table-mistakes';
import { tableMistakeText } from '@comity/texts/table-mistake';
import { type AnswerLine, answerLines } from '@comity/vocabulary/judges/answer-table';
import { writeTable } from '@comity/vocabulary/judges/csv';
import { ANSWER_COLUMNS, TABLE_COLUMNS, type TableColumn } from '@comity/vocabulary/values/answer-table';
import type { FieldError } from '../../web/posted-form.ts';
import type { MemberVisit } from '../../web/visit.ts';
import { OUTCOMES } from './outcomes-parse.ts';
import { PRESERVATION_ANSWERS } from './parse.ts';
import { FIELDS, rowsAsked } from './rows.ts';
import { givenTable, TABLE } from './table-file.ts';

/** A formal request asks for no details of a hold. */
const OUTCOME: readonly string[] = ['answer', 'objection'];
const YES_OR_NO: Readonly<Record<string, string>> = { sí: 'yes', si: 'yes' };

export function emptyTable(dossier: DossierView): string {
  const rows = rowsAsked(dossier).map(({ id, target }) => [
    ...[dossier.id, dossier.reference, id, target.type, target.value],
    dossier.nextDeadline?.dueAt ?? '',
  ]);
  const columns = TABLE_COLUMNS.filter(
    (name) => dossier.kind === 'PRESERVATION' || !FIELDS.includes(name) || OUTCOME.includes(name),
  );
  return writeTable(columns, rows);
}

/**
 * The visit has the form that the table says, with what was typed beside it; mistakes in the file itself leave the form
 * as it was. `lines` names the line of each row of the form.
 */
export function takeTable(
  visit: MemberVisit,
  dossier: DossierView,
): { errors: FieldError[]; lines: Map<string, number> } {
  const given = givenTable(visit);
  if ('error' in given) return { errors: [given.error], lines: new Map<string, number>() };
  const reading = new TableReading(visit, dossier);
  reading.read(given.text);
  if (reading.errors.length === 0) visit.form = visit.form.saying(reading.saying());
  return reading;
}

/** Says beside a mistake in which line of the file it stands. */
export function atItsLine(visit: MemberVisit, { field, message }: FieldError, lines: Map<string, number>): FieldError {
  const line = lines.get(field.slice(0, field.lastIndexOf('.')));
  return { field, message: line === undefined ? message : visit.t('orders.table_line', { line, message }) };
}

class TableReading {
  readonly errors: FieldError[] = [];
  readonly lines = new Map<string, number>();
  private readonly said: Record<string, string> = {};
  private readonly explanations = new Set<string>();
  private readonly columns: readonly string[];
  private readonly answers: readonly string[];
  private readonly rows: readonly string[];

  constructor(
    private readonly visit: MemberVisit,
    private readonly dossier: DossierView,
  ) {
    const isProduction = dossier.kind === 'ASSISTANCE';
    this.columns = isProduction ? OUTCOME : FIELDS;
    this.answers = isProduction ? [...OUTCOMES, 'OBJECT'] : PRESERVATION_ANSWERS;
    this.rows = rowsAsked(dossier).map(({ id }) => id);
  }

  read(text: string): void {
    const { lines, mistakes } = answerLines(text);
    for (const one of mistakes) this.wrong(tableMistakeText(one, this.visit.locale));
    for (const line of lines) this.readLine(line);
  }

  /** One explanation stands for all that is objected to; what was typed stays where the table says none. */
  saying(): Record<string, string> {
    const explanation = [...this.explanations].join('\n\n');
    return explanation === '' ? this.said : { ...this.said, explanation };
  }

  private readLine({ line, said }: AnswerLine): void {
    const { order, row } = said;
    const mistake = (column: TableColumn, code: TableMistakeCode, told: Record<string, string> = {}): void => {
      this.wrong(tableMistakeText({ line, column, what: { code, told } }, this.visit.locale));
    };
    const before = this.lines.get(row);
    if (order !== this.dossier.id) mistake('order', 'ORDER_OTHER');
    else if (!this.rows.includes(row)) mistake('row', 'ROW_UNKNOWN', { rows: this.rows.join(', ') });
    else if (before !== undefined) mistake('row', 'ROW_TWICE', { line: String(before) });
    else if (said.answer === '') mistake('answer', 'ANSWER_MISSING', { answers: this.answers.join(', ') });
    else {
      this.lines.set(row, line);
      for (const column of ANSWER_COLUMNS) this.readCell(row, column, said[column], said.answer, mistake);
    }
  }

  private readCell(
    row: string,
    column: TableColumn,
    typed: string,
    answer: string,
    mistake: (column: TableColumn, code: TableMistakeCode, told?: Record<string, string>) => void,
  ): void {
    if (typed === '') return;
    const value = readCell(column, typed);
    if (column === 'explanation') this.explanations.add(value);
    else if (!this.columns.includes(column)) mistake(column, 'CELL_NOT_FOR_ANSWER', { answer });
    else if (column === 'notified' && !['yes', 'no'].includes(value)) mistake(column, 'NOT_YES_OR_NO');
    else this.said[`${row}.${column}`] = value;
  }

  private wrong(message: string): void {
    this.errors.push({ field: TABLE, message });
  }
}

/** Reads a cell as people and spreadsheets write it: codes in any case, and an instant with a blank for its `T`. */
function readCell(column: TableColumn, typed: string): string {
  if (OUTCOME.includes(column)) return typed.toUpperCase();
  if (column === 'notified') return YES_OR_NO[typed.toLowerCase()] ?? typed.toLowerCase();
  if (column === 'explanation') return typed;
  return typed.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:\d{2})/, '$1T');
}
