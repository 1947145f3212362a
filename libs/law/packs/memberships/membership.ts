/**
 * Says where a State stands in an instrument, as data and in words. Each fact is a rule of its own, so that the mark of one
 * never covers another: that a State is a Party, the day, each reservation and declaration (docs/rules marks).
 */
import { dayAt } from '@comity/vocabulary/judges/local-day';
import type { Instrument } from '@comity/vocabulary/values/law-codes';
import type { PackRule, Standing } from '../../pack.ts';
import { type Pair, rule } from '../../rule.ts';
import { OAS_STATES, STATES, type StateCode } from './states.ts';

export interface Membership {
  standing: Standing;
  rules: PackRule[];
}

/** The rules of memberships name an instrument so: `PE.NASSAU` is the rule "Peru, Nassau Convention (A-55)". */
export interface NamedInstrument {
  id: Instrument;
  ruleName: string;
  title: Pair;
}

/** A fact about a membership has the rule id `AR.BUDAPEST.<name>`; a fact without a name is the membership itself. */
export interface Fact {
  name?: string;
  source: string;
  words: Pair;
}

export interface Standpoint {
  state: StateCode;
  kind: Standing['standing'];
  /** This fact is the standing itself; `more` holds whatever else is recorded beside it. */
  fact: Omit<Fact, 'name'>;
  more?: readonly (Fact & { name: string })[];
  from?: string;
  /** Each reservation or declaration gives its article, with the name of the fact that says so. */
  reservations?: Readonly<Record<string, string>>;
  declarations?: Readonly<Record<string, string>>;
}

export function membership(instrument: NamedInstrument, at: Standpoint): Membership {
  const id = `${at.state}.${instrument.ruleName}`;
  const [en, es] = STATES[at.state];
  const citation: Pair = [`${en}, ${instrument.title[0]}`, `${es}, ${instrument.title[1]}`];
  const told = ({ name, source, words }: Fact): PackRule =>
    rule(name === undefined ? id : `${id}.${name}`, source, citation, words);
  const articles = (named: Readonly<Record<string, string>> = {}): Standing['reservations'] =>
    Object.entries(named).map(([article, name]) => ({ article, rule: `${id}.${name}` }));
  return {
    standing: {
      state: at.state,
      instrument: instrument.id,
      standing: at.kind,
      from: at.from ?? null,
      until: null,
      reservations: articles(at.reservations),
      declarations: articles(at.declarations),
      rule: id,
    },
    rules: [told(at.fact), ...(at.more ?? []).map(told)],
  };
}

/**
 * Gives every member State of the OAS of which the table records nothing a row that says so, with what is missing: what
 * is not known is shown as unknown, and is never taken for an absence.
 */
export function withUnknown(
  instrument: NamedInstrument,
  recorded: readonly Membership[],
  words: Pair,
): readonly Membership[] {
  const known = new Set(recorded.map(({ standing }) => standing.state));
  const unknown = OAS_STATES.filter((state) => !known.has(state)).map((state) =>
    membership(instrument, { state, kind: 'UNKNOWN', fact: { source: 'K?', words } }),
  );
  return [...recorded, ...unknown];
}

const MONTHS: readonly Pair[] = [
  ['January', 'enero'],
  ['February', 'febrero'],
  ['March', 'marzo'],
  ['April', 'abril'],
  ['May', 'mayo'],
  ['June', 'junio'],
  ['July', 'julio'],
  ['August', 'agosto'],
  ['September', 'septiembre'],
  ['October', 'octubre'],
  ['November', 'noviembre'],
  ['December', 'diciembre'],
];

/** Writes a day in words: `2019-12-01` becomes "1 December 2019" and «1 de diciembre de 2019». */
export function inWords(day: string): Pair {
  const [year = '', month = '', date = ''] = day.split('-');
  const [en, es] = MONTHS[Number(month) - 1] ?? ['', ''];
  return [`${String(Number(date))} ${en} ${year}`, `${String(Number(date))} de ${es} de ${year}`];
}

/**
 * Treaties of the OAS bind a State from the thirtieth day after its deposit (A-55, Art. 37), and nobody before the treaty
 * itself is in force.
 */
export function boundFrom(deposit: string, treatyInForce: string): string {
  const day = new Date(`${deposit}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 30);
  const own = dayAt(day.toISOString(), 'UTC');
  return own < treatyInForce ? treatyInForce : own;
}
