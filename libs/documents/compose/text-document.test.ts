import { describe, expect, it } from '@jest/globals';
import { text as words } from '@comity/texts/text';
import { renderHtml } from '../html/render.ts';
import type { ReadableDocument } from '../model.ts';
import { dossierOf, form, orderDocument, rule, shownBefore, shownRequest, stored } from '../test/facts.ts';
import { exactInHtml, exactInPdf, unescaped, withoutSpaces } from '../test/read-back.ts';
import type { DossierFacts, StoredContent } from './reading.ts';
import { textDocument } from './text-document.ts';

function documentOf(facts: DossierFacts, { digest }: StoredContent, language: 'en' | 'es' = 'en'): ReadableDocument {
  const document = textDocument(facts, digest, language);
  if (document === null) throw new Error('the dossier has no such document');
  return document;
}

function textOf({ content }: StoredContent): string {
  return (content as { text: string }).text;
}

const REFUSAL = {
  ground: 'POLITICAL_OFFENCE',
  assessment: 'Nothing can be separated <from> the rest.',
  consultation: 'HELD',
  consultationRecord: 'By telephone, & again in writing.',
  reasons: 'The offence is political.',
  conductAnalysis: null,
};
const UNTIL = '2027-03-01T12:30:00.000Z';
const SHOWN = [
  ['PRESERVATION_REQUEST', 'submit', shownRequest()],
  ['ACCEPTANCE', 'accept', shownBefore('accept', {}, 'en')],
  ['REFUSAL', 'refuse', shownBefore('refuse', REFUSAL, 'en')],
  ['PRESERVATION_ORDER', 'draft_order', shownBefore('draft_order', { order: 'Preserve.\n\nAll of it.' }, 'es')],
  ['RENEWAL_ORDER', 'renew_order', shownBefore('renew_order', { order: 'Longer.', until: UNTIL }, 'es')],
  [
    'EXTENSION_DECISION',
    'decide_extension',
    shownBefore('decide_extension', { decision: 'GRANTED', until: UNTIL, reasons: 'It is on its way.' }, 'es'),
  ],
  ['RELEASE', 'release', shownBefore('release', { reason: 'The case was closed.' }, 'en')],
  ['WITHDRAWAL', 'withdraw', shownBefore('withdraw', { reason: 'No longer needed.' }, 'es')],
] as const;

describe('A text that was shown and approved', () => {
  it.each(SHOWN)('%s, named by %s, is rendered exactly, in HTML and in PDF', async (kind, act, shown) => {
    const facts = dossierOf('receiving', [
      { code: act, documents: { shown } },
      { code: 'approve', documents: { shown } },
    ]);
    const document = documentOf(facts, shown, 'es');
    expect(document.kind).toBe(kind);
    expect(document.title).toBe(words('es', 'documentKinds', kind));
    expect(exactInHtml(document)).toEqual([textOf(shown)]);
    expect(await exactInPdf(document)).toBe(withoutSpaces(textOf(shown)));
  });

  it('that was changed by one letter would be noticed, in HTML and in PDF', async () => {
    const shown = shownRequest();
    const changed = stored('SHOWN', { text: textOf(shown).replace('30 días', '80 días'), locale: 'es' });
    const document = documentOf(dossierOf('requesting', [{ code: 'submit', documents: { shown: changed } }]), changed);
    expect(exactInHtml(document)).not.toEqual([textOf(shown)]);
    expect(await exactInPdf(document)).not.toBe(withoutSpaces(textOf(shown)));
  });

  it('names both people with what each did and when, the basis with its status, and the record', () => {
    const shown = shownBefore('accept', {}, 'en');
    const unsure = { ...rule('BUD.35'), status: 'UNVERIFIED' as const };
    const facts = dossierOf('receiving', [
      { code: 'accept', documents: { shown } },
      { code: 'approve', basis: unsure, documents: { shown } },
    ]);
    const document = documentOf(facts, shown);
    expect(document.approvals.map(({ name, did }) => `${name} ${did}`)).toEqual([
      'María Ñáñez Güell accepted the request',
      'Iñaki Peñaloza approved',
    ]);
    expect(document.approvals[1]?.at).toBe('24 November 2026, 12:02 (America/Santiago, UTC−3)');
    const html = unescaped(renderHtml(document));
    expect(html).toContain('Budapest Convention, Art. 29(3)');
    expect(html).toContain('(verified)');
    expect(html).toContain('(not verified: please check)');
    for (const part of [shown.digest, ...facts.dossier.events.map(({ ledger }) => ledger.leaf)])
      expect(html).toContain(part);
  });

  it('says that it is for this organization only where it holds deliberations', () => {
    const refused = shownBefore('refuse', REFUSAL, 'en');
    const accepted = shownBefore('accept', {}, 'en');
    const facts = dossierOf('receiving', [
      { code: 'refuse', documents: { shown: refused } },
      { code: 'accept', documents: { shown: accepted } },
    ]);
    expect(documentOf(facts, refused).warning).toContain('For this organization only');
    expect(documentOf(facts, accepted).warning).toBeNull();
  });
});

describe('A text of an act or a message', () => {
  it('is a refusal with its ground and its rule at the side that was refused', () => {
    const reasons = stored('TEXT', { text: 'Es un delito político.', locale: 'es' });
    const facts = dossierOf('requesting', [
      {
        code: 'refusal',
        kind: 'message',
        phase: 'received',
        facts: { ground: 'POLITICAL_OFFENCE', rule: 'BUD.29.5' },
        documents: { reasons },
      },
    ]);
    const document = documentOf(facts, reasons);
    const html = unescaped(renderHtml(document));
    expect(document.kind).toBe('REFUSAL');
    expect(html).toContain(words('en', 'grounds', 'POLITICAL_OFFENCE'));
    expect(html).toContain('Art. 29(5)');
    expect(exactInHtml(document)).toEqual(['Es un delito político.']);
    expect(html).toContain('Written in Spanish.');
  });

  it('keeps notes and deliberations apart, numbers questions, and finds nothing under another digest', () => {
    const assessment = stored('TEXT', { text: 'Considered.', locale: 'en' });
    const questions = stored('QUESTIONS', ['Which mailbox?', 'Since when?']);
    const facts = dossierOf('receiving', [
      { code: 'refuse', documents: { assessment } },
      { code: 'ask_information', documents: { questions } },
    ]);
    expect(documentOf(facts, assessment)).toMatchObject({ kind: 'WRITTEN_TEXT' });
    expect(documentOf(facts, assessment).warning).not.toBeNull();
    expect(exactInHtml(documentOf(facts, questions))).toEqual(['1. Which mailbox?\n2. Since when?']);
    expect(textDocument(facts, 'f'.repeat(64), 'en')).toBeNull();
  });

  it('is the request as it was approved, also where only the form has arrived', () => {
    const request = stored('REQUEST', form);
    const facts = dossierOf('receiving', [
      { code: 'request', kind: 'message', phase: 'received', documents: { request } },
    ]);
    for (const language of ['en', 'es'] as const)
      expect(exactInHtml(documentOf(facts, request, language))).toEqual([textOf(shownRequest())]);
  });
});

describe('An order', () => {
  it.each(['receiving', 'provider'] as const)('of the %s side tells nothing of another State or its case', (side) => {
    const order = orderDocument('es');
    const ordered = shownBefore('draft_order', { order: textOf(order) }, 'es');
    const facts = dossierOf(side, [
      side === 'provider'
        ? { code: 'order', kind: 'message', phase: 'received', basis: rule('BUD.16.1'), documents: { order } }
        : { code: 'draft_order', basis: rule('BUD.16.1'), documents: { order, shown: ordered } },
    ]);
    for (const language of ['en', 'es'] as const) {
      const documents = [order, ...(side === 'provider' ? [] : [ordered])].map((one) =>
        documentOf(facts, one, language),
      );
      for (const document of documents) {
        expect(document.kind).toBe('PRESERVATION_ORDER');
        const html = unescaped(renderHtml(document));
        for (const secret of ['Peru', 'Perú', form.facts, form.caseNumber, words(language, 'offences', 'ART_8')])
          expect(html).not.toContain(secret);
        for (const word of [words(language, 'sides', 'requesting'), words(language, 'sides', 'receiving')])
          expect(html).not.toContain(word);
        expect(html).not.toMatch(/\((receiving|requerido|requerida)\)/);
        expect(html).toContain('203.0.113.17');
      }
    }
  });
});
