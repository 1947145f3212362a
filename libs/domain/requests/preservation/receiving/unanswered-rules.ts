/**
 * A provider that has an order to preserve and says nothing keeps the requesting State waiting for data that may be gone
 * tomorrow: it is asked again, and people decide what follows (docs/rules 0.9, 2.1).
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { confirmLevel, levelClock } from '../../../clocks/service-levels.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import { inStatus } from '../../../events/task.ts';
import { isAnswered, isSettled } from '../../../holds/answers.ts';
import { objectionReturned } from '../../../holds/objections.ts';
import { orderedPart } from '../../../orders/unordered.ts';
import type { DossierState } from '../../../state/dossier.ts';
import { ASKED_AGAIN } from './stages.ts';

const mayBeAsked = inStatus(...ASKED_AGAIN);

/**
 * The time to confirm has passed and no other runs, and something that was ordered has no answer. A provider that has asked
 * the authority waits for it, and is not silent.
 */
export function isSilent(state: DossierState): boolean {
  const runs = state.clocks.some(({ id }) => id === 'CONFIRM_SLA');
  const owes = !orderedPart(state.targets).every(isSettled) || state.targets.some(objectionReturned);
  return mayBeAsked(state) && !runs && state.clarification === null && owes;
}

/**
 * The provider has waited for the authority, whose answer leaves the order as it is: the provider has the whole time to
 * confirm what it has not answered yet. What is let go needs no confirmation.
 */
export function confirmsAgain(state: DossierState): { hours: { confirmHours?: number }; clock: Levels } {
  const { summary, targets } = state;
  if (summary === null || !mayBeAsked(state) || orderedPart(targets).every(isAnswered))
    return { hours: {}, clock: () => [] };
  const level = confirmLevel(summary.urgency);
  return {
    hours: { confirmHours: summary.rules.levels[level] },
    clock: (now) => levelClock(summary, level, now),
  };
}

type Levels = (now: Instant) => ReturnType<typeof levelClock>;

export function providerIsSilent(state: DossierState): Refusal | null {
  return isSilent(state) ? null : refuse('NOT_POSSIBLE_IN_STATE', [state.status]);
}

/**
 * The whole time to confirm begins again once for each order, so that a silence never lasts unseen; afterwards the provider
 * may still answer, and people decide what follows. The requesting State is told what delays its request.
 */
export function askPreservationAgain(state: DossierState, act: Act<'ask_preservation_again'>, now: Instant): Effect {
  const { reason, delay } = act.detail;
  const { summary, orders } = state;
  if (summary === null) return {};
  const asked = (orders.at(-1)?.askedAgain ?? 0) + 1;
  const level = confirmLevel(summary.urgency);
  const confirmHours = summary.rules.levels[level];
  const restarts = asked === 1;
  return {
    state: {
      orders: orders.map((one, index) => (index === orders.length - 1 ? { ...one, askedAgain: asked } : one)),
    },
    sends: [
      { to: 'provider', code: 'preservation_again', body: { reason, ...(restarts && { confirmHours }) } },
      { to: 'requesting', code: 'execution_delayed', body: { delay, askedTimes: asked } },
    ],
    starts: restarts ? levelClock(summary, level, now) : [],
  };
}
