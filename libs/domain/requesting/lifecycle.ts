/**
 * The requesting side: a prosecutor submits, another person sends, the authority abroad answers step by step, and the
 * hold is watched until it is released. rules.md 2.1, 2.2 and the requester's part of 2.13; Budapest Convention
 * Arts 29 and 35.
 *
 * The requester learns of the other side only what it is told by message; it never moves the other side's status.
 */
import { commonActs, ratificationOverdue } from '../approvals/rows.ts';
import type { Lifecycle, Row } from '../dossier/lifecycle.ts';
import type { Status } from '../dossier/state.ts';
import type { Role } from '../roles.ts';
import * as clocks from './clock-rows.ts';
import * as rules from './rules.ts';

const PROSECUTOR: readonly Role[] = ['REQ_PROSECUTOR'];
const AUTHORITIES: readonly Role[] = ['REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY'];
const ALL_ROLES: readonly Role[] = [...PROSECUTOR, ...AUTHORITIES];

/** Sent and not yet decided abroad. */
const ASKED = ['SENT_24_7', 'ACKED'] as const satisfies Status[];
const GRANTED = ['ACCEPTED', 'DOMESTIC_ORDER_ISSUED', 'SERVED'] as const satisfies Status[];
const HELD = ['PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', 'LAPSED'] as const satisfies Status[];
const PAUSED = ['NEED_INFO', 'REQUESTER_DECIDES'] as const satisfies Status[];
const ABROAD = [...ASKED, ...GRANTED, ...HELD, ...PAUSED] as const;
const TERMINAL = ['REFUSED', 'NOT_POSSIBLE', 'WITHDRAWN', 'RELEASED'] as const satisfies Status[];
const OPEN: readonly Status[] = ['DRAFT', 'VALIDATED', ...ABROAD];
const ALL: readonly Status[] = [...OPEN, ...TERMINAL];

const rows: readonly Row[] = [
  {
    act: 'submit',
    from: ['START', 'DRAFT'],
    to: 'VALIDATED',
    by: ALL_ROLES,
    hands: 'ONE',
    proposes: 'approve_and_send',
    basis: 'BUD.29.2',
    checks: [rules.elementsComplete],
    effect: rules.takeUpRequest,
    involves: AUTHORITIES,
  },
  {
    act: 'return_to_draft',
    from: ['VALIDATED'],
    to: 'DRAFT',
    by: ALL_ROLES,
    hands: 'ONE',
    basis: 'COM.TWO_PERSONS',
    effect: rules.returnToDraft,
  },
  {
    act: 'approve_and_send',
    from: ['VALIDATED'],
    to: 'SENT_24_7',
    by: AUTHORITIES,
    hands: 'SECOND',
    basis: 'BUD.29.1',
    effect: rules.sendRequest,
    sends: ['request'],
  },
  {
    act: 'answer_question',
    from: ['NEED_INFO'],
    to: 'RESUME',
    by: ALL_ROLES,
    hands: 'ONE',
    basis: 'BUD.29.2',
    effect: rules.answerQuestion,
    sends: ['answer_information'],
  },
  {
    act: 'answer_question',
    from: ['REQUESTER_DECIDES'],
    to: 'SAME',
    by: ALL_ROLES,
    hands: 'ONE',
    basis: 'BUD.29.2',
    checks: [rules.questionOpen],
    effect: rules.answerQuestion,
    sends: ['answer_information'],
  },
  {
    act: 'go_on',
    from: ['REQUESTER_DECIDES'],
    to: rules.AFTER_GOING_ON,
    by: ALL_ROLES,
    hands: 'ONE',
    basis: 'BUD.29.6',
    effect: rules.goOn,
    sends: ['risk_decision'],
  },
  {
    act: 'stop',
    from: ['REQUESTER_DECIDES'],
    to: 'WITHDRAWN',
    by: ALL_ROLES,
    hands: 'ONE',
    basis: 'BUD.29.6',
    effect: rules.stop,
    sends: ['risk_decision'],
  },
  {
    act: 'ask_extension',
    from: HELD,
    to: 'SAME',
    by: ALL_ROLES,
    hands: 'ONE',
    basis: 'BUD.16.2',
    checks: [rules.extensionMayBeAsked],
    effect: rules.askExtension,
    sends: ['extension_request'],
  },
  {
    act: 'state_mla_sent',
    from: [...GRANTED, ...HELD],
    to: 'SAME',
    by: ALL_ROLES,
    hands: 'ONE',
    basis: 'BUD.29.7',
    checks: [rules.mlaNotYetStated],
    effect: rules.stateMlaSent,
    sends: ['mla_sent'],
  },
  {
    act: 'withdraw',
    from: ['DRAFT', 'VALIDATED'],
    to: 'WITHDRAWN',
    by: ALL_ROLES,
    hands: 'ONE',
    basis: 'COM.WITHDRAW',
    effect: rules.withdrawUnsent,
  },
  {
    act: 'withdraw',
    from: ABROAD,
    to: 'WITHDRAWN',
    by: ALL_ROLES,
    hands: 'TWO',
    basis: 'COM.WITHDRAW',
    effect: rules.withdrawSent,
    sends: ['withdrawal'],
  },
  {
    act: 'withdraw_identifiers',
    from: ABROAD,
    to: 'SAME',
    by: ALL_ROLES,
    hands: 'ONE',
    basis: 'COM.WITHDRAW',
    checks: [rules.someTargetsRemain],
    effect: rules.withdrawIdentifiers,
    sends: ['identifiers_withdrawn'],
  },
  ...commonActs({ open: OPEN, all: ALL, by: ALL_ROLES }),

  {
    message: 'acknowledgement',
    fromSide: 'receiving',
    from: ['SENT_24_7'],
    to: 'ACKED',
    basis: 'COM.ACK',
    effect: rules.acknowledged,
  },
  {
    message: 'information_request',
    fromSide: 'receiving',
    from: [...ASKED, ...GRANTED, ...HELD],
    to: 'NEED_INFO',
    basis: 'BUD.29.2',
    effect: rules.questioned,
  },
  {
    message: 'information_request',
    fromSide: 'receiving',
    from: ['REQUESTER_DECIDES'],
    to: 'SAME',
    basis: 'BUD.29.2',
    effect: rules.questionedMeanwhile,
  },
  {
    message: 'acceptance',
    fromSide: 'receiving',
    from: ASKED,
    to: 'ACCEPTED',
    basis: 'BUD.29.3',
    effect: rules.progress,
  },
  {
    message: 'refusal',
    fromSide: 'receiving',
    from: [...ASKED, ...GRANTED, ...PAUSED],
    to: 'REFUSED',
    basis: 'BUD.29.5',
    effect: rules.refused,
  },
  {
    message: 'risk_notice',
    fromSide: 'receiving',
    from: [...ASKED, ...GRANTED, ...HELD, 'NEED_INFO'],
    to: 'REQUESTER_DECIDES',
    basis: 'BUD.29.6',
    effect: rules.warnedOfRisk,
    involves: AUTHORITIES,
  },
  {
    message: 'risk_notice',
    fromSide: 'receiving',
    from: ['REQUESTER_DECIDES'],
    to: 'SAME',
    basis: 'BUD.29.6',
    effect: rules.warnedAgain,
  },
  {
    message: 'order_issued',
    fromSide: 'receiving',
    from: ['ACCEPTED'],
    to: 'DOMESTIC_ORDER_ISSUED',
    basis: 'BUD.16.1',
    effect: rules.progress,
  },
  {
    message: 'order_served',
    fromSide: 'receiving',
    from: ['DOMESTIC_ORDER_ISSUED'],
    to: 'SERVED',
    basis: 'BUD.16.1',
    effect: rules.served,
  },
  {
    message: 'impossibility',
    fromSide: 'receiving',
    from: [...ASKED, ...GRANTED, ...HELD, ...PAUSED],
    to: 'NOT_POSSIBLE',
    basis: 'COM.IMPOSSIBLE',
    effect: rules.foundImpossible,
  },
  {
    message: 'preservation_answer',
    fromSide: 'receiving',
    from: ['SERVED', ...HELD],
    to: rules.AFTER_ANSWERS,
    basis: 'BUD.29.3',
    effect: rules.receiveAnswers,
  },
  {
    message: 'preservation_answer',
    fromSide: 'receiving',
    from: PAUSED,
    to: rules.AFTER_ANSWERS_WHILE_PAUSED,
    basis: 'BUD.29.3',
    effect: rules.receiveAnswersWhilePaused,
  },
  {
    message: 'extension_decision',
    fromSide: 'receiving',
    from: [...HELD, ...PAUSED],
    to: 'SAME',
    basis: 'BUD.16.2',
    effect: rules.extensionDecided,
  },
  {
    message: 'hold_renewed',
    fromSide: 'receiving',
    from: [...HELD, ...PAUSED],
    to: rules.AFTER_RENEWAL,
    basis: 'BUD.29.7',
    effect: rules.holdRenewed,
  },
  {
    message: 'mla_received',
    fromSide: 'receiving',
    from: HELD,
    to: rules.AFTER_MLA,
    basis: 'BUD.29.7',
    effect: rules.mlaReceived,
  },
  {
    message: 'mla_received',
    fromSide: 'receiving',
    from: [...GRANTED, ...PAUSED],
    to: 'SAME',
    basis: 'BUD.29.7',
    effect: rules.mlaReceived,
  },
  {
    message: 'assistance_sent',
    fromSide: 'requesting',
    from: [...GRANTED, ...HELD, ...PAUSED],
    to: 'SAME',
    basis: 'BUD.29.7',
    effect: rules.assistanceSent,
    sends: ['mla_sent'],
  },
  {
    message: 'release_notice',
    fromSide: 'receiving',
    from: ['SERVED', ...HELD, ...PAUSED],
    to: 'RELEASED',
    basis: 'COM.RELEASE',
    effect: rules.released,
  },

  ...clocks.serviceClocks,
  ...clocks.holdClocks(HELD, PAUSED, AUTHORITIES),
  ratificationOverdue(ALL, ['REQ_CENTRAL_AUTHORITY']),
];

export const requestingLifecycle: Lifecycle = {
  kind: 'PRESERVATION',
  side: 'requesting',
  rows,
  terminal: TERMINAL,
  owners: {
    DRAFT: PROSECUTOR,
    VALIDATED: AUTHORITIES,
    SENT_24_7: 'receiving',
    ACKED: 'receiving',
    NEED_INFO: PROSECUTOR,
    REQUESTER_DECIDES: ALL_ROLES,
    ACCEPTED: 'receiving',
    DOMESTIC_ORDER_ISSUED: 'receiving',
    SERVED: 'provider',
    PRESERVED_CONFIRMED: 'provider',
    HOLDING: ALL_ROLES,
    MLA_LINKED: 'receiving',
    LAPSED: 'receiving',
  },
};
