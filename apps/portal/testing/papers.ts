/** Pages of tests show papers that are composed as those of a real dossier are. */
import { paperView } from '@comity/api/documents/paper-view';
import { assistanceRequest } from '@comity/documents/compose/assistance-request';
import { eventRecord } from '@comity/documents/compose/event-record';
import { textDocument } from '@comity/documents/compose/text-document';
import type { ReadableDocument } from '@comity/documents/model';
import { dossierOf, orderDocument } from '@comity/documents/test/facts';
import { request } from '@comity/documents/test/later-stages';
import { PAPER_LANGUAGES, type PaperLanguage } from '@comity/vocabulary/words';
import type { ApiCall, Script, Scripted } from './portal-under-test.ts';

const order = orderDocument('es');
const facts = dossierOf('receiving', [{ code: 'acknowledge' }, { code: 'draft_order', documents: { order } }]);

const answer =
  (make: (language: PaperLanguage) => ReadableDocument | null) =>
  ({ query }: ApiCall): Scripted => {
    const asked = new URLSearchParams(query).get('language');
    const document = make(PAPER_LANGUAGES.find((one) => one === asked) ?? 'en');
    if (document === null) throw new Error('The fixture has no such paper');
    return { status: 200, body: paperView(document) };
  };

export const requestPaper = answer((language) => assistanceRequest(request, language));
export const orderPaper = answer((language) => textDocument(facts, order.digest, language));
const receiptPaper = answer((language) => eventRecord(facts, 1, language));

/** Answers for the receipts of these events. */
export function receiptPapers(path: string, ...events: number[]): Script {
  return Object.fromEntries(events.map((seq) => [`GET ${path}/events/${String(seq)}/paper`, receiptPaper]));
}
