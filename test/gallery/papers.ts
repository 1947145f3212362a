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
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import type { Exhibit, Locale } from './exhibit.ts';

type Make = (language: Locale) => ReadableDocument | null;
type Stored = ReturnType<typeof stored>;
type Events = Parameters<typeof dossierOf>[1];

const UNTIL = '2027-03-01T12:30:00.000Z';
const written = stored('TEXT', { text: 'El proveedor borra los registros a los 30 días.', locale: 'es' });
const path = stored('PATH', {
  ...{ provider: 'Maple Post', state: 'CA', locale: 'es' },
  elements: [{ target: 't1', address: '198.51.100.24', port: 44_321, at: '2026-11-05T19:03:22.000Z' }],
});
const translation = stored('TRANSLATION', { text: 'The provider deletes its records after 30 days.', language: 'en' });

/** Makes the paper of a text that one event names and a second person approved. */
const paperOfApproval =
  (code: string, shown: Stored, field = 'shown'): Make =>
  (language) =>
    textDocument(
      dossierOf('receiving', [
        { code, documents: { [field]: shown } },
        { code: 'approve', documents: { [field]: shown } },
      ]),
      shown.digest,
      language,
    );

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

const formal = (code: string, shown: Stored): Make => {
  return (language) => {
    const { dossier, ...rest } = dossierOf('receiving', [{ code, documents: { shown } }]);
    return textDocument({ ...rest, dossier: { ...dossier, kind: 'ASSISTANCE' } }, shown.digest, language);
  };
};

const refusal = {
  ...{ ground: 'POLITICAL_OFFENCE', consultation: 'HELD', conductAnalysis: null },
  ...{ assessment: 'Nada puede separarse del resto.', consultationRecord: 'Por teléfono.', reasons: 'Es político.' },
};
const extension = { decision: 'GRANTED', until: UNTIL, reasons: 'Está en camino.' };

export const PAPERS: Record<DocumentKind, Make> = {
  PRESERVATION_REQUEST: paperOfApproval('submit', shownRequest()),
  PRESERVATION_ORDER: paperOfApproval('draft_order', orderDocument('es'), 'order'),
  RENEWAL_ORDER: paperOfApproval(
    'renew_order',
    shownBefore('renew_order', { order: 'Por más tiempo.', until: UNTIL }, 'es'),
  ),
  ACCEPTANCE: paperOfApproval('accept', shownBefore('accept', {}, 'es')),
  REFUSAL: paperOfApproval('refuse', shownBefore('refuse', refusal, 'es')),
  EXTENSION_REQUEST: paperOfMessage('extension_request', 'reason', written, { until: UNTIL }),
  EXTENSION_DECISION: paperOfApproval('decide_extension', shownBefore('decide_extension', extension, 'es')),
  RELEASE: paperOfApproval('release', shownBefore('release', { reason: 'El caso se archivó.' }, 'es')),
  WITHDRAWAL: paperOfApproval('withdraw', shownBefore('withdraw', { reason: 'Ya no hace falta.' }, 'es')),
  RISK_NOTICE: paperOfMessage('risk_notice', 'notice', written, { risk: 'CONFIDENTIALITY' }),
  IMPOSSIBILITY: paperOfMessage('impossibility', 'explanation', written, { code: 'IMPOSSIBLE_NO_DATA' }),
  PROVIDER_ANSWER: ofEvent(5),
  RECEIPT: ofEvent(2),
  MESSAGE_RECORD: ofEvent(1),
  DEADLINE_RECORD: ofEvent(6),
  WRITTEN_TEXT: paperOfApproval('note', written, 'note'),
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
  PRODUCTION_ORDER: formal('apply_for_order', orderDocument('es')),
  ASSISTANCE_DECISION: formal('grant', written),
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
