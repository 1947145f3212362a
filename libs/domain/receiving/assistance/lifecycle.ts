/**
 * The formal request at the requested State: acknowledged, checked once for completeness, decided by two people, executed
 * through an order that a court grants where the law demands one, reviewed, sealed and handed over. rules.md 2.4-2.7 and
 * the receiver's part of 2.13 d-g.
 *
 * Refusing is the last step, and postponing is a decision of its own (rules.md 0.5, 1.9).
 */
import { providerLate } from '../../assistance/production.ts';
import { commonActs, ratificationOverdue } from '../../approvals/rows.ts';
import type { ClockRow, Lifecycle } from '../../dossier/lifecycle.ts';
import { decisionActs } from './decision-acts.ts';
import { executionActs } from './execution-acts.ts';
import { deliveryActs } from './delivery-acts.ts';
import { translationArrived } from '../../translation/rows.ts';
import { messageRows } from './message-rows.ts';
import { retentionRows } from '../../retention/rows.ts';
import { ALL, ALL_ROLES, AUTHORITIES, EXECUTING, HELD, OPEN, TERMINAL } from './stages.ts';

const CENTRAL = 'RCV_CENTRAL_AUTHORITY' as const;
const near = () => ({ notices: [{ code: 'DEADLINE_NEAR' as const, to: [] }] });
const passed = () => ({ notices: [{ code: 'DEADLINE_PASSED' as const, to: [CENTRAL] }] });

/** Expiry escalates and proposes; it never refuses, serves or transmits (rules.md 0.9). */
const clocks: readonly ClockRow[] = [
  { clock: 'ACK_SLA', phase: 'end', from: OPEN, to: 'SAME', basis: 'COM.MLA_ACK', effect: passed },
  { clock: 'COMPLETENESS', phase: 'end', from: OPEN, to: 'SAME', basis: 'COM.COMPLETENESS', effect: passed },
  {
    clock: 'ADMISSIBILITY',
    phase: 'end',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.ADMISSIBILITY',
    effect: passed,
  },
  {
    clock: 'CLARIFICATION',
    phase: 'warning',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.CLARIFICATION',
    effect: near,
  },
  { clock: 'CLARIFICATION', phase: 'end', from: OPEN, to: 'SAME', basis: 'COM.CLARIFICATION', effect: passed },
  { clock: 'CONDITIONS', phase: 'warning', from: OPEN, to: 'SAME', basis: 'COM.ANSWER_CONDITIONS', effect: near },
  { clock: 'CONDITIONS', phase: 'end', from: OPEN, to: 'SAME', basis: 'COM.ANSWER_CONDITIONS', effect: passed },
  { clock: 'POSTPONE_REVIEW', phase: 'warning', from: OPEN, to: 'SAME', basis: 'BUD.27.5', effect: near },
  { clock: 'POSTPONE_REVIEW', phase: 'end', from: OPEN, to: 'SAME', basis: 'BUD.27.5', effect: passed },
  { clock: 'ASSIGN_EXECUTION', phase: 'end', from: OPEN, to: 'SAME', basis: 'COM.ASSIGN_EXECUTION', effect: passed },
  { clock: 'VERIFY_RECEIPT', phase: 'warning', from: OPEN, to: 'SAME', basis: 'COM.VERIFY_RECEIPT', effect: near },
  { clock: 'VERIFY_RECEIPT', phase: 'end', from: OPEN, to: 'SAME', basis: 'COM.VERIFY_RECEIPT', effect: passed },
  ...(['PRODUCTION_DUE', 'CETS8_SERVE', 'CETS8_SUB', 'CETS8_TRAF'] as const).flatMap((clock): ClockRow[] => [
    { clock, phase: 'warning', from: OPEN, to: 'SAME', basis: 'COM.PRODUCTION', effect: near },
    {
      clock,
      phase: 'end',
      from: OPEN,
      to: 'SAME',
      basis: 'COM.PRODUCTION',
      effect: (state) => ({ ...passed(), ...(clock === 'PRODUCTION_DUE' ? providerLate(state) : {}) }),
    },
  ]),
];

export const receivingAssistanceLifecycle: Lifecycle = {
  kind: 'ASSISTANCE',
  side: 'receiving',
  rows: [
    ...decisionActs,
    ...executionActs,
    ...deliveryActs,
    ...retentionRows({ from: HELD, open: OPEN, by: ALL_ROLES, told: AUTHORITIES }),
    ...commonActs({ open: OPEN, all: ALL, by: ALL_ROLES }),
    ...messageRows,
    translationArrived(OPEN, AUTHORITIES),
    ...clocks,
    ratificationOverdue(ALL, [CENTRAL]),
  ],
  terminal: TERMINAL,
  owners: {
    RECEIVED: AUTHORITIES,
    ACKED: AUTHORITIES,
    NEED_INFO: 'requesting',
    REQUESTER_DECIDES: 'requesting',
    ADMISSIBILITY: AUTHORITIES,
    POSTPONED: AUTHORITIES,
    CONDITIONAL: 'requesting',
    GRANTED: AUTHORITIES,
    PARTIALLY_GRANTED: AUTHORITIES,
    EXEC_ASSIGNED: EXECUTING,
    ORDER_APPLIED: EXECUTING,
    ORDER_GRANTED: EXECUTING,
    ORDER_DENIED_BY_COURT: ALL_ROLES,
    SERVED: 'provider',
    PROVIDER_RESPONDED: ALL_ROLES,
    PACKAGED: AUTHORITIES,
    NO_RESULT: 'requesting',
    TRANSMITTED: 'requesting',
    HASH_MISMATCH: AUTHORITIES,
    IN_USE: 'requesting',
    COPY_KEPT: AUTHORITIES,
  },
};
