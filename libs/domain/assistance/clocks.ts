/** Service levels and terms of the formal request, each as the start of a clock on the whole dossier. */
import type { ClockId } from '@comity/vocabulary/clocks';
import type { AssistanceFacts } from '@comity/vocabulary/values/assistance';
import type { Instant } from '@comity/vocabulary/values/plain';
import { factsOf } from './parts.ts';
import type { ClockStart } from '../events/decision.ts';
import type { DossierState } from '../state/dossier.ts';

type Length = ClockStart['length'];

export function clock(id: ClockId, start: Instant, length: Length, rule: string, warns = false): ClockStart {
  return { id, subject: 'dossier', start, length, rule, warns };
}

/** The order itself names the number of days within which it must be answered. */
export function productionClock({ orders }: DossierState, start: Instant): ClockStart[] {
  const days = orders.at(-1)?.dueDays;
  return days === undefined ? [] : [clock('PRODUCTION_DUE', start, { days }, 'COM.PRODUCTION', true)];
}

/**
 * Returns the rule of the instrument that governs this request on a postponement, or Art. 27(5) where no snapshot is
 * pinned.
 */
export function reviewRule(state: DossierState): AssistanceFacts['review'] {
  return factsOf(state)?.review ?? { rule: 'BUD.27.5', maxDays: 90 };
}

/** `reviewOn` is a local day, YYYY-MM-DD. */
export function reviewClock(state: DossierState, now: Instant, reviewOn: string): ClockStart {
  return clock('POSTPONE_REVIEW', now, { until: `${reviewOn}T00:00:00.000Z` }, reviewRule(state).rule, true);
}
