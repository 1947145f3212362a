/**
 * The receiving side: the 24/7 point acknowledges and decides, an executing authority orders, the provider answers, and
 * the State keeps the hold alive until a person releases it. docs/rules 2.1, 2.2, 2.13; Budapest Convention Arts 16,
 * 29, 35.
 *
 * Refusing is the last step (docs/rules 0.5): the act itself demands the assessment, the consultation and the reasons,
 * so there is no shorter way to it. Releasing is always a person's act (docs/rules 0.9).
 */
import { acts } from './acts.ts';
import { clocks } from './clocks.ts';
import { messages } from './messages.ts';
import type { Lifecycle } from '../../../events/lifecycle.ts';
import { AUTHORITIES, EXECUTING, TERMINAL } from './stages.ts';

export const receivingLifecycle: Lifecycle = {
  kind: 'PRESERVATION',
  side: 'receiving',
  rows: [...acts, ...messages, ...clocks],
  terminal: TERMINAL,
  owners: {
    SENT_24_7: AUTHORITIES,
    ACKED: AUTHORITIES,
    UNDER_REVIEW: AUTHORITIES,
    NEED_INFO: 'requesting',
    REQUESTER_DECIDES: 'requesting',
    ACCEPTED: EXECUTING,
    ORDER_DRAFTED: EXECUTING,
    DOMESTIC_ORDER_ISSUED: EXECUTING,
    SERVED: 'provider',
    PRESERVED_CONFIRMED: AUTHORITIES,
    HOLDING: 'requesting',
    MLA_LINKED: AUTHORITIES,
    RELEASE_DUE: AUTHORITIES,
    RELEASE_ORDERED: 'provider',
    LAPSED: EXECUTING,
  },
};
