/** Clocks at the provider: its own order and its own holds. The treaty floor is between the States and is not known here. */
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { deadlineNear, deadlinePassed } from '../../../clocks/deadlines.ts';
import { LIAISON } from '../../../orders/liaison.ts';
import { HOLDING_STAGES, WORKING } from './stages.ts';
import type { ClockRow } from '../../../events/lifecycle.ts';
import { heldWithoutOrder, holdAtRisk, holdLapsed } from '../../../holds/expiry.ts';

const near = deadlineNear();

function clockRows(working: readonly Status[], held: readonly Status[], liaison: readonly Role[]): readonly ClockRow[] {
  const passed = deadlinePassed(liaison);
  const unbound: ClockRow['effect'] = (state) => ({ state: { holds: heldWithoutOrder(state) }, ...passed() });
  return [
    { clock: 'CONFIRM_SLA', phase: 'end', from: working, to: 'SAME', basis: 'COM.CONFIRM', effect: passed },
    {
      clock: 'DOMESTIC_HOLD',
      phase: 'warning',
      from: [...held, 'RELEASE_ORDERED'],
      to: 'SAME',
      basis: 'BUD.16.2',
      effect: near,
    },
    {
      clock: 'DOMESTIC_HOLD',
      phase: 'alarm',
      from: [...held, 'RELEASE_ORDERED'],
      to: 'SAME',
      basis: 'BUD.16.2',
      effect: holdAtRisk(liaison),
    },
    {
      clock: 'DOMESTIC_HOLD',
      phase: 'end',
      from: held,
      to: holdLapsed.to([...held]),
      basis: 'BUD.16.2',
      effect: holdLapsed.effect(liaison),
    },
    {
      clock: 'DOMESTIC_HOLD',
      phase: 'end',
      from: ['RELEASE_ORDERED'],
      to: 'SAME',
      basis: 'BUD.16.2',
      effect: holdLapsed.effect(liaison),
    },
    { clock: 'ORDER_TERM', phase: 'warning', from: working, to: 'SAME', basis: 'BUD.16.2', effect: near },
    { clock: 'ORDER_TERM', phase: 'end', from: working, to: 'SAME', basis: 'BUD.16.2', effect: unbound },
  ];
}

export const clocks: readonly ClockRow[] = [...clockRows(WORKING, HOLDING_STAGES, LIAISON)];
