/** Acts and messages of a formal request for mutual assistance carry these values. */
import type { ConditionCode, InstrumentPoint } from './law-codes.ts';
import type { Digest } from './plain.ts';
import type { DataCategory } from './request-codes.ts';

/** A translation is made in one of these ways; one made by a machine is labelled as such wherever it is read. */
export const TRANSLATIONS = ['CERTIFIED', 'HUMAN', 'MACHINE'] as const;
export type TranslationMade = (typeof TRANSLATIONS)[number];

/** Names one kind of data of one identifier of the request. */
export interface RequestedData {
  target: string;
  category: DataCategory;
}

/** Data cannot be given for one of these causes: docs/rules 4.5. */
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

/** Says why one kind of data of one identifier cannot be given. */
export interface ImpossibleData extends RequestedData {
  cause: ImpossibilityCode;
}

/** `UNCERTIFIED` is said by the State that gave, where what it called back was not certified in its time. */
export const DISPOSALS = ['RETURNED', 'DESTROYED', 'KEPT', 'UNCERTIFIED'] as const;
export type Disposal = (typeof DISPOSALS)[number];

/**
 * A restriction is a condition under which this State itself holds the data, towards a State that is not the requester.
 */
export interface Restriction {
  /** The State is given by its ISO 3166-1 alpha-2 code. */
  state: string;
  condition: ConditionCode;
  text: Digest;
}

/** The rules must know this of the form and its snapshot beside what every request's summary has. */
export interface AssistanceFacts {
  /** This pack governs the request, such as `nassau`. */
  instrument: string;
  /** This is the requester's own number of the request. */
  reference: string;
  /** This is the requester's dossier of the preservation that this request follows; it is null if there was none. */
  preservation: string | null;
  /** By Art. 27(8) fact and subject are to be kept confidential. */
  confidential: boolean;
  /**
   * It is null where the request is already written in an accepted language. `made` is of the translation that was
   * written with the request; `accepted` (ISO 639-1) is not noted in requests of an earlier version.
   */
  translation: { blocks: boolean; rule: string; made: TranslationMade | null; accepted?: string[] } | null;
  /** Says that the original follows an electronic transmission, and within how many calendar days. */
  formality: { rule: string; days: number | null } | null;
  /** A postponement is reviewed within this many calendar days. */
  review: { rule: string; maxDays: number };
  /** A verified rule of the requested State demands a court for these categories. */
  judged: DataCategory[];
  /** The requested State may set these conditions, each by its rule. */
  conditions: { code: string; rule: string }[];
  /** The articles give the rule on each point of the procedure; they are absent in requests of an earlier version. */
  articles?: { point: InstrumentPoint; rule: string }[];
  /** These terms of the instrument run from completeness (CETS 224 Art. 8(6)), in calendar days. */
  terms: { id: 'CETS8_SERVE' | 'CETS8_SUB' | 'CETS8_TRAF'; rule: string; days: number }[];
}
