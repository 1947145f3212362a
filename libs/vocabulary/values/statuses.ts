/** A dossier can have these statuses, on every side and of either kind of request. */

/**
 * The statuses are those of docs/rules 2.1. `ORDER_DRAFTED`, `RELEASE_DUE` and `RELEASE_ORDERED` are the project's own
 * choice: a drafted order, a withdrawn request whose data are still held, and a release that the provider has not
 * confirmed yet. From `TRANSLATING` on they are those of the formal request (docs/rules 2.4-2.6). `IN_USE`, `COMPLETED`
 * and `RECALLED` are the project's own choice: evidence that was accepted and is bound by its conditions, evidence
 * whose return or destruction is done, and a withdrawal with which some holder of the data, here or abroad, is not done.
 * `NO_RESULT` is one more: the order was executed, and nothing can be given of it. So is `COPY_KEPT`: the requester has
 * disposed of the evidence, and what this organization keeps of it is still here. `ORDER_ANNULLED` is one more, at
 * the provider: a court has set its order aside, and nothing is owed under it. `LOST` is one more: what was preserved is
 * gone at the provider, and the people of both States have read so.
 */
export const STATUSES = [
  'DRAFT',
  'VALIDATED',
  'SENT_24_7',
  'ACKED',
  'UNDER_REVIEW',
  'NEED_INFO',
  'REQUESTER_DECIDES',
  'ACCEPTED',
  'ORDER_DRAFTED',
  'DOMESTIC_ORDER_ISSUED',
  'SERVED',
  'PRESERVED_CONFIRMED',
  'HOLDING',
  'MLA_LINKED',
  'RELEASE_DUE',
  'RELEASE_ORDERED',
  'RELEASED',
  'REFUSED',
  'NOT_POSSIBLE',
  'WITHDRAWN',
  'LAPSED',
  'LOST',
  'TRANSLATING',
  'CENTRAL_AUTH_REVIEW',
  'SENT',
  'RECEIVED',
  'ADMISSIBILITY',
  'CONDITIONAL',
  'GRANTED',
  'PARTIALLY_GRANTED',
  'POSTPONED',
  'EXECUTING',
  'EXEC_ASSIGNED',
  'ORDER_APPLIED',
  'ORDER_GRANTED',
  'ORDER_DENIED_BY_COURT',
  'PROVIDER_RESPONDED',
  'PACKAGED',
  'TRANSMITTED',
  'HASH_MISMATCH',
  'VERIFIED',
  'IN_USE',
  'COPY_KEPT',
  'COMPLETED',
  'RECALLED',
  'NO_RESULT',
  'ORDER_ANNULLED',
] as const;
export type Status = (typeof STATUSES)[number];
