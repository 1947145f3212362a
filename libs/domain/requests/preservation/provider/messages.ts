/** The provider receives these messages from the authority that issued the preservation order. */
import { objectionAnswered } from '../../../holds/objection-rows.ts';
import { clarificationAnswered } from '../../../orders/rows.ts';
import type { Row } from '../../../events/lifecycle.ts';
import { LIAISON } from '../../../orders/liaison.ts';
import { OPEN, WORKING } from './stages.ts';
import * as rules from './rules.ts';

export const messages: readonly Row[] = [
  {
    message: 'order',
    fromSide: 'receiving',
    from: ['START'],
    to: 'SERVED',
    basis: 'BUD.16.1',
    effect: rules.takeOrder,
    involves: LIAISON,
  },
  // The provider had nothing of what it was asked for; another account is asked for since, by an order of its own.
  {
    message: 'order',
    fromSide: 'receiving',
    from: ['NOT_POSSIBLE'],
    to: 'SERVED',
    basis: 'BUD.16.1',
    effect: rules.takeOrderAgain,
    involves: LIAISON,
  },
  {
    message: 'supplementary_order',
    fromSide: 'receiving',
    from: WORKING,
    to: rules.AFTER_ANSWERS,
    basis: 'BUD.16.1',
    effect: rules.orderSupplemented,
    sends: ['supplement_received'],
    involves: LIAISON,
  },
  // The provider had answered everything and kept nothing; the supplement opens its dossier again, for that alone.
  {
    message: 'supplementary_order',
    fromSide: 'receiving',
    from: ['NOT_POSSIBLE', 'LOST'],
    to: 'SERVED',
    basis: 'BUD.16.1',
    effect: rules.orderReopened,
    sends: ['supplement_received'],
    involves: LIAISON,
  },
  clarificationAnswered([...WORKING, 'RELEASE_ORDERED'], 'BUD.16.1', rules.confirmsAgain),
  objectionAnswered(WORKING, rules.AFTER_ANSWERS, rules.afterDecision),
  {
    message: 'preservation_again',
    fromSide: 'receiving',
    from: [...WORKING, 'RELEASE_ORDERED'],
    to: 'SAME',
    basis: 'BUD.16.1',
    effect: rules.askedAgain,
  },
  {
    message: 'renewal_order',
    fromSide: 'receiving',
    from: WORKING,
    to: 'SAME',
    basis: 'BUD.16.2',
    effect: rules.renewalOrdered,
  },
  {
    message: 'targets_recalled',
    fromSide: 'receiving',
    from: WORKING,
    to: rules.AFTER_ANSWERS,
    basis: 'COM.RELEASE',
    effect: rules.targetsRecalled,
  },
  {
    message: 'hold_check',
    fromSide: 'receiving',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.CONFIRM',
    effect: rules.askedWhetherHeld,
  },
  {
    message: 'order_annulled',
    fromSide: 'receiving',
    from: WORKING,
    to: rules.AFTER_ANNULMENT,
    basis: 'COM.CHALLENGE',
    effect: rules.orderAnnulled,
  },
  {
    message: 'order_annulled',
    fromSide: 'receiving',
    from: ['RELEASE_ORDERED'],
    to: 'SAME',
    basis: 'COM.CHALLENGE',
    effect: rules.orderAnnulled,
  },
  {
    message: 'release_order',
    fromSide: 'receiving',
    from: WORKING,
    to: 'RELEASE_ORDERED',
    basis: 'COM.RELEASE',
    effect: rules.releaseOrdered,
  },
];
