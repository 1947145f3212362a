/** The provider does these acts on a production order. */
import { clarificationAsked, orderAcknowledged, userNotificationReported } from '../../../orders/rows.ts';
import { noChallengePending, orderStands, setAsideIsFree, somethingSetAside } from '../../../assistance/set-aside.ts';
import { approvalActs, housekeepingActs } from '../../../approvals/rows.ts';
import type { Row } from '../../../events/lifecycle.ts';
import { AFTER_USE, ownCopyActs } from '../../../retention/own-copy.ts';
import { retentionRows } from '../../../retention/rows.ts';
import { LIAISON } from '../../../orders/liaison.ts';
import { ALL, OPEN, ORDERED, WORKING } from './stages.ts';
import * as rules from './rules.ts';
import { noLegalHold } from '../../../retention/legal-hold.ts';
import { answering, beside, ending } from '../../../events/step.ts';

export const acts: readonly Row[] = [
  orderAcknowledged,
  clarificationAsked(WORKING, 'BUD.18.1.a'),
  {
    act: 'object',
    from: ORDERED,
    to: rules.AFTER_PRODUCTION,
    by: LIAISON,
    hands: 'ONE',
    step: beside('ANSWER_ORDER'),
    basis: 'COM.OBJECTION',
    bars: [orderStands],
    checks: [rules.objectionFits],
    effect: rules.objectTo,
    sends: ['objection'],
  },
  {
    act: 'produce',
    from: ORDERED,
    to: rules.AFTER_PRODUCTION,
    by: LIAISON,
    hands: 'ONE',
    step: answering('ANSWER_ORDER'),
    basis: 'BUD.18.1.a',
    bars: [orderStands, noChallengePending],
    checks: [rules.resultsFit],
    effect: rules.produce,
    sends: ['production'],
  },
  {
    act: 'confirm_recall',
    from: ['RECALLED'],
    to: 'WITHDRAWN',
    by: LIAISON,
    hands: 'TWO',
    step: answering('CONFIRM_RECALL'),
    basis: 'COM.WITHDRAW',
    bars: [rules.copiesMayGo],
    effect: rules.confirmRecall,
    sends: ['recall_confirmation'],
  },
  {
    act: 'dispose_set_aside',
    from: ORDERED,
    to: 'SAME',
    by: LIAISON,
    hands: 'TWO',
    step: ending('DISPOSE_SET_ASIDE'),
    basis: 'COM.DISPOSAL',
    offered: (state) => somethingSetAside(state) === null,
    bars: [somethingSetAside, setAsideIsFree, noLegalHold],
    effect: rules.disposeSetAside,
    sends: ['set_aside_disposal'],
  },
  userNotificationReported(ORDERED),
  ...ownCopyActs({
    from: ['ORDER_ANNULLED', 'COPY_KEPT'],
    by: LIAISON,
    after: AFTER_USE,
    sends: ['set_aside_disposal'],
  }),
  ...retentionRows({ from: OPEN, open: OPEN, by: LIAISON, told: LIAISON }),
  ...approvalActs({ open: OPEN, by: LIAISON }),
  ...housekeepingActs({ open: OPEN, all: ALL, by: LIAISON }),
];
