/** An exhibit is one thing to look at in one language: a page, a mail or a paper, as the browser gets it. */
export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** The chapters of the gallery stand in the order of its index. */
export const CHAPTERS = ['pages', 'acts', 'fields', 'drafts', 'by-hand', 'extremes', 'papers', 'mails'] as const;
export type Chapter = (typeof CHAPTERS)[number];

export interface Exhibit {
  chapter: Chapter;
  /** The name is unique in its chapter and the same in each language; the file is named by it. */
  name: string;
  locale: Locale;
  html: string;
  /** This is the same document as a file for printing; it is null for pages and mails. */
  pdf: Buffer | null;
}

/** Returns where the exhibit stands below the gallery's folder, without the file's ending. */
export function placeOf({ chapter, name, locale }: Pick<Exhibit, 'chapter' | 'name' | 'locale'>): string {
  return `${locale}/${chapter}-${name}`;
}
