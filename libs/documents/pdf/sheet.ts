/**
 * A PDF is written sheet by sheet. The sheet knows where the next line goes, when a new page begins, and to which
 * element of the structure tree a piece of content belongs. All lengths are points; y grows downwards.
 */
import type PDFDocument from 'pdfkit';
import { LineWrapper, type StructureElement } from 'pdfkit';
import { type Face, FONT_NAMES, settable } from './typeface.ts';

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
  y = MARGIN.top;
  /** So many pages have been begun. */
  page = 1;

  constructor(readonly pdf: PDFDocument) {}

  /** So many points are left on this page. */
  get room(): number {
    return BOTTOM - this.y;
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
    this.set(type);
    return settable(type.face, text).flatMap((line) => this.broken(line, width));
  }

  private broken(line: string, width: number): string[] {
    if (this.pdf.widthOfString(line) <= width) return [line];
    const lines: string[] = [];
    const wrapper = new LineWrapper(this.pdf, { width, height: Number.POSITIVE_INFINITY });
    wrapper.on('line', (piece) => lines.push(piece));
    wrapper.wrap(line, { width });
    return lines;
  }

  /** Puts one line of type at `x`, `y`; the cursor stays. */
  put(line: string, type: Type, x: number, y: number): void {
    if (line === '') return;
    this.set(type).text(line, x, y, { lineBreak: false });
  }

  /** Returns the width of one line in this type. */
  widthOf(line: string, type: Type): number {
    return this.set(type).widthOfString(line);
  }

  private set({ face, size }: Type): PDFDocument {
    return this.pdf.font(FONT_NAMES[face], size);
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
