/**
 * A page shows what nobody would see: a character without width, or one that turns the reading around, stands in its place
 * by its code. What a person typed stays as it is in the field that they typed it into, and so does every address.
 */
import { hiddenCharacters, withHiddenShown } from '@comity/vocabulary/judges/writing';

/** Matches a text area with its contents, a script, a style sheet, a tag, or the text between them. */
const PARTS = /<(textarea|script|style)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/gi;

export function legiblePage(html: string): string {
  if (hiddenCharacters(html).length === 0) return html;
  return html.replaceAll(PARTS, (part) => (part.startsWith('<') ? part : withHiddenShown(part)));
}
