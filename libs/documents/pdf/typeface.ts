/**
 * PDF files are set in fonts of the Noto family (SIL Open Font License 1.1), embedded as subsets. A face is
 * set in its own font, and what that font does not have in the first of its substitutes that has it: Arabic, Hebrew and
 * Chinese writing have fonts of their own. What no font has is shown by its code.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'fontkit';
import { codePoint, legibleLines } from '../legible.ts';

export type Face = 'body' | 'bold' | 'mono';

/** A font is named by its PostScript name: pdfkit keeps it under this name, and under any other it would read the file again. */
export type FontName = keyof typeof FILES;

const { resolve } = createRequire(import.meta.url);
/** Names the package of each font, and its place beside the entry of that package. */
const FILES = {
  'NotoSans-Regular': ['@expo-google-fonts/noto-sans', '400Regular/NotoSans_400Regular.ttf'],
  'NotoSans-Bold': ['@expo-google-fonts/noto-sans', '700Bold/NotoSans_700Bold.ttf'],
  'NotoSansMono-Regular': ['@expo-google-fonts/noto-sans-mono', '400Regular/NotoSansMono_400Regular.ttf'],
  'NotoSansArabic-Regular': ['@expo-google-fonts/noto-sans-arabic', '400Regular/NotoSansArabic_400Regular.ttf'],
  'NotoSansArabic-Bold': ['@expo-google-fonts/noto-sans-arabic', '700Bold/NotoSansArabic_700Bold.ttf'],
  'NotoSansHebrew-Regular': ['@expo-google-fonts/noto-sans-hebrew', '400Regular/NotoSansHebrew_400Regular.ttf'],
  'NotoSansHebrew-Bold': ['@expo-google-fonts/noto-sans-hebrew', '700Bold/NotoSansHebrew_700Bold.ttf'],
  'NotoSansHans-Regular': ['@embedpdf/fonts-sc', '../fonts/NotoSansHans-Regular.otf'],
  'NotoSansHans-Bold': ['@embedpdf/fonts-sc', '../fonts/NotoSansHans-Bold.otf'],
} as const;

/** Names the font of a face, and after it its substitutes. Noto Sans has Devanagari too, which Noto Sans Mono lacks. */
const FONTS: Record<Face, readonly [FontName, ...FontName[]]> = {
  body: ['NotoSans-Regular', 'NotoSansArabic-Regular', 'NotoSansHebrew-Regular', 'NotoSansHans-Regular'],
  bold: ['NotoSans-Bold', 'NotoSansArabic-Bold', 'NotoSansHebrew-Bold', 'NotoSansHans-Bold'],
  mono: [
    'NotoSansMono-Regular',
    'NotoSans-Regular',
    'NotoSansArabic-Regular',
    'NotoSansHebrew-Regular',
    'NotoSansHans-Regular',
  ],
};

const sources = new Map<FontName, Buffer>();
const covered = new Map<FontName, Set<number>>();
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function sourceOf(font: FontName): Buffer {
  const known = sources.get(font);
  if (known !== undefined) return known;
  const [npmPackage, place] = FILES[font];
  const file = readFileSync(join(dirname(resolve(npmPackage)), place));
  const source = font === FONTS.mono[0] ? unshaped(file) : file;
  sources.set(font, source);
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

export function ownFont(face: Face): FontName {
  return FONTS[face][0];
}

/** Returns the letters of a text, each with the marks that belong to it. */
export function lettersOf(text: string): string[] {
  return Array.from(clusters.segment(text), ({ segment }) => segment);
}

/** Returns the font in which a letter of this face is set; null if none has it. */
export function fontOf(face: Face, letter: string): FontName | null {
  return FONTS[face].find((font) => has(font, letter)) ?? null;
}

/** Returns the lines of `text` as this face can set them. */
export function settable(face: Face, text: string): string[] {
  return legibleLines(text).map((line) => {
    if (has(ownFont(face), line)) return line;
    return lettersOf(line)
      .map((letter) => (fontOf(face, letter) === null ? byCharacter(face, letter) : letter))
      .join('');
  });
}

function byCharacter(face: Face, letter: string): string {
  return Array.from(letter, (one) => (fontOf(face, one) === null ? codePoint(one) : one)).join('');
}

/** Says whether every character of every text has its glyph. */
export function canSet(text: string): boolean {
  const faces = Object.keys(FONTS) as Face[];
  return legibleLines(text).every((line) => faces.every((face) => settable(face, line)[0] === line));
}

/** Says whether the font has every character of a text. */
export function has(font: FontName, text: string): boolean {
  const glyphs = glyphsOf(font);
  for (const character of text) if (!glyphs.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

function glyphsOf(font: FontName): Set<number> {
  const known = covered.get(font);
  if (known !== undefined) return known;
  const glyphs = new Set(create(sourceOf(font)).characterSet);
  covered.set(font, glyphs);
  return glyphs;
}
