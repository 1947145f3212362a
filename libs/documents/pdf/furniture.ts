/**
 * Every page shows around the text the reference, whether it is an exercise, the verification code with its meaning,
 * and page n of m.
 */
import { documentLabel, documentNote } from '../words.ts';
import type { ReadableDocument } from '../model.ts';
import { MARGIN, PAGE, type Sheet, type Type, TYPES, WIDTH } from './sheet.ts';

const HEADER = 44;
const FOOTER = PAGE.height - 74;

export function drawFurniture(sheet: Sheet, document: ReadableDocument): void {
  const { count } = sheet.pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    sheet.pdf.switchToPage(page);
    sheet.artifact('Pagination', () => {
      header(sheet, document);
      footer(sheet, document, page + 1, count);
    });
    sheet.rule(MARGIN.left, HEADER + 18, MARGIN.left + WIDTH, HEADER + 18);
    sheet.rule(MARGIN.left, FOOTER - 6, MARGIN.left + WIDTH, FOOTER - 6);
  }
}

function header(sheet: Sheet, { title, reference, exercise, language }: ReadableDocument): void {
  const label = exercise ? documentLabel(language, 'EXERCISE') : '';
  const space = WIDTH - sheet.widthOf(label, TYPES.head) - 12;
  sheet.put(sheet.lines(`${reference} · ${title}`, TYPES.small, space)[0] ?? '', TYPES.small, MARGIN.left, HEADER);
  right(sheet, label, TYPES.head, HEADER);
}

function footer(sheet: Sheet, document: ReadableDocument, page: number, pages: number): void {
  const { language, reference, verificationCode } = document;
  const code = `${documentLabel(language, 'REFERENCE')} ${reference} · ${documentLabel(language, 'CODE')} ${verificationCode}`;
  sheet.put(sheet.lines(code, TYPES.head, WIDTH - 90)[0] ?? '', TYPES.head, MARGIN.left, FOOTER);
  right(sheet, documentLabel(language, 'PAGE', { page, pages }), TYPES.small, FOOTER);
  sheet.lines(documentNote(language, 'CODE_EXPLAINED'), TYPES.small, WIDTH).forEach((line, index) => {
    sheet.put(line, TYPES.small, MARGIN.left, FOOTER + (index + 1) * TYPES.small.leading);
  });
}

function right(sheet: Sheet, text: string, type: Type, y: number): void {
  sheet.put(text, type, MARGIN.left + WIDTH - sheet.widthOf(text, type), y);
}
