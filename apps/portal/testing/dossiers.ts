/** Tests of pages take from here dossiers as the api would describe them; a test changes what it is about. */
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { DeadlineView, DossierLine, TaskView } from '@comity/contracts/http/dossier-line-views';
import { type AnyActRow, isActRow } from '@comity/domain/events/lifecycle';
import { WEIGHTS } from '@comity/domain/events/step';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import type { TotalView } from '@comity/contracts/http/answer-parts';
import { text } from '@comity/texts/text';
import type { DossierView, HoldView } from '@comity/contracts/http/views';
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import { EARLIER_SERVICE_LEVELS } from '@comity/vocabulary/values/earlier-law';

type Rule = DeadlineView['rule'];

const chile = { en: 'Chile', es: 'Chile' };
const peru = { en: 'Peru', es: 'Perú' };
const provider = { en: 'Correo Austral (fictional provider)', es: 'Correo Austral (proveedor ficticio)' };

export const DOSSIER = '40000000-0000-4000-8000-000000000001';
export const SHOWN = 'a'.repeat(64);

export function rule(id = 'BUD.29.7', status: Rule['status'] = 'VERIFIED'): Rule {
  const article = id.replace('BUD.', '').replace(/\.(\d+)/, '($1)');
  return {
    id,
    citation: { en: `Budapest Convention, Art. ${article}`, es: `Convenio de Budapest, art. ${article}` },
    text: {
      en: 'Preservation shall be for not less than sixty days.',
      es: 'La conservación será de al menos sesenta días.',
    },
    source: 'S4',
    status,
  };
}

/** Returns what the api calls the clock. */
function nameOf(clock: string): DeadlineView['name'] {
  return { en: text('en', 'clocks', clock), es: text('es', 'clocks', clock) };
}

export function deadline(changes: Partial<DeadlineView> = {}): DeadlineView {
  return {
    clock: 'BUD29_FLOOR',
    name: nameOf(changes.clock ?? 'BUD29_FLOOR'),
    subject: 'dossier',
    dueAt: '2027-01-23T05:00:00.000Z',
    zone: 'America/Lima',
    daysLeft: 60,
    alarmAt: '2027-01-22T05:00:00.000Z',
    actBy: '2027-01-21',
    state: 'RUNNING',
    rule: rule(),
    ...changes,
  };
}

export function line(changes: Partial<DossierLine> = {}): DossierLine {
  return {
    id: DOSSIER,
    reference: 'CL-2026-000017',
    caseReference: 'EJ-2026-0417',
    kind: 'PRESERVATION',
    side: 'receiving',
    status: 'UNDER_REVIEW',
    urgency: 'HIGH_VOLATILE',
    counterpart: peru,
    responsible: { en: '24/7 duty officer, Santiago', es: 'Oficial de turno 24/7, Santiago' },
    openedAt: '2026-11-23T15:00:00.000Z',
    zone: 'America/Santiago',
    changedAt: '2026-11-23T16:00:00.000Z',
    nextDeadline: deadline({ clock: 'DECISION_SLA', daysLeft: 1, rule: rule('COM.DECISION', 'UNVERIFIED') }),
    exercise: true,
    ratificationDue: false,
    compromised: false,
    extent: null,
    ...changes,
  };
}

export function event(changes: Partial<EventView> = {}): EventView {
  return {
    seq: 2,
    kind: 'act',
    code: 'acknowledge',
    name: null,
    phase: null,
    at: '2026-11-23T16:00:00.000Z',
    recordedAt: '2026-11-23T16:00:01.000Z',
    actor: {
      name: { en: '24/7 duty officer, Santiago', es: 'Oficial de turno 24/7, Santiago' },
      office: { en: '24/7 contact point', es: 'Punto de contacto 24/7' },
      roles: ['RCV_POC_24_7'],
    },
    statusBefore: 'SENT_24_7',
    statusAfter: 'ACKED',
    basis: rule('BUD.35'),
    documents: [{ digest: SHOWN, field: 'shown' }],
    facts: {},
    refusal: null,
    entered: null,
    ledger: { index: 3, leaf: 'b'.repeat(64) },
    ...changes,
  };
}

export function hold(changes: Partial<HoldView> = {}): HoldView {
  return {
    id: 'h1',
    dossier: DOSSIER,
    reference: 'CL-2026-000017',
    caseReference: 'EJ-2026-0417',
    counterpart: peru,
    side: 'receiving',
    items: [{ target: 't1', type: 'EMAIL', value: 'pagos@correo-austral.example', category: 'TRAFFIC' }],
    snapshotAt: '2026-11-23T16:00:00.000Z',
    preservedUntil: '2027-02-21T03:00:00.000Z',
    belowFloor: false,
    status: 'HELD',
    formal: null,
    byHand: null,
    floor: deadline(),
    domestic: deadline({ clock: 'DOMESTIC_HOLD', daysLeft: 90, rule: rule('BUD.16.2') }),
    ...changes,
  };
}

function target(id: string, type: string, value: string, categories: string[]): DossierView['targets'][number] {
  return {
    id,
    type,
    value,
    port: type === 'IP' ? 51_344 : null,
    instant: type === 'IP' ? '2026-11-05T14:03:22' : '',
    zone: 'America/Lima',
    from: type === 'IP' ? '' : '2026-11-01',
    to: type === 'IP' ? '' : '2026-11-20',
    categories,
    withdrawn: false,
    objection: null,
    clarified: null,
    court: null,
    outcomes: {},
    answer: null,
    status: 'AWAITED',
    byHand: null,
  };
}

/** Returns what is possible: each act by its name, or by name and `TWO` where it needs two people. */
export function possible(
  ...names: (DossierView['possible'][number]['name'] | { two: DossierView['possible'][number]['name'] })[]
): DossierView['possible'] {
  const inOrder = names.toSorted((a, b) => weightOf(a) - weightOf(b));
  return inOrder.map((given) => {
    const name = typeof given === 'string' ? given : given.two;
    const { answers, weight, irreversible } = stepRow(name).step;
    const hands = typeof given === 'string' ? 'ONE' : 'TWO';
    return { name, hands, basis: rule('BUD.29.3'), task: answers[0] ?? null, weight, irreversible, refusal: null };
  });
}

type Named = Parameters<typeof possible>[number];

function weightOf(given: Named): number {
  return WEIGHTS.indexOf(stepRow(typeof given === 'string' ? given : given.two).step.weight);
}

const ROWS_OF_ACTS = new Map<string, AnyActRow>(
  Object.values(LIFECYCLES)
    .flatMap((sides) => Object.values(sides).flatMap((one) => one.rows))
    .filter(isActRow)
    .toReversed()
    .map((row) => [row.act, row]),
);

/** The portal shows what the rows of the lifecycles declare, and so do these views. */
function stepRow(name: DossierView['possible'][number]['name']): AnyActRow {
  const found = ROWS_OF_ACTS.get(name);
  if (found === undefined) throw new Error(`No row of ${name}`);
  return found;
}

/** Makes a task that waits for the duty officer. */
export function task(changes: Partial<TaskView> = {}): TaskView {
  const roles = ['RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY'] as const;
  const since = '2026-11-23T16:00:00.000Z';
  return {
    task: 'DECIDE',
    of: 'receiving',
    roles: [...roles],
    mine: true,
    first: 'accept',
    since,
    dueAt: null,
    ...changes,
  };
}

export function dossier(changes: Partial<DossierView> = {}): DossierView {
  return {
    ...line(),
    seq: 2,
    risk: null,
    downgraded: false,
    extension: null,
    mla: null,
    furtherMla: [],
    servedAt: null,
    lastOrder: null,
    references: ['RUC-2026-77'],
    providers: [],
    writtenConfirmation: null,
    translations: [],
    responsibleMembers: [],
    unacknowledgedLetters: [],
    assistance: null,
    remedies: [],
    parties: { requesting: peru, receiving: chile, provider },
    peers: [],
    linked: [],
    disclosures: [],
    answer: null,
    arrivedLate: false,
    sameIdentifiers: null,
    mayBeFollowed: false,
    conditionsText: null,
    completeness: null,
    form: null,
    content: SHOWN,
    lawDiffers: [],
    snapshot: {
      measure: 'PRESERVATION',
      requestingState: 'PE',
      requestedState: 'CL',
      offenceClass: 'BUDAPEST_2_11',
      resolvedOn: '2026-11-23',
      packs: [{ id: 'BUD', version: '1.0.0', digest: 'c'.repeat(64) }],
      rules: [rule(), rule('BUD.29.5')],
      requiredElements: [],
      refusalGrounds: [{ code: 'ESSENTIAL_INTERESTS', rule: 'BUD.29.5', needs: [] }],
      levels: EARLIER_SERVICE_LEVELS,
      floorDays: 60,
      order: null,
      explanation: {
        en: 'Both States are parties to the Budapest Convention; Articles 16, 29 and 35 apply.',
        es: 'Ambos Estados son parte del Convenio de Budapest; se aplican los artículos 16, 29 y 35.',
      },
    },
    targets: [
      target('t1', 'EMAIL', 'pagos@correo-austral.example', ['TRAFFIC', 'CONTENT']),
      target('t2', 'IP', '203.0.113.17', ['SUBSCRIBER']),
    ],
    holds: [],
    deadlines: [
      deadline({
        clock: 'DECISION_SLA',
        daysLeft: 1,
        alarmAt: null,
        actBy: null,
        rule: rule('COM.DECISION', 'UNVERIFIED'),
      }),
    ],
    possible: possible({ two: 'accept' }, { two: 'refuse' }, 'ask_information', 'give_risk_notice', 'note', 'assign'),
    closed: false,
    waiting: [task()],
    proposal: null,
    ratifications: [],
    declined: [],
    notes: [],
    events: [event()],
    messages: [],
    entries: [],
    enterable: [],
    notifications: [],
    colleagues: [],
    orderTemplate: null,
    supplementTemplate: null,
    amendments: [],
    evidence: null,
    keeping: null,
    noResult: null,
    ...changes,
  };
}

export function receipt(changes: Partial<ActReceipt> = {}): ActReceipt {
  return {
    dossier: DOSSIER,
    reference: 'CL-2026-000017',
    seq: 2,
    act: 'acknowledge',
    status: 'ACKED',
    leaf: 'b'.repeat(64),
    at: '2026-11-23T16:00:00.000Z',
    proposed: false,
    ...changes,
  };
}

/** Makes a page of a list as the api answers it. */
export function listed<T>(
  items: T[],
  next: string | null = null,
): { items: T[]; next: string | null; total: TotalView } {
  return { items, next, total: { count: items.length, more: false } };
}
