/** The law and the texts of the requests that are shown are made by the code that makes them for real dossiers. */
import { assistanceRequestForm } from '@comity/contracts/request-form';
import type { DossierView, PreviewView } from '@comity/contracts/http/views';
import { resolveSnapshot } from '@comity/law/resolve';
import { digestOf } from '@comity/persistence/digest';
import { assistanceDossier, PRESERVATION, sealedEvidence } from '@comity/portal/testing/assistance';
import { identityView } from '@comity/api/dossiers/target-view';
import { deadline, dossier, event, hold, SHOWN } from '@comity/portal/testing/dossiers';
import { requestForm } from '@comity/portal/testing/drafts';
import { decisionText } from '@comity/texts/shown/decision-text';
import { orderTemplate } from '@comity/texts/shown/order-text';
import { requestText } from '@comity/texts/shown/request-text';

const QUESTION = {
  requestingState: 'PE',
  requestedState: 'CL',
  offenceClass: 'BUDAPEST_2_11',
  date: '2026-11-23',
} as const;
export const PRESERVATION_LAW = resolveSnapshot({ measure: 'PRESERVATION', ...QUESTION }, digestOf);
export const ASSISTANCE_LAW = resolveSnapshot({ measure: 'ASSISTANCE', ...QUESTION }, digestOf);

export const CHILE = { en: 'Chile', es: 'Chile' };
export const PERU = { en: 'Peru', es: 'Perú' };
export const PROVIDER = { en: 'Correo Austral (fictional provider)', es: 'Correo Austral (proveedor ficticio)' };
export const COLLEAGUES = [
  {
    id: '30000000-0000-4000-8000-000000000002',
    name: { en: 'Marta Paz', es: 'Marta Paz' },
    office: '20000000-0000-4000-8000-000000000001',
  },
  {
    id: '30000000-0000-4000-8000-000000000003',
    name: { en: 'Luz Soto', es: 'Luz Soto' },
    office: '20000000-0000-4000-8000-000000000001',
  },
];

export const formalForm = assistanceRequestForm(requestForm(), { dossier: PRESERVATION, reference: 'PE-2026-000004' });

export const orderText = orderTemplate('es', {
  targets: requestForm().targets,
  rule: null,
  noUserNotice: true,
  clock: null,
});

export const preservationText = requestText('es', {
  form: requestForm(),
  requesting: PERU,
  requested: CHILE,
  provider: PROVIDER,
  snapshot: PRESERVATION_LAW,
});

const REFUSAL = {
  ...{ ground: 'POLITICAL_OFFENCE', consultation: 'HELD', conductAnalysis: null },
  ...{ assessment: 'Nada puede separarse del resto.', consultationRecord: 'Por teléfono.', reasons: 'Es político.' },
};

export function refusalText(): string {
  const basis = PRESERVATION_LAW.rules.find(({ id }) => id === 'BUD.29.5');
  if (basis === undefined) throw new Error('the snapshot has no rule on refusal');
  return decisionText('es', {
    ...{ act: 'refuse', kind: 'PRESERVATION', subject: null, reference: 'CL-2026-000017', basis, body: REFUSAL },
    ...{ takesEffect: 'WITH_SECOND', ratifyHours: 4 },
    zones: { reader: 'America/Santiago', custodian: 'America/Santiago' },
    ...{ requesting: PERU, receiving: CHILE, provider: PROVIDER, targets: requestForm().targets },
    request: { form: requestForm(), targets: requestForm().targets, holds: [] },
  });
}

export const preview = (text: string): PreviewView => ({
  shown: SHOWN,
  text,
  takesEffect: 'WITH_SECOND',
  refusal: null,
});

const [FIRST] = requestForm().targets;
const AMENDMENT: DossierView['amendments'][number] = {
  at: '2026-11-23T17:00:00.000Z',
  status: 'DECLINED',
  changes: {
    withdrawn: ['t1'],
    added: [{ id: 't9', type: 'EMAIL', categories: ['SUBSCRIBER', 'TRAFFIC'], instead: 't1', was: ['TRAFFIC'] }],
    caseNumber: { was: 'EJ-2026-0417', now: 'EJ-2026-0471' },
  },
  reason: 'La dirección tenía una letra de menos en el atestado policial.',
  before: 'b'.repeat(64),
  request: 'c'.repeat(64),
  identifiers:
    FIRST === undefined
      ? []
      : [identityView(FIRST), identityView({ ...FIRST, id: 't9', value: 'pagoss@correo-austral.example' })],
};

/** Holds what a dossier of either kind can hold, so that every part of its pages has something to show. */
const FULL: Partial<DossierView> = {
  colleagues: COLLEAGUES,
  orderTemplate: orderText,
  supplementTemplate: orderText,
  amendments: [AMENDMENT, { ...AMENDMENT, status: 'ASKED' }],
  deadlines: [deadline(), deadline({ clock: 'ACK_SLA', state: 'STOPPED' })],
  holds: [hold(), hold({ id: 'h2', status: 'PENDING_DECISION' })],
  disclosures: [
    {
      status: 'DISCLOSURE_REVIEW',
      at: '2026-11-23T16:00:00.000Z',
      state: 'CA',
      provider: 'Maple Post',
      elements: [{ target: 't1', address: '198.51.100.24', port: 44_321, at: '2026-11-05T19:03:22.000Z' }],
      path: 'd'.repeat(64),
      disclosure: null,
      withheld: null,
      domestic: false,
      draft: null,
    },
  ],
  messages: [
    {
      number: 1,
      direction: 'sent',
      side: 'provider',
      code: 'order',
      counterpart: PROVIDER,
      at: '2026-11-23T16:00:00.000Z',
      delivery: 'BY_HAND',
      attempts: 0,
      reason: null,
      byHand: null,
    },
    {
      number: 1,
      direction: 'received',
      side: 'requesting',
      code: 'request',
      counterpart: PERU,
      at: '2026-11-23T15:01:00.000Z',
      delivery: 'RECEIVED',
      attempts: 1,
      reason: null,
      byHand: null,
    },
  ],
  notifications: [
    {
      id: '60000000-0000-4000-8000-000000000001',
      seq: 3,
      code: 'PAGE',
      to: { en: '24/7 duty officer, Santiago', es: 'Oficial de turno 24/7, Santiago' },
      locale: 'es',
      status: 'SENT',
      attempts: 1,
      at: '2026-11-23T15:01:00.000Z',
      sentAt: '2026-11-23T15:01:05.000Z',
      messageId: '<n1@comity.example>',
    },
  ],
  events: [event(), event({ seq: 3, code: 'accept', documents: [{ digest: SHOWN, field: 'shown' }] })],
};

export function fullPreservation(changes: Partial<DossierView> = {}): DossierView {
  return dossier({
    ...FULL,
    form: requestForm(),
    snapshot: PRESERVATION_LAW,
    unacknowledgedLetters: [{ letter: 'e'.repeat(64), side: 'provider', at: '2026-11-23T14:00:00.000Z' }],
    ...changes,
  });
}

export function fullAssistance(changes: Partial<DossierView> = {}): DossierView {
  return assistanceDossier(
    {
      ...FULL,
      form: formalForm,
      snapshot: ASSISTANCE_LAW,
      evidence: sealedEvidence(),
      conditionsText: 'Solo para este proceso.',
      keeping: {
        legalHolds: [
          {
            id: 31,
            by: { en: 'Rosa Quispe', es: 'Rosa Quispe' },
            at: '2026-11-24T15:00:00.000Z',
            reason: 'La defensa pidió un peritaje.',
            reference: 'EXP-125',
          },
        ],
        retention: { until: '2026-12-24', source: 'CONDITION', reason: null, notAfter: '2026-12-24', over: false },
        asked: null,
      },
      ...changes,
    },
    {
      conditions: { codes: ['SPECIALTY'], keepUntil: null, status: 'PROPOSED' },
      restrictions: [{ state: 'CA', condition: 'NO_ONWARD_TRANSFER' }],
      handedOver: true,
    },
  );
}
