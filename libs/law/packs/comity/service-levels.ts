import type { ServiceLevels } from '@comity/vocabulary/values/service-levels';

/**
 * These lengths are the project's own choice, docs/rules 2.1, 2.2 and 2.13, and scenario 20 for the reconsideration;
 * each is in the unit of its definition.
 */
export const serviceLevels: ServiceLevels = {
  ACK_CRITICAL_LIFE: 1,
  ACK_HIGH_VOLATILE: 4,
  ACK_NORMAL: 24,
  DECISION: 24,
  EMERGENCY_ANSWER: 30,
  RATIFY: 4,
  CONFIRM_URGENT: 24,
  CONFIRM: 48,
  DISCLOSURE: 24,
  CLARIFICATION: 15,
  EXTENSION: 5,
  EXTENSION_REMINDER: 21,
  MLA_ACK: 5,
  MLA_ACK_URGENT: 24,
  COMPLETENESS: 10,
  ADMISSIBILITY: 30,
  ASSIGN_EXECUTION: 5,
  ANSWER_CONDITIONS: 10,
  VERIFY_RECEIPT: 72,
  RECONSIDER_RELEASE: 10,
  POSTPONEMENT: 90,
};
