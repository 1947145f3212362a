/** The provider that was ordered to preserve writes these. */
import * as hold from './hold-rules.ts';
import * as identifiers from './identifier-rules.ts';
import * as loss from './loss-rules.ts';
import * as amendment from './amendment-rules.ts';
import * as rules from './rules.ts';
import { AUTHORITIES, SERVED_ON } from './stages.ts';
import type { Row } from '../../../events/lifecycle.ts';

export const providerMessages: readonly Row[] = [
  {
    message: 'order_acknowledgement',
    fromSide: 'provider',
    from: SERVED_ON,
    to: 'SAME',
    basis: 'COM.ACK',
    effect: rules.orderAcknowledged,
  },
  {
    message: 'supplement_received',
    fromSide: 'provider',
    from: SERVED_ON,
    to: 'SAME',
    basis: 'COM.ACK',
    effect: amendment.supplementReceived,
  },
  {
    message: 'clarification_question',
    fromSide: 'provider',
    from: SERVED_ON,
    to: 'SAME',
    basis: 'BUD.16.1',
    effect: hold.providerAsked,
  },
  {
    message: 'objection',
    fromSide: 'provider',
    from: SERVED_ON,
    to: hold.AFTER_PROVIDER,
    basis: 'COM.OBJECTION',
    effect: hold.providerObjected,
    sends: ['preservation_answer'],
  },
  {
    message: 'preservation_confirmation',
    fromSide: 'provider',
    from: SERVED_ON,
    to: hold.AFTER_PROVIDER,
    basis: 'BUD.16.1',
    effect: hold.providerPreserved,
    sends: ['preservation_answer'],
  },
  {
    message: 'not_preserved_report',
    fromSide: 'provider',
    from: SERVED_ON,
    to: hold.AFTER_REPORT,
    basis: 'COM.IMPOSSIBLE',
    effect: hold.providerDidNotPreserve,
    sends: ['preservation_answer', 'custodian_ruled_out', 'release_notice'],
  },
  {
    message: 'loss_report',
    fromSide: 'provider',
    from: SERVED_ON,
    to: loss.AFTER_LOSS,
    basis: 'COM.LOSS',
    effect: loss.dataLost,
    sends: ['loss_notice', 'release_notice', 'preserved_data_lost'],
    involves: AUTHORITIES,
  },
  {
    message: 'renewal_confirmation',
    fromSide: 'provider',
    from: SERVED_ON,
    to: hold.AFTER_RENEWAL,
    basis: 'BUD.16.2',
    effect: hold.renewalConfirmed,
    sends: ['hold_renewed'],
  },
  {
    message: 'user_notification_report',
    fromSide: 'provider',
    from: SERVED_ON,
    to: 'SAME',
    basis: 'BUD.29.6',
    effect: hold.userNotified,
    sends: ['risk_notice'],
  },
  {
    message: 'identifiers_released',
    fromSide: 'provider',
    from: SERVED_ON,
    to: hold.AFTER_PROVIDER,
    basis: 'COM.RELEASE',
    effect: identifiers.identifiersReleased,
    sends: ['identifiers_released', 'release_notice'],
  },
  {
    message: 'release_confirmation',
    fromSide: 'provider',
    from: ['RELEASE_ORDERED'],
    to: hold.AFTER_RELEASE,
    basis: 'COM.RELEASE',
    effect: hold.releaseConfirmed,
    sends: ['release_notice'],
  },
];
