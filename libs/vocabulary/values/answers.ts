/** A provider, a court and a duty officer answer in these codes and facts. */
import type { RequestedData } from './assistance.ts';
import type { Way } from './by-hand.ts';
import type { Instant } from './plain.ts';
import type { DataCategory } from './request-codes.ts';

/**
 * The first six answer a preservation order, the others and the middle ones a production order. What was preserved and is
 * gone is `LOST`; what the provider objected to with success is `NOT_OWED`.
 */
export type ItemOutcome =
  | 'PRESERVED'
  | 'RELEASED'
  | 'LOST'
  | 'NOT_HELD'
  | 'DELETED'
  | 'ENCRYPTED'
  | 'NO_DATA'
  | 'PRODUCED'
  | 'PARTLY_PRODUCED'
  | 'NOT_OWED';

/**
 * The requester was told this about the case, and it calls for its decision: Art. 29(6), or a breach of
 * confidentiality.
 */
export type RiskKind = 'AVAILABILITY' | 'CONFIDENTIALITY' | 'PREJUDICE' | 'USER_NOTIFIED';

/** A provider's answer is made of structured facts, ready to be forwarded without any free text. */
export type ProviderAnswer = (
  | { kind: 'PRESERVED'; results: PreservedResult[] }
  | { kind: 'NOT_PRESERVED'; results: NotPreservedResult[] }
  | { kind: 'OBJECTED'; objections: Objection[] }
) & {
  /** Says how the answer came to the authority that forwards it, where a person entered it there by hand. */
  byHand?: Way;
};

export interface PreservedResult {
  target: string;
  category: DataCategory;
  hold: string;
  snapshotAt: Instant;
  /** The preserved data lie between these instants; they are null when unknown. */
  from: Instant | null;
  to: Instant | null;
  /** These are the volume in bytes and the number of items; they are null when the provider cannot say. */
  bytes: number | null;
  items: number | null;
  reference: string;
  preservedUntil: Instant;
  userNotified: boolean;
}

export interface NotPreservedResult {
  target: string;
  category: DataCategory;
  outcome: 'NOT_HELD' | 'DELETED' | 'ENCRYPTED';
}

/** What was preserved is gone for one of these reasons (docs/rules 2.1). */
export const LOSS_REASONS = [
  'RETENTION_RULE',
  'DELETED_BY_USER',
  'ACCOUNT_CLOSED',
  'TECHNICAL_FAILURE',
  'HUMAN_ERROR',
  'NEVER_SECURED',
  'NOT_KNOWN',
] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

/** The requesting State decides this when it reads that preserved data are gone (docs/rules 2.1). */
export const LOSS_DECISIONS = ['GO_ON', 'OTHER_CUSTODIAN', 'CHANGE_FORMAL_REQUEST', 'NOTHING_MORE'] as const;

export interface Objection {
  target: string;
  code: ObjectionCode;
}

/** A provider answers one of these to a production order, per identifier and data category (docs/rules 2.5). */
export const PRODUCED_OUTCOMES = [
  'PRODUCED',
  'PARTLY_PRODUCED',
  'NO_DATA',
  'NOT_HELD',
  'DELETED',
  'ENCRYPTED',
] as const;

export interface ProducedResult extends RequestedData {
  outcome: (typeof PRODUCED_OUTCOMES)[number] & ItemOutcome;
}

/** A provider objects for one of these reasons: docs/rules 2.5. */
export const OBJECTION_CODES = [
  'WRONG_ADDRESSEE',
  'INSUFFICIENT_PARTICULARITY',
  'OVERBROAD',
  'WRONG_IDENTIFIER',
  'CONFLICT_OF_LAWS',
  'PRIVILEGE',
  'DATA_NOT_HELD',
  'ENCRYPTED',
  'DATA_DELETED',
  'COST',
  'COURT_CHALLENGE',
] as const;
export type ObjectionCode = (typeof OBJECTION_CODES)[number];

/**
 * Says whether the facts bear an imminent risk to life (docs/rules 2.8): if not, the request goes on as HIGH_VOLATILE.
 */
export type EmergencyFinding = 'MET' | 'NOT_MET';
