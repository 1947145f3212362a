import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import { otherLanguages } from '@comity/vocabulary/papers/other-languages';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { isOutward } from '@comity/texts/groups/openings';
import { text } from '@comity/texts/text';
import { eventRecord } from '@comity/documents/compose/event-record';
import { letter } from '@comity/documents/compose/letter';
import { textDocument } from '@comity/documents/compose/text-document';
import type { ReadableDocument } from '@comity/documents/model';
import { partsOf, topWordsOf, wordsOf } from '@comity/documents/parts';
import { CHILE, dossierOf, stored } from '@comity/documents/test/facts';
import { DEFINED, fillingsOf, sortedOut } from '@comity/documents/test/filled';
import { isMessageCode } from '@comity/vocabulary/messages';
import { PAPERS } from './papers.ts';

type Language = ReadableDocument['language'];
const OUTWARD = (Object.keys(PAPERS) as DocumentKind[]).filter(isOutward);
/** English is known by these words, which none of the other languages has. */
const ENGLISH = /\b(the|of|and|is|not|was|were|from|by|with|which|until|granted|denied|kept|reason|of the)\b/i;

function composed(kind: DocumentKind, language: Language): string[] {
  const document = PAPERS[kind](language);
  if (document === null) throw new Error(`no paper of ${kind}`);
  return wordsOn(document);
}

function wordsOn(document: ReadableDocument): string[] {
  const parts = partsOf(document).flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.filter((block) => block.kind !== 'exact').flatMap(wordsOf),
  ]);
  return [...topWordsOf(document), ...parts];
}

describe('case C1: what crosses a border is written in English, Spanish, Portuguese and French', () => {
  it.each(OUTWARD)('%s has no English word in another language', (kind) => {
    for (const language of ['es', 'pt', 'fr'] as const)
      expect(composed(kind, language).filter((text) => ENGLISH.test(text))).toEqual([]);
  });

  it.each(OUTWARD)('%s has its own title and beginning in each', (kind) => {
    const beginnings = (['en', 'es', 'pt', 'fr'] as const).map((language) => {
      const paper = PAPERS[kind](language);
      return `${paper?.title ?? ''} ${paper?.letterhead?.opening ?? ''}`;
    });
    expect(new Set(beginnings).size).toBe(4);
  });

  it('has for every term both languages', () => {
    for (const { pt, fr } of Object.values(otherLanguages)) expect(pt !== '' && fr !== '').toBe(true);
  });
});

describe('case C1: a certificate or a record of hand-over', () => {
  it.each(['CUSTODIAN_CERTIFICATE', 'HAND_OVER_RECORD', 'DESTRUCTION_CERTIFICATE'] as const)(
    'a %s says in the language of the paper in which role a person signed, and what they did',
    (kind) => {
      const signed = PAPERS[kind]('fr')?.approvals.map(({ roles, did }) => [roles, did]);
      expect(signed).toEqual([['Autorité centrale (requérante)', 'a constaté le sort des preuves']]);
    },
  );
});

type Defined = (typeof DEFINED)[number];

/** Returns the texts, the answer and the letter of an act or of a message, with something in every field. */
function papersOf({ kind, code, fields }: Defined, request: RequestKind): ReadableDocument[] {
  return fillingsOf(fields, request).flatMap((recorded) => {
    const { facts: said, documents: named } = sortedOut(fields, recorded);
    const texts = [...named, ...(kind === 'act' ? ['shown'] : [])].map(
      (field) => [field, stored('TEXT', { text: field, locale: 'es' })] as const,
    );
    const phase = kind === 'message' ? 'sent' : null;
    const event = { kind, code, phase, facts: said, documents: Object.fromEntries(texts) };
    const { dossier, ...rest } = dossierOf('receiving', [event]);
    const facts = { ...rest, dossier: { ...dossier, kind: request } };
    const papers = texts.map(([, { digest }]) => textDocument(facts, digest, 'pt'));
    const all = [...papers, eventRecord(facts, 1, 'pt')].filter((paper) => paper !== null);
    if (kind !== 'message' || !isMessageCode(code)) return all;
    const addressee = { organization: CHILE, office: CHILE, address: null, way: 'COURIER' } as const;
    const written = texts.map(([field, { digest }]) => ({ field, digest }));
    const message = { number: 1, code, at: dossier.changedAt, said, texts: written, addressee };
    return [...all, letter(facts, message, 'pt')];
  });
}

/** A paper looks every word up by the English one. What is not found there falls through to the prototype, which notes it. */
describe('case C1: nothing on a paper falls back to English', () => {
  const fellBack = new Set<string>();
  const own: unknown = Object.getPrototypeOf(otherLanguages);
  const noting = new Proxy({}, { get: (_, english) => void fellBack.add(String(english)) });
  Object.setPrototypeOf(otherLanguages, noting);
  beforeEach(() => {
    fellBack.clear();
  });
  afterAll(() => {
    Object.setPrototypeOf(otherLanguages, own as object);
  });

  it.each(OUTWARD)('on a %s', (kind) => {
    composed(kind, 'pt');
    expect([...fellBack]).toEqual([]);
  });

  it.each(DEFINED)('on what the $kind $code makes', (defined) => {
    for (const request of ['PRESERVATION', 'ASSISTANCE'] as const) papersOf(defined, request).forEach(wordsOn);
    expect([...fellBack]).toEqual([]);
  });

  it('where it names an act that one person did alone', () => {
    const rows = Object.values(LIFECYCLES).flatMap((sides) => Object.values(sides).flatMap((one) => one.rows));
    for (const row of rows) if ('alone' in row) text('pt', 'acts', row.act);
    expect([...fellBack]).toEqual([]);
  });

  it('and a word that lacks is noted', () => {
    text('pt', 'refusals', 'DOSSIER_CLOSED');
    expect(fellBack.size).toBe(1);
  });
});
