/** The codes, instants and numbers of an act, a message or a clock are shown as people read them. */
import type { ActName, ACTS } from '@comity/vocabulary/acts';
import type { Field } from '@comity/vocabulary/field';
import { type MessageCode, MESSAGES } from '@comity/vocabulary/messages';
import type { Reader } from '@comity/vocabulary/reader';
import type { Block, Definition } from '../model.ts';
import { answersOf, holdsOf } from './answers.ts';
import { fieldsOf, type Stated, termOf } from './definition.ts';
import { paperReader } from './paper-reader.ts';
import type { Reading } from './reading.ts';
import { stated } from './speaker.ts';

type NamesOf<T> = T extends unknown ? keyof T & string : never;
type FieldName = NamesOf<(typeof ACTS)[ActName]['fields']> | NamesOf<(typeof MESSAGES)[MessageCode]['fields']>;

/** Tables show what providers answer per identifier and how long it is held. */
const TABLES: readonly string[] = ['results', 'answers', 'objections', 'holds'] satisfies FieldName[];

export function factsOf(reading: Reading, event: Stated): Block[] {
  const tables = tablesIn(event);
  const items = event.kind === 'clock' ? clockItems(reading, event.facts) : fieldItems(reading, event, tables);
  const definitions: Block[] = items.length === 0 ? [] : [{ kind: 'definitions', items }];
  return [...definitions, ...answersOf(reading, tables), ...holdsOf(reading, tables)];
}

/** Lists the fields in the order of the definition, and last by name what a later version added, as it is. */
function fieldItems(reading: Reading, event: Stated, tables: Stated['facts']): Definition[] {
  const { facts } = event;
  const fields = fieldsOf(event);
  const reader = paperReader(reading);
  const names = [
    ...Object.keys(fields),
    ...Object.keys(facts)
      .filter((name) => !(name in fields))
      .sort(),
  ];
  return stated(
    names.map((name) => {
      const field = fields[name];
      if (!(name in facts) || name in tables || field?.unsaid === true) return null;
      const term = termOf(reading, name, isList(facts, name) ? LIST : field);
      return { term, text: linesOf(field, facts[name], reader).join('\n') };
    }),
  );
}

/** Rows that another version wrote in another shape are no table, and are shown as they are. */
function tablesIn(event: Stated): Stated['facts'] {
  const fields = fieldsOf(event);
  const entries = Object.entries(event.facts).filter(
    ([name, value]) => TABLES.includes(name) && fields[name]?.recorded?.safeParse(value).success === true,
  );
  return Object.fromEntries(entries.filter(([, value]) => !isListOfNames(value)));
}

/** Says whether the value only names the data that are meant and says nothing else of them. */
function isListOfNames(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** What came by hand has a list of its files and no package, though both travel under one name. */
function isList(facts: Stated['facts'], name: string): boolean {
  return name === ('package' satisfies FieldName) && facts['brought' satisfies FieldName] === true;
}
const LIST: Field = MESSAGES.evidence_brought.fields.delivery;

/** A value that the field does not know was written by another version, and is shown as it is. */
function linesOf(field: Field | undefined, value: unknown, reader: Reader): string[] {
  if (field?.recorded?.safeParse(value).success === true) return field.words(value, reader).filter(Boolean);
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  return [typeof value === 'string' ? value : JSON.stringify(value)];
}

/** Says of which hold or which act a clock runs, unless it is of the dossier as a whole, and how long it still runs. */
function clockItems(reading: Reading, { subject, daysLeft }: Stated['facts']): Definition[] {
  return stated([
    typeof subject === 'string' && subject !== 'dossier'
      ? { term: reading.label('CONCERNS'), text: reading.word('acts', subject) }
      : null,
    typeof daysLeft === 'number' ? { term: reading.label('DAYS_LEFT'), text: String(daysLeft) } : null,
  ]);
}
