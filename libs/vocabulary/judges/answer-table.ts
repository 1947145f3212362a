/**
 * The one reader of the table in which a provider gives its answers: whoever takes one in, for one order or for many, reads
 * the same columns, counts lines alike, and is told the same of what is wrong with the table itself.
 */
import { ANSWER_COLUMNS, TABLE_COLUMNS, type TableColumn } from '../values/answer-table.ts';
import { readTable, type TableLine } from './csv.ts';

export interface AnswerLine {
  line: number;
  said: Readonly<Record<TableColumn, string>>;
}

/** What is wrong with the table itself: the code of a sentence, with what the sentence tells. */
export interface LineMistake {
  /** The line is counted from 1; 0 stands for what concerns the whole table. */
  line: number;
  column: null;
  what: { code: LineMistakeCode; told?: Readonly<Record<string, string>> };
}
type LineMistakeCode =
  'TABLE_BROKEN' | 'TABLE_EMPTY' | 'CELLS_TOO_MANY' | 'COLUMN_UNKNOWN' | 'COLUMN_TWICE' | 'COLUMN_MISSING';

const NEEDED: readonly TableColumn[] = ['order', 'row', 'answer'];

export function answerLines(text: string): { lines: AnswerLine[]; mistakes: LineMistake[] } {
  const { lines: read, broken } = readTable(text);
  const mistakes: LineMistake[] = broken.map((line) => ({ line, column: null, what: { code: 'TABLE_BROKEN' } }));
  const [head, ...rest] = read;
  const columns = (head?.cells ?? []).map((name) => name.trim());
  mistakes.push(...mistakesInHead(columns));
  if (mistakes.length > 0) return { lines: [], mistakes };
  const lines = rest.map((one) => ({
    line: one.line,
    said: saidIn(one, columns),
    more: one.cells.slice(columns.length),
  }));
  for (const { line, more } of lines)
    if (more.some((cell) => cell.trim() !== ''))
      mistakes.push({ line, column: null, what: { code: 'CELLS_TOO_MANY' } });
  const saying = lines.filter(({ said }) => ANSWER_COLUMNS.some((name) => said[name] !== ''));
  if (saying.length === 0 && mistakes.length === 0)
    mistakes.push({ line: 0, column: null, what: { code: 'TABLE_EMPTY' } });
  return { lines: saying.map(({ line, said }) => ({ line, said })), mistakes };
}

function mistakesInHead(columns: readonly string[]): LineMistake[] {
  const known: readonly string[] = TABLE_COLUMNS;
  const named = columns.filter((name) => name !== '');
  const mistake = (code: 'COLUMN_UNKNOWN' | 'COLUMN_TWICE' | 'COLUMN_MISSING', name: string): LineMistake => ({
    line: 1,
    column: null,
    what: { code, told: { name, columns: TABLE_COLUMNS.join(', ') } },
  });
  return [
    ...named.filter((name) => !known.includes(name)).map((name) => mistake('COLUMN_UNKNOWN', name)),
    ...named
      .filter((name, index) => known.includes(name) && named.indexOf(name) < index)
      .map((name) => mistake('COLUMN_TWICE', name)),
    ...NEEDED.filter((name) => !columns.includes(name)).map((name) => mistake('COLUMN_MISSING', name)),
  ];
}

function saidIn({ cells }: TableLine, columns: readonly string[]): Record<TableColumn, string> {
  const said = TABLE_COLUMNS.map((name) => [name, cells[columns.indexOf(name)]?.trim() ?? '']);
  return Object.fromEntries(said) as Record<TableColumn, string>;
}
