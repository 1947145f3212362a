import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { preferredLocale, readCatalogue, translate } from './catalogue.ts';

const PORTAL = join(dirname(fileURLToPath(import.meta.url)), '..');
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

  it('come in the first of our languages that the browser asks for', () => {
    expect(preferredLocale('pt-BR, es-PE;q=0.9, en;q=0.5')).toBe('es');
    expect(preferredLocale('fr')).toBe('en');
    expect(preferredLocale(undefined)).toBe('en');
  });
});
