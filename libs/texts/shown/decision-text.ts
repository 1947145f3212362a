/**
 * A person reads this text before an outward act takes effect: what is done, to which dossier, on which legal basis,
 * and everything that they wrote, in full. The text is kept under its digest, and the act carries the digest.
 */
import type { Zones } from '@comity/calendar/format';
import { type ActName, ACTS } from '@comity/vocabulary/acts';
import type { Fields } from '@comity/vocabulary/field';
import type { Reader } from '@comity/vocabulary/reader';
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { TakesEffect } from '@comity/domain/machine/possible';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import type { Target } from '@comity/vocabulary/values/request-form';
import { inLocale, ofKind } from '@comity/vocabulary/words';
import { type AssistanceSubject, subjectOf } from './assistance-subject.ts';
import { type DecidedRequest, requestSections } from './decided-request.ts';
import { exactReader } from './exact-reader.ts';
import { laidOut, ruleLine, type Section, type Words } from './layout.ts';
import type { Locale } from '../pair.ts';

export interface DecisionFacts {
  act: ActName;
  kind: RequestKind;
  reference: string;
  /** It is null at a provider, which is not told for whom it is asked. */
  requesting: Words | null;
  receiving: Words;
  provider: Words | null;
  basis: SnapshotRule;
  /**
   * This is the body of the act as it was written: `actBodies` of the contracts. Its `shown` and `name` are left out of
   * the text.
   */
  body: Record<string, unknown>;
  targets: readonly Target[];
  /** Instants and ends are written in these zones. */
  zones: Zones;
  /** Whether it takes effect at once, at once by one person alone, or once a second person has approved it. */
  takesEffect: TakesEffect;
  /** Hours within which a second person ratifies what one person does alone. */
  ratifyHours: number | null;
  /** What has the form of an identifier in the order's text and is none of the request; absent in other acts. */
  strangers?: readonly string[];
  /** What the law of the State says of the kind of order that is made; absent in other acts. */
  order?: readonly string[];
  /** On a formal request it holds what was granted, sealed or agreed before, which the act is about. */
  subject: AssistanceSubject | null;
  /** The request that is decided on. */
  request: DecidedRequest;
}

export const DECISION_LABELS = {
  reference: { en: 'Our reference', es: 'Nuestra referencia' },
  requesting: { en: 'Requesting State', es: 'Estado requirente' },
  receiving: { en: 'Requested State', es: 'Estado requerido' },
  ordering: { en: 'State that orders', es: 'Estado que ordena' },
  provider: { en: 'Service provider', es: 'Proveedor de servicios' },
  basis: { en: 'Legal basis', es: 'Base jurídica' },
  order: { en: 'Kind of order', es: 'Clase de orden' },
  strangers: {
    en: 'CAUTION: the text names what the request does not ask for',
    es: 'ATENCIÓN: el texto nombra algo que la solicitud no pide',
  },
} as const satisfies Record<string, Words>;

const NOT_WRITTEN = ['shown', 'name'];

/** Returns plain text in `locale`; the same facts give the same text, in whatever order the body names its fields. */
export function decisionText(locale: Locale, facts: DecisionFacts): string {
  const { act, kind, reference, requesting, receiving, provider, basis, body, targets, request, zones } = facts;
  const { strangers = [], order = [] } = facts;
  const { words, fields, forProvider } = ACTS[act];
  const party = (key: keyof typeof DECISION_LABELS, name: Words | null): string | null =>
    name === null ? null : `${DECISION_LABELS[key][locale]}: ${name[locale]}`;
  return laidOut(`${inLocale(words.do, locale)}\n${inLocale(ofKind(words.hint, kind), locale)}`, [
    {
      heading: `${DECISION_LABELS.reference[locale]}: ${reference}`,
      lines: [
        forProvider ? null : party('requesting', requesting),
        party(forProvider ? 'ordering' : 'receiving', receiving),
        party('provider', provider),
      ],
    },
    { heading: DECISION_LABELS.basis[locale], lines: [ruleLine(locale, basis)] },
    ...effectSection(locale, facts),
    ...requestSections(locale, request, { forProvider, zones, listed: targets }),
    { heading: DECISION_LABELS.order[locale], lines: [...order] },
    { heading: DECISION_LABELS.strangers[locale], lines: strangers.map((one) => `- ${one}`) },
    ...subjectOf(locale, facts),
    ...written(fields, body, exactReader(locale, { kind, targets, holds: request.holds, zones })),
  ]);
}

export const EFFECT_WORDS = {
  heading: { en: 'When it takes effect', es: 'Cuándo surte efecto' },
  WITH_SECOND: {
    en: 'Once a second person has read this text and approved it, and not before.',
    es: 'Cuando una segunda persona haya leído este texto y lo haya aprobado, y no antes.',
  },
  ALONE: {
    en: 'At once, by one person alone, because life is at risk. A second person ratifies it or declines within {hours} hours.',
    es: 'De inmediato, por una sola persona, porque hay riesgo vital. Otra persona lo ratifica o no dentro de {hours} horas.',
  },
} as const satisfies Record<string, Words>;

/** What everybody does with one hand needs no sentence. */
function effectSection(locale: Locale, { takesEffect, ratifyHours }: DecisionFacts): Section[] {
  if (takesEffect === 'AT_ONCE') return [];
  const line = EFFECT_WORDS[takesEffect][locale].replace('{hours}', String(ratifyHours ?? ''));
  return [{ heading: EFFECT_WORDS.heading[locale], lines: [line] }];
}

/**
 * Writes the fields of the act in the order of its definition, and last by name those that a later version may have
 * added.
 */
function written(fields: Fields, body: Record<string, unknown>, reader: Reader): Section[] {
  const known = Object.entries(fields).flatMap(([name, { label, words }]) =>
    name in body
      ? [{ heading: inLocale(ofKind(label, reader.kind), reader.locale), lines: words(body[name], reader) }]
      : [],
  );
  const others = Object.keys(body).filter((name) => !(name in fields) && !NOT_WRITTEN.includes(name));
  return [...known, ...others.sort().map((name) => ({ heading: name, lines: [asItIs(body[name])] }))];
}

function asItIs(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
