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
import type { RecallCounts } from '@comity/vocabulary/values/recall';
import type { ElementCode } from '@comity/vocabulary/values/elements';
import type { ConditionCode } from '@comity/vocabulary/values/law-codes';
import type { Digest, Instant } from '@comity/vocabulary/values/plain';
import type { LegalHold, Retention } from './retention.ts';

/**
 * Conditions of use are proposed with the grant and bind once accepted in writing. Where they are declined, the State
 * that gives decides whether it gives all the same (Budapest Convention Art. 28(3)).
 */
export interface Conditions {
  codes: ConditionCode[];
  text: Digest;
  /** Last local day `YYYY-MM-DD` on which the evidence may be kept or used; absent where the conditions name none. */
  keepUntil?: string | null;
  status: 'PROPOSED' | 'ACCEPTED' | 'DECLINED' | 'WAIVED';
}

/** The order was executed and produced nothing (Budapest Convention Art. 27(7)); what is held is not released by it. */
export interface NoResult {
  results: ImpossibleData[];
  reasons: Digest;
  holdContinues: boolean;
}

/**
 * The provider handed files over once; the document lists them with sizes and hashes, and has the custodian's
 * certificate.
 */
export interface Production {
  document: Digest;
  files: number;
  complete: boolean;
  /** Counts of files by the identifier that they answer; absent where nobody has counted them. */
  perTarget?: { target: string | null; files: number }[];
  /** It came with the event of this number, which is absent in what was recorded before the number was kept. */
  event?: number;
}

/**
 * Files that nobody may give any more, because a court annulled the order or the request was withdrawn: closed to
 * everybody at once, and here until they are returned or destroyed with a certificate (docs/rules 2.5, 2.7).
 */
export interface SetAside {
  /** Whatever came with an event after the first number and up to the second one is closed. */
  ranges: {
    after: number;
    through: number;
    /** Only files that answer one of these are closed, or that name no identifier; absent where all are. */
    targets?: string[];
  }[];
  /** Files that were set aside and are neither returned nor destroyed yet. */
  files: number;
  /** Files that were ever set aside. */
  total: number;
  /** The files that are no longer here were returned or destroyed; this is absent before the first of them were. */
  how?: 'RETURNED' | 'DESTROYED';
}

/** What a withdrawal found here, in files, and how far the provider has come with it. */
export interface Recall {
  produced: number;
  received: number;
  /** It is null where no provider has an order. */
  provider: 'TOLD' | 'CONFIRMED' | null;
  /** The provider's own numbers; absent while it has not confirmed. */
  confirmed?: { destroyed: number; uploads: number };
  /** The order was taken back because the request was found impossible; absent where the requester has withdrawn. */
  impossible?: true;
}

export interface SealedPackage {
  /** This is the SHA-256 digest of the container. */
  digest: Digest;
  bytes: number;
  /** Nothing of these identifiers is in it, because a court had the order before it as to them. */
  without?: string[];
  /** The container holds this number of evidence files. */
  files: number;
  sealedAt: Instant;
}

/**
 * Files came by hand from a State without Comity: they are listed with the hashes of what arrived, and nobody has
 * sealed them.
 */
export interface BroughtFiles {
  /** This is the digest of the list of the files. */
  delivery: Digest;
  bytes: number;
  files: number;
  at: Instant;
  /** They came with the event of this number; the files of an earlier delivery stay in quarantine. */
  event: number;
  /** The deliveries of these earlier events passed the check, and a supplement takes nothing from them. */
  kept: number[];
}

export interface AssistanceState {
  translated: TranslationMade | null;
  /** Data that were asked for and not granted. */
  denied: RequestedData[];
  conditions: Conditions | null;
  /** At the requester `waits` is true once somebody has decided to wait until the day of the review. */
  postponed: { reviewOn: string; holdContinues: boolean; waits?: boolean } | null;
  /** State of the original on paper, where the channel asks for it after an electronic transmission. */
  original: 'DUE' | 'SENT' | null;
  /** A court has the order before it: nothing leaves the State, and preservation goes on (docs/rules 2.5). */
  challenged: boolean;
  /** A court has denied an order here, and so a court alone grants another; absent where none has. */
  deniedByCourt?: true;
  /** These people recorded what the court has before it; absent where nobody of this organization did. */
  challengedBy?: string[];
  /** A court has the order before it as to these identifiers alone; absent where it has not. */
  challengedTargets?: string[];
  /** The provider has not answered within its time (docs/rules 2.5 LATE): this is a state and not an error. */
  late: boolean;
  /** Elements that the requested State found missing and asked for, each with its article in the snapshot. */
  missing: ElementCode[];
  /**
   * Conditions of another State that forbid the hand-over (docs/rules scenario 12): nothing leaves while one stands.
   */
  restrictions: Restriction[];
  productions: Production[];
  /** Absent where nothing was ever set aside. */
  setAside?: SetAside;
  /** The files of these ids stay with the receiving authority, each with the reason that the requester reads. */
  withheld: { file: string; reason: Digest }[];
  package: SealedPackage | null;
  /** Files that came in place of a package; absent or null where none came so, or where a package came since. */
  brought?: BroughtFiles | null;
  /** Evidence has left the State that gives: whatever comes after, the requester holds something that binds it. */
  handedOver: boolean;
  /** Result of checking the package byte by byte; `failed` counts the files that did not match. */
  verification: { package: Digest; failed: number; findings: Digest; brought?: true } | null;
  /** A supplement was asked for before two people had accepted what was handed over; absent where they had. */
  unaccepted?: boolean;
  /** At the requested State: the preservation here was told that the request has ended; absent or false where it waits. */
  endToldAtHome?: boolean;
  useReport: 'ASKED' | 'REPORTED' | null;
  secondaryUse: 'ASKED' | 'CONSENTED' | 'DENIED' | null;
  /**
   * Day until which the requester asks to keep the evidence; at the State that gives, present while it has not decided.
   */
  keepAsked?: string | null;
  returnWaived: boolean;
  /** The requester has withdrawn; what is here all the same may only be returned or destroyed. */
  recalled: boolean;
  /** At the State that gives and at the provider: what the withdrawal has reached; absent where nobody withdrew. */
  recall?: Recall;
  /** At the requester: what the other State has reported last of the withdrawal. */
  recallReported?: RecallCounts;
  /** At the requester: a court has annulled the order under which the evidence came. */
  annulled?: true;
  /** Absent or null unless the order was executed without result. */
  noResult?: NoResult | null;
  /** Orders of this organization to keep the evidence that is held here; absent where there never was one. */
  legalHolds?: LegalHold[];
  /** Day until which the evidence held here is kept; absent until a condition or a person has set it. */
  retention?: Retention | null;
  /** How the requester disposed of the evidence; absent while it is in use. */
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
