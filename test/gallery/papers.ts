/**
 * Every kind of paper is made by the code that makes it for a real dossier. The list is complete by its type: a kind of
 * document that nobody can look at here does not compile.
 */
import { custodianCertificate } from '@comity/documents/compose/custodian-certificate';
import { destructionCertificate } from '@comity/documents/compose/destruction-certificate';
import { dossierFile } from '@comity/documents/compose/dossier-file';
import { eventRecord } from '@comity/documents/compose/event-record';
import { handOverRecord } from '@comity/documents/compose/hand-over-record';
import { letter } from '@comity/documents/compose/letter';
import { assistanceRequest } from '@comity/documents/compose/assistance-request';
import { textDocument } from '@comity/documents/compose/text-document';
import { renderHtml } from '@comity/documents/html/render';
import type { ReadableDocument } from '@comity/documents/model';
import { renderPdf } from '@comity/documents/pdf/render';
import { CHILE, dossierOf, orderDocument, shownBefore, shownRequest, stored } from '@comity/documents/test/facts';
import { certificate, destruction, handOver, request } from '@comity/documents/test/later-stages';
import type { ActName } from '@comity/vocabulary/acts';
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import type { RequestKind, Side } from '@comity/vocabulary/values/plain';
import type { PaperLanguage } from '@comity/vocabulary/words';
import type { Exhibit, Locale } from './exhibit.ts';

type Make = (language: PaperLanguage) => ReadableDocument | null;
type Stored = ReturnType<typeof stored>;
type Events = Parameters<typeof dossierOf>[1];

const UNTIL = '2027-03-01T12:30:00.000Z';
const written = stored('TEXT', { text: 'El proveedor borra los registros a los 30 días.', locale: 'es' });
const path = stored('PATH', {
  ...{ provider: 'Maple Post', state: 'CA', locale: 'es' },
  elements: [{ target: 't1', address: '198.51.100.24', port: 44_321, at: '2026-11-05T19:03:22.000Z' }],
});
const translation = stored('TRANSLATION', { text: 'The provider deletes its records after 30 days.', language: 'en' });

const AMENDED = {
  withdrawn: ['t1'],
  added: [{ id: 't2', type: 'EMAIL', categories: ['SUBSCRIBER', 'TRAFFIC'], instead: 't1', was: ['TRAFFIC'] }],
  caseNumber: { was: 'EJ-2026-0417', now: 'EJ-2026-0471' },
};

interface Decided {
  /** People wrote these texts, which are given by field. */
  texts?: Record<string, string>;
  facts?: Record<string, unknown>;
  side?: Side;
  kind?: RequestKind;
  /** The second person does this act, where it has a name of its own. */
  second?: string;
}

/** Makes the paper of an act that one person proposed and another approved, from what it states and what they wrote. */
const decided =
  (
    code: ActName,
    { texts = {}, facts = {}, side = 'receiving', kind = 'PRESERVATION', second = 'approve' }: Decided,
  ): Make =>
  (language) => {
    const shown = shownBefore(code, {}, 'es');
    const written = Object.entries(texts).map(
      ([field, text]) => [field, stored('TEXT', { text, locale: 'es' })] as const,
    );
    const { dossier, ...rest } = dossierOf(side, [
      { code, facts, documents: { ...Object.fromEntries(written), shown } },
      { code: second, documents: { shown } },
    ]);
    return textDocument({ ...rest, dossier: { ...dossier, kind } }, shown.digest, language);
  };

/** Makes the paper of a text that a message brought. */
const paperOfMessage =
  (code: string, field: string, text: Stored, facts: Record<string, unknown> = {}): Make =>
  (language) =>
    textDocument(
      dossierOf('receiving', [{ code, kind: 'message', phase: 'received', facts, documents: { [field]: text } }]),
      text.digest,
      language,
    );

const EVENTS: Events = [
  { code: 'request', kind: 'message', phase: 'received', documents: { shown: shownRequest() } },
  { code: 'acknowledge', statusBefore: 'SENT_24_7', statusAfter: 'ACKED' },
  { code: 'accept', documents: { shown: shownBefore('accept', {}, 'es') } },
  { code: 'draft_order', documents: { order: orderDocument('es') } },
  {
    code: 'preservation_confirmation',
    kind: 'message',
    phase: 'received',
    facts: {
      results: [
        {
          ...{ target: 't1', category: 'TRAFFIC', hold: 'h-0123456789abcdef', reference: 'LE-1', userNotified: false },
          ...{
            snapshotAt: '2026-11-24T15:00:00.000Z',
            preservedUntil: '2027-02-22T03:00:00.000Z',
            from: '2026-11-01T03:00:00.000Z',
            to: null,
            bytes: 123_456,
            items: 12,
          },
        },
      ],
    },
  },
  { code: 'BUD29_FLOOR', kind: 'clock', phase: 'warning', facts: { subject: 'dossier', daysLeft: 14 } },
];
const facts = dossierOf('receiving', EVENTS);
const ofEvent =
  (seq: number): Make =>
  (language) =>
    eventRecord(facts, seq, language);

/** Makes the paper of an order, whose text a person wrote for its provider. */
const ordered =
  (code: ActName, second: ActName, facts: Record<string, unknown> = {}): Make =>
  (language) => {
    const [order, shown] = [orderDocument('es'), shownBefore('draft_order', {}, 'es')];
    const told = dossierOf('receiving', [
      { code, facts, documents: { order, shown } },
      { code: second, documents: { shown } },
    ]);
    return textDocument(told, order.digest, language);
  };

const note: Make = (language) =>
  textDocument(dossierOf('receiving', [{ code: 'note', documents: { note: written } }]), written.digest, language);

export const PAPERS: Record<DocumentKind, Make> = {
  PRESERVATION_REQUEST: decided('submit', { side: 'requesting', second: 'approve_and_send' }),
  PRESERVATION_ORDER: ordered('draft_order', 'issue_order'),
  RENEWAL_ORDER: ordered('renew_order', 'approve', { until: UNTIL }),
  SUPPLEMENTARY_ORDER: ordered('supplement_order', 'approve'),
  AMENDMENT: paperOfMessage('amendment', 'reason', written, { changes: AMENDED }),
  AMENDMENT_DECISION: decided('decline_amendment', {
    facts: { changes: AMENDED },
    texts: { reasons: 'El proveedor ya contestó todo lo ordenado.' },
  }),
  ACCEPTANCE: decided('accept', {}),
  REFUSAL: decided('refuse', {
    facts: { ground: 'POLITICAL_OFFENCE', consultation: 'HELD' },
    texts: {
      assessment: 'Nada puede separarse del resto.',
      consultationRecord: 'Por teléfono.',
      reasons: 'El hecho investigado es un delito político en el sentido del derecho de este Estado.',
    },
  }),
  EXTENSION_REQUEST: paperOfMessage('extension_request', 'reason', written, { until: UNTIL }),
  EXTENSION_DECISION: decided('decide_extension', {
    facts: { decision: 'GRANTED', until: UNTIL },
    texts: { reasons: 'La solicitud formal está en camino.' },
  }),
  RELEASE: decided('release', { texts: { reason: 'El caso se archivó.' } }),
  RELEASE_ANNOUNCEMENT: paperOfMessage('release_announced', 'reason', written, { days: 10 }),
  RELEASE_ANSWER: paperOfMessage('release_answer', 'reasons', written, { answer: 'OBJECTS' }),
  LOSS_NOTICE: paperOfMessage('loss_account', 'account', written),
  WITHDRAWAL: decided('withdraw', { side: 'requesting', texts: { reason: 'Ya no hace falta.' } }),
  RISK_NOTICE: paperOfMessage('risk_notice', 'notice', written, { risk: 'CONFIDENTIALITY' }),
  IMPOSSIBILITY: paperOfMessage('impossibility', 'explanation', written, { code: 'IMPOSSIBLE_NO_DATA' }),
  PROVIDER_ANSWER: ofEvent(5),
  RECEIPT: ofEvent(2),
  MESSAGE_RECORD: ofEvent(1),
  DEADLINE_RECORD: ofEvent(6),
  WRITTEN_TEXT: note,
  LETTER: (language) =>
    letter(
      { ...facts, documents: [orderDocument('es')] },
      {
        ...{ number: 1, code: 'order', at: UNTIL, said: {} },
        texts: [{ field: 'order', digest: orderDocument('es').digest }],
        addressee: {
          organization: CHILE,
          office: { en: 'Legal team', es: 'Equipo jurídico' },
          ...{ address: 'legal@harbour-post.example', way: 'EMAIL' },
        },
      },
      language,
    ),
  DOSSIER_FILE: (language) => dossierFile(facts, language),
  MLA_REQUEST: (language) => assistanceRequest(request, language),
  PRODUCTION_ORDER: ordered('apply_for_order', 'grant_order'),
  ASSISTANCE_DECISION: decided('grant', {
    kind: 'ASSISTANCE',
    facts: {
      denied: [{ target: 't2', category: 'TRAFFIC' }],
      ground: 'POLITICAL_OFFENCE',
      conditions: ['SPECIALTY', 'CONFIDENTIAL'],
      keepUntil: '2028-01-31',
    },
    texts: {
      conditionsText: 'Los datos se usarán solo en el caso indicado.',
      reasons: 'Se cumplen los requisitos, salvo para los datos de tráfico de la segunda dirección.',
    },
  }),
  CUSTODIAN_CERTIFICATE: (language) => custodianCertificate(certificate, language),
  HAND_OVER_RECORD: (language) => handOverRecord(handOver, language),
  DESTRUCTION_CERTIFICATE: (language) =>
    destructionCertificate({ ...destruction, reason: 'Venció el plazo de la condición.' }, language),
  OTHER_PROVIDER_REPORT: paperOfMessage('other_provider_report', 'path', path, { state: 'CA' }),
  PROVIDER_DISCLOSURE: paperOfMessage('provider_disclosure', 'disclosure', path, { state: 'CA' }),
  DISCLOSURE_WITHHELD: paperOfMessage('disclosure_withheld', 'reasons', written, { ground: 'POLITICAL_OFFENCE' }),
  TRANSLATION: paperOfMessage('translation', 'translation', translation, { made: 'CERTIFIED' }),
  MACHINE_TRANSLATION: paperOfMessage('translation', 'translation', translation, { made: 'MACHINE' }),
};

/** A PDF is made only of what is wanted, because it takes the longest. */
export async function paperExhibits(
  locale: Locale,
  isWanted: (one: Pick<Exhibit, 'chapter' | 'name' | 'locale'>) => boolean,
): Promise<Exhibit[]> {
  const exhibits: Exhibit[] = [];
  for (const [kind, make] of Object.entries(PAPERS)) {
    const place = { chapter: 'papers', name: kind.toLowerCase().replaceAll('_', '-'), locale } as const;
    if (!isWanted(place)) continue;
    const document = make(locale);
    if (document?.kind !== kind) throw new Error(`the paper of ${kind} is ${document?.kind ?? 'none'}`);
    exhibits.push({ ...place, html: renderHtml(document), pdf: await renderPdf(document) });
  }
  return exhibits;
}
