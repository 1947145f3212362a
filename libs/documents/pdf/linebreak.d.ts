/** This file declares the part of linebreak 1.1 that is used here; the package carries no types of its own. */
declare module 'linebreak' {
  /** A line of text may end in these places (UAX 14). */
  export default class LineBreaker {
    constructor(text: string);
    /** Returns null after the last place, which is the end of the text. */
    nextBreak(): { position: number } | null;
  }
}
