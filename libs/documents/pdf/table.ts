/**
 * In tables the heading row comes again on every page, a row stays together where a page can hold it, and a row that no
 * page can hold goes on line by line. The repeated headings are artifacts, so that a reader hears them once.
 */
import type { Block, Column } from '../model.ts';
import { FULL, MARGIN, type Sheet, type Tagged, type Type, TYPES, WIDTH } from './sheet.ts';

type Table = Extract<Block, { kind: 'table' }>;

const PADDING = 4;
const GUTTER = 8;

interface Place {
  x: number;
  width: number;
}

interface Cell {
  lines: string[];
  type: Type;
}

export function drawTable(sheet: Sheet, parent: Tagged, { caption, columns, rows }: Table): void {
  const places = placesOf(columns);
  const headings = columns.map((column, index) => cellOf(sheet, column.heading, TYPES.head, places[index]));
  const bodies = rows.map((row) =>
    row.map((text, index) => cellOf(sheet, text, typeOf(columns[index]), places[index])),
  );
  const named = caption === null ? [] : sheet.lines(caption, TYPES.strong, WIDTH);
  sheet.need(
    named.length * TYPES.strong.leading + PADDING + heightOf(headings) + Math.min(heightOf(bodies[0] ?? []), FULL / 3),
  );

  const table = sheet.child(parent, 'Table');
  if (named.length > 0) {
    const above = sheet.child(table, 'Caption');
    sheet.flow(above, named, TYPES.strong, MARGIN.left);
    above.element.end();
  }
  drawHeadings(sheet, table, headings, places);
  const body = sheet.child(table, 'TBody');
  const turned = (): void => {
    sheet.turn();
    sheet.artifact('Pagination', () => {
      putRow(sheet, headings, places);
    });
    closeRow(sheet, headings, 1);
  };
  for (const cells of bodies) drawRow(sheet, body, cells, places, turned);
  body.element.end();
  table.element.end();
}

/** Returns how many points the rows take on a page that holds them all, without a caption. */
export function tableHeight(sheet: Sheet, { columns, rows }: Table): number {
  const places = placesOf(columns);
  const headings = columns.map((column, index) => cellOf(sheet, column.heading, TYPES.head, places[index]));
  const bodies = rows.map((row) =>
    row.map((text, index) => cellOf(sheet, text, typeOf(columns[index]), places[index])),
  );
  return [headings, ...bodies].reduce((sum, cells) => sum + heightOf(cells), 0);
}

function drawHeadings(sheet: Sheet, table: Tagged, cells: Cell[], places: Place[]): void {
  const head = sheet.child(table, 'THead');
  const row = sheet.child(head, 'TR');
  cells.forEach((cell, index) => {
    const heading = sheet.child(row, 'TH', { scope: 'Column' });
    sheet.marked(heading, () => {
      putCell(sheet, cell, places[index]);
    });
    heading.element.end();
  });
  row.element.end();
  head.element.end();
  closeRow(sheet, cells, 1);
}

function drawRow(sheet: Sheet, body: Tagged, cells: Cell[], places: Place[], turned: () => void): void {
  const row = sheet.child(body, 'TR');
  const marks = cells.map((_, index) =>
    index === 0 ? sheet.child(row, 'TH', { scope: 'Row' }) : sheet.child(row, 'TD'),
  );
  if (heightOf(cells) > sheet.room) turned();
  let rest = cells;
  for (;;) {
    const now = rest.map(({ lines, type }) => ({ lines: lines.slice(0, fitting(sheet, type)), type }));
    now.forEach((cell, index) => {
      const mark = marks[index];
      if (mark === undefined || cell.lines.length === 0) return;
      sheet.marked(mark, () => {
        putCell(sheet, cell, places[index]);
      });
    });
    closeRow(sheet, now, 0.5);
    rest = rest.map(({ lines, type }, index) => ({ lines: lines.slice(now[index]?.lines.length ?? 0), type }));
    if (rest.every(({ lines }) => lines.length === 0)) break;
    turned();
  }
  for (const mark of marks) mark.element.end();
  row.element.end();
}

function placesOf(columns: readonly Column[]): Place[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const free = WIDTH - GUTTER * (columns.length - 1);
  let x = MARGIN.left;
  return columns.map(({ share }) => {
    const place = { x, width: (free * share) / shares };
    x += place.width + GUTTER;
    return place;
  });
}

function typeOf(column: Column | undefined): Type {
  return column?.exact === true ? TYPES.exact : TYPES.small;
}

function cellOf(sheet: Sheet, text: string, type: Type, place: Place | undefined): Cell {
  return { lines: sheet.lines(text, type, place?.width ?? WIDTH), type };
}

function heightOf(cells: readonly Cell[]): number {
  return Math.max(0, ...cells.map(({ lines, type }) => lines.length * type.leading)) + 2 * PADDING;
}

function fitting(sheet: Sheet, type: Type): number {
  return Math.max(1, Math.floor((sheet.room - 2 * PADDING) / type.leading));
}

function putRow(sheet: Sheet, cells: readonly Cell[], places: readonly Place[]): void {
  cells.forEach((cell, index) => {
    putCell(sheet, cell, places[index]);
  });
}

function putCell(sheet: Sheet, { lines, type }: Cell, place: Place | undefined): void {
  lines.forEach((line, index) => {
    sheet.put(line, type, place?.x ?? MARGIN.left, sheet.y + PADDING + index * type.leading);
  });
}

function closeRow(sheet: Sheet, cells: readonly Cell[], weight: number): void {
  sheet.y += heightOf(cells);
  sheet.rule(MARGIN.left, sheet.y, MARGIN.left + WIDTH, sheet.y, weight);
}
