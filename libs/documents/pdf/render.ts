/**
 * A document becomes a PDF 1.7 file tagged for PDF/UA: language, title, headings, lists and tables are there for those
 * who listen to it. Dates and file identifier come from the document, so the same document is the same bytes.
 *
 * A long dossier takes a second or more of work; between sections the event loop gets its turn, so that whoever serves
 * files goes on answering others.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { Block, ReadableDocument, Section } from '../model.ts';
import { headOf, partsOf, wordsOf } from '../parts.ts';
import { documentLabel, documentNote } from '../words.ts';
import { beginningOf, drawBlock } from './blocks.ts';
import { drawFurniture } from './furniture.ts';
import { MARGIN, PAGE, Sheet, type Tagged, type Type, TYPES, WIDTH } from './sheet.ts';
import { canSet, ownFont, sourceOf } from './typeface.ts';

/** These characters are escaped here, because pdfkit writes XMP without escaping. */
const MARKUP = /[&<>]/g;

export async function renderPdf(document: ReadableDocument): Promise<Buffer> {
  const pdf = begun(document);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => pdf.once('end', resolve).once('error', reject));
  const sheet = new Sheet(pdf);
  const root: Tagged = { element: pdf.struct('Document', { lang: document.language }), tag: 'Document' };
  pdf.addStructure(root.element);
  drawTop(sheet, root, document);
  let parts = pdf.outline;
  for (const section of sectionsOf(document)) {
    const place = { top: 0, left: PAGE.width };
    drawHeading(sheet, root, section);
    const item = (section.level === 2 ? pdf.outline : parts).addItem(section.heading, { ...place, top: sheet.y - 30 });
    if (section.level === 2) parts = item;
    for (const block of section.blocks) drawBlock(sheet, root, block);
    await nextTurn();
  }
  root.element.end();
  drawFurniture(sheet, document);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

function begun({ title, reference, issuer, language, at, verificationCode }: ReadableDocument): PDFDocument {
  const date = new Date(at);
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    font: sourceOf(ownFont('body')),
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: language,
    bufferPages: true,
    info: {
      Title: `${title} ${reference}`.replaceAll(MARKUP, ' '),
      Author: issuer.replaceAll(MARKUP, ' '),
      Subject: verificationCode,
      Producer: 'Comity',
      Creator: 'Comity',
      CreationDate: date,
      ModDate: date,
    },
  });
}

function drawTop(sheet: Sheet, root: Tagged, document: ReadableDocument): void {
  const { title, issuer, exercise, warning, language } = document;
  line(sheet, root, 'P', issuer, TYPES.subpart);
  line(sheet, root, 'H1', title, TYPES.title);
  sheet.gap(4);
  if (exercise) line(sheet, root, 'P', documentNote(language, 'EXERCISE'), TYPES.strong);
  if (warning !== null) line(sheet, root, 'P', warning, TYPES.strong);
  sheet.gap(4);
  drawBlock(sheet, root, { kind: 'definitions', items: headOf(document) });
}

function drawHeading(sheet: Sheet, root: Tagged, { heading, level, blocks }: Section): void {
  const type: Type = level === 2 ? TYPES.part : TYPES.subpart;
  const before = level === 2 ? 12 : 6;
  const height = sheet.lines(heading, type, WIDTH).length * type.leading;
  sheet.need(before + height + beginningOf(blocks[0]));
  sheet.gap(before);
  line(sheet, root, `H${level}`, heading, type);
  sheet.gap(3);
}

function line(sheet: Sheet, root: Tagged, tag: string, text: string, type: Type): void {
  const one = sheet.child(root, tag);
  sheet.flow(one, sheet.lines(text, type, WIDTH), type, MARGIN.left);
  one.element.end();
}

/** A note follows where a character had to be shown by its code. */
function sectionsOf(document: ReadableDocument): Section[] {
  const sections = partsOf(document);
  if (sections.every(({ heading, blocks }) => [heading, ...blocks.flatMap(wordsOf)].every(canSet))) return sections;
  const { language } = document;
  const note: Block = { kind: 'paragraph', text: documentNote(language, 'NOT_TYPESET') };
  return [...sections, { heading: documentLabel(language, 'TYPEFACE'), level: 2, blocks: [note] }];
}
