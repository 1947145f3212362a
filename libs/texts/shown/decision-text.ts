/**
 * What a person reads before an outward act takes effect: what is done, to which dossier, on which legal basis, and
 * everything that they wrote, in full. This text is kept under its digest, and the act carries the digest.
 */
import type { ActName } from '@comity/vocabulary/acts';
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import type { Target } from '@comity/vocabulary/values/request-form';
import { actHint } from '../act-hint.ts';
import { ACT_FIELDS, ASSISTANCE_FIELDS, type Field, ROW_FIELDS } from './act-fields.ts';
import { type AssistanceSubject, subjectOf } from './assistance-subject.ts';
import { instantLine, laidOut, ruleLine, type Section, targetLine, type Words } from './layout.ts';
import type { Locale } from '../pair.ts';
import { text } from '../text.ts';

export interface DecisionFacts {
  act: ActName;
  kind: RequestKind;
  reference: string;
  /** Null at a provider, which is not told for whom it is asked. */
  requesting: Words | null;
  receiving: Words;
  provider: Words | null;
  basis: SnapshotRule;
  /** Body of the act as written: `actBodies` of the contracts. Its `shown` and `name` are left out of the text. */
  body: Record<string, unknown>;
  targets: readonly Target[];
  /** Of a formal request: what was granted, sealed or agreed before, which the act is about. */
  subject: AssistanceSubject | null;
}

const LABELS = {
  reference: { en: 'Our reference', es: 'Nuestra referencia' },
  requesting: { en: 'Requesting State', es: 'Estado requirente' },
  receiving: { en: 'Requested State', es: 'Estado requerido' },
  ordering: { en: 'State that orders', es: 'Estado que ordena' },
  provider: { en: 'Service provider', es: 'Proveedor de servicios' },
  basis: { en: 'Legal basis', es: 'Base jurídica' },
} as const satisfies Record<string, Words>;

const CHOICES: Partial<Record<string, Words>> = {
  GRANTED: { en: 'Granted', es: 'Concedida' },
  DENIED: { en: 'Denied', es: 'Denegada' },
  HELD: { en: 'The requesting State was consulted', es: 'Se consultó al Estado requirente' },
  GIVE: { en: 'It is given all the same', es: 'Se facilita de todos modos' },
  WITHHOLD: { en: 'It is not given', es: 'No se facilita' },
  CONSENTED: { en: 'Consented', es: 'Consentido' },
  RETURNED: { en: 'Returned', es: 'Devueltas' },
  DESTROYED: { en: 'Destroyed', es: 'Destruidas' },
  KEPT: { en: 'Kept', es: 'Conservadas' },
  DISMISSED: { en: 'The challenge was dismissed', es: 'La impugnación fue desestimada' },
  UPHELD: { en: 'The challenge was upheld', es: 'La impugnación fue acogida' },
  NOT_APPROPRIATE: { en: 'A consultation was not appropriate', es: 'No procedía una consulta' },
};
const YES_OR_NO: Record<'true' | 'false', Words> = { true: { en: 'yes', es: 'sí' }, false: { en: 'no', es: 'no' } };

/** Their texts lie in the provider's file, where another State's request has no place (rules.md 2.14). */
const FOR_THE_PROVIDER: readonly ActName[] = [
  'draft_order',
  'renew_order',
  'release',
  'release_identifiers',
  'apply_for_order',
];
const NOT_WRITTEN = ['shown', 'name'];

interface Reading {
  locale: Locale;
  kind: RequestKind;
  targets: readonly Target[];
}

/** Plain text in `locale`; the same facts give the same text, in whatever order the body names its fields. */
export function decisionText(locale: Locale, facts: DecisionFacts): string {
  const { act, kind, reference, requesting, receiving, provider, basis, body, targets } = facts;
  const party = (key: keyof typeof LABELS, name: Words | null): string | null =>
    name === null ? null : `${LABELS[key][locale]}: ${name[locale]}`;
  const toProvider = FOR_THE_PROVIDER.includes(act);
  return laidOut(`${text(locale, 'acts', act)}\n${actHint(locale, kind, act)}`, [
    {
      heading: `${LABELS.reference[locale]}: ${reference}`,
      lines: [
        toProvider ? null : party('requesting', requesting),
        party(toProvider ? 'ordering' : 'receiving', receiving),
        party('provider', provider),
      ],
    },
    { heading: LABELS.basis[locale], lines: [ruleLine(locale, basis)] },
    ...subjectOf(locale, facts),
    ...written({ locale, kind, targets }, body),
  ]);
}

function written(reading: Reading, body: Record<string, unknown>): Section[] {
  const fields: Partial<Record<string, Field>> =
    reading.kind === 'ASSISTANCE' ? { ...ACT_FIELDS, ...ASSISTANCE_FIELDS } : ACT_FIELDS;
  const known = Object.keys(fields).filter((name) => name in body);
  const others = Object.keys(body)
    .filter((name) => !(name in fields) && !NOT_WRITTEN.includes(name))
    .sort();
  return [...known, ...others].map((name) => ({
    heading: fields[name]?.label[reading.locale] ?? name,
    lines: linesOf(reading, fields[name], body[name]),
  }));
}

function linesOf(reading: Reading, field: Field | undefined, value: unknown): string[] {
  if (!Array.isArray(value)) return [wordOf(reading, field, value)];
  const items: unknown[] = value;
  if (field?.kind === 'targets') return items.map((id) => targetOf(reading, id));
  return items.map((item, index) =>
    typeof item === 'object' && item !== null
      ? rowLine(reading, item)
      : `${index + 1}. ${wordOf(reading, field, item)}`,
  );
}

function targetOf({ locale, targets }: Reading, id: unknown): string {
  const target = targets.find((one) => one.id === id);
  return target === undefined ? `- ${String(id)}` : targetLine(locale, target);
}

/** `- identifier: ana@example.org; data: Traffic data; …` */
function rowLine(reading: Reading, row: object): string {
  const values = row as Record<string, unknown>;
  const parts = Object.entries(ROW_FIELDS)
    .map(([name, field]) => ({ label: field.label[reading.locale], word: wordOf(reading, field, values[name]) }))
    .filter(({ word }) => word !== '');
  return `- ${parts.map(({ label, word }) => `${label}: ${word}`).join('; ')}`;
}

function wordOf({ locale, targets }: Reading, field: Field | undefined, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return YES_OR_NO[`${value}`][locale];
  if (typeof value !== 'string') return JSON.stringify(value);
  if (field?.group !== undefined) return text(locale, field.group, value);
  if (field?.kind === 'instant') return instantLine(value);
  if (field?.kind === 'targets') return targets.find(({ id }) => id === value)?.value ?? value;
  return CHOICES[value]?.[locale] ?? value;
}
