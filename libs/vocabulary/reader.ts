/** Who reads what an act or a message states: in which language, in which zones, and what they know of the dossier. */
import type { Instant, RequestKind } from './values/plain.ts';
import type { Locale } from './words.ts';

export interface Reader {
  locale: Locale;
  kind: RequestKind;
  /** An instant in the zone of the page or the paper, with the zone named. */
  instant: (at: Instant) => string;
  /** The end of a term: its last day is included. */
  term: (end: Instant) => string;
  /** A local date `YYYY-MM-DD`. */
  day: (date: string) => string;
  /** The identifier of the request behind `t1`, in one line, as it stands beside what is said of it. */
  target: (id: string) => string;
  /** The same with everything that tells it apart: type, port, instant, range. */
  identifier: (id: string) => string;
  /** A State by its ISO 3166-1 code. */
  state: (code: string) => string;
  /** A service provider by its code in the directory. */
  provider: (code: string) => string;
  /** A person of this organization; the id where the reader may not know them. */
  person: (member: string) => string;
  /** The citation of a rule by its id. */
  rule: (id: string) => string;
  /** What an act is called, by its name. */
  act: (name: string) => string;
  /** What a message is called, by its code. */
  message: (code: string) => string;
  /** What a clock is called, by its id. */
  clock: (id: string) => string;
  /** A file of the evidence by its id. */
  file: (id: string) => string;
}
