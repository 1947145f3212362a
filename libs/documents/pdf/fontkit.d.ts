/** This file declares the part of fontkit 2 that is used here; the package carries no types of its own. */
declare module 'fontkit' {
  export interface Font {
    /** These code points have a glyph. */
    readonly characterSet: readonly number[];
  }
  export function create(source: Buffer): Font;
}
