/** The part of linebreak 1.1 that is used here; the package carries no types of its own. */
declare module 'linebreak' {
  /** Where a line of text may end (UAX 14). */
  export default class LineBreaker {
    constructor(text: string);
    /** Null after the last place, which is the end of the text. */
    nextBreak(): { position: number } | null;
  }
}
