/**
 * These clocks run at the provider for its own order and its own holds. The treaty floor is between the States and is
 * not known here.
 */
import { domesticHoldRows } from '../../../holds/clock-rows.ts';
import { deadlineNear, deadlinePassed } from '../../../clocks/deadlines.ts';
import { LIAISON } from '../../../orders/liaison.ts';
import { HOLDING_STAGES, WORKING } from './stages.ts';
import type { ClockRow } from '../../../events/lifecycle.ts';
import { heldWithoutOrder } from '../../../holds/expiry.ts';

const near = deadlineNear();
const onDeadlinePassed = deadlinePassed(LIAISON);
const unbound: ClockRow['effect'] = (state) => ({ state: { holds: heldWithoutOrder(state) }, ...onDeadlinePassed() });

export const clocks: readonly ClockRow[] = [
  { clock: 'CONFIRM_SLA', phase: 'end', from: WORKING, to: 'SAME', basis: 'COM.CONFIRM', effect: onDeadlinePassed },
  ...domesticHoldRows({ holding: HOLDING_STAGES, others: ['RELEASE_ORDERED'], escalateTo: LIAISON }, { effect: near }),
  { clock: 'ORDER_TERM', phase: 'warning', from: WORKING, to: 'SAME', basis: 'BUD.16.2', effect: near },
  { clock: 'ORDER_TERM', phase: 'end', from: WORKING, to: 'SAME', basis: 'BUD.16.2', effect: unbound },
];
