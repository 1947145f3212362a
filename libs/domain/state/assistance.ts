/**
 * What the formal request for mutual assistance adds to a dossier's state (docs/rules 2.4-2.7): what was granted and
 * under which conditions, what the provider produced, the sealed package and what became of it. Codes, digests and
 * instants only.
 */
import type {
  Disposal,
  ImpossibleData,
  RequestedData,
  Restriction,
  TranslationMade,
} from '@comity/vocabulary/values/assistance';
import type { ElementCode } from '@comity/vocabulary/values/elements';
import type { ConditionCode } from '@comity/vocabulary/values/law-codes';
import type { Digest, Instant } from '@comity/vocabulary/values/plain';
import type { LegalHold, Retention } from './retention.ts';

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

/** The order was executed and brought nothing (Budapest Convention Art. 27(7)); what is held is not let go by it. */
export interface NoResult {
  results: ImpossibleData[];
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

export interface AssistanceState {
  translated: TranslationMade | null;
  /** What was asked for and not granted. */
  denied: RequestedData[];
  conditions: Conditions | null;
  postponed: { reviewOn: string; holdContinues: boolean } | null;
  /** The original, where the channel asks for it after an electronic transmission. */
  original: 'DUE' | 'SENT' | null;
  /** A court has the order before it: nothing leaves the State, and preservation goes on (docs/rules 2.5). */
  challenged: boolean;
  /** The provider has not answered within its time (docs/rules 2.5 LATE): a state, and no error. */
  late: boolean;
  /** What the requested State found missing and asked for, each with its article in the snapshot. */
  missing: ElementCode[];
  /** What another State's condition forbids (docs/rules scenario 12): nothing leaves while one stands. */
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
