/**
 * PDF files are set in Noto Sans and Noto Sans Mono (SIL Open Font License 1.1), embedded as subsets. These cover
 * Latin, Greek and Cyrillic writing; a character that they do not have is shown by its code.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { codePoint, legibleLines } from '../legible.ts';

export type Face = 'body' | 'bold' | 'mono';

const { resolve } = createRequire(import.meta.url);
const FILES: Record<Face, string> = {
  body: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  mono: '@expo-google-fonts/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf',
};
export const FACES = Object.keys(FILES) as Face[];
/**
 * Fonts are named by their PostScript names: pdfkit keeps a font under this name, and under any other name it would
 * read the file again.
 */
export const FONT_NAMES: Record<Face, string> = {
  body: 'NotoSans-Regular',
  bold: 'NotoSans-Bold',
  mono: 'NotoSansMono-Regular',
};

const sources = new Map<Face, Buffer>();
const covered = new Map<Face, Set<number>>();

export function sourceOf(face: Face): Buffer {
  const known = sources.get(face);
  if (known !== undefined) return known;
  const file = readFileSync(resolve(FILES[face]));
  const source = face === 'mono' ? unshaped(file) : file;
  sources.set(face, source);
  return source;
}

/**
 * Returns the font without its rules for joining and moving letters (OpenType tables GSUB and GPOS, hidden under other
 * tags): an identifier is set character by character, and digests, of which no two are alike, cost a tenth of the time.
 */
function unshaped(file: Buffer): Buffer {
  const font = Buffer.from(file);
  const tables = font.readUInt16BE(4);
  for (let entry = 12; entry < 12 + tables * 16; entry += 16) {
    if (['GSUB', 'GPOS'].includes(font.toString('latin1', entry, entry + 4))) font.write('none', entry, 'latin1');
  }
  return font;
}

/** Returns the lines of `text` as this face can set them. */
export function settable(face: Face, text: string): string[] {
  return legibleLines(text).map((line) => {
    if (has(face, line)) return line;
    return Array.from(line, (character) => (has(face, character) ? character : codePoint(character))).join('');
  });
}

/**
 * Says whether every character of every text has its glyph; marks that are composed with their letter count as that
 * letter.
 */
export function canSet(text: string): boolean {
  return legibleLines(text).every((line) => FACES.every((face) => has(face, line)));
}

function has(face: Face, text: string): boolean {
  const glyphs = glyphsOf(face);
  for (const character of text) if (!glyphs.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function glyphsOf(face: Face): Set<number> {
  const known = covered.get(face);
  if (known !== undefined) return known;
  const glyphs = new Set(create(sourceOf(face)).characterSet);
  covered.set(face, glyphs);
  return glyphs;
}
