/**
 * These groups name who acts on a formal request at the requesting State, and the statuses that its rows treat alike.
 */
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';

export const CENTRAL: readonly Role[] = ['REQ_CENTRAL_AUTHORITY'];
export const ALL_ROLES: readonly Role[] = ['REQ_PROSECUTOR', 'REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY'];
export const TRANSLATORS: readonly Role[] = [...ALL_ROLES, 'TRANSLATOR'];

export const UNSENT = ['DRAFT', 'TRANSLATING', 'CENTRAL_AUTH_REVIEW'] as const satisfies Status[];
export const ASKED = ['SENT', 'RECEIVED', 'ADMISSIBILITY', 'POSTPONED'] as const satisfies Status[];
export const GRANT_STAGES = ['GRANTED', 'PARTIALLY_GRANTED', 'CONDITIONAL'] as const satisfies Status[];
/** In these statuses evidence may be held here. */
export const EVIDENCE_STAGES = [
  'TRANSMITTED',
  'HASH_MISMATCH',
  'VERIFIED',
  'IN_USE',
  'EXECUTING',
  'NO_RESULT',
] as const satisfies Status[];
export const DELIVERED = ['TRANSMITTED', 'HASH_MISMATCH', 'VERIFIED'] as const satisfies Status[];
/** Messages of the State that gives about evidence in use may cross a request for a supplement, or its withdrawal. */
export const USED = ['IN_USE', 'EXECUTING', 'NO_RESULT', 'RECALLED'] as const satisfies Status[];
export const PAUSED = ['NEED_INFO', 'REQUESTER_DECIDES'] as const satisfies Status[];
export const ABROAD = [
  ...ASKED,
  ...GRANT_STAGES,
  'EXECUTING',
  'NO_RESULT',
  ...PAUSED,
  ...DELIVERED,
  'IN_USE',
  'RECALLED',
] as const;
/** The report of a breach of confidentiality may find the request in these statuses. */
export const BREACHED = [
  'ADMISSIBILITY',
  'EXECUTING',
  'NO_RESULT',
  'NEED_INFO',
  ...DELIVERED,
  'IN_USE',
] as const satisfies Status[];
export const TERMINAL = ['REFUSED', 'NOT_POSSIBLE', 'WITHDRAWN', 'COMPLETED'] as const satisfies Status[];
export const OPEN: readonly Status[] = [...UNSENT, ...ABROAD];
export const ALL: readonly Status[] = [...OPEN, ...TERMINAL];
