/** What keeps evidence where it lies, and why nothing of it could be given, in the words that people wrote. */
import type { ImpossibleData } from '@comity/vocabulary/values/assistance';
import type { RetentionSource } from '@comity/domain/state/retention';
import type { Text } from './words.ts';

export interface LegalHoldView {
  /** Number of the event that placed it: what `lift_legal_hold` names. */
  id: number;
  by: Text;
  at: string;
  reason: string;
  /** The proceeding, or another reference that it serves. */
  reference: string;
}

export interface KeepingView {
  legalHolds: LegalHoldView[];
  /** Null until a condition, a consent or a person has set the day. */
  retention: {
    /** Last local day `YYYY-MM-DD`; its end, with zone and rule, is among the deadlines as RETENTION. */
    until: string;
    source: RetentionSource;
    /** Of the person who set it; null for a condition or a consent. */
    reason: string | null;
    /** Latest day that the State which gave the evidence allows; null where it has set none or waived it. */
    notAfter: string | null;
    over: boolean;
  } | null;
  /** Until which day the other State asks to keep the evidence, where its consent to it is to be decided. */
  asked: string | null;
}

export interface NoResultView {
  results: ImpossibleData[];
  reasons: string;
  holdContinues: boolean;
}
