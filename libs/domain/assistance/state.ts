/**
 * What the formal request for mutual assistance adds to a dossier's state (rules.md 2.4-2.7): what was granted and under
 * which conditions, what the provider produced, the sealed package and what became of it. Codes, digests and instants only.
 */
import type { Digest, Instant } from '../dossier/values.ts';
import type { ConditionCode } from '../law/codes.ts';
import type { ElementCode } from '../law/elements.ts';
import type { DataCategory } from '../request/data-category.ts';
import type { LegalHold, Retention } from '../retention/state.ts';

/** How a translation was made; one made by a machine is labelled as such wherever it is read. */
export const TRANSLATIONS = ['CERTIFIED', 'HUMAN', 'MACHINE'] as const;
export type TranslationMade = (typeof TRANSLATIONS)[number];

/**
 * Conditions of use: proposed with the grant, binding once accepted in writing. Declined, the State that gives decides
 * whether it gives all the same (Budapest Convention Art. 28(3)).
 */
export interface Conditions {
  codes: ConditionCode[];
  text: Digest;
  /** Last local day `YYYY-MM-DD` on which the evidence may be kept or used; absent where the conditions name none. */
  keepUntil?: string | null;
  status: 'PROPOSED' | 'ACCEPTED' | 'DECLINED' | 'WAIVED';
}

export interface Item {
  target: string;
  category: DataCategory;
}

/** rules.md 4.5. */
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
export interface ImpossibleItem extends Item {
  cause: ImpossibilityCode;
}

export const DISPOSALS = ['RETURNED', 'DESTROYED', 'KEPT'] as const;
export type Disposal = (typeof DISPOSALS)[number];

/** The order was executed and brought nothing (Budapest Convention Art. 27(7)); what is held is not let go by it. */
export interface NoResult {
  results: ImpossibleItem[];
  reasons: Digest;
  holdContinues: boolean;
}

/** One hand-over by the provider; its document lists files with sizes and hashes, and the custodian's certificate. */
export interface Production {
  document: Digest;
  files: number;
  complete: boolean;
}

export interface SealedPackage {
  /** SHA-256 of the container. */
  digest: Digest;
  bytes: number;
  /** Evidence files inside. */
  files: number;
  sealedAt: Instant;
}

/** Files that came by hand from a State without Comity: listed with the hashes of what arrived, and under nobody's seal. */
export interface Brought {
  /** Of the list of the files. */
  delivery: Digest;
  bytes: number;
  files: number;
  at: Instant;
  /** Number of the event that it came with: the files of an earlier delivery stay in quarantine. */
  event: number;
  /** Events of earlier deliveries that held: a supplement takes nothing from them. */
  kept: number[];
}

/** A condition under which this State itself holds the data, towards a State that is not the requester. */
export interface Restriction {
  /** ISO 3166-1 alpha-2. */
  state: string;
  condition: ConditionCode;
  text: Digest;
}

export interface AssistanceState {
  translated: TranslationMade | null;
  /** What was asked for and not granted. */
  denied: Item[];
  conditions: Conditions | null;
  postponed: { reviewOn: string; holdContinues: boolean } | null;
  /** The original, where the channel asks for it after an electronic transmission. */
  original: 'DUE' | 'SENT' | null;
  /** A court has the order before it: nothing leaves the State, and preservation goes on (rules.md 2.5). */
  challenged: boolean;
  /** The provider has not answered within its time (rules.md 2.5 LATE): a state, and no error. */
  late: boolean;
  /** What the requested State found missing and asked for, each with its article in the snapshot. */
  missing: ElementCode[];
  /** What another State's condition forbids (scenario 12): nothing leaves while one stands. */
  restrictions: Restriction[];
  productions: Production[];
  /** Ids of files that stay with the receiving authority, each with the reason that the requester reads. */
  withheld: { file: string; reason: Digest }[];
  package: SealedPackage | null;
  /** In place of a package; absent or null where none came so, or a package came since. */
  brought?: Brought | null;
  /** Evidence has left the State that gives: whatever comes after, the requester has something that binds it. */
  handedOver: boolean;
  /** Result of checking the package byte by byte; `failed` counts what did not hold. */
  verification: { package: Digest; failed: number; findings: Digest; brought?: true } | null;
  useReport: 'ASKED' | 'REPORTED' | null;
  secondaryUse: 'ASKED' | 'CONSENTED' | 'DENIED' | null;
  /** Until which day the requester asks to keep the evidence; at the State that gives, while it has not decided. */
  keepAsked?: string | null;
  returnWaived: boolean;
  /** The requester has withdrawn; what is here all the same is only to be returned or destroyed. */
  recalled: boolean;
  /** Absent or null unless the order was executed without result. */
  noResult?: NoResult | null;
  /** Orders of this organization to keep the evidence that lies here; absent where there never was one. */
  legalHolds?: LegalHold[];
  /** Until when the evidence that lies here is kept; absent until a condition or a person has set it. */
  retention?: Retention | null;
  /** What became of the evidence at the requester; absent while it is in use. */
  disposed?: Disposal;
  /** Whoever gave the evidence, State or provider, has destroyed its own copy, and keeps the proof. */
  copyDestroyed?: boolean;
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
  /** Terms of the instrument that run from completeness (CETS 224 Art. 8(6)), calendar days. */
  terms: { id: 'CETS8_SERVE' | 'CETS8_SUB' | 'CETS8_TRAF'; rule: string; days: number }[];
}

export const NOTHING_YET: AssistanceState = {
  translated: null,
  denied: [],
  conditions: null,
  postponed: null,
  original: null,
  challenged: false,
  late: false,
  missing: [],
  restrictions: [],
  productions: [],
  withheld: [],
  package: null,
  handedOver: false,
  verification: null,
  useReport: null,
  secondaryUse: null,
  returnWaived: false,
  recalled: false,
};
