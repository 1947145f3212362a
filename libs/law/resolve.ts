/**
 * Resolves the rules that apply to one request: measure × offence class × pair of States × date × reservations. Pure;
 * the snapshot is pinned to the dossier, so a later version of a pack never changes an open one.
 */
import type { RequiredElement, PreservationSnapshot, SnapshotRule, Text } from '@comity/domain/law/snapshot';
import type { OffenceClass } from '@comity/domain/request/form';
import type { Pack, PackRule, StateLaw } from './pack.ts';
import { lawPacks } from './packs.ts';

export interface Question {
  /** ISO 3166-1 alpha-2. */
  requestingState: string;
  requestedState: string;
  offenceClass: OffenceClass;
  /** Local date, `YYYY-MM-DD`. */
  date: string;
}

/** Art. 29(7): calendar days. */
const FLOOR_DAYS = 60;

const ELEMENTS: readonly [RequiredElement['code'], string][] = [
  ['AUTHORITY', 'BUD.29.2.a'],
  ['OFFENCE_AND_FACTS', 'BUD.29.2.b'],
  ['DATA_AND_RELATION', 'BUD.29.2.c'],
  ['CUSTODIAN', 'BUD.29.2.d'],
  ['NECESSITY', 'BUD.29.2.e'],
  ['INTENT', 'BUD.29.2.f'],
  ['IP_COMPLETE', 'COM.IP'],
  ['URGENCY_REASON', 'COM.URGENCY'],
];

/** `digestOf` gives a pack's digest (lower-case hex SHA-256 of its canonical JSON), kept in the snapshot. */
export function resolveSnapshot(
  question: Question,
  digestOf: (value: unknown) => string,
  packs = lawPacks(),
): PreservationSnapshot {
  const general = packs.filter((pack) => pack.state === null);
  const requesting = packOf(packs, question.requestingState);
  const requested = packOf(packs, question.requestedState);
  const used = [...general, ...[requesting, requested].filter((pack) => pack !== null)];
  const rules = [...new Map(used.flatMap((pack) => pack.rules).map((rule) => [rule.id, rule])).values()];
  const law = requested?.state ?? null;
  return {
    measure: 'PRESERVATION',
    requestingState: question.requestingState,
    requestedState: question.requestedState,
    offenceClass: question.offenceClass,
    resolvedOn: question.date,
    packs: used.map((pack) => ({ id: pack.id, version: pack.version, digest: digestOf(pack) })),
    rules: rules.map(asSnapshotRule),
    requiredElements: ELEMENTS.map(([code, rule]) => ({ code, rule, blocking: isVerified(rules, rule) })),
    refusalGrounds: refusalGrounds(law, question.offenceClass),
    floorDays: FLOOR_DAYS,
    order: law?.order ?? null,
    explanation: explanation(question, requesting?.state ?? null, law),
  };
}

function packOf(packs: readonly Pack[], state: string): Pack | null {
  return packs.find((pack) => pack.state?.state === state) ?? null;
}

function asSnapshotRule({ id, citation, text, source, status }: PackRule): SnapshotRule {
  return { id, citation, text, source, status };
}

function isVerified(rules: readonly PackRule[], id: string): boolean {
  return rules.some((rule) => rule.id === id && rule.status === 'VERIFIED');
}

/** Table 1.9, column "Bud 29": dual criminality only where the requested State has reserved, never for Arts 2-11. */
function refusalGrounds(law: StateLaw | null, offenceClass: OffenceClass): PreservationSnapshot['refusalGrounds'] {
  const reserved = law?.budapest.reservation29_4 === true && offenceClass === 'OTHER';
  return [
    { code: 'POLITICAL_OFFENCE', rule: 'BUD.29.5.a', needs: [] },
    { code: 'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC', rule: 'BUD.29.5.b', needs: [] },
    ...(reserved ? [{ code: 'DUAL_CRIMINALITY', rule: 'BUD.29.4', needs: ['CONDUCT_ANALYSIS' as const] }] : []),
  ];
}

function isParty(law: StateLaw | null, date: string): boolean {
  return law !== null && law.budapest.party && (law.budapest.partyFrom === null || law.budapest.partyFrom <= date);
}

function explanation(
  { requestingState, requestedState, date }: Question,
  requesting: StateLaw | null,
  requested: StateLaw | null,
): Text {
  const unknown = [
    isParty(requesting, date) ? null : requestingState,
    isParty(requested, date) ? null : requestedState,
  ].filter((state) => state !== null && state !== '');
  if (unknown.length === 0) {
    return {
      en: 'Both States are Parties to the Budapest Convention: Art. 29 (expedited preservation) and Art. 35 (24/7 network) apply, whatever treaty governs the later request for mutual assistance (Art. 27(1)).',
      es: 'Ambos Estados son Partes en el Convenio de Budapest: se aplican el art. 29 (conservación rápida) y el art. 35 (red 24/7), cualquiera sea el tratado que rija la posterior solicitud de asistencia mutua (art. 27(1)).',
    };
  }
  const states = unknown.join(', ');
  return {
    en: `It is not recorded here that ${states} is a Party to the Budapest Convention; Art. 29 binds Parties only. The form follows Art. 29(2) all the same; please check the legal basis.`,
    es: `No consta aquí que ${states} sea Parte en el Convenio de Budapest; el art. 29 obliga solo a las Partes. El formulario sigue igualmente el art. 29(2); verifique la base jurídica.`,
  };
}
