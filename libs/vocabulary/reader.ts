/**
 * A reader reads what an act or a message states: in which language, in which zones, and with what they know of the
 * dossier.
 */
import type { Instant, RequestKind } from './values/plain.ts';
import { dataCategories } from './codes/request.ts';
import type { DataCategory } from './values/request-codes.ts';
import { type PaperLanguage, wordOf } from './words.ts';

export interface Reader {
  locale: PaperLanguage;
  kind: RequestKind;
  /** Writes an instant in the zone of the page or the paper, with the zone named. */
  instant: (at: Instant) => string;
  /** Writes the end of a term, whose last day is included. */
  term: (end: Instant) => string;
  /** Writes a local date `YYYY-MM-DD`. */
  day: (date: string) => string;
  /** Writes the identifier of the request behind `t1`, in one line, as it stands beside what is said of it. */
  target: (id: string) => string;
  /** Writes the same with everything that tells it apart: type, port, instant, range; and these data, if any are given. */
  identifier: (id: string, data?: readonly DataCategory[]) => string;
  /** Writes what is held under the id of a hold: its data, because the id says nothing to people. */
  hold: (id: string) => string;
  /** Writes a State by its ISO 3166-1 code. */
  state: (code: string) => string;
  /** Writes a service provider by its code in the directory. */
  provider: (code: string) => string;
  /** Writes a person of this organization, or the id where the reader may not know them. */
  person: (member: string) => string;
  /** Writes the citation of a rule by its id. */
  rule: (id: string) => string;
  /** Writes what an act is called, by its name. */
  act: (name: string) => string;
  /** Writes what a message is called, by its code. */
  message: (code: string) => string;
  /** Writes what a clock is called, by its id. */
  clock: (id: string) => string;
  /** Writes a file of the evidence by its id. */
  file: (id: string) => string;
}

/** Writes the kinds of data behind the identifier for which they are asked. */
export function withData(
  identifier: string,
  data: readonly DataCategory[] | undefined,
  language: PaperLanguage,
): string {
  const words = (data ?? []).map((code) => wordOf(dataCategories, code, language)).join(', ');
  return words === '' ? identifier : `${identifier} – ${words}`;
}
