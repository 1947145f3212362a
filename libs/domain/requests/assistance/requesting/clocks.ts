/** These clocks run for a request for assistance at the requesting State. */
import { certificateRows } from '../../../clocks/certificate.ts';
import { deadlineNear, deadlinePassed } from '../../../clocks/deadlines.ts';
import { assistanceAckRule } from '../../../clocks/service-levels.ts';
import { ratificationOverdue } from '../../../approvals/ratification.ts';
import type { ClockRow } from '../../../events/lifecycle.ts';
import { reviewPassed } from './decision-rules.ts';
import { ALL, ABROAD, CENTRAL } from './stages.ts';

const near = deadlineNear();

const onDeadlinePassed = deadlinePassed(CENTRAL);

/** When a clock ends a person is notified; nothing is accepted, refused or withdrawn by time alone (docs/rules 0.9). */
export const clocks: readonly ClockRow[] = [
  {
    clock: 'ACK_SLA',
    phase: 'end',
    from: ABROAD,
    to: 'SAME',
    basis: 'COM.MLA_ACK',
    setBy: assistanceAckRule,
    effect: onDeadlinePassed,
  },
  {
    clock: 'ADMISSIBILITY',
    phase: 'end',
    from: ABROAD,
    to: 'SAME',
    basis: 'COM.ADMISSIBILITY',
    effect: onDeadlinePassed,
  },
  { clock: 'CLARIFICATION', phase: 'warning', from: ABROAD, to: 'SAME', basis: 'COM.CLARIFICATION', effect: near },
  {
    clock: 'CLARIFICATION',
    phase: 'end',
    from: ABROAD,
    to: 'SAME',
    basis: 'COM.CLARIFICATION',
    effect: onDeadlinePassed,
  },
  { clock: 'CONDITIONS', phase: 'warning', from: ABROAD, to: 'SAME', basis: 'COM.ANSWER_CONDITIONS', effect: near },
  {
    clock: 'CONDITIONS',
    phase: 'end',
    from: ABROAD,
    to: 'SAME',
    basis: 'COM.ANSWER_CONDITIONS',
    effect: onDeadlinePassed,
  },
  {
    clock: 'POSTPONE_REVIEW',
    phase: 'warning',
    from: ABROAD,
    to: 'SAME',
    basis: { point: 'POSTPONEMENT' },
    effect: near,
  },
  {
    clock: 'POSTPONE_REVIEW',
    phase: 'end',
    from: ABROAD,
    to: 'SAME',
    basis: { point: 'POSTPONEMENT' },
    effect: reviewPassed,
  },
  { clock: 'SANLUIS_CONFIRM', phase: 'warning', from: ABROAD, to: 'SAME', basis: 'COM.CHANNEL', effect: near },
  { clock: 'SANLUIS_CONFIRM', phase: 'end', from: ABROAD, to: 'SAME', basis: 'COM.CHANNEL', effect: onDeadlinePassed },
  { clock: 'VERIFY_RECEIPT', phase: 'warning', from: ABROAD, to: 'SAME', basis: 'COM.VERIFY_RECEIPT', effect: near },
  {
    clock: 'VERIFY_RECEIPT',
    phase: 'end',
    from: ABROAD,
    to: 'SAME',
    basis: 'COM.VERIFY_RECEIPT',
    effect: onDeadlinePassed,
  },
  ...certificateRows('ASSISTANCE', ABROAD, CENTRAL),
  ratificationOverdue(ALL, CENTRAL),
];
