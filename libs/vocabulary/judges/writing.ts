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
 * `userexe.jpg`.
 */
const HIDDEN = String.raw`[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]`;

/** In these scripts a joiner says how two letters are written (Unicode 17, chapters 9, 12, 13 and 16). */
const JOINED = [
  ...['Arabic', 'Syriac', 'Mandaic', 'Nko', 'Mongolian', 'Phags_Pa', 'Hanifi_Rohingya', 'Adlam'],
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala'],
  ...['Khmer', 'Myanmar', 'Tibetan', 'Balinese', 'Javanese', 'Meetei_Mayek', 'Grantha', 'Newa'],
]
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
/** A joiner has no width: only between letters of these scripts, and within pictures, does it show in what it joins. */
const LONE_JOINER = String.raw`(?<![${JOINED}\p{Emoji_Modifier}]|\p{Extended_Pictographic}\ufe0f?)[\u200c\u200d]|[\u200c\u200d](?![${JOINED}\p{Extended_Pictographic}])`;
/**
 * A variation selector changes the picture, the ideograph, the sign or the Myanmar letter before it (Unicode 17, section
 * 23.4); the key of a digit is written with one too. Behind anything else nobody sees it.
 */
const LONE_SELECTOR = String.raw`(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\p{Script=Myanmar}\p{Script=Phags_Pa}\p{Sm}]|[\d#*](?=\ufe0f\u20e3))[\ufe00-\ufe0f]|(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]`;

const UNSEEN = new RegExp(`${HIDDEN}|${LONE_JOINER}|${LONE_SELECTOR}`, 'gu');

/** Returns the hidden characters of a text, each once, as `U+202E`. */
export function hiddenCharacters(text: string): string[] {
  return [...new Set(text.match(UNSEEN) ?? [])].map(codeOf);
}

/** Returns the text with each hidden character as `[U+202E]`, so that who reads it sees what stands there. */
export function withHiddenShown(text: string): string {
  return text.replaceAll(UNSEEN, (character) => `[${codeOf(character)}]`);
}

export function withoutHidden(text: string): string {
  return text.replaceAll(UNSEEN, '');
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
