/** The codes, instants and numbers of an act or a message as people read them. */
import type { OrderedTarget, OrderedTerm } from '@comity/vocabulary/fields/ordered';
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import { documentFacts } from '@comity/texts/groups/document-fields';
import { stateName } from '@comity/texts/state-name';
import type { Group } from '@comity/texts/text';
import type { RequestedData } from '@comity/vocabulary/values/assistance';
import type { Block, Definition } from '../model.ts';
import { answersOf, holdsOf } from './answers.ts';
import type { Reading } from './reading.ts';

const WORDED: Partial<Record<string, Group>> = {
  decision: 'decisions',
  consultation: 'decisions',
  ground: 'grounds',
  risk: 'risks',
  code: 'impossibilities',
  act: 'acts',
  answer: 'decisions',
  standing: 'decisions',
  how: 'decisions',
  made: 'translations',
  condition: 'conditions',
  language: 'languages',
  // A hold or an act that waits for ratification; a hold is named by its id.
  subject: 'acts',
};
const WORDED_FORMAL: Partial<Record<string, Group>> = { ground: 'assistanceGrounds', outcome: 'decisions' };
const ENDS = ['until'];
/** Digests, and what is told beside them in words. */
const UNSAID = ['elements', 'summary', 'production', 'findings', 'brought'];
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
/** Rows of these are shown as tables, not as definitions. */
const ROWS = ['results', 'answers', 'objections', 'holds'];

export function factsOf(reading: Reading, { facts }: Pick<EventView, 'facts'>): Block[] {
  const items = Object.entries(facts)
    .filter(([name, value]) => ![...ROWS, ...UNSAID].includes(name) && value !== null && value !== '')
    // What came by hand has a list and no package, though both travel under one name.
    .map(([name, value]) => definitionOf(reading, facts['brought'] && name === 'package' ? 'delivery' : name, value))
    .filter((item) => item !== null);
  const definitions: Block[] = items.length === 0 ? [] : [{ kind: 'definitions', items }];
  return [...definitions, ...answersOf(reading, facts), ...holdsOf(reading, facts)];
}

function definitionOf(reading: Reading, name: string, value: unknown): Definition | null {
  const text = textOf(reading, name, value);
  if (text === null) return null;
  return { term: name in documentFacts ? reading.word('documentFacts', name) : name, text };
}

function textOf(reading: Reading, name: string, value: unknown): string | null {
  if (name === 'targets' && Array.isArray(value))
    return value.map((one: string | OrderedTarget) => targetText(reading, one)).join('\n');
  if (name === 'denied') return itemsText(reading, value as RequestedData[]);
  if (name === 'conditions') return conditionsText(reading, value);
  if (name === 'files' && Array.isArray(value)) return String(value.length);
  if (name === 'clock') return termText(reading, value as OrderedTerm);
  if (name === 'member') return personText(reading, value);
  if (name === 'office' || (name === 'subject' && value === 'dossier')) return null;
  if (typeof value === 'boolean') return reading.yesOrNo(value);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  const formal = reading.dossier.kind === 'ASSISTANCE' ? WORDED_FORMAL[name] : undefined;
  const group = formal ?? WORDED[name];
  if (group !== undefined) return reading.word(group, value);
  if (name === 'state') return stateName(value, reading.language);
  if (name === 'rule') return ruleText(reading, value);
  if (ENDS.includes(name) && INSTANT.test(value)) return reading.until(value);
  return INSTANT.test(value) ? reading.at(value) : value;
}

function targetText(reading: Reading, target: string | OrderedTarget): string {
  if (typeof target === 'string') return reading.target(target);
  const data = target.categories.map((category) => reading.word('dataCategories', category));
  return `${reading.target(target.id)}; ${data.join(', ')}`;
}

function itemsText(reading: Reading, items: readonly RequestedData[]): string {
  return items
    .map(({ target, category }) => `${reading.target(target)}; ${reading.word('dataCategories', category)}`)
    .join('\n');
}

/** An act names the codes, a message the codes and the digest of their words. */
function conditionsText(reading: Reading, value: unknown): string {
  const { codes, keepUntil = null } = Array.isArray(value)
    ? { codes: value as string[] }
    : (value as { codes: string[]; keepUntil?: string | null });
  const day = keepUntil === null ? [] : [`${reading.word('documentFacts', 'keepUntil')}: ${keepUntil}`];
  return [...codes.map((code) => reading.word('conditions', code)), ...day].join('\n');
}

/** How long an order lasts, under the name that its law gives to its term. */
function termText(reading: Reading, { days }: OrderedTerm): string {
  const running = reading.dossier.deadlines.find(({ clock }) => clock === 'ORDER_TERM');
  return `${running === undefined ? reading.word('clocks', 'ORDER_TERM') : reading.say(running.name)}: ${days}`;
}

function personText(reading: Reading, member: unknown): string | null {
  const known = reading.dossier.colleagues.find(({ id }) => id === member);
  return known === undefined ? null : reading.say(known.name);
}

function ruleText(reading: Reading, id: string): string {
  const known = reading.dossier.snapshot?.rules.find((rule) => rule.id === id);
  return known === undefined ? id : reading.rule(known);
}
