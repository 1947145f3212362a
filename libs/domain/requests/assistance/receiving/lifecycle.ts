/**
 * The formal request at the requested State: acknowledged, checked once for completeness, decided by two people,
 * executed through an order that a court grants where the law demands one, reviewed, sealed and handed over.
 * docs/rules 2.4-2.7 and the receiver's part of docs/rules 2.13 d-g.
 *
 * Refusing is the last step, and postponing is a decision of its own (docs/rules 0.5, 1.9).
 */
import { ALL_ROLES, AUTHORITIES, EXECUTING, TERMINAL } from './stages.ts';
import { acts } from './acts.ts';
import { clocks } from './clocks.ts';
import { messages } from './messages.ts';
import type { Lifecycle } from '../../../events/lifecycle.ts';

export const receivingAssistanceLifecycle: Lifecycle = {
  kind: 'ASSISTANCE',
  side: 'receiving',
  rows: [...acts, ...messages, ...clocks],
  terminal: TERMINAL,
  owners: {
    RECEIVED: AUTHORITIES,
    ACKED: AUTHORITIES,
    NEED_INFO: 'requesting',
    REQUESTER_DECIDES: 'requesting',
    ADMISSIBILITY: AUTHORITIES,
    POSTPONED: AUTHORITIES,
    CONDITIONAL: 'requesting',
    GRANTED: AUTHORITIES,
    PARTIALLY_GRANTED: AUTHORITIES,
    EXEC_ASSIGNED: EXECUTING,
    ORDER_APPLIED: EXECUTING,
    ORDER_GRANTED: EXECUTING,
    ORDER_DENIED_BY_COURT: ALL_ROLES,
    SERVED: 'provider',
    PROVIDER_RESPONDED: ALL_ROLES,
    PACKAGED: AUTHORITIES,
    NO_RESULT: 'requesting',
    TRANSMITTED: 'requesting',
    HASH_MISMATCH: AUTHORITIES,
    IN_USE: 'requesting',
    COPY_KEPT: AUTHORITIES,
  },
};
