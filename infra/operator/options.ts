/** The options of the operator's program are judged by the judges of the pages; what is wrong is named with its option. */
import { readDomain } from '@comity/vocabulary/judges/address';
import { readZone } from '@comity/vocabulary/judges/zone';
import { emailAddress } from '@comity/vocabulary/fields/email';
import { writtenLine } from '@comity/vocabulary/schemas';
import { Sentence } from '@comity/infra/dev/sentence';

type Given = string | undefined;
const LONGEST = 200;

function wrong(option: string, what: string): never {
  throw new Sentence(`${option} must be ${what}.`);
}

/** Reads options as they are written one a line, `city: Lima`; a line that is none is told by its number alone. */
export function optionsIn(written: string): string[] {
  return written.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, name, value] = /^([a-z-]+):(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      throw new Sentence(`Line ${String(index + 1)} must be an option and its value, such as "city: Lima".`);
    return [`--${name}=${value.trim()}`];
  });
}

export function lineOf(option: string, given: Given): string {
  const line = writtenLine(LONGEST).safeParse(given);
  return line.success ? line.data : wrong(option, `one line of at most ${String(LONGEST)} characters`);
}

export const cityOf = (given: Given): string => lineOf('city', given);

export function zoneOf(given: Given): string {
  const read = readZone(given ?? '');
  if (read.ok) return read.zone;
  return wrong(
    'zone',
    `a time zone such as America/Lima${read.places.length > 0 ? ` (${read.places.join(', ')})` : ''}`,
  );
}

/** ISO 3166-1 alpha-2, of a State that there is. */
export function stateOf(given: Given): string {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const known = /^[A-Z]{2}$/.test(given ?? '') && names.of(given ?? '') !== undefined;
  return known && given !== undefined ? given : wrong('state', 'the code of a State, such as PE');
}

export function codeOf(given: Given): string {
  return given !== undefined && /^[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?$/.test(given)
    ? given
    : wrong('code', 'capital letters, digits and hyphens, such as PE or CORREO-AUSTRAL');
}

export function domainOf(given: Given): string | null {
  if (given === undefined) return null;
  return readDomain(given) ?? wrong('domain', 'a domain such as ministry.example');
}

export function oneOf<T extends string>(option: string, values: readonly T[], given: Given): T {
  return values.find((value) => value === given) ?? wrong(option, `one of ${values.join(', ')}`);
}

export function personOf(
  name: Given,
  email: Given,
  language: Given,
): { name: string; email: string; locale: 'en' | 'es' } {
  const address = emailAddress.safeParse(email);
  if (!address.success) return wrong('email', 'one e-mail address');
  return { name: lineOf('name', name), email: address.data, locale: oneOf('language', ['es', 'en'], language ?? 'es') };
}
