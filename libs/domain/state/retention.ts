/** Legal holds and the retention day keep evidence where it is held. */
import type { Digest, Instant } from '@comity/vocabulary/values/plain';

/** One person places a legal hold; as long as it stands nothing of the evidence is destroyed or returned. */
export interface LegalHold {
  /** Number of the event that placed it. */
  id: number;
  /** Ids of the member and the office that placed it. */
  by: string;
  office: string;
  at: Instant;
  reason: Digest;
  /** Reference of the proceeding, or of another matter that the hold serves. */
  reference: string;
}

/** The day was set by an accepted condition of use, by the consent of the State that set it, or by a person here. */
export type RetentionSource = 'CONDITION' | 'CONSENT' | 'PERSON';

export interface Retention {
  /** Last local day `YYYY-MM-DD` on which the evidence is kept. */
  until: string;
  source: RetentionSource;
  /** Digest of the reason of the person who set it; null for a condition or a consent. */
  reason: Digest | null;
  /** Latest day that the State which gave the evidence allows; null where it has set none. */
  notAfter: string | null;
  /** The day has passed: a person decides what becomes of the evidence. */
  over: boolean;
}
