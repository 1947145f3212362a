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
import { closingOf, headOf, partsOf, topWordsOf, wordsOf } from '../parts.ts';
import { documentLabel, documentNote } from '../words.ts';
import { beginningOf, drawBlock } from './blocks.ts';
import { drawFurniture } from './furniture.ts';
import { MARGIN, PAGE, Sheet, type Tagged, type Type, TYPES, WIDTH } from './sheet.ts';
import { tableHeight } from './table.ts';
import { canSet, ownFont, sourceOf } from './typeface.ts';

/** These characters are escaped here, because pdfkit writes XMP without escaping. */
const MARKUP = /[&<>]/g;

export async function renderPdf(document: ReadableDocument): Promise<Buffer> {
  const first = await drawn(document, null);
  if (first.closesAlone === null) return first.bytes;
  return (await drawn(document, first.closesAlone)).bytes;
}

interface Drawn {
  bytes: Buffer;
  /** The page that must leave the end of its text to the next one, because the closing stands there alone; else null. */
  closesAlone: number | null;
}

/** `shortened` is a page at whose foot the last part leaves the height of the closing free. */
async function drawn(document: ReadableDocument, shortened: number | null): Promise<Drawn> {
  const pdf = begun(document);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => pdf.once('end', resolve).once('error', reject));
  const sheet = new Sheet(pdf);
  const root: Tagged = { element: pdf.struct('Document', { lang: document.language }), tag: 'Document' };
  pdf.addStructure(root.element);
  drawTop(sheet, root, document);
  let parts = pdf.outline;
  const sections = sectionsOf(document);
  const last = sections.length - closingOf(document).length - 1;
  let closesAlone: number | null = null;
  for (const [index, section] of sections.entries()) {
    if (index === last && shortened !== null) sheet.shorten(shortened, closingHeight(sheet, document));
    const place = { top: 0, left: PAGE.width };
    const before = sheet.page;
    if (index === last + 1) sheet.need(closingHeight(sheet, document));
    drawHeading(sheet, root, section);
    // Where the closing has turned the page, nothing of what it closes stands above it.
    if (index === last + 1 && sheet.page > before) closesAlone = before;
    const item = (section.level === 2 ? pdf.outline : parts).addItem(section.heading, { ...place, top: sheet.y - 30 });
    if (section.level === 2) parts = item;
    for (const block of section.blocks) drawBlock(sheet, root, block);
    await nextTurn();
  }
  root.element.end();
  drawFurniture(sheet, document);
  pdf.end();
  await ended;
  return { bytes: Buffer.concat(chunks), closesAlone };
}

/** Returns how many points the signatures and the code take, which stand together where a page can hold them. */
function closingHeight(sheet: Sheet, document: ReadableDocument): number {
  const heading = 12 + TYPES.part.leading + 3;
  const signed = closingOf(document)
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + (block.kind === 'table' ? tableHeight(sheet, block) : 0), 0);
  return heading + signed + (document.letterhead === undefined ? 0 : 9 + TYPES.body.leading);
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
  const { title, exercise, warning, language, letterhead } = document;
  drawHead(sheet, root, document);
  line(sheet, root, { tag: 'H1', text: title, type: TYPES.title });
  sheet.gap(4);
  if (exercise) line(sheet, root, { tag: 'P', text: documentNote(language, 'EXERCISE'), type: TYPES.strong });
  if (warning !== null) line(sheet, root, { tag: 'P', text: warning, type: TYPES.strong });
  sheet.gap(4);
  drawBlock(sheet, root, { kind: 'definitions', items: headOf(document) });
  if (letterhead !== undefined && letterhead.opening !== '')
    drawBlock(sheet, root, { kind: 'paragraph', text: letterhead.opening });
}

/** Who writes stands left, place and date right below, and then to whom it is written. */
function drawHead(sheet: Sheet, root: Tagged, { issuer, letterhead, language }: ReadableDocument): void {
  if (letterhead === undefined) {
    line(sheet, root, { tag: 'P', text: issuer, type: TYPES.subpart });
    return;
  }
  const { from, to, placeAndDate } = letterhead;
  from.forEach((one, index) => {
    line(sheet, root, { tag: 'P', text: one, type: index === 0 ? TYPES.subpart : TYPES.body });
  });
  sheet.gap(8);
  const width = sheet.widthOf(placeAndDate, TYPES.body);
  line(sheet, root, { tag: 'P', text: placeAndDate, type: TYPES.body, indent: Math.max(0, WIDTH - width) });
  sheet.gap(8);
  line(sheet, root, { tag: 'P', text: `${documentLabel(language, 'LETTER_TO')}:`, type: TYPES.small });
  to.forEach((one, index) => {
    line(sheet, root, { tag: 'P', text: one, type: index === 0 ? TYPES.strong : TYPES.body });
  });
  sheet.gap(12);
}

function drawHeading(sheet: Sheet, root: Tagged, { heading, level, blocks }: Section): void {
  const type: Type = level === 2 ? TYPES.part : TYPES.subpart;
  const before = level === 2 ? 12 : 6;
  const height = sheet.lines(heading, type, WIDTH).length * type.leading;
  sheet.need(before + height + beginningOf(blocks[0]));
  sheet.gap(before);
  line(sheet, root, { tag: `H${level}`, text: heading, type: type });
  sheet.gap(3);
}

interface Line {
  tag: string;
  text: string;
  type: Type;
  /** Points from the left margin. */
  indent?: number;
}

function line(sheet: Sheet, root: Tagged, { tag, text, type, indent = 0 }: Line): void {
  const one = sheet.child(root, tag);
  sheet.flow(one, sheet.lines(text, type, WIDTH - indent), type, MARGIN.left + indent);
  one.element.end();
}

/** A note follows where a character had to be shown by its code. */
function sectionsOf(document: ReadableDocument): Section[] {
  const sections = partsOf(document);
  const inParts = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(wordsOf)]);
  if ([...topWordsOf(document), ...inParts].every(canSet)) return sections;
  const { language } = document;
  const note: Block = { kind: 'paragraph', text: documentNote(language, 'NOT_TYPESET') };
  const closing = closingOf(document).length;
  const about: Section = { heading: documentLabel(language, 'TYPEFACE'), level: 2, blocks: [note] };
  return [...sections.slice(0, sections.length - closing), about, ...sections.slice(sections.length - closing)];
}
