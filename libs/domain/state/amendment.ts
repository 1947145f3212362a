/** One amendment of a request that was sent: the versions that it lies between, and what became of it (docs/rules 2.7). */
import type { AmendmentChanges, AmendmentDecision } from '@comity/vocabulary/values/amendment';
import type { Digest, Instant } from '@comity/vocabulary/values/plain';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';

export interface Amendment {
  /** The request as it was when the amendment was asked for, and as the amendment makes it. */
  before: Digest;
  request: Digest;
  reason: Digest;
  changes: AmendmentChanges;
  at: Instant;
  /** `RECALLING` until the other State has said whether the recall came in time. */
  status: 'ASKED' | 'RECALLING' | AmendmentDecision;
  /** What rules must know of the amended request; it is dropped once the amendment is answered. */
  summary?: RequestSummary;
}
