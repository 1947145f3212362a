/** What keeps evidence where it lies: legal holds, and the day until which it is kept. */
import type { Digest, Instant } from '@comity/vocabulary/values/plain';

/** Placed by one person; as long as it stands nothing of the evidence is destroyed or returned. */
export interface LegalHold {
  /** Number of the event that placed it. */
  id: number;
  /** Member and office. */
  by: string;
  office: string;
  at: Instant;
  reason: Digest;
  /** The proceeding, or another reference that the hold serves. */
  reference: string;
}

/** Who set the day: a condition of use that was accepted, the consent of the State that set it, or a person here. */
export type RetentionSource = 'CONDITION' | 'CONSENT' | 'PERSON';

export interface Retention {
  /** Last local day `YYYY-MM-DD` on which the evidence is kept. */
  until: string;
  source: RetentionSource;
  /** Of the person who set it; null for a condition or a consent. */
  reason: Digest | null;
  /** Latest day that the State which gave the evidence allows; null where it has set none. */
  notAfter: string | null;
  /** The day has passed: a person decides what becomes of the evidence. */
  over: boolean;
}
