/** What the engine may carry of a request: no identifier, and no free text. */
import type { AssistanceFacts } from './assistance.ts';
import type { DataCategory, IdentifierType, OffenceClass, Urgency } from './request-codes.ts';
import type { ServiceLevels } from './service-levels.ts';

/** The identifier-free part of a target: what the engine may carry. */
export interface TargetSummary {
  id: string;
  type: IdentifierType;
  categories: DataCategory[];
}

/** A required element that the form lacks, beside its field and with the rule that asks for it. */
export interface MissingElement {
  /** Path in the form, e.g. `targets.0.port`. */
  field: string;
  /** Code of the sentence in the catalogues. */
  code: string;
  /** Id of the rule in the snapshot, e.g. `BUD.29.2.f`. */
  rule: string;
}

/**
 * What a rule must know of a request, derived by a pure function from the form and the snapshot. The API puts it into
 * the act; recording derives it again and refuses a mismatch, so nobody can act on a summary that the text does not bear.
 */
export interface RequestSummary {
  requestingState: string;
  requestedState: string;
  provider: string;
  urgency: Urgency;
  offenceClass: OffenceClass;
  targets: TargetSummary[];
  noUserNotice: boolean;
  mlaIntended: boolean;
  missing: MissingElement[];
  /** Digest of the rule snapshot document. */
  snapshot: string;
  rules: SnapshotDigest;
  /** Of a formal request only. */
  assistance: AssistanceFacts | null;
}

/** The few facts of the rule snapshot that decisions read. */
export interface SnapshotDigest {
  /** Refusal grounds allowed at this stage, with the rule that allows each. */
  refusalGrounds: { code: string; rule: string; reaches?: 'OUTSIDE_2_11' }[];
  /** Whether the Budapest Convention binds the two States; absent in requests of an earlier version, which took it to. */
  bound?: boolean;
  /** Days of Art. 29(7). */
  floorDays: number;
  /** The term of the domestic order, if the requested State's profile has one. */
  order: OrderTerm | null;
  levels: ServiceLevels;
}

/** From which day the law of a State counts the term of its order: that of the order, or that of its service. */
export const ORDER_STARTS = ['ORDER', 'SERVICE'] as const;

export interface OrderTerm {
  rule: string;
  days: number;
  /** How often it may be renewed; null when the law sets no number. */
  renewals: number | null;
  startsAt: (typeof ORDER_STARTS)[number];
  /** The kinds of data that the order can reach, where its law does not reach all of them. */
  only?: DataCategory[];
}

/** With what people call it, which the engine does not carry. */
export interface PinnedOrderTerm extends OrderTerm {
  label: { en: string; es: string };
}
