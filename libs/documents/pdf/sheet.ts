/**
 * A PDF is written sheet by sheet. The sheet knows where the next line goes, when a new page begins, and to which
 * element of the structure tree a piece of content belongs. All lengths are points; y grows downwards.
 */
import type PDFDocument from 'pdfkit';
import { LineWrapper, type StructureElement } from 'pdfkit';
import { brokenLine } from './broken.ts';
import { countComponents } from './component-glyphs.ts';
import { isPlain, runsOf } from './runs.ts';
import { type Face, type FontName, ownFont, settable, sourceOf } from './typeface.ts';

export const PAGE = { width: 595.28, height: 841.89 };
export const MARGIN = { left: 70, right: 70, top: 84, bottom: 96 };
export const WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const BOTTOM = PAGE.height - MARGIN.bottom;
/** A page can hold at most this height. */
export const FULL = BOTTOM - MARGIN.top;

export interface Type {
  face: Face;
  size: number;
  leading: number;
}

export const TYPES = {
  title: { face: 'bold', size: 18, leading: 24 },
  part: { face: 'bold', size: 13, leading: 18 },
  subpart: { face: 'bold', size: 10.5, leading: 15 },
  body: { face: 'body', size: 9.5, leading: 14 },
  strong: { face: 'bold', size: 9.5, leading: 14 },
  small: { face: 'body', size: 8.5, leading: 12 },
  head: { face: 'bold', size: 8.5, leading: 12 },
  exact: { face: 'mono', size: 8, leading: 12 },
} as const satisfies Record<string, Type>;

/** A structure element stands here together with its tag, under which its content is marked. */
export interface Tagged {
  element: StructureElement;
  tag: string;
}

export class Sheet {
  readonly pdf: PDFDocument;
  y = MARGIN.top;
  /** So many pages have been begun. */
  page = 1;

  private short = { page: 0, points: 0 };

  private readonly opened = new Set<FontName>();

  constructor(pdf: PDFDocument) {
    this.pdf = pdf;
  }

  /** So many points are left on this page. */
  get room(): number {
    return BOTTOM - this.y - (this.page === this.short.page ? this.short.points : 0);
  }

  /** Leaves `points` free at the foot of a page from here on. */
  shorten(page: number, points: number): void {
    this.short = { page, points };
  }

  turn(): void {
    this.pdf.addPage();
    this.page += 1;
    this.y = MARGIN.top;
  }

  /** Turns the page unless `height` fits on this one; nothing taller than a page is worth an empty one. */
  need(height: number): void {
    if (height > this.room && this.y > MARGIN.top && height <= FULL) this.turn();
  }

  gap(points: number): void {
    if (this.y > MARGIN.top) this.y += points;
  }

  /** Returns the lines that `text` takes in this type and width; a word that is wider than the line is broken. */
  lines(text: string, type: Type, width: number): string[] {
    return settable(type.face, text).flatMap((line) => this.broken(line, type, width));
  }

  private broken(line: string, type: Type, width: number): string[] {
    if (this.widthOf(line, type) <= width) return [line];
    if (!isPlain(type.face, line)) return brokenLine(line, width, (part) => this.widthOf(part, type));
    const lines: string[] = [];
    const wrapper = new LineWrapper(this.set(ownFont(type.face), type), { width, height: Number.POSITIVE_INFINITY });
    wrapper.on('line', (piece) => lines.push(piece));
    wrapper.wrap(line, { width });
    return lines;
  }

  /** Puts one line of type at `x`, `y`; the cursor stays. Who listens or copies gets the letters in the order of the text. */
  put(line: string, type: Type, x: number, y: number): void {
    if (line === '') return;
    if (isPlain(type.face, line)) {
      this.set(ownFont(type.face), type).text(line, x, y, { lineBreak: false });
      return;
    }
    this.pdf.markContent('Span', { actual: line });
    let left = x;
    for (const { font, text } of runsOf(type.face, line)) {
      const top = y + this.above(font, type);
      this.set(font, type).text(text, left, top, { lineBreak: false });
      left += this.pdf.widthOfString(text);
    }
    this.pdf.endMarkedContent();
  }

  /** Returns the width of one line in this type. */
  widthOf(line: string, type: Type): number {
    if (isPlain(type.face, line)) return this.set(ownFont(type.face), type).widthOfString(line);
    const widths = runsOf(type.face, line).map(({ font, text }) => this.set(font, type).widthOfString(text));
    return widths.reduce((sum, width) => sum + width, 0);
  }

  /** Returns by how many points a line of `font` begins lower, so that it stands on the line of the face's own font. */
  private above(font: FontName, type: Type): number {
    const ascentOf = (one: FontName): number => (this.set(one, type)._font.ascender * type.size) / 1_000;
    return ascentOf(ownFont(type.face)) - ascentOf(font);
  }

  private set(font: FontName, { size }: Type): PDFDocument {
    if (this.opened.has(font)) return this.pdf.font(font, size);
    this.opened.add(font);
    this.pdf.registerFont(font, sourceOf(font)).font(font, size);
    countComponents(this.pdf._font);
    return this.pdf;
  }

  /** Draws content that belongs to `to` in the structure tree. `draw` must stay on one page. */
  marked(to: Tagged, draw: () => void): void {
    const content = this.pdf.markStructureContent(to.tag);
    draw();
    this.pdf.endMarkedContent();
    to.element.add(content);
  }

  /** Draws content that is no part of what the document says: page furniture, rules, repeated headings. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  rule(x: number, y: number, toX: number, toY: number, weight = 0.5): void {
    this.artifact('Layout', () => this.pdf.lineWidth(weight).moveTo(x, y).lineTo(toX, toY).stroke());
  }

  child(parent: Tagged, tag: string, options: { lang?: string; scope?: 'Column' | 'Row' } = {}): Tagged {
    const element = this.pdf.struct(tag, options);
    parent.element.add(element);
    return { element, tag };
  }

  /**
   * Sets lines from the cursor on, over as many pages as they take, leaving no line alone at the foot or the head of a
   * page. `beside` is called once for each page with the y where the lines begin and end there.
   */
  flow(
    to: Tagged,
    lines: readonly string[],
    type: Type,
    x: number,
    beside: (from: number, until: number) => void = () => undefined,
  ): void {
    let rest = lines;
    while (rest.length > 0) {
      const take = this.take(rest.length, type.leading);
      if (take === 0) {
        this.turn();
        continue;
      }
      const from = this.y;
      this.marked(to, () => {
        for (const line of rest.slice(0, take)) {
          this.put(line, type, x, this.y);
          this.y += type.leading;
        }
      });
      beside(from, this.y);
      rest = rest.slice(take);
    }
  }

  private take(count: number, leading: number): number {
    const fits = Math.floor((this.room + 0.01) / leading);
    if (fits >= count) return count;
    if (this.y === MARGIN.top) return fits;
    const left = count - fits;
    const kept = left === 1 ? fits - 1 : fits;
    return kept < 2 ? 0 : kept;
  }
}
