/** The State that asks writes these: the request, what is added to it, answers, and its amendments. */
import { emergencyMessagesOfRequester } from '../../../approvals/emergency-rows.ts';
import { disclosureRows } from './disclosure.ts';
import { translationArrived } from '../../../translation/rows.ts';
import { explanationArrived } from '../../../holds/objection-rows.ts';
import * as hold from './hold-rules.ts';
import * as identifiers from './identifier-rules.ts';
import * as amendment from './amendment-rules.ts';
import * as risk from './risk-rules.ts';
import * as rules from './rules.ts';
import { AUTHORITIES, EXECUTING, REVIEW, ORDERING, HOLDING_STAGES, PAUSED, RELEASING, OPEN } from './stages.ts';
import type { Row } from '../../../events/lifecycle.ts';

export const requestMessages: readonly Row[] = [
  {
    message: 'request',
    fromSide: 'requesting',
    from: ['START'],
    to: 'SENT_24_7',
    basis: 'BUD.29.1',
    effect: rules.takeIn,
    involves: AUTHORITIES,
  },
  {
    message: 'answer_information',
    fromSide: 'requesting',
    from: ['NEED_INFO'],
    to: 'RESUME',
    basis: 'BUD.29.2',
    effect: rules.informationAnswered,
  },
  {
    message: 'risk_decision',
    fromSide: 'requesting',
    from: ['REQUESTER_DECIDES'],
    to: risk.AFTER_RISK_DECISION,
    basis: 'BUD.29.6',
    effect: risk.riskDecided,
  },
  {
    message: 'risk_decision',
    fromSide: 'requesting',
    from: ['SERVED', ...HOLDING_STAGES, 'NEED_INFO'],
    to: risk.AFTER_BREACH_DECISION,
    basis: 'BUD.29.6',
    effect: risk.breachDecided,
  },
  {
    message: 'risk_decision',
    fromSide: 'requesting',
    from: [...REVIEW, ...ORDERING],
    to: risk.AFTER_CROSSED_DECISION,
    basis: 'BUD.29.6',
    effect: risk.crossedDecision,
  },
  {
    message: 'risk_decision',
    fromSide: 'requesting',
    from: RELEASING,
    to: 'SAME',
    basis: 'BUD.29.6',
    effect: risk.decidedTooLate,
  },
  {
    message: 'answer_information',
    fromSide: 'requesting',
    from: RELEASING,
    to: 'SAME',
    basis: 'BUD.29.2',
    effect: rules.cameTooLate,
  },
  {
    message: 'original_sent',
    fromSide: 'requesting',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.BY_HAND',
    effect: rules.writtenConfirmationReceived,
  },
  {
    message: 'facts_added',
    fromSide: 'requesting',
    from: OPEN,
    to: 'SAME',
    basis: 'BUD.29.2',
    effect: rules.factsAdded,
  },
  {
    message: 'extension_request',
    fromSide: 'requesting',
    from: [...HOLDING_STAGES, ...PAUSED],
    to: 'SAME',
    basis: 'COM.EXTENSION',
    effect: hold.extensionRequested,
  },
  {
    message: 'extension_request',
    fromSide: 'requesting',
    from: RELEASING,
    to: 'SAME',
    basis: 'COM.EXTENSION',
    effect: hold.extensionAskedTooLate,
    sends: ['extension_decision'],
  },
  ...emergencyMessagesOfRequester({ from: OPEN, by: AUTHORITIES, working: [...AUTHORITIES, ...EXECUTING] }),
  explanationArrived({ from: OPEN, by: AUTHORITIES }),
  {
    message: 'amendment',
    fromSide: 'requesting',
    from: ['SENT_24_7', ...REVIEW, 'ACCEPTED', 'DOMESTIC_ORDER_ISSUED', 'SERVED', ...HOLDING_STAGES, ...PAUSED],
    to: 'SAME',
    basis: 'COM.AMEND',
    effect: amendment.amendmentArrived,
    sends: ['amendment_answer'],
    involves: AUTHORITIES,
  },
  {
    message: 'amendment',
    fromSide: 'requesting',
    from: ['ORDER_DRAFTED'],
    to: 'ACCEPTED',
    basis: 'COM.AMEND',
    effect: amendment.amendmentBeforeOrder,
    involves: AUTHORITIES,
  },
  {
    message: 'amendment',
    fromSide: 'requesting',
    from: RELEASING,
    to: 'SAME',
    basis: 'COM.AMEND',
    effect: amendment.amendmentTooLate,
    sends: ['amendment_answer'],
  },
  {
    message: 'amendment_recalled',
    fromSide: 'requesting',
    from: ['SENT_24_7', ...REVIEW, ...ORDERING, ...RELEASING],
    to: 'SAME',
    basis: 'COM.AMEND',
    effect: amendment.amendmentRecalled,
    sends: ['amendment_answer'],
  },
  {
    message: 'amendment_recalled',
    fromSide: 'requesting',
    from: ['SERVED', ...HOLDING_STAGES],
    to: identifiers.AFTER_IDENTIFIERS,
    basis: 'COM.AMEND',
    effect: amendment.amendmentRecalled,
    sends: ['amendment_answer'],
  },
  {
    message: 'amendment_recalled',
    fromSide: 'requesting',
    from: PAUSED,
    to: hold.AFTER_PROVIDER,
    basis: 'COM.AMEND',
    effect: amendment.amendmentRecalled,
    sends: ['amendment_answer'],
  },
  ...disclosureRows,
  translationArrived(OPEN, AUTHORITIES),
];
