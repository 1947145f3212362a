/** While a court challenge of the order is pending, nothing leaves the State (docs/rules 2.5). */
import type { Instant } from '@comity/vocabulary/values/plain';
import { grantedTargets } from '../../../assistance/granted-targets.ts';
import { changed, partOf } from '../../../assistance/parts.ts';
import { isAnswered } from '../../../assistance/production.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { DossierState } from '../../../state/dossier.ts';
import { DUE, productionClocks } from './production-terms.ts';
import { PRODUCING } from './stages.ts';

export function tellOfChallenge(standing: 'PENDING' | 'DISMISSED' | 'UPHELD'): NonNullable<Effect['sends']> {
  return (['requesting', 'provider'] as const).map((to) => ({ to, code: 'challenge', body: { standing } }));
}

export function recordChallenge(state: DossierState): Effect {
  return {
    state: changed(state, { challenged: true }),
    sends: tellOfChallenge('PENDING'),
    stops: stop(...DUE),
  };
}

export function challengePending(state: DossierState): Refusal | null {
  return partOf(state).challenged ? null : refuse('NO_CHALLENGE');
}

export const AFTER_CHALLENGE: Choice = {
  among: [...PRODUCING, 'ORDER_DENIED_BY_COURT'],
  pick: (state) => (state.orders.at(-1)?.annulled === true ? 'ORDER_DENIED_BY_COURT' : state.status),
};

/**
 * If the challenge is dismissed, the order's whole time begins again. If it is upheld, there is no order, and what was
 * produced under it may not leave.
 */
export function endChallenge(state: DossierState, { detail }: Act<'end_challenge'>, now: Instant): Effect {
  const upheld = detail.outcome === 'UPHELD';
  const waits = !upheld && !isAnswered(state);
  return {
    state: {
      orders: state.orders.map((order, index) =>
        upheld && index === state.orders.length - 1 ? { ...order, annulled: true } : order,
      ),
      ...changed(state, { challenged: false, ...(upheld ? { productions: [], withheld: [], package: null } : {}) }),
    },
    sends: [
      ...tellOfChallenge(detail.outcome),
      ...(upheld
        ? [{ to: 'requesting' as const, code: 'court_denial' as const, body: { reasons: detail.decision } }]
        : []),
    ],
    stops: upheld ? stop(...DUE) : [],
    starts: waits ? productionClocks(state, grantedTargets(state), now) : [],
  };
}
