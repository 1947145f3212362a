/**
 * A letter such as ñ is made of two glyphs of its font, and a subset of the font holds both. ISO 14289-1, 7.21.4.2 wants
 * every glyph of the subset in the font's CIDSet; pdfkit lists there those that have a width, which it knows only of
 * glyphs that were set themselves. So each glyph that comes into the subset while it is written is given its width.
 */
import type { EmbeddedFont } from 'pdfkit';

export function countComponents({ subset, font, widths, scale }: EmbeddedFont): void {
  const encode = subset.encode.bind(subset);
  subset.encode = () => {
    const bytes = encode();
    subset.glyphs.forEach((glyph, cid) => {
      widths[cid] ??= font.getGlyph(glyph).advanceWidth * scale;
    });
    return bytes;
  };
}
