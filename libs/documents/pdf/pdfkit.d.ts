/** This file declares the part of pdfkit 0.20 that is used here; the package carries no types of its own. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  export interface PdfOptions {
    size: 'A4';
    margin: number;
    /**
     * The buffer of a font must be given: without it pdfkit would name one of the fourteen fonts that are not embedded.
     */
    font: Buffer;
    pdfVersion: '1.7';
    subset: 'PDF/UA';
    tagged: true;
    displayTitle: true;
    lang: string;
    bufferPages: true;
    info: Record<string, string | Date>;
  }

  export interface StructureElement {
    add(child: StructureElement | StructureContent): this;
    end(): void;
  }

  export interface StructureContent {
    readonly refs: readonly object[];
  }

  /**
   * This is a font of one file, with the glyphs of it that are embedded. `widths` are in thousandths, by the number in
   * the subset.
   */
  export interface EmbeddedFont {
    readonly font: { getGlyph(id: number): { advanceWidth: number } };
    readonly subset: { readonly glyphs: readonly number[]; encode: () => Uint8Array };
    readonly widths: number[];
    readonly scale: number;
    /** The ascender is in thousandths of the size. */
    readonly ascender: number;
  }

  export interface OutlineItem {
    addItem(title: string, options: { top: number; left: number }): OutlineItem;
  }

  export default class PDFDocument extends Readable {
    constructor(options: PdfOptions);
    readonly outline: OutlineItem;
    registerFont(name: string, source: Buffer): this;
    /** This is the font that was named last. */
    readonly _font: EmbeddedFont;
    font(name: string, size: number): this;
    text(text: string, x: number, y: number, options: { lineBreak: false }): this;
    widthOfString(text: string): number;
    currentLineHeight(includeGap: boolean): number;
    addPage(): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(page: number): this;
    lineWidth(points: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    stroke(): this;
    struct(type: string, options?: { lang?: string; scope?: 'Column' | 'Row' }): StructureElement;
    addStructure(element: StructureElement): this;
    markStructureContent(tag: string): StructureContent;
    markContent(tag: 'Artifact', options: { type: 'Pagination' | 'Layout' }): this;
    markContent(tag: 'Span', options: { actual: string }): this;
    endMarkedContent(): this;
    end(): void;
  }

  export class LineWrapper {
    constructor(document: PDFDocument, options: { width: number; height: number });
    on(event: 'line', listener: (line: string) => void): this;
    wrap(text: string, options: { width: number }): void;
  }
}
