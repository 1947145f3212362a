/**
 * These characters would make a page read differently than it is written: changes of direction, joiners and spaces
 * without width, control characters. They are shown by their code, in HTML as in PDF, so that nobody is misled by an
 * address or a file name that somebody made up.
 */
const MISLEADING = /[\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
const LINES = /\r\n?|[\n\u2028\u2029]/;

export function codePoint(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Returns the lines of a text, each without control characters; a tab becomes four spaces. */
export function legibleLines(text: string): string[] {
  return text.split(LINES).map((line) => line.replaceAll('\t', '    ').replaceAll(MISLEADING, codePoint));
}
