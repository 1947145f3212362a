/** Service levels [D] of rules.md 2.1 and 2.13: elapsed hours and calendar days, never business days. */
import type { Urgency } from '@comity/vocabulary/values/request-codes';

const ACK_HOURS: Record<Urgency, number> = { CRITICAL_LIFE: 1, HIGH_VOLATILE: 4, NORMAL: 24 };
const CONFIRM_HOURS: Record<Urgency, number> = { CRITICAL_LIFE: 24, HIGH_VOLATILE: 24, NORMAL: 48 };

/** Hours within which the 24/7 point acknowledges. */
export function ackHours(urgency: Urgency): number {
  return ACK_HOURS[urgency];
}

/** Hours within which the provider confirms, from service of the order. */
export function confirmHours(urgency: Urgency): number {
  return CONFIRM_HOURS[urgency];
}

/** "Expeditiously" of Art. 29(3), as a default of the project. */
export const DECISION_HOURS = 24;
/** "Expeditiously" of Art. 30(1), rules.md 2.13 c. */
export const DISCLOSURE_HOURS = 24;
export const CLARIFICATION_DAYS = 15;
export const EXTENSION_DECISION_DAYS = 5;

/** Of the formal request (rules.md 2.13 d-f), calendar days unless named hours. */
export const COMPLETENESS_DAYS = 10;
export const ADMISSIBILITY_DAYS = 30;
export const ASSIGN_DAYS = 5;
export const CONDITIONS_DAYS = 10;
export const VERIFY_HOURS = 72;
/** Where an order names no day of its own. */
export const PRODUCTION_DAYS = 30;
/** A person on duty answers a request that claims danger to life (rules.md 2.13 h). */
export const EMERGENCY_ANSWER_MINUTES = 30;
/** Days before the end of a hold on which the requester is reminded to ask for its extension (rules.md 2.13 b). */
export const EXTENSION_REMINDER_DAYS = 21;
export const RECONSIDERATION_DAYS = 10;

/** Hours within which the central authority acknowledges a formal request: five days, or 24 hours if it is urgent. */
export function assistanceAckHours(urgency: Urgency): number {
  return urgency === 'NORMAL' ? 5 * 24 : 24;
}
