/**
 * These groups name who acts on a formal request at the requested State, and the statuses that its rows treat alike.
 */
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';

export const CENTRAL: readonly Role[] = ['RCV_CENTRAL_AUTHORITY'];
export const AUTHORITIES: readonly Role[] = ['RCV_CENTRAL_AUTHORITY', 'RCV_POC_24_7'];
export const EXECUTING: readonly Role[] = ['RCV_EXECUTING_AUTHORITY', 'RCV_COURT'];
export const ALL_ROLES: readonly Role[] = [...AUTHORITIES, ...EXECUTING];

export const ARRIVED = ['RECEIVED', 'ACKED'] as const satisfies Status[];
export const DECIDING = [...ARRIVED, 'ADMISSIBILITY', 'POSTPONED'] as const satisfies Status[];
export const GRANT_STAGES = ['GRANTED', 'PARTIALLY_GRANTED'] as const satisfies Status[];
export const ORDERING = [
  'EXEC_ASSIGNED',
  'ORDER_APPLIED',
  'ORDER_GRANTED',
  'ORDER_DENIED_BY_COURT',
] as const satisfies Status[];
/** In these statuses the provider has the order. */
export const PRODUCING = ['SERVED', 'PROVIDER_RESPONDED', 'PACKAGED'] as const satisfies Status[];
export const DELIVERED = ['TRANSMITTED', 'HASH_MISMATCH'] as const satisfies Status[];
/**
 * A message of the provider may find the request in these statuses: after a supplement was asked for, also before the
 * new order.
 */
export const ONCE_SERVED = [
  ...ORDERING,
  ...PRODUCING,
  ...DELIVERED,
  'NO_RESULT',
  'IN_USE',
  'NEED_INFO',
  'ADMISSIBILITY',
  'COPY_KEPT',
] as const satisfies Status[];
/** In these statuses the provider's files, or a package of them, may be held here. */
export const EVIDENCE_STAGES = [
  'RECALLED',
  ...ORDERING,
  ...PRODUCING,
  ...DELIVERED,
  'NO_RESULT',
  'IN_USE',
  'COPY_KEPT',
] as const satisfies Status[];
/** Whoever a court's decision on the order concerns: who executes it, and the central authority. */
export const CONCERNED: readonly Role[] = [...EXECUTING, ...CENTRAL];
/** In these statuses an order that was served may be before a court. */
export const CHALLENGEABLE = [
  ...ORDERING,
  ...PRODUCING,
  ...DELIVERED,
  'NO_RESULT',
  'IN_USE',
  'NEED_INFO',
  'ADMISSIBILITY',
  'COPY_KEPT',
] as const satisfies Status[];
/** The provider's order is not over yet, so that its question deserves an answer. */
export const ORDERED_STILL = [
  ...ORDERING,
  ...PRODUCING,
  ...DELIVERED,
  'NO_RESULT',
  'IN_USE',
] as const satisfies Status[];
export const PAUSED = ['NEED_INFO', 'REQUESTER_DECIDES'] as const satisfies Status[];
export const TERMINAL = ['REFUSED', 'NOT_POSSIBLE', 'WITHDRAWN', 'COMPLETED'] as const satisfies Status[];
/** In these statuses nothing has been handed over yet. */
export const BEFORE_DELIVERY = [
  ...DECIDING,
  'CONDITIONAL',
  ...GRANT_STAGES,
  ...ORDERING,
  ...PRODUCING,
  'NO_RESULT',
  ...PAUSED,
] as const satisfies Status[];
/** The request was decided on, so that an amendment comes too late; its evidence is not disposed of yet. */
export const DECIDED = [
  ...(['ADMISSIBILITY', 'CONDITIONAL'] as const),
  ...GRANT_STAGES,
  ...ORDERING,
  ...PRODUCING,
  'NO_RESULT',
  ...PAUSED,
  ...DELIVERED,
  'IN_USE',
] as const satisfies Status[];
export const OPEN: readonly Status[] = [...BEFORE_DELIVERY, ...DELIVERED, 'IN_USE', 'COPY_KEPT', 'RECALLED'];
export const ALL: readonly Status[] = [...OPEN, ...TERMINAL];
