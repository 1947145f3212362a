/**
 * What a person types of the past lies between what it follows and now. Where it does not, it is refused where it is
 * entered, beside its field.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { isTypedBefore } from '@comity/vocabulary/judges/typed-instant';
import type { DossierState } from '../state/dossier.ts';
import { officeDay } from '../state/office-day.ts';
import { type Refusal, refuse } from './decision.ts';

type Placed = Pick<DossierState, 'policies'>;

/** The day has begun nowhere yet: the earliest zone is fourteen hours ahead of UTC. */
const EARLIEST_ZONE_MS = 14 * 3_600_000;

export function notInFuture(field: string, instant: Instant, now: Instant): Refusal | null {
  return instant > now ? refuse('INSTANT_IN_FUTURE', [field]) : null;
}

/** A person of this organization states no day that has not begun at its own place. `day` is written `YYYY-MM-DD`. */
export function ownDayNotInFuture(state: Placed, field: string, day: string, now: Instant): Refusal | null {
  return day > officeDay(state, now) ? refuse('INSTANT_IN_FUTURE', [field]) : null;
}

/** What came from another place happened on a day of that place, which this side may not know. */
export function dayNotInFuture(field: string, day: string, now: Instant): Refusal | null {
  return Date.parse(day) > Date.parse(now) + EARLIEST_ZONE_MS ? refuse('INSTANT_IN_FUTURE', [field]) : null;
}

/** `others` are the instants of what it follows. */
export function notBefore(field: string, instant: Instant, others: readonly Instant[]): Refusal | null {
  const later = others.filter((other) => isTypedBefore(instant, other)).sort();
  const latest = later.at(-1);
  return latest === undefined ? null : refuse('BEFORE_WHAT_IT_FOLLOWS', [field, latest]);
}
