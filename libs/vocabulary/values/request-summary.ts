/** The engine may carry this of a request: no identifier, and no free text. */
import type { AssistanceFacts } from './assistance.ts';
import type { ORDER_STARTS, OrderKind } from './order-kind.ts';
import type { DataCategory, IdentifierType, OffenceClass, OffenceCode, Urgency } from './request-codes.ts';
import type { ServiceLevels } from './service-levels.ts';

/** The engine may carry this identifier-free part of a target. */
export interface TargetSummary {
  id: string;
  type: IdentifierType;
  categories: DataCategory[];
}

/** Names a required element that the form lacks, beside its field and with the rule that asks for it. */
export interface MissingElement {
  /** This is the path in the form, such as `targets.0.port`. */
  field: string;
  /** This is the code of the sentence in the catalogues. */
  code: string;
  /** This is the id of the rule in the snapshot, such as `BUD.29.2.f`. */
  rule: string;
}

/**
 * A rule must know this of a request; a pure function derives it from the form and the snapshot. The API puts it into
 * the act; recording derives it again and refuses a mismatch, so nobody can act on a summary that the text does not
 * bear.
 */
export interface RequestSummary {
  requestingState: string;
  requestedState: string;
  provider: string;
  urgency: Urgency;
  offenceClass: OffenceClass;
  /** Each offence once; absent in requests of an earlier version. */
  offences?: OffenceCode[];
  targets: TargetSummary[];
  noUserNotice: boolean;
  mlaIntended: boolean;
  missing: MissingElement[];
  /** This is the digest of the rule snapshot document. */
  snapshot: string;
  rules: SnapshotDigest;
  /** Only a formal request has this. */
  assistance: AssistanceFacts | null;
}

/** Decisions read these few facts of the rule snapshot. */
export interface SnapshotDigest {
  /** These refusal grounds are allowed at this stage, each with the rule that allows it. */
  refusalGrounds: { code: string; rule: string; reaches?: 'OUTSIDE_2_11' }[];
  /**
   * Says whether the Budapest Convention binds the two States; it is absent in requests of an earlier version, which
   * took it to.
   */
  bound?: boolean;
  /** The floor is the number of days that Art. 29(7) sets. */
  floorDays: number;
  /**
   * This is the term of the order that the requested State makes first; it is null where its profile has none, or none
   * for the data that are asked for.
   */
  order: OrderTerm | null;
  /**
   * The kinds of order that reach data of this request, the usual one first; absent in requests of an earlier version,
   * for which `order` is the only one.
   */
  orders?: OrderKind[];
  levels: ServiceLevels;
}

export interface OrderTerm {
  rule: string;
  days: number;
  /** The order may be renewed this many times; it is null when the law sets no number. */
  renewals: number | null;
  startsAt: (typeof ORDER_STARTS)[number];
  /** The order can reach these kinds of data; they are listed where its law does not reach all kinds. */
  only?: DataCategory[];
}

/** The pinned term carries what people call it, which the engine does not carry. */
export interface PinnedOrderTerm extends OrderTerm {
  label: { en: string; es: string };
}
