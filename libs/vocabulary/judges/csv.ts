/** Tables go out and come in as CSV (RFC 4180), as spreadsheets write and read it. */
import Papa from 'papaparse';

/** Spreadsheets read UTF-8 only where a file begins with its mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * `columns` are names that need no quotation marks. No cell begins as a formula would: a spreadsheet must not run what
 * somebody called an account. A row has a cell in every column, so that whoever fills one in finds it.
 */
export function writeTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => columns.map((_name, index) => row[index] ?? ''));
  const lines = Papa.unparse(cells, { quotes: true, escapeFormulae: true, newline: '\r\n' });
  return [BYTE_ORDER_MARK + columns.join(','), ...(rows.length === 0 ? [] : [lines]), ''].join('\r\n');
}

export interface TableLine {
  /** The line of the file in which the row begins, from 1. */
  line: number;
  cells: string[];
}

export interface ReadTable {
  lines: TableLine[];
  /** In these lines a quotation mark is not as it should be. */
  broken: number[];
}

/** Comma, semicolon and tabulator separate, whichever the file uses; a row may go over several lines. */
export function readTable(text: string): ReadTable {
  const lines: TableLine[] = [];
  const broken: number[] = [];
  let read = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    step: ({ data, errors, meta }) => {
      // A file with one column has no separator to be found.
      if (errors.some(({ type }) => type !== 'Delimiter')) broken.push(line);
      lines.push({ line, cells: data });
      line += text.slice(read, meta.cursor).split(/\r\n|\r|\n/).length - 1;
      read = meta.cursor;
    },
  });
  return { lines, broken };
}
