/**
 * Characters that would make a page read differently than it is written are shown by their code, in HTML as in PDF, so that
 * nobody is misled by an address or a file name that somebody made up.
 */
import { withHiddenShown } from '@comity/vocabulary/judges/writing';

const CONTROL = /\p{Cc}/gu;
const LINES = /\r\n?|[\n\u2028\u2029]/;

export function codePoint(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Returns the lines of a text, each without control characters; a tab becomes four spaces. */
export function legibleLines(text: string): string[] {
  return text.split(LINES).map((line) => withHiddenShown(line.replaceAll('\t', '    ').replaceAll(CONTROL, codePoint)));
}
