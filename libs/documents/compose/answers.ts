/** Tables show what a provider answers per identifier and kind of data. */
import type { NotPreservedResult, Objection, PreservedResult, ProviderAnswer } from '@comity/vocabulary/values/answers';
import type { ImpossibleData } from '@comity/vocabulary/values/assistance';
import type { Block } from '../model.ts';
import type { Reading } from './reading.ts';

/** Returns one table per kind of answer, in the order in which the provider gave them. */
export function answersOf(reading: Reading, facts: Record<string, unknown>): Block[] {
  const answers = (facts['answers'] ?? []) as ProviderAnswer[];
  const own = (facts['results'] ?? []) as (PreservedResult | NotPreservedResult)[];
  const preserved = own.filter((one): one is PreservedResult => 'snapshotAt' in one);
  const others = own.filter((one): one is NotPreservedResult => 'outcome' in one);
  const impossible = ((facts['results'] ?? []) as object[]).filter((one): one is ImpossibleData => 'cause' in one);
  const objected = (facts['objections'] ?? []) as Objection[];
  const all: ProviderAnswer[] = [
    ...answers,
    ...(preserved.length > 0 ? [{ kind: 'PRESERVED' as const, results: preserved }] : []),
    ...(others.length > 0 ? [{ kind: 'NOT_PRESERVED' as const, results: others }] : []),
    ...(objected.length > 0 ? [{ kind: 'OBJECTED' as const, objections: objected }] : []),
  ];
  const tables = all.map((answer) => answerTable(reading, answer));
  return impossible.length === 0 ? tables : [...tables, causesTable(reading, impossible)];
}

function answerTable(reading: Reading, answer: ProviderAnswer): Block {
  switch (answer.kind) {
    case 'PRESERVED':
      return {
        kind: 'table',
        caption: reading.word('outcomes', 'PRESERVED'),
        columns: [
          { heading: reading.label('IDENTIFIER'), share: 4 },
          { heading: reading.label('KEPT'), share: 5 },
          { heading: reading.label('UNTIL'), share: 4 },
        ],
        rows: answer.results.map((result) => [
          `${reading.target(result.target)}\n${reading.word('dataCategories', result.category)}`,
          keptText(reading, result),
          `${reading.until(result.preservedUntil)}\n${reading.stating(reading.label('USER_NOTIFIED'), reading.yesOrNo(result.userNotified))}`,
        ]),
      };
    case 'NOT_PRESERVED':
      return threeColumns(
        reading,
        'ANSWER',
        answer.results.map(({ target, category, outcome }) => [
          reading.target(target),
          reading.word('dataCategories', category),
          reading.word('outcomes', outcome),
        ]),
      );
    case 'OBJECTED':
      return threeColumns(
        reading,
        'OBJECTION',
        answer.objections.map(({ target, code }) => [
          reading.target(target),
          categoriesOf(reading, target),
          reading.word('objections', code),
        ]),
      );
  }
}

/** The table says, for each identifier and kind of data, why the order was executed without result. */
function causesTable(reading: Reading, items: readonly ImpossibleData[]): Block {
  return threeColumns(
    reading,
    'ANSWER',
    items.map(({ target, category, cause }) => [
      reading.target(target),
      reading.word('dataCategories', category),
      reading.word('impossibilities', cause),
    ]),
  );
}

function threeColumns(reading: Reading, answer: 'ANSWER' | 'OBJECTION', rows: string[][]): Block {
  return {
    kind: 'table',
    caption: reading.label(answer),
    columns: [
      { heading: reading.label('IDENTIFIER'), share: 5 },
      { heading: reading.label('DATA'), share: 3 },
      { heading: reading.label(answer), share: 3 },
    ],
    rows,
  };
}

function categoriesOf(reading: Reading, target: string): string {
  const known = reading.dossier.targets.find(({ id }) => id === target);
  return (known?.categories ?? []).map((category) => reading.word('dataCategories', category)).join('\n');
}

function keptText(reading: Reading, result: PreservedResult): string {
  const { reference, snapshotAt, from, to, bytes, items } = result;
  const volume = [
    ...(bytes === null ? [] : [`${reading.count(bytes)} ${reading.label('BYTES')}`]),
    ...(items === null ? [] : [`${reading.count(items)} ${reading.label('ITEMS')}`]),
  ];
  return [
    `${reading.label('SNAPSHOT_AT')} ${reading.instant(snapshotAt)}`,
    ...(from === null ? [] : [`${reading.label('RANGE')} ${reading.instant(from)}`]),
    ...(to === null ? [] : [`${reading.label('RANGE_TO')} ${reading.instant(to)}`]),
    ...(volume.length === 0 ? [] : [volume.join(', ')]),
    `${reading.label('REFERENCE')} ${reference}`,
  ].join('\n');
}

export function holdsOf(reading: Reading, facts: Record<string, unknown>): Block[] {
  const holds = (facts['holds'] ?? []) as { hold: string; preservedUntil: string }[];
  if (holds.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: reading.label('HOLDS'),
      columns: [
        { heading: reading.label('PRESERVED_DATA'), share: 5 },
        { heading: reading.label('UNTIL'), share: 4 },
      ],
      rows: holds.map(({ hold, preservedUntil }) => [reading.heldData(hold), reading.until(preservedUntil)]),
    },
  ];
}
