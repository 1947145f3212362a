/** The provider that was ordered to produce writes these. */
import * as execution from './execution-rules.ts';
import { DELIVERED, ONCE_SERVED, ORDERING, PRODUCING, OPEN } from './stages.ts';
import { setAsideDisposedThere } from './identifier-rules.ts';
import type { Row } from '../../../events/lifecycle.ts';

export const providerMessages: readonly Row[] = [
  {
    message: 'order_acknowledgement',
    fromSide: 'provider',
    from: ONCE_SERVED,
    to: 'SAME',
    basis: 'COM.ACK',
    effect: execution.providerAcknowledged,
  },
  {
    message: 'clarification_question',
    fromSide: 'provider',
    from: ONCE_SERVED,
    to: 'SAME',
    basis: 'BUD.18.1.a',
    effect: execution.providerAsked,
  },
  {
    message: 'objection',
    fromSide: 'provider',
    from: ['SERVED', 'PROVIDER_RESPONDED'],
    to: execution.AFTER_PRODUCTION,
    basis: 'COM.OBJECTION',
    effect: execution.providerObjected,
    sends: ['production_report', 'challenge'],
  },
  {
    message: 'objection',
    fromSide: 'provider',
    from: ['PACKAGED', ...ORDERING, ...DELIVERED, 'NO_RESULT', 'IN_USE', 'COPY_KEPT', 'NEED_INFO', 'ADMISSIBILITY'],
    to: 'SAME',
    basis: 'COM.OBJECTION',
    effect: execution.providerObjected,
    sends: ['production_report', 'challenge'],
  },
  {
    message: 'production',
    fromSide: 'provider',
    from: PRODUCING,
    to: execution.AFTER_PRODUCTION,
    basis: 'BUD.18.1.a',
    effect: execution.productionAnswered,
    sends: ['production_report', 'production_accepted', 'custodian_ruled_out'],
  },
  {
    message: 'production',
    fromSide: 'provider',
    from: [...ORDERING, ...DELIVERED, 'NO_RESULT', 'IN_USE', 'COPY_KEPT', 'NEED_INFO', 'ADMISSIBILITY'],
    to: 'SAME',
    basis: 'BUD.18.1.a',
    effect: execution.producedLate,
    sends: ['production_report', 'recall_report'],
  },
  {
    message: 'user_notification_report',
    fromSide: 'provider',
    from: ONCE_SERVED,
    to: 'SAME',
    basis: { point: 'CONFIDENTIALITY' },
    effect: execution.userNotified,
    sends: ['risk_notice'],
  },
  {
    message: 'set_aside_disposal',
    fromSide: 'provider',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.DISPOSAL',
    effect: setAsideDisposedThere,
  },
];
