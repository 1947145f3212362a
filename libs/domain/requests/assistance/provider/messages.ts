/** The provider receives these messages from the authority that issued the production order. */
import { objectionAnswered } from '../../../holds/objection-rows.ts';
import { clarificationAnswered } from '../../../orders/rows.ts';
import type { Row } from '../../../events/lifecycle.ts';
import { AFTER_USE } from '../../../retention/own-copy.ts';
import { LIAISON } from '../../../orders/liaison.ts';
import { OPEN, ORDERED, WORKING } from './stages.ts';
import * as rules from './rules.ts';

export const messages: readonly Row[] = [
  {
    message: 'production_order',
    fromSide: 'receiving',
    from: ['START'],
    to: 'SERVED',
    basis: 'BUD.18.1.a',
    effect: rules.takeOrder,
    involves: LIAISON,
  },
  {
    message: 'production_order',
    fromSide: 'receiving',
    from: ORDERED,
    to: 'SERVED',
    basis: 'BUD.18.1.a',
    effect: rules.takeFurtherOrder,
  },
  // The answer may cross the end of the order.
  clarificationAnswered(OPEN, 'BUD.18.1.a'),
  objectionAnswered(WORKING, rules.AFTER_PRODUCTION),
  {
    message: 'production_again',
    fromSide: 'receiving',
    from: WORKING,
    to: 'ACKED',
    basis: 'BUD.18.1.a',
    effect: rules.askedAgain,
  },
  {
    message: 'challenge',
    fromSide: 'receiving',
    from: [...WORKING, 'COPY_KEPT', 'RECALLED'],
    to: rules.AFTER_CHALLENGE,
    basis: 'COM.CHALLENGE',
    effect: rules.challengeStands,
  },
  {
    message: 'targets_recalled',
    fromSide: 'receiving',
    from: ORDERED,
    to: rules.AFTER_CHALLENGE,
    basis: 'COM.WITHDRAW',
    effect: rules.identifiersRecalled,
  },
  {
    message: 'set_aside_disposal',
    fromSide: 'receiving',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.DISPOSAL',
    effect: rules.setAsideDisposed,
  },
  {
    message: 'production_accepted',
    fromSide: 'receiving',
    from: ORDERED,
    to: AFTER_USE,
    basis: 'COM.VERIFY_RECEIPT',
    effect: rules.evidenceAccepted,
  },
  {
    message: 'production_recall',
    fromSide: 'receiving',
    from: ORDERED,
    to: 'RECALLED',
    basis: 'COM.WITHDRAW',
    effect: rules.orderRecalled,
  },
];
