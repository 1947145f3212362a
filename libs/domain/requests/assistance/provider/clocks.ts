/**
 * The term of a production order runs at the provider. When it has passed the answer is late, and nothing is decided by
 * that.
 */
import { providerLate } from '../../../assistance/production.ts';
import { deadlineNear, deadlinePassed } from '../../../clocks/deadlines.ts';
import type { ClockRow } from '../../../events/lifecycle.ts';
import { LIAISON } from '../../../orders/liaison.ts';
import { WORKING } from './stages.ts';

const near = deadlineNear();
const onDeadlinePassed = deadlinePassed(LIAISON);

export const clocks: readonly ClockRow[] = [
  { clock: 'PRODUCTION_DUE', phase: 'warning', from: WORKING, to: 'SAME', basis: 'COM.PRODUCTION', effect: near },
  {
    clock: 'PRODUCTION_DUE',
    phase: 'end',
    from: WORKING,
    to: 'SAME',
    basis: 'COM.PRODUCTION',
    effect: (state) => ({ ...providerLate(state), ...onDeadlinePassed() }),
  },
];
