/** The values that acts and messages of a formal request for mutual assistance carry. */
import type { ConditionCode, InstrumentPoint } from './law-codes.ts';
import type { Digest } from './plain.ts';
import type { DataCategory } from './request-codes.ts';

/** How a translation was made; one made by a machine is labelled as such wherever it is read. */
export const TRANSLATIONS = ['CERTIFIED', 'HUMAN', 'MACHINE'] as const;
export type TranslationMade = (typeof TRANSLATIONS)[number];

/** One kind of data of one identifier of the request. */
export interface RequestedData {
  target: string;
  category: DataCategory;
}

/** docs/rules 4.5. */
export const IMPOSSIBILITY_CODES = [
  'IMPOSSIBLE_NO_DATA',
  'IMPOSSIBLE_NOT_HELD',
  'IMPOSSIBLE_DELETED',
  'IMPOSSIBLE_ENCRYPTED',
  'IMPOSSIBLE_WRONG_ID',
  'IMPOSSIBLE_PROVIDER_NOT_IN_TERRITORY',
  'IMPOSSIBLE_FORCE_MAJEURE',
] as const;
export type ImpossibilityCode = (typeof IMPOSSIBILITY_CODES)[number];

/** Why one kind of data of one identifier cannot be given. */
export interface ImpossibleData extends RequestedData {
  cause: ImpossibilityCode;
}

export const DISPOSALS = ['RETURNED', 'DESTROYED', 'KEPT'] as const;
export type Disposal = (typeof DISPOSALS)[number];

/** A condition under which this State itself holds the data, towards a State that is not the requester. */
export interface Restriction {
  /** ISO 3166-1 alpha-2. */
  state: string;
  condition: ConditionCode;
  text: Digest;
}

/** What the rules must know of the form and its snapshot beside what every request's summary has. */
export interface AssistanceFacts {
  /** Pack that governs the request, e.g. `nassau`. */
  instrument: string;
  /** The requester's number of the request. */
  reference: string;
  /** The requester's dossier of the preservation that this request follows; null if there was none. */
  preservation: string | null;
  /** Art. 27(8): fact and subject are to be kept confidential. */
  confidential: boolean;
  /**
   * Null where the request is already written in an accepted language. `made` is of the translation that was written with
   * the request; `accepted` (ISO 639-1) is not noted in requests of an earlier version.
   */
  translation: { blocks: boolean; rule: string; made: TranslationMade | null; accepted?: string[] } | null;
  /** The original that follows an electronic transmission, and within how many calendar days. */
  formality: { rule: string; days: number | null } | null;
  /** Longest time to the review of a postponement, calendar days. */
  review: { rule: string; maxDays: number };
  /** Categories for which a verified rule of the requested State demands a court. */
  judged: DataCategory[];
  /** Conditions that the requested State may set, each with its rule. */
  conditions: { code: string; rule: string }[];
  /** The rule on each point of the procedure; absent in requests of an earlier version. */
  articles?: { point: InstrumentPoint; rule: string }[];
  /** Terms of the instrument that run from completeness (CETS 224 Art. 8(6)), calendar days. */
  terms: { id: 'CETS8_SERVE' | 'CETS8_SUB' | 'CETS8_TRAF'; rule: string; days: number }[];
}
