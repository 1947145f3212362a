/**
 * The portal's own texts stand in `locales/<language>/<page>.json`, with flat keys and `{name}` for values. A key that
 * is missing in one language fails the test of this folder; an unknown key at run time throws, so that no page ever
 * shows a bare key. What is counted has its singular beside its plural: `{count} {count:day|days}`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const LOCALES = ['en', 'es'] as const;
export type Locale = (typeof LOCALES)[number];
export type Catalogue = ReadonlyMap<string, string>;

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'locales');

/** Returns all keys of one language as `<page>.<key>`. */
export function readCatalogue(locale: Locale, folder: string = FOLDER): Catalogue {
  const entries = readdirSync(join(folder, locale))
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const texts = JSON.parse(readFileSync(join(folder, locale, file), 'utf8')) as Record<string, string>;
      return Object.entries(texts).map(([key, text]) => [`${basename(file, '.json')}.${key}`, text] as const);
    });
  return new Map(entries);
}

const CATALOGUES: Record<Locale, Catalogue> = { en: readCatalogue('en'), es: readCatalogue('es') };

/** Throws on a key that no catalogue has, because that is a bug in a template. */
export function translate(locale: Locale, key: string, values: Record<string, string | number> = {}): string {
  const text = CATALOGUES[locale].get(key);
  if (text === undefined) throw new Error(`No text "${key}" in the ${locale} catalogues`);
  return text
    .replaceAll(/\{(\w+):([^|}]+)\|([^}]+)\}/g, (_whole, name: string, one: string, other: string) =>
      isOne(locale, values[name]) ? one : other,
    )
    .replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const PLURALS: Record<Locale, Intl.PluralRules> = { en: new Intl.PluralRules('en'), es: new Intl.PluralRules('es') };

/** A count that is no number, such as the sign in whose place the browser writes one, takes the plural. */
function isOne(locale: Locale, count: string | number | undefined): boolean {
  return PLURALS[locale].select(Number(count)) === 'one';
}

export function hasText(locale: Locale, key: string): boolean {
  return CATALOGUES[locale].has(key);
}

export function isLocale(value: string | undefined): value is Locale {
  return value === 'en' || value === 'es';
}

/**
 * Returns the first of our languages in `Accept-Language` (RFC 9110 section 12.5.4), in the order written, or else
 * English.
 */
export function preferredLocale(header: string | undefined): Locale {
  const wanted = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find((language) => isLocale(language)) ?? 'en';
}
