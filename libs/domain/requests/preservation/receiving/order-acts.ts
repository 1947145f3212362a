/** These acts carry out the decision to preserve: the order is drafted, issued and served, or taken back. */
import { proposedText } from '../../../approvals/two-person.ts';
import { nothingReviewed } from '../../../disclosure/reviewing.ts';
import { custodianIdentified, custodianKnown } from '../../../orders/custodian.ts';
import { servedInOrder } from '../../../orders/service.ts';
import type { Row } from '../../../events/lifecycle.ts';
import { recallOrder } from './undoing.ts';
import * as amendment from './amendment-rules.ts';
import * as rules from './rules.ts';
import * as unanswered from './unanswered-rules.ts';
import { courtNamed, kindKnown, reachesSomething } from '../../../orders/kinds.ts';
import { ALL_ROLES, ASKED_AGAIN, AUTHORITIES, EXECUTING, HOLDING_STAGES, REVIEW } from './stages.ts';
import { answering, beside, ending, GIVES_BACK } from '../../../events/step.ts';

export const orderActs: readonly Row[] = [
  {
    act: 'draft_order',
    from: ['ACCEPTED'],
    to: 'ORDER_DRAFTED',
    by: EXECUTING,
    hands: 'ONE',
    step: answering('ISSUE_ORDER'),
    proposes: 'issue_order',
    basis: 'BUD.16.1',
    bars: [custodianKnown],
    checks: [kindKnown, courtNamed, reachesSomething(rules.stillAsked)],
  },
  custodianIdentified('PRESERVATION', ['SENT_24_7', ...REVIEW, 'NEED_INFO'], ALL_ROLES, beside()),
  // Whoever is to write the order names its addressee first, where nobody has.
  custodianIdentified('PRESERVATION', ['ACCEPTED'], EXECUTING, answering('ISSUE_ORDER')),
  {
    act: 'return_order',
    from: ['ORDER_DRAFTED'],
    to: 'ACCEPTED',
    by: EXECUTING,
    hands: 'ONE',
    step: GIVES_BACK,
    basis: 'COM.TWO_PERSONS',
    effect: rules.returnOrder,
  },
  {
    act: 'issue_order',
    from: ['ORDER_DRAFTED'],
    to: 'DOMESTIC_ORDER_ISSUED',
    by: EXECUTING,
    hands: 'SECOND',
    alone: true,
    step: answering('APPROVE'),
    given: proposedText,
    basis: 'BUD.16.1',
    effect: rules.issueOrder,
    sends: ['order_issued'],
  },
  {
    act: 'serve',
    from: ['DOMESTIC_ORDER_ISSUED'],
    to: 'SERVED',
    by: ALL_ROLES,
    hands: 'ONE',
    step: answering('SERVE_ORDER'),
    basis: 'BUD.16.1',
    bars: [amendment.orderCoversSomething],
    checks: [servedInOrder],
    effect: rules.serve,
    sends: ['order', 'order_served'],
  },
  {
    act: 'recall_order',
    from: ['DOMESTIC_ORDER_ISSUED'],
    to: 'ACCEPTED',
    by: EXECUTING,
    hands: 'TWO',
    step: beside('ISSUE_ORDER'),
    basis: 'COM.RECALL',
    effect: recallOrder,
    sends: ['order_recalled'],
  },
  {
    act: 'ask_preservation_again',
    from: ASKED_AGAIN,
    to: 'SAME',
    by: ALL_ROLES,
    hands: 'ONE',
    step: answering('DECIDE_UNANSWERED'),
    basis: 'BUD.16.1',
    offered: unanswered.isSilent,
    bars: [unanswered.providerIsSilent],
    effect: unanswered.askPreservationAgain,
    sends: ['preservation_again', 'execution_delayed'],
  },
  {
    act: 'record_impossibility',
    from: [...REVIEW, 'ACCEPTED', 'DOMESTIC_ORDER_ISSUED', 'SERVED', ...HOLDING_STAGES, 'NEED_INFO'],
    to: 'NOT_POSSIBLE',
    by: ALL_ROLES,
    hands: 'TWO',
    second: { by: AUTHORITIES, office: 'ANOTHER' },
    step: ending(),
    basis: 'COM.IMPOSSIBLE',
    bars: [rules.nothingHeld, rules.orderAnswered, nothingReviewed],
    effect: rules.recordImpossibility,
    sends: ['impossibility'],
  },
];
