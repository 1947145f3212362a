/** A mistake in a table is named by its line, its column and its cure, so that whoever filled it in finds and mends it. */
import type { TableColumn } from '@comity/vocabulary/values/answer-table';
import type { TableMistakeCode } from './groups/table-mistakes.ts';
import { type Locale, text } from './text.ts';

export interface TableMistake {
  /** The line is counted from 1; 0 stands for what concerns the whole table. */
  line: number;
  column: TableColumn | null;
  /** The code of the sentence, or the sentence that the act's own contract or rule says. */
  what: { code: TableMistakeCode; told?: Readonly<Record<string, string>> } | { code: string; sentence: string };
}

/** Returns the sentence of the mistake, with its place where it has one. */
export function tableMistakeText(mistake: TableMistake, locale: Locale): string {
  return placed(mistake, sentenceOf(mistake.what, locale), locale);
}

function sentenceOf(what: TableMistake['what'], locale: Locale): string {
  if ('sentence' in what) return what.sentence;
  return filled(text(locale, 'tableMistakes', what.code), what.told ?? {});
}

function placed({ line, column }: TableMistake, said: string, locale: Locale): string {
  if (line === 0) return said;
  const place = column === null ? 'LINE' : 'CELL';
  return filled(text(locale, 'tablePlaces', place), { line: String(line), column: column ?? '', said });
}

function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
