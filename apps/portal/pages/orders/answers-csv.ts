/**
 * A provider answers hundreds of rows in a table of its own: the page gives the rows as CSV, takes them back filled in,
 * and reads them as what was typed in the form. So the same judge reads both, and the same acts follow.
 */
import type { DossierView } from '@comity/contracts/http/views';
import Papa from 'papaparse';
import type { FieldError } from '../../web/posted-form.ts';
import type { MemberVisit } from '../../web/visit.ts';
import { FIELDS, rowsAsked } from './rows.ts';

/** The file is chosen in this input, and the button beside it says this step. */
export const TABLE = 'table';

/** A spreadsheet shows these three columns; what they say of a row is known here, so only the first one is read. */
const KNOWN = ['row', 'type', 'identifier'];
/** A formal request asks for no details of a hold. */
const OUTCOME = ['answer', 'objection'];
const CODES: readonly string[] = OUTCOME;

/** Spreadsheets write UTF-8 only where a file begins with its mark. */
const BYTE_ORDER_MARK = '\uFEFF';

export function emptyTable(dossier: DossierView): string {
  const fields = [...KNOWN, ...columnsOf(dossier)];
  const data = rowsAsked(dossier).map(({ id, target }) => [id, target.type, target.value]);
  // A spreadsheet must not take an identifier such as `+51…` or `=…` for a formula.
  return BYTE_ORDER_MARK + Papa.unparse({ fields, data }, { escapeFormulae: true });
}

/**
 * The visit has the form that the table says, with what was typed beside it; mistakes in the file itself leave the form
 * as it was. `lines` names the line of each row of the form.
 */
export function takeTable(
  visit: MemberVisit,
  dossier: DossierView,
): { errors: FieldError[]; lines: Map<string, number> } {
  const reading = new TableReading(visit, dossier);
  const [file] = visit.form.files(TABLE);
  if (file === undefined) reading.wrong('core.choose', { label: visit.t('orders.table') });
  else if (file.bytes.length === 0) reading.wrong('core.file_empty', { name: file.name });
  else reading.read(decoded(file.bytes));
  if (reading.errors.length === 0) visit.form = visit.form.saying(reading.said);
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
  readonly said: Record<string, string> = {};
  private readonly columns: readonly string[];
  private readonly rows: ReadonlySet<string>;

  constructor(
    private readonly visit: MemberVisit,
    dossier: DossierView,
  ) {
    this.columns = columnsOf(dossier);
    this.rows = new Set(rowsAsked(dossier).map(({ id }) => id));
  }

  wrong(key: string, values: Record<string, string | number>): void {
    this.errors.push({ field: TABLE, message: this.visit.t(key, values) });
  }

  read(text: string): void {
    const { data, errors } = Papa.parse<string[]>(text);
    // A file with one column has no delimiter; the missing columns are told below.
    for (const { row } of errors.filter(({ type }) => type !== 'Delimiter'))
      this.wrong('orders.table_broken', { line: (row ?? 0) + 1 });
    if (this.errors.length > 0) return;
    const names = (data[0] ?? []).map((name) => name.trim());
    const unknown = names.filter((name) => name !== '' && ![...KNOWN, ...this.columns].includes(name));
    if (unknown.length > 0) this.wrong('orders.table_columns', { columns: unknown.join(', ') });
    if (!names.includes('row') || !names.includes('answer')) this.wrong('orders.table_no_columns', {});
    if (this.errors.length > 0) return;
    for (const [index, cells] of data.entries()) {
      if (index > 0 && cells.some((cell) => cell.trim() !== '')) this.readRow(names, cells, index + 1);
    }
    if (this.errors.length === 0 && this.lines.size === 0) this.wrong('orders.nothing', {});
  }

  private readRow(names: readonly string[], cells: readonly string[], line: number): void {
    const cell = (name: string): string => cells[names.indexOf(name)]?.trim() ?? '';
    const row = cell('row');
    if (cells.slice(names.length).some((one) => one.trim() !== '')) this.wrong('orders.table_cells', { line });
    else if (!this.rows.has(row)) this.wrong('orders.table_row_unknown', { line, row });
    else if (this.lines.has(row)) this.wrong('orders.table_row_twice', { line, row });
    else {
      const values = this.columns.map((name) => [name, readCell(name, cell(name))] as const);
      const filled = values.filter(([, value]) => value !== '');
      // A row without an answer says nothing: it is answered later.
      if (filled.length === 0) return;
      if (cell('answer') === '') this.wrong('orders.table_no_answer', { line, row });
      if (!['', 'yes', 'no'].includes(Object.fromEntries(values)['notified'] ?? ''))
        this.wrong('orders.table_notified', { line });
      this.lines.set(row, line);
      for (const [name, value] of filled) this.said[`${row}.${name}`] = value;
    }
  }
}

const YES_OR_NO: Readonly<Record<string, string>> = { sí: 'yes', si: 'yes' };

/** Reads a cell as people and spreadsheets write it: codes in any case, and an instant with a blank for its `T`. */
function readCell(name: string, typed: string): string {
  if (CODES.includes(name)) return typed.toUpperCase();
  if (name === 'notified') return YES_OR_NO[typed.toLowerCase()] ?? typed.toLowerCase();
  return typed.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:\d{2})/, '$1T');
}

function columnsOf({ kind }: DossierView): readonly string[] {
  return kind === 'ASSISTANCE' ? OUTCOME : FIELDS;
}

/** What is not UTF-8 was written by a spreadsheet in the character set of its machine. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
