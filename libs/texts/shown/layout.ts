/** Exact texts are laid out in plain lines that read the same on paper, on a page and in a mail, for ever. */
import { formatDay, formatMoment, formatUtc } from '@comity/calendar/format';
import { canonicalBeside } from '@comity/vocabulary/judges/identifier';
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { Target } from '@comity/vocabulary/values/request-form';
import type { Locale } from '../pair.ts';
import { text } from '../text.ts';

export interface Words {
  en: string;
  es: string;
}

/** A section is a heading and its lines; null lines are left out, and a section without any line is left out whole. */
export interface Section {
  heading: string;
  lines: readonly (string | null)[];
}

export function laidOut(title: string, sections: readonly Section[]): string {
  const blocks = sections
    .map(({ heading, lines }) => ({ heading, lines: lines.filter((line) => line !== null && line !== '') }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => [heading, ...lines].join('\n'));
  return [title, ...blocks].join('\n\n');
}

/**
 * Writes `Citation: text (verified)`; what is not verified says so, and what the project has chosen is never called
 * law.
 */
export function ruleLine(locale: Locale, rule: SnapshotRule): string {
  const status = VERIFICATION[rule.source === 'D' ? 'CHOSEN' : rule.status][locale];
  return `${rule.citation[locale]}: ${rule.text[locale]} (${status})`;
}

/** Cites a rule in a text that leaves the house; null where it was not verified or is no law (docs/rules marks). */
export function citedLine(locale: Locale, { citation, text: wording, source, status }: SnapshotRule): string | null {
  return source === 'D' || status !== 'VERIFIED' ? null : `${citation[locale]}: ${wording[locale]}`;
}

const VERIFICATION = {
  CHOSEN: { en: 'our own rule, not law', es: 'regla propia, no es ley' },
  VERIFIED: { en: 'verified', es: 'verificado' },
  UNVERIFIED: { en: 'not verified: please check', es: 'no verificado: compruébelo' },
} as const;

const TARGET = {
  canonical: { en: 'in canonical form', es: 'en forma canónica' },
  port: { en: 'port', es: 'puerto' },
  at: { en: 'instant', es: 'instante' },
  from: { en: 'from', es: 'desde' },
  to: { en: 'to', es: 'hasta' },
  zone: { en: 'time zone', es: 'zona horaria' },
  categories: { en: 'data', es: 'datos' },
} as const;

/** Writes one identifier with all that tells it apart: port, instant, zone, range of dates, data categories. */
export function targetLine(locale: Locale, target: Target): string {
  return `- ${targetWords(locale, target)}`;
}

/** The identifiers of an order are numbered, because the short names of a request mean nothing to its reader. */
export function orderedLines(locale: Locale, targets: readonly Target[]): string[] {
  return targets.map((target, index) => `${String(index + 1)}. ${targetWords(locale, target)}`);
}

function targetWords(locale: Locale, target: Target): string {
  const categories = target.categories.map((one) => text(locale, 'dataCategories', one)).join(', ');
  return `${identifierWords(locale, target)}; ${TARGET.categories[locale]}: ${categories}`;
}

/** Writes the identifier itself with all that tells it apart, and never the short name under which it is listed. */
export function identifierWords(locale: Locale, { type, value, port, instant, zone, from, to }: Target): string {
  const ranged = from !== '' || to !== '';
  const parts = [
    port === null ? null : `${TARGET.port[locale]} ${String(port)}`,
    instant === '' ? null : `${TARGET.at[locale]} ${formatMoment(instant, zone, locale)}`,
    from === '' ? null : `${TARGET.from[locale]} ${formatDay(from, locale)}`,
    to === '' ? null : `${TARGET.to[locale]} ${formatDay(to, locale)}`,
    ranged && zone !== '' ? `${TARGET.zone[locale]} ${zone}` : null,
  ].filter((part) => part !== null);
  const canonical = canonicalBeside(type, value);
  const written = canonical === null ? value : `${value} (${TARGET.canonical[locale]} ${canonical})`;
  return [`${text(locale, 'identifierTypes', type)} ${written}`, ...parts].join('; ');
}

/** Writes an instant of any offset in UTC; what is no instant stays as it was written. */
export function instantLine(locale: Locale, written: string): string {
  return Number.isNaN(Date.parse(written)) ? written : formatUtc(written, locale);
}
