/**
 * The rows of a busy State are as long and as mixed as real ones: forms and states of some kilobytes, statuses, States,
 * urgencies and providers in unequal parts, and an order on the disk that is that of no list.
 */
import { unopened } from '@comity/domain/state/dossier';
import type { RequestForm } from '@comity/vocabulary/values/request-form';

/** The statuses in which open dossiers of a State are, those that last longest more often than others. */
export const OPEN_STATUSES = [
  'HOLDING',
  'HOLDING',
  'HOLDING',
  'MLA_LINKED',
  'UNDER_REVIEW',
  'ACCEPTED',
  'SERVED',
  'ORDER_DRAFTED',
  'NEED_INFO',
  'RELEASE_DUE',
] as const;

/** The States that ask; one that has just begun to ask comes once in a thousand. */
export const ASKING_STATES = ['PE', 'AR', 'CO', 'MX', 'US', 'EC', 'UY', 'PY', 'CR'] as const;
export const RARE_STATE = 'BR';

const SENTENCE = 'Entre el 2 y el 9 de noviembre se desviaron pagos de una municipalidad con facturas alteradas. ';

const IDENTIFIERS = ['t1', 't2', 't3', 't4'].map((id, index) => ({
  id,
  type: 'EMAIL' as const,
  value: `persona.${String(index)}@correo.example`,
  port: null,
  instant: '',
  zone: 'America/Lima',
  categories: ['SUBSCRIBER' as const, 'TRAFFIC' as const],
  from: '2026-11-01',
  to: '2026-11-20',
}));

export const LONG_FORM: RequestForm = {
  kind: 'PRESERVATION',
  requestedState: 'CL',
  provider: 'CORREO-AUSTRAL',
  custodian: 'Correo Austral, mail service established in Santiago; the accounts are hosted in Chile.',
  language: 'es',
  authority: 'Fiscalía especializada en ciberdelincuencia, Lima',
  caseNumber: 'EJ-2026-0417',
  offences: [{ code: 'ART_8', provision: 'Ley 30096, Art. 8', text: 'Fraude informático', maxPenaltyMonths: 96 }],
  facts: SENTENCE.repeat(12),
  nexus: SENTENCE.repeat(5),
  necessity: SENTENCE.repeat(3),
  targets: IDENTIFIERS,
  urgency: 'NORMAL',
  urgencyReason: '',
  confidentiality: { noUserNotice: true, reason: SENTENCE },
  intent: { mlaIntended: true, expectedDate: '2027-01-15', channel: 'Autoridad central' },
  assistance: null,
};

const AT = '2026-11-20T12:00:00.000Z';
const DIGEST = 'd'.repeat(64);

/** A hold of four identifiers under an order that was served, with its clocks. */
export function longState(side: 'receiving' | 'provider'): object {
  const held = IDENTIFIERS.flatMap(({ id, categories }) => categories.map((category) => ({ target: id, category })));
  return {
    ...unopened('PRESERVATION', side, { zone: 'America/Santiago', soloAtCriticalLife: false, forwarding: 'REVIEWED' }),
    seq: 5,
    servedAt: AT,
    targets: IDENTIFIERS.map(({ id, categories }) => ({
      id,
      categories,
      withdrawn: false,
      ordered: true,
      objection: null,
      outcomes: Object.fromEntries(categories.map((category) => [category, { outcome: 'HELD', hold: 'h1', at: AT }])),
    })),
    holds: [{ id: 'h1', items: held, snapshotAt: AT, preservedUntil: AT, belowFloor: false, status: 'HELD' }],
    orders: [{ digest: DIGEST, issuedAt: AT, renewal: false, rule: 'CL.222BIS' }],
    clocks: [
      { id: 'BUD29_FLOOR', subject: 'h1' },
      { id: 'DOMESTIC_HOLD', subject: 'h1' },
    ],
    references: [],
  };
}
