/**
 * What a person reads before an outward act takes effect: what is done, to which dossier, on which legal basis, and
 * everything that they wrote, in full. This text is kept under its digest, and the act carries the digest.
 */
import type { ActName } from '@comity/domain/dossier/event';
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { Target } from '@comity/domain/request/form';
import type { Group } from '../text.ts';
import { type Locale, text } from '../text.ts';
import { laidOut, ruleLine, type Section, targetLine, type Words } from './layout.ts';

export interface DecisionFacts {
  act: ActName;
  reference: string;
  requesting: Words;
  receiving: Words;
  provider: Words | null;
  basis: SnapshotRule;
  /** Body of the act as written, without `shown`: `actBodies` of the contracts. */
  body: Record<string, unknown>;
  targets: readonly Target[];
}

const LABELS: Record<string, Words> = {
  reference: { en: 'Our reference', es: 'Nuestra referencia' },
  parties: { en: 'Parties', es: 'Partes' },
  requesting: { en: 'Requesting State', es: 'Estado requirente' },
  receiving: { en: 'Requested State', es: 'Estado requerido' },
  provider: { en: 'Service provider', es: 'Proveedor de servicios' },
  basis: { en: 'Legal basis', es: 'Base jurídica' },
  reason: { en: 'Reason', es: 'Motivo' },
  reasons: { en: 'Reasons', es: 'Motivos' },
  ground: { en: 'Ground of refusal', es: 'Causal de denegación' },
  assessment: {
    en: 'Partial or conditional execution considered (kept here)',
    es: 'Examen de una ejecución parcial o condicionada (queda aquí)',
  },
  consultation: { en: 'Consultation', es: 'Consulta' },
  consultationRecord: {
    en: 'Record of the consultation, or why there was none (kept here)',
    es: 'Constancia de la consulta, o por qué no la hubo (queda aquí)',
  },
  conductAnalysis: { en: 'Analysis of the conduct', es: 'Análisis de la conducta' },
  order: { en: 'Text of the order', es: 'Texto de la orden' },
  until: { en: 'Until', es: 'Hasta' },
  decision: { en: 'Decision', es: 'Decisión' },
  targets: { en: 'Identifiers', es: 'Identificadores' },
};

const CHOICES: Record<string, Words> = {
  GRANTED: { en: 'Granted', es: 'Concedida' },
  DENIED: { en: 'Denied', es: 'Denegada' },
  HELD: { en: 'The requesting State was consulted', es: 'Se consultó al Estado requirente' },
  NOT_APPROPRIATE: { en: 'A consultation was not appropriate', es: 'No procedía una consulta' },
};

const CODED: Record<string, Group> = { ground: 'grounds', risk: 'risks', code: 'impossibilities' };
/** Their texts lie in the provider's file, where the requesting State has no place (rules.md 2.14). */
const FOR_THE_PROVIDER: readonly ActName[] = ['draft_order', 'renew_order', 'release', 'release_identifiers'];

/** Plain text in `locale`; the same facts always give the same text. */
export function decisionText(locale: Locale, facts: DecisionFacts): string {
  const { act, reference, requesting, receiving, provider, basis } = facts;
  const party = (key: string, name: Words | null): string | null =>
    name === null ? null : `${label(locale, key)}: ${name[locale]}`;
  return laidOut(text(locale, 'acts', act), [
    {
      heading: `${label(locale, 'reference')}: ${reference}`,
      lines: [
        FOR_THE_PROVIDER.includes(act) ? null : party('requesting', requesting),
        party('receiving', receiving),
        party('provider', provider),
      ],
    },
    { heading: label(locale, 'basis'), lines: [ruleLine(locale, basis)] },
    ...Object.entries(facts.body).map(([field, value]) => fieldSection(locale, field, value, facts.targets)),
  ]);
}

function label(locale: Locale, field: string): string {
  return LABELS[field]?.[locale] ?? field;
}

function fieldSection(locale: Locale, field: string, value: unknown, targets: readonly Target[]): Section {
  return { heading: label(locale, field), lines: linesOf(locale, field, value, targets) };
}

function linesOf(locale: Locale, field: string, value: unknown, targets: readonly Target[]): string[] {
  if (value === null || value === undefined) return [];
  if (field === 'targets' && Array.isArray(value)) {
    return targets.filter((target) => value.includes(target.id)).map((target) => targetLine(locale, target));
  }
  if (typeof value !== 'string') return [JSON.stringify(value)];
  const group = CODED[field];
  if (group !== undefined) return [text(locale, group, value)];
  if (field === 'until') return [`${value.slice(0, 10)} ${value.slice(11, 16)} UTC`];
  return [CHOICES[value]?.[locale] ?? value];
}
