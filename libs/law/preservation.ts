/** The stage of preservation: Art. 29 of the Budapest Convention and the order of the requested State. */
import type { PreservationSnapshot, RefusalGround, Text } from '@comity/domain/law/snapshot';
import type { PreservationElement } from '@comity/vocabulary/values/elements';
import type { Pack } from './pack.ts';
import { type DigestOf, pinned } from './pinned.ts';
import { bindingOf, boundBy, type Question, standingOf, stateLawOf } from './standing.ts';

/** Art. 29(7): calendar days. */
const FLOOR_DAYS = 60;

const ELEMENTS: readonly [PreservationElement, string][] = [
  ['AUTHORITY', 'BUD.29.2.a'],
  ['OFFENCE_AND_FACTS', 'BUD.29.2.b'],
  ['DATA_AND_RELATION', 'BUD.29.2.c'],
  ['CUSTODIAN', 'BUD.29.2.d'],
  ['NECESSITY', 'BUD.29.2.e'],
  ['INTENT', 'BUD.29.2.f'],
  ['IP_COMPLETE', 'COM.IP'],
  ['URGENCY_REASON', 'COM.URGENCY'],
];

export function preservationSnapshot(
  question: Question,
  packs: readonly Pack[],
  digestOf: DigestOf,
): PreservationSnapshot {
  return {
    measure: 'PRESERVATION',
    ...pinned(question, packs, digestOf),
    requiredElements: ELEMENTS.map(([code, rule]) => ({ code, rule, blocking: isVerified(packs, rule) })),
    refusalGrounds: refusalGrounds(question, packs),
    floorDays: FLOOR_DAYS,
    order: stateLawOf(packs, question.requestedState)?.order ?? null,
    explanation: explanation(question, packs),
  };
}

export function isVerified(packs: readonly Pack[], id: string): boolean {
  return packs.some((pack) => pack.rules.some((rule) => rule.id === id && rule.status === 'VERIFIED'));
}

/** Table 1.9, column "Bud 29": dual criminality only where the requested State has reserved, never for Arts 2-11. */
function refusalGrounds({ requestedState, offenceClass }: Question, packs: readonly Pack[]): RefusalGround[] {
  const reservations = standingOf(packs, requestedState, 'budapest')?.reservations ?? [];
  const reserved = offenceClass === 'OTHER' && reservations.some(({ article }) => article === '29(4)');
  return [
    { code: 'POLITICAL_OFFENCE', rule: 'BUD.29.5.a', needs: [] },
    { code: 'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC', rule: 'BUD.29.5.b', needs: [] },
    ...(reserved
      ? [{ code: 'DUAL_CRIMINALITY', rule: 'BUD.29.4', needs: ['CONDUCT_ANALYSIS'] } satisfies RefusalGround]
      : []),
  ];
}

function explanation(question: Question, packs: readonly Pack[]): Text {
  const { requestingState, requestedState, date } = question;
  if (bindingOf(packs, 'budapest', question) === 'BINDS') {
    return {
      en: 'Both States are Parties to the Budapest Convention: Art. 29 (expedited preservation) and Art. 35 (24/7 network) apply, whatever treaty governs the later request for mutual assistance (Art. 27(1)).',
      es: 'Ambos Estados son Partes en el Convenio de Budapest: se aplican el art. 29 (conservación rápida) y el art. 35 (red 24/7), cualquiera sea el tratado que rija la posterior solicitud de asistencia mutua (art. 27(1)).',
    };
  }
  const states = [requestingState, requestedState]
    .filter((state) => state !== '' && boundBy(packs, state, 'budapest', date) !== 'BINDS')
    .join(', ');
  return {
    en: `It is not recorded here that ${states} is a Party to the Budapest Convention; Art. 29 binds Parties only. The form follows Art. 29(2) all the same; please check the legal basis.`,
    es: `No consta aquí que ${states} sea Parte en el Convenio de Budapest; el art. 29 obliga solo a las Partes. El formulario sigue igualmente el art. 29(2); verifique la base jurídica.`,
  };
}
