/** case D13: a table of answers is read line by line; each mistake is named with its line, its column and its cure. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OrderRowsView } from '@comity/contracts/http/order-views';
import { TABLE_COLUMNS } from '@comity/vocabulary/values/answer-table';
import { readTable, writeTable } from '@comity/vocabulary/judges/csv';
import { plannedActs } from './planned-acts.ts';
import { answerLines } from '@comity/vocabulary/judges/answer-table';
import { tableMistakeText } from '@comity/texts/table-mistake';

const ORDER = '4b0c64f6-6f0c-4a56-9e3a-5b7d3c1e2f10';
const row = (name: string, value = 'a@x.example'): OrderRowsView['rows'][number] => {
  const [target = '', category = ''] = name.split('.');
  return { row: name, target, category: category as 'TRAFFIC', type: 'EMAIL', value, answer: null };
};
const order: OrderRowsView = {
  order: ORDER,
  reference: 'CORREO-AUSTRAL-2026-000001',
  kind: 'PRESERVATION',
  status: 'ACKED',
  dueAt: null,
  rows: [row('t1.TRAFFIC'), row('t1.CONTENT'), row('t2.TRAFFIC'), row('t3.TRAFFIC')],
};
const orders = new Map([[ORDER, order]]);
const reading = { zone: 'America/Santiago', locale: 'en' } as const;

const HEAD = 'order,row,answer,objection,explanation,snapshotAt,from,to,bytes,items,reference,until,notified';
const KEPT = `PRESERVED,,,2026-11-20T09:00,,,100,,HOLD-1,2027-02-20,no`;

function read(...lines: string[]): { acts: object[]; mistakes: string[] } {
  const { lines: said, mistakes } = answerLines([HEAD, ...lines].join('\n'));
  const planned = mistakes.length > 0 ? { acts: [], mistakes: [] } : plannedActs(said, orders, reading);
  return {
    acts: planned.acts.map(({ posted, lines: covered }) => ({ ...posted, covered })),
    mistakes: [...mistakes, ...planned.mistakes].map((one) => {
      const {
        line,
        column,
        what: { code },
      } = one;
      return `${String(line)} ${column ?? '-'} ${code}`;
    }),
  };
}

describe('case D13: a table of answers', () => {
  it('becomes one act for each thing that it says of an order', () => {
    const { acts, mistakes } = read(
      `${ORDER},t1.TRAFFIC,${KEPT}`,
      `${ORDER},t1.CONTENT,not_held,,,,,,,,,,`,
      `${ORDER},t2.TRAFFIC,OBJECT,overbroad,Every account of the town,,,,,,,,`,
      `${ORDER},t3.TRAFFIC,,,,,,,,,,,`,
    );
    expect(mistakes).toEqual([]);
    expect(acts).toEqual([
      {
        name: 'confirm_preservation',
        covered: [2],
        results: [
          {
            target: 't1',
            category: 'TRAFFIC',
            snapshotAt: '2026-11-20T12:00:00.000Z',
            from: null,
            to: null,
            bytes: 100,
            items: null,
            reference: 'HOLD-1',
            preservedUntil: '2027-02-21T03:00:00.000Z',
            userNotified: false,
          },
        ],
      },
      {
        name: 'report_not_preserved',
        covered: [3],
        results: [{ target: 't1', category: 'CONTENT', outcome: 'NOT_HELD' }],
      },
      {
        name: 'object',
        covered: [4],
        objections: [{ target: 't2', code: 'OVERBROAD' }],
        explanation: 'Every account of the town',
      },
    ]);
  });

  it.each<[string, string[], string[]]>([
    ['an unknown answer', [`${ORDER},t1.TRAFFIC,MAYBE,,,,,,,,,,`], ['2 answer ANSWER_UNKNOWN']],
    ['a line without an answer', [`${ORDER},t1.TRAFFIC,,,,,,,,,H,,`], ['2 answer ANSWER_MISSING']],
    ['an order of somebody else', [`x,t1.TRAFFIC,NOT_HELD,,,,,,,,,,`], ['2 order ORDER_UNKNOWN']],
    ['a name from the language', [`__proto__,t1.TRAFFIC,NOT_HELD,,,,,,,,,,`], ['2 order ORDER_UNKNOWN']],
    ['an unknown row', [`${ORDER},t9.TRAFFIC,NOT_HELD,,,,,,,,,,`], ['2 row ROW_UNKNOWN']],
    [
      'a row twice',
      [`${ORDER},t1.TRAFFIC,NOT_HELD,,,,,,,,,,`, `${ORDER},t1.TRAFFIC,DELETED,,,,,,,,,,`],
      ['3 row ROW_TWICE'],
    ],
    ['an unknown reason', [`${ORDER},t2.TRAFFIC,OBJECT,WHY,Because,,,,,,,,`], ['2 objection OBJECTION_UNKNOWN']],
    ['no explanation', [`${ORDER},t2.TRAFFIC,OBJECT,COST,,,,,,,,,`], ['2 explanation CELL_REQUIRED']],
    [
      'an objection to half an identifier',
      [`${ORDER},t1.TRAFFIC,OBJECT,COST,Too dear,,,,,,,,`, `${ORDER},t1.CONTENT,NOT_HELD,,,,,,,,,,`],
      ['3 answer OBJECTION_WHOLE'],
    ],
    [
      'two reasons for one identifier',
      [`${ORDER},t1.TRAFFIC,OBJECT,COST,Too dear,,,,,,,,`, `${ORDER},t1.CONTENT,OBJECT,OVERBROAD,Too dear,,,,,,,,`],
      ['3 objection OBJECTION_DIFFERS'],
    ],
    [
      'a copy without its facts',
      [`${ORDER},t1.TRAFFIC,PRESERVED,,,,,,,,,,`],
      ['2 snapshotAt CELL_REQUIRED', '2 reference CELL_REQUIRED', '2 until CELL_REQUIRED'],
    ],
    [
      'facts that are none',
      [`${ORDER},t1.TRAFFIC,PRESERVED,,,yesterday,0000-01-01T00:00,,-1,1e3,H,2027-02-30,perhaps`],
      [
        '2 snapshotAt NOT_AN_INSTANT',
        '2 bytes NOT_A_COUNT',
        '2 items NOT_A_COUNT',
        '2 until NOT_A_DAY',
        '2 notified NOT_YES_OR_NO',
      ],
    ],
    ['facts of another answer', [`${ORDER},t1.TRAFFIC,NOT_HELD,,,,,,,,H,,`], ['2 reference CELL_NOT_FOR_ANSWER']],
    ['more cells than columns', [`${ORDER},t1.TRAFFIC,NOT_HELD,,,,,,,,,,,x`], ['2 - CELLS_TOO_MANY']],
    ['nothing', [`${ORDER},t1.TRAFFIC,,,,,,,,,,,`], ['0 - TABLE_EMPTY']],
    ['an open quotation mark', [`${ORDER},t1.TRAFFIC,"NOT_HELD,,,,,,,,,,`], ['2 - TABLE_BROKEN']],
    [
      'a reference with a control character',
      [`${ORDER},t1.TRAFFIC,${KEPT.replace('HOLD-1', 'HOLD\u0000')}`],
      ['2 reference CELL_INVALID'],
    ],
  ])('names %s by line, column and cure, and answers nothing', (_what, lines, expected) => {
    const { acts, mistakes } = read(...lines);
    expect(mistakes.filter((one) => !one.includes('from'))).toEqual(expected);
    expect(acts).toEqual([]);
  });

  it('counts lines as an editor does, where a text goes over several', () => {
    const { mistakes } = read(
      `${ORDER},t2.TRAFFIC,OBJECT,COST,"First line`,
      'second line",,,,,,,,',
      `${ORDER},t1.TRAFFIC,MAYBE,,,,,,,,,,`,
    );
    expect(mistakes).toEqual(['4 answer ANSWER_UNKNOWN']);
  });

  it('says its mistakes in words, in both languages, each with a place and a cure', () => {
    const { lines } = answerLines(`${HEAD}\n${ORDER},t1.TRAFFIC,MAYBE,,,,,,,,,,`);
    const [mistake] = plannedActs(lines, orders, reading).mistakes;
    if (mistake === undefined) throw new Error('There is a mistake');
    expect(tableMistakeText(mistake, 'en')).toMatch(/^Line 2, column “answer”: .*Write one of these: PRESERVED, /);
    expect(tableMistakeText(mistake, 'es')).toMatch(/^Línea 2, columna «answer»: .*Escriba una de estas: PRESERVED, /);
  });

  it.each([
    ['order,row,answer,colour', '1 - COLUMN_UNKNOWN'],
    ['order,row,answer,answer', '1 - COLUMN_TWICE'],
    ['order,answer', '1 - COLUMN_MISSING'],
    ['', '1 - COLUMN_MISSING'],
    ['__proto__,order,row,answer', '1 - COLUMN_UNKNOWN'],
  ])('names what is wrong with the columns %s', (head, expected) => {
    const { mistakes } = answerLines(`${head}\n`);
    expect(mistakes.map((one) => `${String(one.line)} - ${one.what.code}`)).toContain(expected);
  });

  it('is read as a spreadsheet writes it: with its mark, and with semicolons', () => {
    const text = `\uFEFForder;row;answer\r\n${ORDER};t1.TRAFFIC;NOT_HELD\r\n`;
    const { lines, mistakes } = answerLines(text);
    expect(mistakes).toEqual([]);
    expect(plannedActs(lines, orders, reading).acts).toHaveLength(1);
  });

  it('is given out without a cell that a spreadsheet would run, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
        const text = writeTable(['one', 'two', 'three'], rows);
        const { lines, broken } = readTable(text);
        expect(broken).toEqual([]);
        for (const { cells } of lines.slice(1)) for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(lines.slice(1, rows.length + 1).map(({ cells }) => cells.length)).toEqual(rows.map(() => 3));
      }),
    );
  });

  it('whatever stands in it, it is read or refused and never thrown at', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '',
        '"',
        '\u0000',
        '__proto__',
        '\\',
        '9'.repeat(30),
        '0000-00-00',
        ORDER,
        't1.TRAFFIC',
        'PRESERVED',
        'OBJECT',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: TABLE_COLUMNS.length + 1 }), { maxLength: 8 }), (rows) => {
        const { acts, mistakes } = read(...rows.map((cells) => cells.join(',')));
        expect(acts.length === 0 || mistakes.length === 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
