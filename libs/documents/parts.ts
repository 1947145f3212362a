/** Both forms of a document show this beside its own sections: the lines at its head, and last who acted. */
import type { Block, Definition, ReadableDocument, Section } from './model.ts';
import { documentLabel } from './words.ts';

export function headOf({ language, reference, dated, verificationCode }: ReadableDocument): Definition[] {
  return [
    { term: documentLabel(language, 'REFERENCE'), text: reference },
    { term: documentLabel(language, 'AS_OF'), text: dated },
    { term: documentLabel(language, 'CODE'), text: verificationCode, exact: true },
  ];
}

export function partsOf({ language, sections, approvals }: ReadableDocument): Section[] {
  if (approvals.length === 0) return sections;
  const heading = documentLabel(language, 'APPROVALS');
  const table: Block = {
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
  return [...sections, { heading, level: 2, blocks: [table] }];
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
