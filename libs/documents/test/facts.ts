/** Tests read dossiers of the three sides as the api would read them, with real texts, real rules and real digests. */
import { frameLanguage } from '@comity/texts/frame-language';
import type { Side } from '@comity/vocabulary/values/plain';
import type { ActName } from '@comity/vocabulary/acts';
import type { DossierView } from '@comity/contracts/http/views';
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import type { RuleSnapshot, SnapshotRule } from '@comity/domain/law/snapshot';
import { resolveSnapshot } from '@comity/law/resolve';
import { digestOf } from '@comity/persistence/digest';
import { completeRequest } from '@comity/testkit/request-forms';
import { decisionText } from '@comity/texts/shown/decision-text';
import { orderTemplate } from '@comity/texts/shown/order-text';
import { requestText } from '@comity/texts/shown/request-text';
import type { Locale } from '@comity/texts/text';
import type { DossierFacts, StoredContent } from '../compose/reading.ts';

export const PERU = { en: 'Peru', es: 'Perú' };
export const CHILE = { en: 'Chile', es: 'Chile' };
export const PROVIDER = { en: 'Correo Austral (fictional provider)', es: 'Correo Austral (proveedor ficticio)' };
const REFERENCES: Record<Side, string> = {
  requesting: 'PE-2026-000017',
  receiving: 'CL-2026-000017',
  provider: 'CORREO-2026-000017',
};

export const form = completeRequest();
export const snapshot: RuleSnapshot = resolveSnapshot(
  {
    measure: 'PRESERVATION',
    requestingState: 'PE',
    requestedState: 'CL',
    offenceClass: 'BUDAPEST_2_11',
    date: '2026-11-24',
  },
  digestOf,
);

export function rule(id: string): SnapshotRule {
  const known = snapshot.rules.find((one) => one.id === id);
  if (known === undefined) throw new Error(`the snapshot has no rule ${id}`);
  return known;
}

/** Returns what was shown before an act, as the api keeps it. */
export function shownBefore(act: ActName, body: Record<string, unknown>, locale: Locale): StoredContent {
  const text = decisionText(locale, {
    act,
    kind: 'PRESERVATION',
    takesEffect: 'WITH_SECOND',
    ratifyHours: 4,
    subject: null,
    reference: REFERENCES.receiving,
    requesting: PERU,
    receiving: CHILE,
    provider: PROVIDER,
    basis: rule('BUD.29.3'),
    body,
    targets: form.targets,
    zones: { reader: 'America/Santiago', custodian: 'America/Santiago' },
    request: { form, targets: form.targets, holds: [] },
  });
  return stored('SHOWN', { text, locale });
}

export function shownRequest(): StoredContent {
  const facts = { form, requesting: PERU, requested: CHILE, provider: PROVIDER, snapshot };
  return stored('SHOWN', {
    text: requestText(frameLanguage(form.language), facts),
    locale: frameLanguage(form.language),
  });
}

export function orderDocument(locale: Locale): StoredContent {
  const text = orderTemplate(locale, {
    targets: form.targets,
    rule: null,
    noUserNotice: true,
    clock: null,
  });
  const kind = {
    paper: { en: 'Provisional preservation', es: 'Preservación provisoria' },
    citation: null,
    days: 90,
    startsAt: 'SERVICE',
    by: { maker: 'PROSECUTOR', verified: false },
  };
  return stored('ORDER', { text, locale, targets: form.targets, rule: null, reference: REFERENCES.receiving, kind });
}

export function stored(kind: string, content: unknown): StoredContent {
  return { digest: digestOf(content), kind, content };
}

interface EventToRecord extends Partial<Omit<EventView, 'documents' | 'code'>> {
  code: string;
  documents?: Record<string, StoredContent>;
}

const PEOPLE = [
  { en: 'María Ñáñez Güell', es: 'María Ñáñez Güell' },
  { en: 'Iñaki Peñaloza', es: 'Iñaki Peñaloza' },
];

/** Returns a dossier with these events, one minute after the other, and the documents that they name. */
export function dossierOf(side: Side, recordedEvents: readonly EventToRecord[]): DossierFacts {
  const events = recordedEvents.map((one, index): EventView => {
    const seq = index + 1;
    const at = new Date(Date.UTC(2026, 10, 24, 15, seq)).toISOString();
    const { documents = {}, ...changes } = one;
    return {
      seq,
      kind: 'act',
      name: null,
      phase: null,
      at,
      recordedAt: at,
      actor: (one.kind ?? 'act') === 'act' ? actorOf(index) : null,
      statusBefore: seq === 1 ? null : 'UNDER_REVIEW',
      statusAfter: 'UNDER_REVIEW',
      basis: rule('BUD.29.3'),
      facts: {},
      refusal: null,
      entered: null,
      ledger: { index: seq * 3, leaf: digestOf([side, seq]) },
      ...changes,
      documents: Object.entries(documents).map(([field, { digest }]) => ({ digest, field })),
    };
  });
  const documents = recordedEvents.flatMap((one) => Object.values(one.documents ?? {}));
  return {
    dossier: viewOf(side, events),
    organization: organizationOf(side),
    zones: { reader: 'America/Santiago', custodian: 'America/Santiago' },
    documents,
  };
}

function actorOf(index: number): EventView['actor'] {
  return {
    name: PEOPLE[index % PEOPLE.length] ?? { en: '', es: '' },
    office: { en: '24/7 contact point, Santiago', es: 'Punto de contacto 24/7, Santiago' },
    roles: ['RCV_POC_24_7'],
  };
}

function organizationOf(side: Side): { en: string; es: string } {
  return { requesting: PERU, receiving: CHILE, provider: PROVIDER }[side];
}

function viewOf(side: Side, events: EventView[]): DossierView {
  const atProvider = side === 'provider';
  return {
    id: '40000000-0000-4000-8000-000000000001',
    reference: REFERENCES[side],
    caseReference: atProvider ? null : form.caseNumber,
    kind: 'PRESERVATION',
    side,
    status: 'UNDER_REVIEW',
    providers: [],
    urgency: atProvider ? null : form.urgency,
    counterpart: atProvider ? CHILE : PERU,
    responsible: PEOPLE[0] ?? null,
    openedAt: '2026-11-24T15:00:00.000Z',
    changedAt: events.at(-1)?.at ?? '2026-11-24T15:00:00.000Z',
    zone: 'America/Santiago',
    nextDeadline: null,
    exercise: true,
    ratificationDue: false,
    compromised: false,
    extent: null,
    seq: events.length,
    risk: null,
    downgraded: false,
    extension: null,
    mla: null,
    furtherMla: [],
    servedAt: null,
    lastOrder: null,
    references: ['RUC-2026-77'],
    writtenConfirmation: null,
    translations: [],
    responsibleMembers: [],
    unacknowledgedLetters: [],
    assistance: null,
    parties: { requesting: atProvider ? null : PERU, receiving: CHILE, provider: PROVIDER },
    peers: [],
    linked: [],
    disclosures: [],
    answer: null,
    arrivedLate: false,
    sameIdentifiers: null,
    mayBeFollowed: false,
    conditionsText: null,
    completeness: null,
    form: atProvider ? null : form,
    content: null,
    snapshot: atProvider ? null : snapshot,
    lawDiffers: [],
    targets: form.targets.map((target) => ({
      ...target,
      withdrawn: false,
      objection: null,
      clarified: null,
      court: null,
      outcomes: { TRAFFIC: 'PRESERVED' },
      answer: null,
      status: 'PRESERVED',
      byHand: null,
    })),
    holds: [
      {
        id: 'h-0123456789abcdef',
        dossier: '40000000-0000-4000-8000-000000000001',
        reference: REFERENCES[side],
        caseReference: null,
        counterpart: PERU,
        side,
        items: [{ target: 't1', type: 'EMAIL', value: form.targets[0]?.value ?? '', category: 'TRAFFIC' }],
        snapshotAt: '2026-11-24T15:00:00.000Z',
        preservedUntil: '2027-02-22T03:00:00.000Z',
        belowFloor: false,
        status: 'HELD',
        formal: null,
        byHand: null,
        floor: null,
        domestic: null,
      },
    ],
    deadlines: [
      {
        clock: 'BUD29_FLOOR',
        name: { en: 'Treaty floor of the hold', es: 'Plazo mínimo del tratado' },
        subject: 'h-0123456789abcdef',
        dueAt: '2027-01-24T03:00:00.000Z',
        zone: 'America/Santiago',
        daysLeft: 60,
        alarmAt: null,
        actBy: null,
        state: 'RUNNING',
        rule: rule('BUD.29.7'),
      },
    ],
    possible: [],
    closed: false,
    waiting: [],
    proposal: null,
    ratifications: [],
    declined: [],
    notes: [],
    events,
    messages: [
      {
        number: 1,
        direction: 'received',
        side: 'requesting',
        code: 'request',
        counterpart: PERU,
        at: '2026-11-24T15:01:00.000Z',
        delivery: 'RECEIVED',
        attempts: 1,
        reason: null,
        byHand: null,
      },
    ],
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
    remedies: [],
  };
}
