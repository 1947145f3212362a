import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GROUPS } from '../text.ts';
import { GLOSSARY } from './terms.ts';

const LANGUAGES = ['en', 'es'] as const;
const LOCALES = join(import.meta.dirname, '..', '..', '..', 'apps', 'portal', 'locales');

/** A term of another State's law has that State's own word for it. */
const QUOTED = ['Preservación provisoria (Chile, art. 218 bis)'];

/** Every text of the portal and of the codes in a language, with where it stands. */
function catalogue(language: (typeof LANGUAGES)[number]): { place: string; text: string }[] {
  const files = readdirSync(join(LOCALES, language)).map((file) => ({
    place: file,
    content: JSON.parse(readFileSync(join(LOCALES, language, file), 'utf8')) as Record<string, unknown>,
  }));
  const ofPortal = files.flatMap(({ place, content }) => textsIn(content).map((text) => ({ place, text })));
  const ofCodes = Object.entries(GROUPS).flatMap(([place, codes]) =>
    Object.values(codes as Record<string, readonly [string, string]>).map(([en, es]) => ({
      place,
      text: language === 'en' ? en : es,
    })),
  );
  return [...ofPortal, ...ofCodes].filter(({ text }) => !QUOTED.includes(text));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const starting = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${word})`, word === word.toUpperCase() ? 'u' : 'iu');

function forbiddenIn(texts: ReturnType<typeof catalogue>, language: (typeof LANGUAGES)[number]): string[] {
  return GLOSSARY.flatMap(({ term, forbidden }) =>
    forbidden[language].flatMap((word) =>
      texts
        .filter(({ text }) => starting(word).test(text))
        .map(({ place, text }) => `${place}: “${text}” says ${word} for ${term[language === 'en' ? 0 : 1]}`),
    ),
  );
}

describe('case C4: one word for one thing', () => {
  it.each(LANGUAGES)('no text in %s uses a word that the glossary forbids', (language) => {
    const texts = catalogue(language);
    expect(texts.length).toBeGreaterThan(1_000);
    expect(forbiddenIn(texts, language)).toEqual([]);
  });

  it('would find one that is planted', () => {
    expect(forbiddenIn([{ place: 'planted', text: 'La preservación de la evidencia' }], 'es')).toHaveLength(2);
    expect(forbiddenIn([{ place: 'planted', text: 'The timezone of the ISP' }], 'en')).toHaveLength(2);
  });

  it('each term stands once, with its meaning and its source', () => {
    const terms = GLOSSARY.flatMap(({ term }) => term);
    expect(new Set(terms).size).toBe(terms.length);
    for (const { definition, source } of GLOSSARY) {
      expect(definition.every((one) => one.endsWith('.'))).toBe(true);
      expect(source).not.toBe('');
    }
  });
});
