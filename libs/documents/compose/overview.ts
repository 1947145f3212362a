/** The first pages of the whole dossier say what a reader must know before reading what happened. */
import { statusesAt } from '@comity/texts/text';
import type { Way } from '@comity/vocabulary/values/by-hand';
import type { Block, Section } from '../model.ts';
import { partiesSection } from './frame.ts';
import type { DossierFacts, Reading as ReadingOf } from './reading.ts';
import { citable, identifierLines, stated } from './speaker.ts';

type Reading = ReadingOf<DossierFacts>;

export function overviewSections(reading: Reading): Section[] {
  return [
    partiesSection(reading, false),
    part(reading.label('ABOUT'), [identity(reading)]),
    ...lawSection(reading),
    part(reading.label('OUTCOMES'), [outcomes(reading)]),
    part(reading.label('HOLDS'), [holds(reading)]),
    part(reading.label('CLOCKS'), [clocks(reading)]),
    part(reading.label('MESSAGES'), [messages(reading)]),
  ];
}

function part(heading: string, blocks: Block[]): Section {
  return { heading, level: 2, blocks };
}

function identity(reading: Reading): Block {
  const { side, status, urgency, openedAt, changedAt, responsible, references, mla, furtherMla } = reading.dossier;
  return {
    kind: 'definitions',
    items: stated([
      {
        term: reading.label('SIDE'),
        text: `${reading.say(reading.facts.organization)} (${reading.word('sides', side)})`,
      },
      { term: reading.label('STATUS'), text: reading.word(statusesAt(side), status) },
      { term: reading.label('URGENCY'), text: urgency === null ? '' : reading.word('urgencies', urgency) },
      { term: reading.label('OPENED'), text: reading.at(openedAt) },
      { term: reading.label('CHANGED'), text: reading.at(changedAt) },
      { term: reading.label('RESPONSIBLE'), text: responsible === null ? '' : reading.say(responsible) },
      { term: reading.label('REFERENCES'), text: references.join(', ') },
      ...(mla === null ? [] : [mla, ...furtherMla]).map((one) => ({
        term: reading.label('MLA'),
        text: `${one.reference}, ${one.date}`,
      })),
    ]),
  };
}

function lawSection(reading: Reading): Section[] {
  const { snapshot } = reading.dossier;
  if (snapshot === null) return [];
  const packs: Block = {
    kind: 'table',
    caption: reading.label('PACKS'),
    columns: [
      { heading: reading.label('PACK'), share: 2 },
      { heading: reading.label('VERSION'), share: 1 },
      { heading: reading.label('PACK_DIGEST'), share: 5, exact: true },
    ],
    rows: snapshot.packs.map(({ id, version, digest }) => [id, version, digest]),
  };
  return [part(reading.label('LAW'), [{ kind: 'paragraph', text: reading.say(snapshot.explanation) }, packs])];
}

function outcomes(reading: Reading): Block {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { heading: reading.label('IDENTIFIER'), share: 5 },
      { heading: reading.label('DATA'), share: 3 },
      { heading: reading.label('OUTCOME'), share: 3 },
    ],
    rows: reading.dossier.targets.flatMap((target) =>
      target.categories.map((category) => [
        identifierLines(reading, target),
        reading.word('dataCategories', category),
        outcomeOf(reading, target, category),
      ]),
    ),
  };
}

type TargetOutcome = Reading['dossier']['targets'][number];

function outcomeOf(
  reading: Reading,
  { outcomes: known, withdrawn, objection, byHand }: TargetOutcome,
  category: string,
): string {
  const outcome = known[category];
  return [
    outcome === undefined ? reading.label('NO_ANSWER') : reading.word('outcomes', outcome),
    ...(objection === null ? [] : [`${reading.label('OBJECTION')}: ${reading.word('objections', objection)}`]),
    ...(withdrawn ? [reading.label('WITHDRAWN')] : []),
    ...(outcome === undefined && objection === null ? [] : byHandText(reading, byHand)),
  ].join('\n');
}

function byHandText(reading: Reading, way: Way | null): string[] {
  return way === null ? [] : [reading.note('BY_HAND', { way: reading.word('ways', way) })];
}

function holds(reading: Reading): Block {
  const held = reading.dossier.holds;
  if (held.length === 0) return { kind: 'paragraph', text: reading.note('NO_HOLDS') };
  return {
    kind: 'table',
    caption: null,
    columns: [
      { heading: reading.label('HOLD'), share: 5 },
      { heading: reading.label('UNTIL'), share: 4 },
      { heading: reading.label('STATUS'), share: 2 },
    ],
    rows: held.map((hold) => [
      [
        ...hold.items.map(({ value, category }) => `${value}: ${reading.word('dataCategories', category)}`),
        `${reading.label('SNAPSHOT_AT')} ${reading.instant(hold.snapshotAt)}`,
      ].join('\n'),
      reading.until(hold.preservedUntil, hold.domestic?.zone),
      [reading.word('holdStatuses', hold.status), ...byHandText(reading, hold.byHand)].join('\n'),
    ]),
  };
}

function clocks(reading: Reading): Block {
  const { deadlines } = reading.dossier;
  if (deadlines.length === 0) return { kind: 'paragraph', text: reading.note('NO_CLOCKS') };
  return {
    kind: 'table',
    caption: null,
    columns: [
      { heading: reading.label('CLOCK'), share: 3 },
      { heading: reading.label('DUE'), share: 4 },
      { heading: reading.label('STATUS'), share: 2 },
      { heading: reading.label('RULE'), share: 4 },
    ],
    rows: deadlines.map(({ name, dueAt, zone, state, rule }) => [
      reading.say(name),
      reading.until(dueAt, zone),
      reading.word('deadlineStates', state),
      citable([rule])
        .map((one) => reading.cited(one))
        .join(''),
    ]),
  };
}

function messages(reading: Reading): Block {
  const exchanged = reading.dossier.messages;
  if (exchanged.length === 0) return { kind: 'paragraph', text: reading.note('NO_MESSAGES') };
  return {
    kind: 'table',
    caption: null,
    columns: [
      { heading: reading.label('MESSAGE'), share: 4 },
      { heading: reading.label('NUMBER'), share: 1 },
      { heading: reading.label('COUNTERPART'), share: 3 },
      { heading: reading.label('WHEN'), share: 4 },
      { heading: reading.label('DELIVERY'), share: 2 },
    ],
    rows: exchanged.map(({ number, code, direction, counterpart, at, delivery, byHand }) => [
      `${reading.word('messages', code)} (${reading.label(direction === 'sent' ? 'SENT' : 'RECEIVED')})`,
      String(number),
      reading.say(counterpart),
      reading.at(at),
      [reading.word('deliveries', delivery), ...byHandText(reading, byHand?.way ?? null)].join('\n'),
    ]),
  };
}
