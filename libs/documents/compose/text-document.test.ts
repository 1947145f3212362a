import { describe, expect, it } from '@jest/globals';
import { text as words } from '@comity/texts/text';
import { renderHtml } from '../html/render.ts';
import type { ReadableDocument } from '../model.ts';
import { dossierOf, form, orderDocument, rule, shownBefore, stored } from '../test/facts.ts';
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

const REASONS = stored('TEXT', { text: 'The offence is political,\n\n <and> nothing else.', locale: 'en' });
const ASSESSMENT = stored('TEXT', { text: 'Nothing can be separated.', locale: 'en' });
const SHOWN = shownBefore('refuse', { reasons: 'The offence is political.' }, 'en');
const REFUSED = dossierOf('receiving', [
  {
    code: 'refuse',
    basis: rule('BUD.29.5'),
    facts: { ground: 'POLITICAL_OFFENCE', consultation: 'HELD' },
    documents: { assessment: ASSESSMENT, reasons: REASONS, shown: SHOWN },
  },
  { code: 'approve', basis: rule('BUD.29.3'), documents: { shown: SHOWN } },
]);

describe('case A4: an order on paper', () => {
  it.each([
    ['en', ['Provisional preservation', 'Duration: 90 calendar days, from its service on the provider']],
    ['es', ['Preservación provisoria', 'Duración: 90 días corridos, desde su notificación al proveedor']],
    ['pt', ['Duração: 90 dias corridos, a contar da sua notificação ao provedor']],
    ['fr', ['Durée: 90 jours civils, à compter de sa notification au fournisseur']],
  ] as const)('says in %s what kind of order it is, for how long and from when', (language, lines) => {
    const order = orderDocument('es');
    const facts = dossierOf('receiving', [{ code: 'draft_order', documents: { order } }]);
    const paper = textDocument(facts, order.digest, language);
    for (const line of lines) expect(JSON.stringify(paper?.sections)).toContain(line);
  });
});

describe('case C1: a decision on paper', () => {
  it('is composed from what was decided, and what a person wrote stands in it to the letter, in HTML and in PDF', async () => {
    const document = documentOf(REFUSED, SHOWN, 'es');
    const written = textOf(REASONS);
    expect(document.kind).toBe('REFUSAL');
    expect(document.title).toBe(words('es', 'documentKinds', 'REFUSAL'));
    expect(exactInHtml(document)).toEqual([written]);
    expect(await exactInPdf(document)).toBe(withoutSpaces(written));
    expect(unescaped(renderHtml(document))).toContain(words('es', 'grounds', 'POLITICAL_OFFENCE'));
  });

  it('is the same paper under each of its texts', () => {
    expect(documentOf(REFUSED, REASONS)).toMatchObject({ kind: 'REFUSAL', title: documentOf(REFUSED, SHOWN).title });
    expect(exactInHtml(documentOf(REFUSED, REASONS))).toEqual(exactInHtml(documentOf(REFUSED, SHOWN)));
  });

  it('holds nothing of the deliberations that stay at home', () => {
    const html = unescaped(renderHtml(documentOf(REFUSED, SHOWN)));
    expect(html).not.toContain(textOf(ASSESSMENT));
    expect(documentOf(REFUSED, SHOWN).warning).toBeNull();
  });

  it('names both people with what each did and when, and cites the law that was verified', () => {
    const document = documentOf(REFUSED, SHOWN);
    expect(document.approvals.map(({ name, did }) => `${name} ${did}`)).toEqual([
      'María Ñáñez Güell refused the request',
      'Iñaki Peñaloza approved',
    ]);
    expect(document.approvals[1]?.at).toBe('24 November 2026, 12:02 (America/Santiago, UTC−3)');
    expect(unescaped(renderHtml(document))).toContain('Budapest Convention, Art. 29(5)');
  });

  it.each([
    ['is not sure', { status: 'UNVERIFIED' as const }],
    ['is a choice of this project', { source: 'D' }],
  ])('cites no rule that %s', (_, changed) => {
    const basis = { ...rule('BUD.29.5'), ...changed };
    const told = dossierOf('receiving', [{ code: 'accept', basis, documents: { shown: SHOWN } }]);
    expect(unescaped(renderHtml(documentOf(told, SHOWN)))).not.toContain(basis.citation.en);
  });

  it('says under whose seal it came where the people of the other side are not known', () => {
    const told = dossierOf('requesting', [
      { code: 'refusal', kind: 'message', phase: 'received', documents: { reasons: REASONS } },
    ]);
    expect(documentOf(told, REASONS).approvals).toMatchObject([
      { name: 'Chile', did: expect.stringContaining('signature') },
    ]);
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

  it('is the request with all that was written in it, also where only the form has arrived', () => {
    const request = stored('REQUEST', form);
    const facts = dossierOf('receiving', [
      { code: 'request', kind: 'message', phase: 'received', documents: { request } },
    ]);
    for (const language of ['en', 'es', 'pt', 'fr'] as const) {
      const document = textDocument(facts, request.digest, language);
      const written = [form.facts, form.nexus, form.custodian, form.necessity, form.urgencyReason];
      expect(document === null ? [] : exactInHtml(document)).toEqual(expect.arrayContaining(written));
    }
  });
});

describe('An order', () => {
  it.each(['receiving', 'provider'] as const)('of the %s side tells nothing of another State or its case', (side) => {
    const order = orderDocument('es');
    const ordered = shownBefore('draft_order', {}, 'es');
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
