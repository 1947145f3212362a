import type { TermRule } from '@comity/domain/law/snapshot';
import type { AssistanceClock } from '@comity/vocabulary/values/law-codes';

const days = (id: AssistanceClock, rule: string, count: number): TermRule => ({ id, rule, days: count, hours: null });
const hours = (id: AssistanceClock, rule: string, count: number): TermRule => ({ id, rule, days: null, hours: count });

/** The service levels are the project's own choice (docs/rules 2.13 d-g, and scenario 20 for the reconsideration). */
export const SERVICE_LEVELS: readonly TermRule[] = [
  days('MLA_ACK', 'COM.MLA_ACK', 5),
  hours('MLA_ACK_URGENT', 'COM.MLA_ACK_URGENT', 24),
  days('COMPLETENESS', 'COM.COMPLETENESS', 10),
  days('ADMISSIBILITY', 'COM.ADMISSIBILITY', 30),
  days('ASSIGN_EXECUTION', 'COM.ASSIGN_EXECUTION', 5),
  days('ANSWER_CONDITIONS', 'COM.ANSWER_CONDITIONS', 10),
  hours('VERIFY_RECEIPT', 'COM.VERIFY_RECEIPT', 72),
  days('CLARIFICATION', 'COM.CLARIFICATION', 15),
  days('RECONSIDER_RELEASE', 'COM.RECONSIDER_RELEASE', 10),
];
