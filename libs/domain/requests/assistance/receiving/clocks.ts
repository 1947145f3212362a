/** These clocks run for a request for assistance at the requested State. */
import { certificateRows } from '../../../clocks/certificate.ts';
import { deadlineNear, deadlinePassed } from '../../../clocks/deadlines.ts';
import { assistanceAckRule } from '../../../clocks/service-levels.ts';
import { ratificationOverdue } from '../../../approvals/ratification.ts';
import { providerLate } from '../../../assistance/production.ts';
import type { ClockRow } from '../../../events/lifecycle.ts';
import { ALL, CENTRAL, OPEN } from './stages.ts';

const near = deadlineNear();

const onDeadlinePassed = deadlinePassed(CENTRAL);

/** Expiry escalates and proposes; it never refuses, serves or transmits (docs/rules 0.9). */
export const clocks: readonly ClockRow[] = [
  {
    clock: 'EMERGENCY_ANSWER',
    phase: 'end',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.EMERGENCY',
    effect: onDeadlinePassed,
    involves: CENTRAL,
  },
  {
    clock: 'ACK_SLA',
    phase: 'end',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.MLA_ACK',
    setBy: assistanceAckRule,
    effect: onDeadlinePassed,
  },
  { clock: 'COMPLETENESS', phase: 'end', from: OPEN, to: 'SAME', basis: 'COM.COMPLETENESS', effect: onDeadlinePassed },
  {
    clock: 'ADMISSIBILITY',
    phase: 'end',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.ADMISSIBILITY',
    effect: onDeadlinePassed,
  },
  {
    clock: 'CLARIFICATION',
    phase: 'warning',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.CLARIFICATION',
    effect: near,
  },
  {
    clock: 'CLARIFICATION',
    phase: 'end',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.CLARIFICATION',
    effect: onDeadlinePassed,
  },
  { clock: 'CONDITIONS', phase: 'warning', from: OPEN, to: 'SAME', basis: 'COM.ANSWER_CONDITIONS', effect: near },
  {
    clock: 'CONDITIONS',
    phase: 'end',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.ANSWER_CONDITIONS',
    effect: onDeadlinePassed,
  },
  {
    clock: 'POSTPONE_REVIEW',
    phase: 'warning',
    from: OPEN,
    to: 'SAME',
    basis: { point: 'POSTPONEMENT' },
    effect: near,
  },
  {
    clock: 'POSTPONE_REVIEW',
    phase: 'end',
    from: OPEN,
    to: 'SAME',
    basis: { point: 'POSTPONEMENT' },
    effect: onDeadlinePassed,
  },
  {
    clock: 'ASSIGN_EXECUTION',
    phase: 'end',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.ASSIGN_EXECUTION',
    effect: onDeadlinePassed,
  },
  { clock: 'VERIFY_RECEIPT', phase: 'warning', from: OPEN, to: 'SAME', basis: 'COM.VERIFY_RECEIPT', effect: near },
  {
    clock: 'VERIFY_RECEIPT',
    phase: 'end',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.VERIFY_RECEIPT',
    effect: onDeadlinePassed,
  },
  { clock: 'PRODUCTION_DUE', phase: 'warning', from: OPEN, to: 'SAME', basis: 'COM.PRODUCTION', effect: near },
  {
    clock: 'PRODUCTION_DUE',
    phase: 'end',
    from: OPEN,
    to: 'SAME',
    basis: 'COM.PRODUCTION',
    effect: (state) => ({ ...onDeadlinePassed(), ...providerLate(state) }),
  },
  ...(['CETS8_SERVE', 'CETS8_SUB', 'CETS8_TRAF'] as const).flatMap((clock): ClockRow[] => [
    { clock, phase: 'warning', from: OPEN, to: 'SAME', basis: 'CET.8.6', effect: near },
    { clock, phase: 'end', from: OPEN, to: 'SAME', basis: 'CET.8.6', effect: onDeadlinePassed },
  ]),
  ...certificateRows('ASSISTANCE', OPEN, CENTRAL),
  ratificationOverdue(ALL, CENTRAL),
];
