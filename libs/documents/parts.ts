/**
 * Both forms of a document show these parts beside its own sections: the lines at its head, and last who stands for it. A
 * paper that is written to somebody has numbered parts and ends with its signatures and the verification code.
 */
import type { Block, Definition, ReadableDocument, Section } from './model.ts';
import { documentLabel, documentNote } from './words.ts';

export function headOf({ language, reference, dated, verificationCode, letterhead }: ReadableDocument): Definition[] {
  if (letterhead !== undefined) return letterhead.references;
  return [
    { term: documentLabel(language, 'REFERENCE'), text: reference },
    { term: documentLabel(language, 'AS_OF'), text: dated },
    { term: documentLabel(language, 'CODE'), text: verificationCode, exact: true },
  ];
}

export function partsOf(document: ReadableDocument): Section[] {
  const { letterhead, sections } = document;
  return [...(letterhead === undefined ? sections : numbered(sections)), ...closingOf(document)];
}

/** Says who acted on a record; on a paper that is written to somebody its signatures, with the code by which it is checked. */
export function closingOf(document: ReadableDocument): Section[] {
  const { language, approvals, letterhead, verificationCode } = document;
  if (letterhead === undefined && approvals.length === 0) return [];
  const table = approvals.length === 0 ? [] : [signatures(document)];
  if (letterhead === undefined) return [{ heading: documentLabel(language, 'APPROVALS'), level: 2, blocks: table }];
  const code: Block = {
    kind: 'definitions',
    items: [{ term: documentLabel(language, 'CODE'), text: verificationCode, exact: true }],
  };
  return [{ heading: documentLabel(language, 'SIGNATURES'), level: 2, blocks: [...table, code] }];
}

function signatures({ language, approvals }: ReadableDocument): Block {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { heading: documentLabel(language, 'PERSON'), share: 3 },
      { heading: documentLabel(language, 'OFFICE'), share: 4 },
      { heading: documentLabel(language, 'ACT'), share: 3 },
      { heading: documentLabel(language, 'WHEN'), share: 4 },
    ],
    rows: approvals.map(({ did, name, office, roles, at }) => [
      name,
      roles === '' ? office : `${office}\n${roles}`,
      did,
      at,
    ]),
  };
}

function numbered(sections: readonly Section[]): Section[] {
  let number = 0;
  return sections.map((section) => {
    if (section.level === 3) return section;
    number += 1;
    return { ...section, heading: `${String(number)}. ${section.heading}` };
  });
}

/** Returns every text of a block, in the order in which it is read. */
export function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'exact':
      return [block.text];
    case 'list':
      return block.items;
    case 'definitions':
      return block.items.flatMap(({ term, text }) => [term, text]);
    case 'table':
      return [block.caption ?? '', ...block.columns.map(({ heading }) => heading), ...block.rows.flat()];
  }
}

/** Returns every text above the first part, in the order in which it is read. */
export function topWordsOf(document: ReadableDocument): string[] {
  const { issuer, title, exercise, warning, language, letterhead } = document;
  const head = headOf(document).flatMap(({ term, text }) => [term, text]);
  const notices = [exercise ? documentNote(language, 'EXERCISE') : '', warning ?? ''];
  if (letterhead === undefined) return [issuer, title, ...notices, ...head];
  const { from, to, placeAndDate, opening } = letterhead;
  return [...from, placeAndDate, ...to, title, ...notices, ...head, opening];
}
