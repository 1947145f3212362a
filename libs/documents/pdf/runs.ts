/**
 * A line is put in the order in which the eye meets it: the Unicode Bidirectional Algorithm (UAX 9) says which parts of
 * it run from right to left, and each part is set in a font that has its letters. The line itself stays as it was
 * written.
 */
import bidiFactory from 'bidi-js';
import { type Face, type FontName, fontOf, has, lettersOf, ownFont } from './typeface.ts';

export interface Run {
  font: FontName;
  /** The font must be given the text in this form, because it turns letters of Arabic and Hebrew around by itself. */
  text: string;
}

interface Piece {
  font: FontName;
  text: string;
  /** An odd level runs from right to left. */
  level: number;
}

const bidi = bidiFactory();
/** In this writing the letters stand one after the other as they are kept. */
const PLAIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;
/** A line with such a letter belongs to a text in one of the languages of papers. */
const LATIN = /\p{Script=Latin}/u;
/** In this writing fontkit turns the letters around. */
const TURNED = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Returns true where the line is one run of the face's own font, and what is seen is what is kept. */
export function isPlain(face: Face, line: string): boolean {
  return PLAIN.test(line) && has(ownFont(face), line);
}

/** Returns the runs from left to right. */
export function runsOf(face: Face, line: string): Run[] {
  return inSight(piecesOf(face, line)).map(({ font, text, level }) => ({ font, text: turned(text, level) }));
}

/**
 * Returns the pieces in the order of the text. Each is of one font and one direction, and from right to left each is
 * one word or space.
 */
function piecesOf(face: Face, line: string): Piece[] {
  const { levels } = bidi.getEmbeddingLevels(line, LATIN.test(line) ? 'ltr' : 'auto');
  const pieces: Piece[] = [];
  let at = 0;
  for (const letter of lettersOf(line)) {
    const level = levels[at] ?? 0;
    at += letter.length;
    const font = fontOf(face, letter) ?? ownFont(face);
    const last = pieces.at(-1);
    const apart = level % 2 === 1 && (letter === ' ' || last?.text === ' ');
    if (last?.font === font && last.level === level && !apart) last.text += letter;
    else pieces.push({ font, text: letter, level });
  }
  return pieces;
}

/**
 * Applies rule L2 of the algorithm: from the highest level down, every sequence of that level or higher is turned
 * around.
 */
function inSight(pieces: readonly Piece[]): Piece[] {
  const order = [...pieces];
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let until = from;
      while ((order[until]?.level ?? -1) >= level) until += 1;
      if (until > from) order.splice(from, until - from, ...order.slice(from, until).reverse());
      from = until;
    }
  }
  return order;
}

/** Mirrors brackets from right to left (rule L4); what the font does not turn around by itself is turned here. */
function turned(text: string, level: number): string {
  const fromRight = level % 2 === 1;
  const letters = lettersOf(text).map((letter) => (fromRight ? (bidi.getMirroredCharacter(letter) ?? letter) : letter));
  return (TURNED.test(text) === fromRight ? letters : letters.reverse()).join('');
}
