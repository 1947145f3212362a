import { describe, expect, it } from '@jest/globals';
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import { otherLanguages } from '@comity/vocabulary/papers/other-languages';
import { isOutward } from '@comity/texts/groups/openings';
import type { ReadableDocument } from '@comity/documents/model';
import { partsOf, topWordsOf, wordsOf } from '@comity/documents/parts';
import { PAPERS } from './papers.ts';

type Language = ReadableDocument['language'];
const OUTWARD = (Object.keys(PAPERS) as DocumentKind[]).filter(isOutward);
/** English is known by these words, which none of the other languages has. */
const ENGLISH = /\b(the|of|and|is|not|was|were|from|by|with|which|until|granted|denied|kept|reason|of the)\b/i;

function composed(kind: DocumentKind, language: Language): string[] {
  const document = PAPERS[kind](language);
  if (document === null) throw new Error(`no paper of ${kind}`);
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
