import { describe, expect, it } from '@jest/globals';
import { ACTS } from '@comity/vocabulary/acts';
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import { PAPER_LANGUAGES } from '@comity/vocabulary/words';
import { isOutward } from '@comity/texts/groups/openings';
import type { ReadableDocument } from '@comity/documents/model';
import { closingOf, partsOf, topWordsOf, wordsOf } from '@comity/documents/parts';
import { PAPERS } from './papers.ts';

/** What the engine thinks of a rule, and whose rule it is, is for the person who sends (docs/rules marks). */
const VERIFICATION =
  /verified|verificad[oa]|verificar|check before|revise antes|compru[ée]bel|own rule|regla propia|not law|no es ley|design decision|decisión de diseño/i;
/**
 * No signed paper may show these: instants as they are kept, names of identifiers, codes, and months without a unit.
 */
const RAW = /\d{4}-\d\d-\d\dT\d\d|\bt\d+\b|\b[A-Z]{2,}\.\d[A-Z0-9_.]*\b|\b[A-Z]+_[A-Z_]+\b/;
/** No signed paper may show the buttons of acts, or what helps to choose them. */
const HELP = Object.values(ACTS).flatMap(({ words }) => {
  const hints = 'PRESERVATION' in words.hint ? Object.values(words.hint).flat() : words.hint;
  return [...hints];
});
const BUTTONS = new Set(Object.values(ACTS).flatMap(({ words }) => words.do));

const KINDS = Object.keys(PAPERS) as DocumentKind[];

function paperOf(kind: DocumentKind, language: (typeof PAPER_LANGUAGES)[number]): ReadableDocument {
  const document = PAPERS[kind](language);
  if (document === null) throw new Error(`no paper of ${kind}`);
  return document;
}

/** The test reads all that is composed; what a person wrote is theirs, and is not read here. */
function composed(document: ReadableDocument): string[] {
  const parts = partsOf(document).flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.filter(({ kind }) => kind !== 'exact').flatMap(wordsOf),
  ]);
  return [...topWordsOf(document), ...parts];
}

describe('case C1: a paper is what an authority of that State would sign', () => {
  describe.each(PAPER_LANGUAGES)('in %s', (language) => {
    it.each(KINDS)('%s says nothing of the program', (kind) => {
      for (const text of composed(paperOf(kind, language))) {
        expect(text).not.toMatch(VERIFICATION);
        expect(text).not.toMatch(RAW);
        for (const hint of HELP) expect(text).not.toContain(hint);
      }
    });

    it.each(KINDS)('%s has no button for a heading', (kind) => {
      if (!isOutward(kind)) return;
      const { title, sections } = paperOf(kind, language);
      for (const heading of [title, ...sections.map((one) => one.heading)]) expect(BUTTONS.has(heading)).toBe(false);
    });

    it.each(KINDS.filter(isOutward))('%s has addressee, place, date, reference and signatures', (kind) => {
      const document = paperOf(kind, language);
      const { letterhead, reference } = document;
      expect(letterhead?.from.filter(Boolean).length).toBeGreaterThan(0);
      expect(letterhead?.to.filter(Boolean).length).toBeGreaterThan(1);
      // Place, date in words, time, zone and its distance from UTC.
      expect(letterhead?.placeAndDate).toMatch(
        /^\p{L}.*, (?:le )?\d{1,2}(?:º|er)?(?: de | )\p{L}+(?: de | )\d{4}, \d\d:\d\d \(\S+, UTC[−+]\d/u,
      );
      expect(letterhead?.references.map(({ text }) => text).join()).toContain(reference);
      expect(letterhead?.opening).not.toBe('');
      const closing = closingOf(document).flatMap(({ blocks }) => blocks.flatMap(wordsOf));
      expect(closing).toContain(document.verificationCode);
      expect(document.approvals.length).toBeGreaterThan(0);
    });
  });
});
