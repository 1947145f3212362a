/** These groups name who acts on the requesting side, and the statuses that its rows treat alike. */
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';

export const PROSECUTOR: readonly Role[] = ['REQ_PROSECUTOR'];
export const CENTRAL: readonly Role[] = ['REQ_CENTRAL_AUTHORITY'];
export const AUTHORITIES: readonly Role[] = ['REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY'];
export const ALL_ROLES: readonly Role[] = [...PROSECUTOR, ...AUTHORITIES];

/** In these statuses the request is sent and not yet decided abroad. */
export const ASKED = ['SENT_24_7', 'ACKED'] as const satisfies Status[];
export const UNTIL_SERVED = ['ACCEPTED', 'DOMESTIC_ORDER_ISSUED', 'SERVED'] as const satisfies Status[];
export const HOLDING_STAGES = ['PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', 'LAPSED'] as const satisfies Status[];
export const PAUSED = ['NEED_INFO', 'REQUESTER_DECIDES'] as const satisfies Status[];
export const ABROAD = [...ASKED, ...UNTIL_SERVED, ...HOLDING_STAGES, ...PAUSED] as const;
export const TERMINAL = ['REFUSED', 'NOT_POSSIBLE', 'LOST', 'WITHDRAWN', 'RELEASED'] as const satisfies Status[];
export const OPEN: readonly Status[] = ['DRAFT', 'VALIDATED', ...ABROAD];
export const ALL: readonly Status[] = [...OPEN, ...TERMINAL];
