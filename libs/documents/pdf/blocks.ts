/**
 * Each block of a section is drawn and tagged as what it is: a paragraph, a list, a table, or a text as it was shown.
 */
import type { Block, Definition } from '../model.ts';
import { FULL, MARGIN, type Sheet, type Tagged, type Type, TYPES, WIDTH } from './sheet.ts';
import { drawTable } from './table.ts';

const AFTER = 7;
const LABEL = 18;
const TERM = 136;
const GUTTER = 10;
const INSET = 12;

export function drawBlock(sheet: Sheet, parent: Tagged, block: Block): void {
  switch (block.kind) {
    case 'paragraph':
      paragraph(sheet, parent, block.text);
      break;
    case 'list':
      list(sheet, parent, block.items, block.ordered);
      break;
    case 'definitions':
      definitions(sheet, parent, block.items);
      break;
    case 'table':
      drawTable(sheet, parent, block);
      break;
    case 'exact':
      exact(sheet, parent, block.text, block.language);
      break;
  }
  sheet.gap(AFTER);
}

/** Returns how many points must follow a heading on its page so that it does not stand alone. */
export function beginningOf(block: Block | undefined): number {
  if (block?.kind === 'table') return 5 * TYPES.body.leading;
  return 3 * TYPES.body.leading;
}

function paragraph(sheet: Sheet, parent: Tagged, text: string): void {
  const one = sheet.child(parent, 'P');
  sheet.flow(one, sheet.lines(text, TYPES.body, WIDTH), TYPES.body, MARGIN.left);
  one.element.end();
}

function list(sheet: Sheet, parent: Tagged, items: readonly string[], ordered: boolean): void {
  const whole = sheet.child(parent, 'L');
  items.forEach((text, index) => {
    const lines = sheet.lines(text, TYPES.body, WIDTH - LABEL);
    const label = ordered ? `${index + 1}.` : '•';
    item(sheet, whole, { label: [label], type: TYPES.body, lines, indent: LABEL, lineType: TYPES.body });
  });
  whole.element.end();
}

function definitions(sheet: Sheet, parent: Tagged, items: readonly Definition[]): void {
  const whole = sheet.child(parent, 'L');
  for (const { term, text, exact: asIs } of items) {
    const lineType = asIs === true ? TYPES.exact : TYPES.body;
    item(sheet, whole, {
      label: sheet.lines(term, TYPES.strong, TERM),
      type: TYPES.strong,
      lines: sheet.lines(text, lineType, WIDTH - TERM - GUTTER),
      indent: TERM + GUTTER,
      lineType,
    });
    sheet.gap(2);
  }
  whole.element.end();
}

interface ListEntry {
  label: string[];
  type: Type;
  lines: string[];
  indent: number;
  lineType: Type;
}

function item(sheet: Sheet, parent: Tagged, { label, type, lines, indent, lineType }: ListEntry): void {
  const labelHeight = label.length * type.leading;
  const height = Math.max(labelHeight, lines.length * lineType.leading);
  sheet.need(height < FULL / 3 ? height : Math.max(labelHeight, 3 * lineType.leading));
  const one = sheet.child(parent, 'LI');
  const [named, said] = [sheet.child(one, 'Lbl'), sheet.child(one, 'LBody')];
  const { y: top, page } = sheet;
  sheet.marked(named, () => {
    label.forEach((line, index) => {
      sheet.put(line, type, MARGIN.left, top + index * type.leading);
    });
  });
  sheet.flow(said, lines, lineType, MARGIN.left + indent);
  if (sheet.page === page) sheet.y = Math.max(sheet.y, top + labelHeight);
  for (const { element } of [named, said, one]) element.end();
}

/**
 * Each line is a paragraph of its own, so that the text comes out of the file as it went in, line by line. The first
 * line after an empty one is often a heading, and stays with what follows it.
 */
function exact(sheet: Sheet, parent: Tagged, text: string, language: string): void {
  const whole = sheet.child(parent, 'Sect', { lang: language });
  const x = MARGIN.left + INSET;
  const all = text.split('\n');
  all.forEach((line, index) => {
    if (line.trim() === '') {
      sheet.gap(TYPES.body.leading / 2);
      return;
    }
    if ((all[index - 1] ?? '') === '' && (all[index + 1] ?? '') !== '') sheet.need(3 * TYPES.body.leading);
    const one = sheet.child(whole, 'P');
    sheet.flow(one, sheet.lines(line, TYPES.body, WIDTH - INSET), TYPES.body, x, (from, until) => {
      sheet.rule(MARGIN.left, from - 2, MARGIN.left, until + 2, 1.5);
    });
    one.element.end();
  });
  whole.element.end();
}
