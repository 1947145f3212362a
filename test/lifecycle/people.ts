/** The lifecycle tests have two people on each side, of different offices, who hold every role of their side. */
import { serviceLevels } from '@comity/law/packs/comity/service-levels';
import { type Instant, REQUEST_KINDS, type RequestKind, type Side, SIDES } from '@comity/vocabulary/values/plain';
import type { Urgency } from '@comity/vocabulary/values/request-codes';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Actor } from '@comity/domain/events/act';
import { NOTHING_YET } from '@comity/domain/state/assistance';
import { type DossierState, type Policies, unopened } from '@comity/domain/state/dossier';

const ROLES_OF: Record<Side, readonly Role[]> = {
  requesting: ['REQ_PROSECUTOR', 'REQ_CENTRAL_AUTHORITY', 'REQ_POC_24_7'],
  receiving: ['RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY', 'RCV_EXECUTING_AUTHORITY', 'RCV_COURT'],
  provider: ['PROVIDER_LIAISON'],
};

export function person(side: Side, member: string, office = `${side}-office`): Actor {
  return { member, office, roles: ROLES_OF[side] };
}

export const first = (side: Side): Actor => person(side, 'first');
export const second = (side: Side): Actor => person(side, 'second', `${side}-other-office`);

export const POLICIES: Policies = { soloAtCriticalLife: false, forwarding: 'AUTOMATIC' };
export const NOW: Instant = '2026-03-01T12:00:00.000Z';

let asked: { from: Instant; made: Map<number, Instant> } = { from: NOW, made: new Map() };

/** A story asks for the same few instants after its present one in each of its steps. */
export function later(from: Instant, days: number): Instant {
  if (asked.from !== from) asked = { from, made: new Map() };
  const made = asked.made.get(days) ?? new Date(Date.parse(from) + days * 86_400_000).toISOString();
  asked.made.set(days, made);
  return made;
}

const digests = new Map<string, string>();

/** The random stories ask for the digest of the same few texts many million times. */
export function digestOf(text: string): string {
  const made = digests.get(text) ?? Buffer.from(text).toString('hex').padEnd(64, '0').slice(0, 64);
  digests.set(text, made);
  return made;
}

/** Makes a request for `count` identifiers, each for traffic data. */
export function summaryOf(count: number, urgency: Urgency = 'NORMAL', dualCriminality = false): RequestSummary {
  const grounds = ['POLITICAL_OFFENCE', ...(dualCriminality ? ['DUAL_CRIMINALITY'] : [])];
  return {
    requestingState: 'PE',
    requestedState: 'US',
    provider: 'provider-us',
    urgency,
    offenceClass: dualCriminality ? 'OTHER' : 'BUDAPEST_2_11',
    targets: Array.from({ length: count }, (_, index) => ({
      id: `t${String(index + 1)}`,
      type: 'EMAIL' as const,
      categories: ['TRAFFIC' as const],
    })),
    noUserNotice: true,
    mlaIntended: true,
    missing: [],
    snapshot: digestOf('snapshot'),
    rules: {
      refusalGrounds: grounds.map((code) => ({ code, rule: code === 'DUAL_CRIMINALITY' ? 'BUD.29.4' : 'BUD.29.5' })),
      floorDays: 60,
      order: { rule: 'US.2703F', days: 90, renewals: 1, startsAt: 'SERVICE' },
      levels: serviceLevels,
    },
    assistance: null,
  };
}

/** Makes of the request one for two kinds of data, to a State whose law knows an order of its own for each. */
export function orderedByData(summary: RequestSummary): RequestSummary {
  const common = { renewals: null, then: 'RENEWAL', startsAt: 'SERVICE', by: null, verified: false } as const;
  const orders = [
    { rule: 'XX.LOGS', days: 60, only: ['TRAFFIC' as const], ...common },
    { rule: 'XX.CONTENT', days: null, only: ['CONTENT' as const], ...common },
  ];
  const targets = summary.targets.map((target) => ({
    ...target,
    categories: ['TRAFFIC' as const, 'CONTENT' as const],
  }));
  return { ...summary, targets, rules: { ...summary.rules, order: null, orders } };
}

/** Makes a formal request for the same identifiers, under an instrument that demands a translation where `blocks`. */
export function assistanceSummaryOf(
  count: number,
  urgency: Urgency = 'NORMAL',
  { blocks = false, judged = false }: { blocks?: boolean; judged?: boolean } = {},
): RequestSummary {
  return {
    ...summaryOf(count, urgency, true),
    assistance: {
      instrument: 'nassau',
      reference: 'MLA-1',
      preservation: '00000000-0000-4000-8000-000000000001',
      confidential: true,
      translation: { blocks, rule: 'NAS.28', made: null, accepted: ['en'] },
      formality: { rule: 'COM.CHANNEL', days: 10 },
      review: { rule: 'COM.POSTPONEMENT', maxDays: 90 },
      judged: judged ? ['TRAFFIC'] : [],
      conditions: [
        { code: 'SPECIALTY', rule: 'BUD.28.2' },
        { code: 'RETURN', rule: 'NAS.12' },
        { code: 'DESTROY_BY', rule: 'COM.CONDITION' },
        { code: 'TIME_LIMIT', rule: 'COM.CONDITION' },
      ],
      terms: [
        { id: 'CETS8_SERVE', rule: 'CET.8.6', days: 45 },
        { id: 'CETS8_TRAF', rule: 'CET.8.6', days: 45 },
      ],
    },
  };
}

/** Returns the facts of the formal request after its first event, for states that no story reaches. */
export function start(kind: RequestKind, side: Side, policies: Policies = POLICIES): DossierState {
  return { ...unopened(kind, side, policies), assistance: kind === 'ASSISTANCE' ? NOTHING_YET : null };
}

export interface Place {
  kind: RequestKind;
  side: Side;
}
export const PLACES: readonly Place[] = REQUEST_KINDS.flatMap((kind) => SIDES.map((side) => ({ kind, side })));
