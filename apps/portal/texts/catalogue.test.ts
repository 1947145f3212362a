import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { preferredLocale, readCatalogue, translate } from './catalogue.ts';

const PORTAL = join(dirname(fileURLToPath(import.meta.url)), '..');
/** These words stay the same, however many there are. */
const UNBENT = ['in', 'en', 'more', 'más', 'of', 'de', 'earlier'];

/** Returns where a number stands before a word that bends with it, and does not bend. */
function uncounted(text: string): string[] {
  return [
    ...text.matchAll(/\{(count|days|hours|minutes|months|size|bytes|items|total|files|complete|number)\} (\p{Ll}+)/gu),
  ]
    .filter(([, , word = '']) => !UNBENT.includes(word))
    .map(([found]) => found);
}

const en = readCatalogue('en');
const es = readCatalogue('es');

function sources(): { file: string; text: string }[] {
  return readdirSync(PORTAL, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(njk|ts)$/.test(file) && !file.endsWith('.test.ts') && !file.startsWith('testing'))
    .map((file) => ({ file, text: readFileSync(join(PORTAL, file), 'utf8') }));
}

/** Returns the keys as they are written in templates and code; `prefix` keys are completed at run time. */
function usedKeys(): { file: string; key: string; prefix: boolean }[] {
  return sources().flatMap(({ file, text }) => [
    ...[...text.matchAll(/\bt\('([a-z0-9-]+\.[\w.-]+)'\s*(\+?)/g)].map(([, key = '', plus]) => ({
      file,
      key,
      prefix: plus === '+',
    })),
    ...[...text.matchAll(/'((?:core|work|orders)\.[a-zA-Z][\w.]*)'/g)].map(([, key = '']) => ({
      file,
      key,
      prefix: key.endsWith('.') || key.endsWith('_'),
    })),
  ]);
}

describe('The texts of the portal', () => {
  it('exist in both languages, key by key', () => {
    expect([...es.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('take the same values in both languages', () => {
    const values = (text = ''): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
    const different = [...en.keys()].filter((key) => values(en.get(key)).join() !== values(es.get(key)).join());
    expect(different).toEqual([]);
  });

  it.each(['en', 'es'] as const)('leave no brace where their values are given (%s)', (locale) => {
    const left = [...(locale === 'en' ? en : es)].filter(([key, text]) => {
      const names = [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 7] as const);
      return /[{}]/.test(translate(locale, key, Object.fromEntries(names)));
    });
    expect(left.map(([key]) => key)).toEqual([]);
  });

  it('are never empty', () => {
    expect([...en, ...es].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('exist for every key that a template or a handler names', () => {
    const missing = usedKeys().filter(({ key, prefix }) =>
      prefix ? ![...en.keys()].some((one) => one.startsWith(key)) : !en.has(key),
    );
    expect(missing).toEqual([]);
  });

  it('fill in values and complain about a key that nobody wrote', () => {
    expect(translate('es', 'core.left_days', { count: 3 })).toBe('quedan 3 días');
    expect(() => translate('en', 'core.nothing_like_it')).toThrow('core.nothing_like_it');
  });

  it.each([
    ['en', 0, '0 days left'],
    ['en', 1, '1 day left'],
    ['en', 2, '2 days left'],
    ['es', 0, 'quedan 0 días'],
    ['es', 1, 'queda 1 día'],
    ['es', 21, 'quedan 21 días'],
  ] as const)('case B4: say one day and several days as the language does (%s, %s)', (locale, count, said) => {
    expect(translate(locale, 'core.left_days', { count })).toBe(said);
  });

  it('case B4: have the singular of everything that they count', () => {
    const lacking = [...en, ...es].flatMap(([key, text]) => uncounted(text).map((found) => `${key}: ${found}`));
    expect(lacking).toEqual([]);
  });

  it('case B4: are found out where a counted word has no singular', () => {
    expect(uncounted('quedan {count} días')).toEqual(['{count} días']);
    expect(uncounted('{count} in all, {count} {count:day|days} left')).toEqual([]);
  });

  it.each(['en', 'es'] as const)('case B4: differ between one and several (%s)', (locale) => {
    const counted = [...(locale === 'en' ? en : es)].filter(([, text]) => /\{\w+:[^}]*\}/.test(text));
    const said = (key: string, number: number): string => {
      const names = [...(en.get(key) ?? '').matchAll(/\{(\w+)[:}]/g)].map(([, name = '']) => [name, number] as const);
      return translate(locale, key, Object.fromEntries(names)).replaceAll(String(number), '#');
    };
    expect(counted.length).toBeGreaterThan(10);
    expect(counted.filter(([key]) => said(key, 1) === said(key, 2)).map(([key]) => key)).toEqual([]);
    expect(counted.filter(([key]) => /[{|}]/.test(said(key, 1))).map(([key]) => key)).toEqual([]);
  });

  it('come in the first of our languages that the browser asks for', () => {
    expect(preferredLocale('pt-BR, es-PE;q=0.9, en;q=0.5')).toBe('es');
    expect(preferredLocale('fr')).toBe('en');
    expect(preferredLocale(undefined)).toBe('en');
  });
});
