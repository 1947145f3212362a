/**
 * A hold ends in two steps (docs/rules 2.12, scenario 4): at the earliest plausible end it is AT_RISK, and at its end
 * LAPSED, with a record each time. The case is not closed, nobody releases anything, and a renewal can still restore
 * it.
 */
import type { Role } from '@comity/vocabulary/values/roles';
import { withHoldStatus } from './hold-clocks.ts';
import type { ClockEvent } from '../events/event.ts';
import type { Choice, Effect } from '../events/lifecycle.ts';
import { type DossierState, type Hold, isKept } from '../state/dossier.ts';

export function holdAtRisk(escalateTo: readonly Role[]) {
  return (state: DossierState, event: ClockEvent): Effect => ({
    state: { holds: withHoldStatus(state, 'AT_RISK', event.subject) },
    notices: [{ code: 'HOLD_AT_RISK', to: [...escalateTo] }],
  });
}

/**
 * The term of the order itself has run out (18 USC 2703(f) and similar laws). The provider is no longer bound, whatever
 * end it confirmed, so what is held is at risk. What has lapsed stays lapsed.
 */
export function heldWithoutOrder(state: DossierState): Hold[] {
  return state.holds.map((hold) =>
    hold.status === 'HELD' || hold.status === 'PENDING_DECISION' ? { ...hold, status: 'AT_RISK' } : hold,
  );
}

function whenNothingIsHeld(among: Choice['among']): Choice {
  return { among, pick: (state) => (allLapsed(state.holds) ? 'LAPSED' : state.status) };
}

function allLapsed(holds: readonly Hold[]): boolean {
  return holds.filter(isKept).every((hold) => hold.status === 'LAPSED');
}

export const holdLapsed = {
  /** `to` takes the statuses of the side in which something is held. */
  to: whenNothingIsHeld,
  effect:
    (escalateTo: readonly Role[]) =>
    (state: DossierState, event: ClockEvent): Effect => {
      const holds = withHoldStatus(state, 'LAPSED', event.subject);
      return {
        state: { holds, resume: state.resume !== null && allLapsed(holds) ? 'LAPSED' : state.resume },
        notices: [{ code: 'HOLD_LAPSED', to: [...escalateTo] }],
      };
    },
};
