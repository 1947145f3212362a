/**
 * People type an instant to the minute or to the second, and what they compare it with is kept to the millisecond. An
 * order that was issued at 14:03:20 may be served at what a person writes as 14:03.
 */
import type { Instant } from '../values/plain.ts';

const MINUTE_MS = 60_000;
const SECOND_MS = 1000;

/**
 * Says whether all that `typed` can mean lies before `other`. A typed instant without seconds stands for its whole
 * minute, and one without fractions for its whole second. Both are ISO 8601 in UTC.
 */
export function isTypedBefore(typed: Instant, other: Instant): boolean {
  const begins = Date.parse(typed);
  const lasts = begins % MINUTE_MS === 0 ? MINUTE_MS : begins % SECOND_MS === 0 ? SECOND_MS : 1;
  return begins + lasts <= Date.parse(other);
}
