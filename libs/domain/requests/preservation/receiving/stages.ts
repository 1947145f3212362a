/** These groups name who acts on the receiving side, and the statuses that its rows treat alike. */
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';

export const CENTRAL: readonly Role[] = ['RCV_CENTRAL_AUTHORITY'];
export const CONTACT_POINT: readonly Role[] = ['RCV_POC_24_7'];
export const AUTHORITIES: readonly Role[] = ['RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY'];
export const EXECUTING: readonly Role[] = ['RCV_EXECUTING_AUTHORITY', 'RCV_COURT'];
export const ALL_ROLES: readonly Role[] = [...AUTHORITIES, ...EXECUTING];

export const REVIEW = ['ACKED', 'UNDER_REVIEW'] as const satisfies Status[];
export const ORDERING = ['ACCEPTED', 'ORDER_DRAFTED', 'DOMESTIC_ORDER_ISSUED'] as const satisfies Status[];
/** A declined ratification undoes the acceptance, while a formal request that followed it may be under way at home. */
export const ACCEPTED_ONCE = ['UNDER_REVIEW', ...ORDERING] as const satisfies Status[];
export const HOLDING_STAGES = ['PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', 'LAPSED'] as const satisfies Status[];
export const PAUSED = ['NEED_INFO', 'REQUESTER_DECIDES'] as const satisfies Status[];
/** What the requester wrote before it knew of the release still arrives in these statuses. */
export const RELEASING = ['RELEASE_DUE', 'RELEASE_ORDERED'] as const satisfies Status[];
/** In these statuses a release may be intended against a requester that has not withdrawn. */
export const RELEASABLE = ['SERVED', ...HOLDING_STAGES, 'NEED_INFO'] as const satisfies Status[];
/** A provider that says nothing is asked again in these statuses. */
export const ASKED_AGAIN = ['SERVED', ...HOLDING_STAGES, 'NEED_INFO'] as const satisfies Status[];
/** In these statuses the provider has the order. */
export const SERVED_ON = ['SERVED', ...HOLDING_STAGES, ...PAUSED, ...RELEASING] as const satisfies Status[];
export const TERMINAL = ['REFUSED', 'NOT_POSSIBLE', 'LOST', 'WITHDRAWN', 'RELEASED'] as const satisfies Status[];
export const OPEN: readonly Status[] = ['SENT_24_7', ...REVIEW, ...ORDERING, ...SERVED_ON];
export const ALL: readonly Status[] = [...OPEN, ...TERMINAL];
