/** Reads what one line of a table answers to its row: kept, not kept, or objected to. */
import { TABLE_COLUMNS, type TableColumn } from '@comity/vocabulary/values/answer-table';
import { notPreserved } from '@comity/vocabulary/fields/answers';
import { beginningOf, dayLater } from '@comity/vocabulary/judges/local-day';
import { readLocalTime } from '@comity/vocabulary/judges/local-time';
import { day } from '@comity/vocabulary/schemas';
import { OBJECTION_CODES } from '@comity/vocabulary/values/answers';
import type { TableMistakeCode } from '@comity/texts/groups/table-mistakes';
import type { AnswerLine } from '@comity/vocabulary/judges/answer-table';
import type { TableMistake } from '@comity/texts/table-mistake';

/** A mark of a copy, as `confirm_preservation` takes it beside the identifier and the kind of data. */
interface Kept {
  snapshotAt: string;
  from: string | null;
  to: string | null;
  bytes: number | null;
  items: number | null;
  reference: string;
  preservedUntil: string;
  userNotified: boolean;
}

export type LineAnswer =
  | { answer: 'PRESERVED'; kept: Kept }
  | { answer: 'NOT_PRESERVED'; outcome: string }
  | { answer: 'OBJECT'; code: string; explanation: string };

const NOT_PRESERVED: readonly string[] = notPreserved.element.shape.outcome.options;
export const ANSWERS: readonly string[] = ['PRESERVED', ...NOT_PRESERVED, 'OBJECT'];
const OBJECTIONS: readonly string[] = OBJECTION_CODES;

const OF_OBJECTION: readonly TableColumn[] = ['objection', 'explanation'];
const OF_KEPT = TABLE_COLUMNS.slice(TABLE_COLUMNS.indexOf('snapshotAt'));
const YES_OR_NO: Readonly<Record<string, boolean>> = { yes: true, sí: true, si: true, no: false, '': false };

/** Instants and days are read in `zone` where they say none of their own. */
export function answerIn(line: AnswerLine, zone: string): { answer: LineAnswer } | { mistakes: TableMistake[] } {
  const reading = new LineReading(line, zone);
  const answer = reading.answer();
  return answer === null || reading.mistakes.length > 0 ? { mistakes: reading.mistakes } : { answer };
}

class LineReading {
  readonly mistakes: TableMistake[] = [];

  constructor(
    private readonly at: AnswerLine,
    private readonly zone: string,
  ) {}

  answer(): LineAnswer | null {
    const answer = this.at.said.answer.toUpperCase();
    const answers = ANSWERS.join(', ');
    if (answer === '') return this.wrong('answer', 'ANSWER_MISSING', { answers });
    if (!ANSWERS.includes(answer)) return this.wrong('answer', 'ANSWER_UNKNOWN', { answers });
    this.refuseOthers(answer);
    if (answer === 'PRESERVED') return { answer, kept: this.kept() };
    if (answer === 'OBJECT') return { answer, code: this.objection(), explanation: this.required('explanation') };
    return { answer: 'NOT_PRESERVED', outcome: answer };
  }

  /** What a line says is never passed over. */
  private refuseOthers(answer: string): void {
    const others = [...(answer === 'PRESERVED' ? [] : OF_KEPT), ...(answer === 'OBJECT' ? [] : OF_OBJECTION)];
    for (const column of others) if (this.at.said[column] !== '') this.wrong(column, 'CELL_NOT_FOR_ANSWER', { answer });
  }

  private kept(): Kept {
    return {
      snapshotAt: this.required('snapshotAt') === '' ? '' : this.instant('snapshotAt'),
      from: this.at.said.from === '' ? null : this.instant('from'),
      to: this.at.said.to === '' ? null : this.instant('to'),
      bytes: this.count('bytes'),
      items: this.count('items'),
      reference: this.required('reference'),
      preservedUntil: this.required('until') === '' ? '' : this.endOfDay('until'),
      userNotified: this.yesOrNo('notified'),
    };
  }

  private objection(): string {
    const code = this.at.said.objection.toUpperCase();
    if (!OBJECTIONS.includes(code)) this.wrong('objection', 'OBJECTION_UNKNOWN', { codes: OBJECTIONS.join(', ') });
    return code;
  }

  private required(column: TableColumn): string {
    const said = this.at.said[column];
    if (said === '') this.wrong(column, 'CELL_REQUIRED');
    return said;
  }

  private instant(column: TableColumn): string {
    const read = readLocalTime(this.at.said[column], this.zone);
    if (read.ok) return new Date(read.utc).toISOString();
    if (read.reason === 'comes_twice') {
      const [first = '', second = ''] = read.offsets;
      this.wrong(column, 'COMES_TWICE', { first, second });
    } else this.wrong(column, read.reason === 'not_an_instant' ? 'NOT_AN_INSTANT' : 'NO_SUCH_LOCAL_TIME');
    return '';
  }

  /** Data are kept through the whole of the last day. */
  private endOfDay(column: TableColumn): string {
    const read = day.safeParse(this.at.said[column]);
    if (read.success) return new Date(beginningOf(dayLater(read.data, 1), this.zone)).toISOString();
    this.wrong(column, 'NOT_A_DAY');
    return '';
  }

  private count(column: TableColumn): number | null {
    const said = this.at.said[column];
    if (said === '') return null;
    if (/^\d{1,15}$/.test(said)) return Number(said);
    return this.wrong(column, 'NOT_A_COUNT');
  }

  private yesOrNo(column: TableColumn): boolean {
    const said = this.at.said[column].toLowerCase();
    if (Object.hasOwn(YES_OR_NO, said)) return YES_OR_NO[said] === true;
    this.wrong(column, 'NOT_YES_OR_NO');
    return false;
  }

  private wrong(column: TableColumn, code: TableMistakeCode, told: Record<string, string> = {}): null {
    this.mistakes.push({ line: this.at.line, column, what: { code, told } });
    return null;
  }
}
