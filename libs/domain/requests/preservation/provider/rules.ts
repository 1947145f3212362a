/** These are the effects and checks of acts and messages on the provider's dossier. The table says where they lead. */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { OrderedTerm } from '@comity/vocabulary/fields/ordered';
import { LIAISON } from '../../../orders/liaison.ts';
import { annulledBefore, isStanding } from '../../../orders/standing.ts';
import type { Act } from '../../../events/act.ts';
import type { ClockStart, Refusal } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import { notBefore, notInFuture } from '../../../events/order-of-events.ts';
import type { Message } from '../../../events/message.ts';
import {
  foldAnswer,
  confirmationStops,
  isAnswered,
  providerIsDone,
  statusAfterAnswers,
} from '../../../holds/answers.ts';
import { stop } from '../../../clocks/stops.ts';
import { orderTermClock, renewHolds, renewedOrderTerm, withHoldStatus } from '../../../holds/hold-clocks.ts';
import { withoutDuty, withoutLost } from '../../../holds/loss.ts';
import { releaseTargets, recalledTargets } from '../../../holds/release.ts';
import { withoutTargets } from '../../../holds/targets.ts';
import { askedTarget, type DossierState, isKept } from '../../../state/dossier.ts';

export const AFTER_ANSWERS: Choice = {
  among: ['SERVED', 'ACKED', 'PRESERVED_CONFIRMED', 'HOLDING', 'LAPSED', 'LOST', 'NOT_POSSIBLE'],
  pick: statusAfterAnswers,
};

export function takeOrder(_state: DossierState, message: Message<'order'>, now: Instant): Effect {
  const { order, targets, confirmHours, clock } = message.body;
  return {
    state: {
      targets: targets.map((target) => ({ ...askedTarget(target), ordered: true })),
      servedAt: now,
      orders: [{ digest: order, issuedAt: now, renewal: false }],
    },
    starts: orderClocks(now, confirmHours, clock),
    notices: [{ code: 'ORDER_ARRIVED', to: LIAISON }],
  };
}

/** What an earlier order asked for stays answered, save what this one asks for again. */
export function takeOrderAgain(state: DossierState, message: Message<'order'>, now: Instant): Effect {
  const effect = takeOrder(state, message, now);
  const { targets = [], orders = [] } = effect.state ?? {};
  const earlier = state.targets.filter(({ id }) => !targets.some((one) => one.id === id));
  return {
    ...effect,
    state: {
      ...effect.state,
      targets: [...earlier, ...targets],
      orders: [...state.orders.map((order) => ({ ...order, over: true as const })), ...orders],
      clarification: null,
    },
  };
}

/**
 * What the supplement adds, identifiers or kinds of data of one that is known, is to be answered like the order; what that
 * covers, and what was answered of it, stays as it is.
 */
export function orderSupplemented(state: DossierState, message: Message<'supplementary_order'>, now: Instant): Effect {
  const { order, targets, confirmHours, clock } = message.body;
  const added = targets.filter(({ id }) => !state.targets.some((one) => one.id === id));
  const extended = state.targets.map((target) => {
    const more = targets.find(({ id }) => id === target.id)?.categories ?? [];
    return { ...target, categories: [...new Set([...target.categories, ...more])] };
  });
  return {
    state: {
      targets: [...extended, ...added.map((target) => ({ ...askedTarget(target), ordered: true }))],
      orders: [...state.orders, { digest: order, issuedAt: now, renewal: false, supplement: true }],
    },
    starts: orderClocks(now, confirmHours, clock),
    sends: [{ to: 'receiving', code: 'supplement_received', body: { order } }],
    notices: [{ code: 'ORDER_ARRIVED', to: LIAISON }],
  };
}

/** What was asked about the order that was over has no object any more; its answer may have come when nobody waited. */
export function orderReopened(state: DossierState, message: Message<'supplementary_order'>, now: Instant): Effect {
  const effect = orderSupplemented(state, message, now);
  return { ...effect, state: { ...effect.state, clarification: null } };
}

/** The time to confirm runs again where the authority gives it, unless an answer has crossed its letter. */
export function askedAgain(state: DossierState, { body }: Message<'preservation_again'>, now: Instant): Effect {
  return { starts: confirmsAgain(state, body, now), notices: [{ code: 'QUESTION', to: LIAISON }] };
}

export function confirmsAgain(
  { targets, status }: DossierState,
  { confirmHours }: { confirmHours?: number },
  now: Instant,
): ClockStart[] {
  const over = targets.every(isAnswered) || status === 'RELEASE_ORDERED';
  return confirmHours === undefined || over ? [] : orderClocks(now, confirmHours, null);
}

function orderClocks(now: Instant, hours: number, clock: OrderedTerm | null): ClockStart[] {
  return [
    { id: 'CONFIRM_SLA', subject: 'dossier', start: now, length: { hours }, rule: 'COM.CONFIRM', warns: false },
    ...(clock === null ? [] : [orderTermClock(clock)]),
  ];
}

/** An objection that is decided may be the last answer that was owed. */
export function afterDecision(
  state: DossierState,
  effect: Effect,
  now: Instant,
  body: Message<'objection_answer'>['body'],
): Effect {
  return {
    ...effect,
    stops: confirmationStops(state, effect.state ?? {}),
    starts: confirmsAgain(state, body, now),
  };
}

export function objectTo(state: DossierState, act: Act<'object'>): Effect {
  return {
    state: foldAnswer(state, { kind: 'OBJECTED', objections: act.detail.objections }).state,
    sends: [{ to: 'receiving', code: 'objection', body: act.detail }],
  };
}

/**
 * A notice to the user that comes to light here is reported as of now, because the answer does not say when it was
 * given.
 */
export function confirmPreservation(state: DossierState, act: Act<'confirm_preservation'>, now: Instant): Effect {
  const { results } = act.detail;
  const change = foldAnswer(state, { kind: 'PRESERVED', results });
  const notified = results.filter((result) => result.userNotified).map((result) => result.target);
  return {
    state: { ...change.state, compromised: state.compromised || notified.length > 0 },
    starts: change.starts,
    stops: confirmationStops(state, change.state),
    sends: [
      { to: 'receiving', code: 'preservation_confirmation', body: { results } },
      ...(notified.length === 0
        ? []
        : [
            {
              to: 'receiving' as const,
              code: 'user_notification_report' as const,
              body: { targets: [...new Set(notified)], notifiedAt: now },
            },
          ]),
    ],
  };
}

export function reportNotPreserved(state: DossierState, act: Act<'report_not_preserved'>): Effect {
  const { state: change } = foldAnswer(state, { kind: 'NOT_PRESERVED', results: act.detail.results });
  return {
    state: change,
    stops: confirmationStops(state, change),
    sends: [{ to: 'receiving', code: 'not_preserved_report', body: act.detail }],
  };
}

/** A release that is ordered has no object any more where nothing is left to release. */
export const AFTER_LOSS: Choice = {
  among: [...AFTER_ANSWERS.among, 'RELEASE_ORDERED'],
  pick: (state) => {
    if (state.status === 'RELEASE_ORDERED') return providerIsDone(state) ? 'LOST' : 'RELEASE_ORDERED';
    return statusAfterAnswers(state);
  },
};

export function reportLoss(state: DossierState, { detail }: Act<'report_loss'>): Effect {
  const { state: change, stops } = withoutLost(state, detail.lost);
  return {
    state: { ...change, ...withoutDuty(change.holds, state) },
    stops,
    sends: [{ to: 'receiving', code: 'loss_report', body: detail }],
  };
}

export const AFTER_EXTENSION: Choice = {
  among: ['PRESERVED_CONFIRMED', 'HOLDING', 'LAPSED'],
  pick: statusAfterAnswers,
};

export function confirmExtension(state: DossierState, act: Act<'confirm_extension'>): Effect {
  const { holds, starts } = renewHolds(state, act.detail.holds);
  return {
    state: { holds, renewal: null, holdCheck: false },
    starts,
    sends: [{ to: 'receiving', code: 'renewal_confirmation', body: act.detail }],
  };
}

export function renewalOrdered(state: DossierState, message: Message<'renewal_order'>, now: Instant): Effect {
  return {
    state: {
      orders: [...state.orders, { digest: message.body.order, issuedAt: now, renewal: true }],
      renewal: 'ORDERED',
    },
    starts: renewedOrderTerm(state, now, message.body.until),
    notices: [{ code: 'ORDER_ARRIVED', to: LIAISON }],
  };
}

/** The formal request came late: what still exists is confirmed with a new end, and what is gone is reported. */
export function askedWhetherHeld(): Effect {
  return { state: { holdCheck: true }, notices: [{ code: 'QUESTION', to: LIAISON }] };
}

export function targetsRecalled(state: DossierState, message: Message<'targets_recalled'>): Effect {
  const targets = withoutTargets(state.targets, message.body.targets);
  return {
    state: { targets },
    stops: confirmationStops(state, { targets }),
    notices: [{ code: 'RELEASE_DUE', to: LIAISON }],
  };
}

export function releaseOrdered(): Effect {
  return {
    stops: stop('CONFIRM_SLA', 'ORDER_TERM'),
    notices: [{ code: 'RELEASE_DUE', to: LIAISON }],
  };
}

/** Nobody is bound by an order that a court has annulled: the copy is let go, unless another order keeps it. */
export const AFTER_ANNULMENT: Choice = {
  among: ['SERVED', 'ACKED', 'PRESERVED_CONFIRMED', 'HOLDING', 'LAPSED', 'RELEASE_ORDERED'],
  pick: (state) => (state.orders.some(isStanding) ? state.status : 'RELEASE_ORDERED'),
};

export function orderAnnulled(state: DossierState, { body }: Message<'order_annulled'>): Effect {
  const another = body.another === true;
  const orders = annulledBefore(state.orders, another);
  if (another) return { state: { orders }, notices: [{ code: 'CHALLENGED', to: LIAISON }] };
  return { ...releaseOrdered(), state: { orders, renewal: null, holdCheck: false, clarification: null } };
}

/** Data are released after they were copied, and not tomorrow. */
export function releaseInPast({ holds }: DossierState, act: Act<'confirm_release'>, now: Instant): Refusal | null {
  const copied = holds.filter(isKept).map(({ snapshotAt }) => snapshotAt);
  const { releasedAt } = act.detail;
  return notInFuture('releasedAt', releasedAt, now) ?? notBefore('releasedAt', releasedAt, copied);
}

/** What was recalled is gone; the rest of the order goes on. */
export function confirmRecall(state: DossierState, act: Act<'confirm_release'>): Effect {
  const targets = recalledTargets(state);
  const { state: change, stops } = releaseTargets(state, targets);
  return {
    state: change,
    stops,
    sends: [{ to: 'receiving', code: 'identifiers_released', body: { targets, at: act.detail.releasedAt } }],
  };
}

export function confirmRelease(state: DossierState, act: Act<'confirm_release'>): Effect {
  return {
    state: { holds: withHoldStatus(state, 'RELEASED') },
    sends: [{ to: 'receiving', code: 'release_confirmation', body: { at: act.detail.releasedAt } }],
  };
}
