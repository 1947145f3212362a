/**
 * The end of a hold (rules.md 2.12, scenario 4): at the earliest plausible reading it is AT_RISK, at its end LAPSED,
 * with a record each time. The case is not closed, nobody releases anything, and a renewal can still mend it.
 */
import type { ClockEvent } from '../dossier/event.ts';
import type { Choice, Effect } from '../dossier/lifecycle.ts';
import type { DossierState } from '../dossier/state.ts';
import type { Role } from '../roles.ts';
import { withHoldStatus } from './hold-clocks.ts';

export function holdAtRisk(escalateTo: readonly Role[]) {
  return (state: DossierState, event: ClockEvent): Effect => ({
    state: { holds: withHoldStatus(state, 'AT_RISK', event.subject) },
    notices: [{ code: 'HOLD_AT_RISK', to: [...escalateTo] }],
  });
}

const whenNothingIsHeld: Choice = {
  among: ['LAPSED', 'PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', 'RELEASE_DUE'],
  pick: (state) => {
    const alive = state.holds.filter((hold) => hold.status !== 'RELEASED');
    return alive.every((hold) => hold.status === 'LAPSED') && state.status !== 'RELEASE_DUE' ? 'LAPSED' : state.status;
  },
};

export const holdLapsed = {
  to: whenNothingIsHeld,
  effect:
    (escalateTo: readonly Role[]) =>
    (state: DossierState, event: ClockEvent): Effect => ({
      state: { holds: withHoldStatus(state, 'LAPSED', event.subject) },
      notices: [{ code: 'HOLD_LAPSED', to: [...escalateTo] }],
    }),
};
