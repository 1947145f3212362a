/**
 * While a court challenge of the order is pending, nothing is produced, packed or handed over. An order that the court
 * annuls obliges nobody: what it brought is set aside at once, reported, and returned or destroyed (docs/rules 2.5).
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { grantedTargets } from '../../../assistance/granted-targets.ts';
import { changed, partOf } from '../../../assistance/parts.ts';
import { askedAnew, isAnswered } from '../../../assistance/production.ts';
import { isAnnulled, setAsideOf, settingAside } from '../../../assistance/set-aside.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { DossierState } from '../../../state/dossier.ts';
import { DUE, productionClocks } from './production-terms.ts';
import { ALL_ROLES, ONCE_SERVED, PRODUCING } from './stages.ts';

/** A challenge concerns an order that a provider has. */
export function orderServed(state: DossierState): boolean {
  return state.servedAt !== null && !isAnnulled(state);
}

export function challengeable(state: DossierState): Refusal | null {
  return orderServed(state) ? null : refuse('NOT_POSSIBLE_IN_STATE', [state.status]);
}

export function tellOfChallenge(standing: 'PENDING' | 'DISMISSED'): NonNullable<Effect['sends']> {
  return (['requesting', 'provider'] as const).map((to) => ({ to, code: 'challenge', body: { standing } }));
}

export function recordChallenge(state: DossierState): Effect {
  return {
    state: changed(state, { challenged: true }),
    sends: tellOfChallenge('PENDING'),
    stops: stop(...DUE),
    notices: [{ code: 'CHALLENGED', to: [...ALL_ROLES] }],
  };
}

export function challengePending(state: DossierState): Refusal | null {
  return partOf(state).challenged ? null : refuse('NO_CHALLENGE');
}

/**
 * Evidence that the annulled order brought and that was handed over is with the requester, who returns or destroys it.
 * Otherwise a request whose order is gone waits for another order or for a decision.
 */
export const AFTER_CHALLENGE: Choice = {
  among: [...ONCE_SERVED],
  pick: (state) => {
    if (!isAnnulled(state)) return state.status;
    if (state.orders.at(-1)?.handedOver === true) return 'IN_USE';
    return PRODUCING.some((one) => one === state.status) ? 'ORDER_DENIED_BY_COURT' : state.status;
  },
};

export function endChallenge(state: DossierState, { detail }: Act<'end_challenge'>, now: Instant): Effect {
  return detail.outcome === 'UPHELD' ? annul(state) : dismiss(state, now);
}

/** The order stands, and its whole time begins again. */
function dismiss(state: DossierState, now: Instant): Effect {
  const waits = PRODUCING.some((one) => one === state.status) && !isAnswered(state);
  return {
    state: changed(state, { challenged: false }),
    sends: tellOfChallenge('DISMISSED'),
    starts: waits ? productionClocks(state, grantedTargets(state), now) : [],
  };
}

/** What the provider answered to the order counts for nothing, on all three sides. */
function annul(state: DossierState): Effect {
  const { orders, targets } = state;
  const last = orders.at(-1);
  const after = settingAside(state, last?.served ?? 0);
  const files = after.setAside === undefined ? 0 : after.setAside.files - setAsideOf(state).files;
  const delivered = last?.handedOver === true;
  const told = { standing: 'UPHELD' as const, setAside: files, delivered };
  return {
    state: {
      orders: orders.map((order, index) => (index === orders.length - 1 ? { ...order, annulled: true } : order)),
      targets: askedAnew(
        targets,
        targets.map(({ id }) => id),
      ),
      clarification: null,
      proposal: null,
      ...changed(state, { challenged: false, late: false, noResult: null, ...after }),
    },
    sends: [
      { to: 'requesting', code: 'challenge', body: told },
      { to: 'provider', code: 'challenge', body: { standing: 'UPHELD' } },
    ],
    stops: stop(...DUE, 'VERIFY_RECEIPT'),
    notices: [{ code: 'CHALLENGED', to: [...ALL_ROLES] }],
  };
}
