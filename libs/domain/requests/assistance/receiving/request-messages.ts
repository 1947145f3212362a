/** The State that asks writes these before anything is handed over: the request, what is added to it, answers, and its amendments. */
import { translationArrived } from '../../../translation/rows.ts';
import * as amendment from './amendment-rules.ts';
import * as decisions from './rules.ts';
import { ALL_ROLES, AUTHORITIES, BEFORE_DELIVERY, DELIVERED, ORDERING, PRODUCING, OPEN } from './stages.ts';
import { emergencyMessagesOfRequester } from '../../../approvals/emergency-rows.ts';
import { explanationArrived } from '../../../holds/objection-rows.ts';
import { preservedDataLost } from '../../../assistance/preserved-data.ts';
import { AFTER_GRANT } from '../../../assistance/conditions.ts';
import { AFTER_BREACH_DECISION, breachDecided } from './withdrawal-rules.ts';
import type { Row } from '../../../events/lifecycle.ts';

export const requestMessages: readonly Row[] = [
  {
    message: 'request',
    fromSide: 'requesting',
    from: ['START'],
    to: 'RECEIVED',
    basis: 'COM.INSTRUMENT',
    effect: decisions.takeIn,
    sends: ['assistance_arrived'],
    involves: AUTHORITIES,
  },
  {
    message: 'amendment',
    fromSide: 'requesting',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.AMEND',
    effect: amendment.amendmentArrived,
    sends: ['amendment_answer'],
    involves: AUTHORITIES,
  },
  {
    message: 'amendment_recalled',
    fromSide: 'requesting',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.AMEND',
    effect: amendment.amendmentRecalled,
    sends: ['amendment_answer'],
  },
  {
    message: 'original_sent',
    fromSide: 'requesting',
    from: [...BEFORE_DELIVERY, ...DELIVERED, 'IN_USE', 'RECALLED'],
    to: 'SAME',
    basis: 'COM.CHANNEL',
    effect: decisions.originalArrived,
  },
  {
    message: 'answer_information',
    fromSide: 'requesting',
    from: ['NEED_INFO'],
    to: 'RESUME',
    basis: 'COM.COMPLETENESS',
    effect: decisions.informationAnswered,
  },
  {
    message: 'risk_decision',
    fromSide: 'requesting',
    from: ['REQUESTER_DECIDES'],
    to: decisions.AFTER_RISK_DECISION,
    basis: { point: 'CONFIDENTIALITY' },
    effect: decisions.riskDecided,
    sends: ['recall_report', 'assistance_withdrawn'],
  },
  {
    message: 'risk_decision',
    fromSide: 'requesting',
    from: [...ORDERING, ...PRODUCING, ...DELIVERED, 'NO_RESULT', 'IN_USE', 'NEED_INFO', 'ADMISSIBILITY'],
    to: AFTER_BREACH_DECISION,
    basis: { point: 'CONFIDENTIALITY' },
    effect: breachDecided,
    sends: ['production_recall', 'recall_report', 'assistance_withdrawn'],
  },
  {
    message: 'conditions_answer',
    fromSide: 'requesting',
    from: ['CONDITIONAL'],
    to: AFTER_GRANT,
    basis: { point: 'CONDITION_ANSWER' },
    effect: decisions.conditionsAnswered,
  },
  ...emergencyMessagesOfRequester({ from: OPEN, by: AUTHORITIES, working: ALL_ROLES }),
  explanationArrived({ from: OPEN, by: AUTHORITIES }),
  preservedDataLost('receiving', OPEN, ALL_ROLES),
  translationArrived(OPEN, AUTHORITIES),
];
