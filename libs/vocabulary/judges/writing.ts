/**
 * This is the one judge of characters. Line breaks of word processors become line breaks; what cannot be stored is
 * named with its place; and what nobody sees is found, because two texts that look alike may not be.
 */

/** Word's manual line break is U+000B; the others are line breaks of other programs (Unicode UAX 14, class BK and NL). */
const LINE_BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu;

/** Returns the text with the line breaks of whatever program as LF. */
export function withLineFeeds(text: string): string {
  return text.replaceAll(LINE_BREAKS, '\n');
}

export interface StrangeCharacter {
  /** The code is written as in `U+0007`. */
  code: string;
  /** Both count from 1; columns are counted in characters as a person sees them typed. */
  line: number;
  column: number;
}

/**
 * Finds the first character that cannot be stored: a control character, or half of a surrogate pair. LF and tab can be
 * stored.
 */
export function strangeCharacter(text: string): StrangeCharacter | null {
  let line = 1;
  let column = 1;
  for (const character of text) {
    if (character !== '\t' && character !== '\n' && /[\p{Cc}\p{Cs}]/u.test(character))
      return { code: codeOf(character), line, column };
    column = character === '\n' ? 1 : column + 1;
    line += character === '\n' ? 1 : 0;
  }
  return null;
}

/**
 * Hidden characters have no width, or turn the direction of what follows (UAX 9): `user\u202Egpj.exe` is read as
 * `userexe.jpg`. Joiners between letters of Arabic and Indic scripts, and within pictures, are how these are written.
 */
const HIDDEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Returns the hidden characters of a text, each once, as `U+202E`. */
export function hiddenCharacters(text: string): string[] {
  return [...new Set(text.match(HIDDEN) ?? [])].map(codeOf);
}

/** A joiner has no width; only between letters of these scripts, and within pictures, does it show in what it joins. */
const LONE_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Sinhala}\p{Extended_Pictographic}\ufe0f])[\u200c\u200d]|[\u200c\u200d](?![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Sinhala}\p{Extended_Pictographic}])/gu;

/** Returns the text with each hidden character as `[U+202E]`, so that who reads it sees what stands there. */
export function withHiddenShown(text: string): string {
  const shown = (character: string): string => `[${codeOf(character)}]`;
  return text.replaceAll(HIDDEN, shown).replaceAll(LONE_JOINER, shown);
}

export function withoutHidden(text: string): string {
  return text.replaceAll(HIDDEN, '');
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
