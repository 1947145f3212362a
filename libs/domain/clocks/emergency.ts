/**
 * A request that claims danger to life is answered by a person within 30 minutes [D, rules.md 2.13 h]: whether it is one,
 * or the decision itself. Nothing answers in that person's place; unanswered it escalates.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Urgency } from '@comity/vocabulary/values/request-codes';
import { EMERGENCY_ANSWER_MINUTES } from './service-levels.ts';
import type { ClockStart } from '../events/decision.ts';

export function emergencyClock(urgency: Urgency, start: Instant): ClockStart[] {
  if (urgency !== 'CRITICAL_LIFE') return [];
  const length = { minutes: EMERGENCY_ANSWER_MINUTES };
  return [{ id: 'EMERGENCY_ANSWER', subject: 'dossier', start, length, rule: 'COM.EMERGENCY', warns: false }];
}
