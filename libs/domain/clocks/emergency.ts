/**
 * A person answers a request that claims danger to life within 30 minutes (the project's own choice, docs/rules 2.13
 * h): either with the finding whether it is an emergency, or with the decision itself. Nothing answers in that person's
 * place; without an answer it escalates.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import { levelClock } from './service-levels.ts';
import type { ClockStart } from '../events/decision.ts';

export function emergencyClock(summary: RequestSummary, start: Instant): ClockStart[] {
  return summary.urgency === 'CRITICAL_LIFE' ? levelClock(summary, 'EMERGENCY_ANSWER', start) : [];
}
