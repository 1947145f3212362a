/** An amendment of a request to preserve: who decides on it, and how the order to the provider follows (docs/rules 2.7). */
import type { DataCategory } from '@comity/vocabulary/values/request-codes';
import type { Instant } from '@comity/vocabulary/values/plain';
import { amendedTooLate, answer, takeBackAmendment, takeInAmendment } from '../../../amending/deciding.ts';
import { answeredAmendment } from '../../../amending/versions.ts';
import { confirmLevel, levelClock } from '../../../clocks/service-levels.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { confirmationStops, isAnswered, providerHasClosed } from '../../../holds/answers.ts';
import { orderTermClock } from '../../../holds/hold-clocks.ts';
import { ofKind, reachedTargets, termOf } from '../../../orders/kinds.ts';
import { unordered, withOrder } from '../../../orders/unordered.ts';
import type { DossierState, TargetState } from '../../../state/dossier.ts';
import { resumeMovesOn } from './hold-rules.ts';
import { cameTooLate } from './rules.ts';
import { AUTHORITIES, EXECUTING, REVIEW } from './stages.ts';

const UNDECIDED = ['SENT_24_7', ...REVIEW] as const;

export function amendmentArrived(state: DossierState, message: Message<'amendment'>, now: Instant): Effect {
  const starts = levelClock(state.summary, 'DECISION', now);
  return takeInAmendment(state, message, { now, undecided: UNDECIDED, by: AUTHORITIES, starts });
}

/** Nobody issues an order that is known to name what may no longer be asked for: it is drafted again. */
export function amendmentBeforeOrder(state: DossierState, message: Message<'amendment'>, now: Instant): Effect {
  const effect = amendmentArrived(state, message, now);
  return {
    ...effect,
    state: { ...effect.state, proposal: null },
    notices: [...(effect.notices ?? []), { code: 'RETURNED', to: [] }],
  };
}

export function amendmentTooLate(state: DossierState, message: Message<'amendment'>, now: Instant): Effect {
  return { ...amendedTooLate(state, message, now), ...cameTooLate() };
}

export function amendmentRecalled(state: DossierState): Effect {
  return resumeMovesOn(state, takeBackAmendment(state, AUTHORITIES));
}

export function acceptAmendment(state: DossierState): Effect {
  const change = answeredAmendment(state, 'ACCEPTED');
  const isNew = ({ id }: TargetState): boolean => !state.targets.some((one) => one.id === id);
  const issued = (state.resume ?? state.status) === 'DOMESTIC_ORDER_ISSUED';
  const targets = (change.targets ?? state.targets).map((one) =>
    issued && isNew(one) ? { ...one, awaitsOrder: true as const } : one,
  );
  return resumeMovesOn(state, {
    state: { ...change, targets },
    stops: [...stop('DECISION_SLA'), ...(state.servedAt === null ? [] : confirmationStops(state, { targets }))],
    sends: [answer('ACCEPTED', null)],
    notices: [{ code: targets.some(isNew) ? 'ORDER_TO_ISSUE' : 'DECISION', to: EXECUTING }],
  });
}

export function declineAmendment(state: DossierState, { detail }: Act<'decline_amendment'>): Effect {
  return resumeMovesOn(state, {
    state: answeredAmendment(state, 'DECLINED'),
    stops: stop('DECISION_SLA'),
    sends: [answer('DECLINED', detail.reasons)],
    notices: [{ code: 'DECISION', to: [] }],
  });
}

export function orderCoversSomething({ targets }: DossierState): Refusal | null {
  const covered = targets.some(({ withdrawn, awaitsOrder }) => !withdrawn && awaitsOrder !== true);
  return covered ? null : refuse('ORDER_SUPERSEDED');
}

export function somethingToSupplement(state: DossierState): Refusal | null {
  return unordered(state).length > 0 ? null : refuse('NOTHING_TO_SUPPLEMENT');
}

/**
 * The term of the order that is supplemented runs on, because the earlier of two ends is the one that matters; a term
 * begins anew where none runs, or where the provider has closed the order, which the supplement opens again.
 */
export function supplementOrder(state: DossierState, act: Act<'supplement_order'>, now: Instant): Effect {
  const { summary } = state;
  if (summary === null) return {};
  const kind = ofKind(state, act);
  const added = reachedTargets(state, kind, unordered(state));
  // A provider that has no dossier confirms no receipt.
  const byHand = state.byHand?.sides.includes('provider') === true;
  const sent = (one: TargetState, data: DataCategory[]): TargetState =>
    byHand
      ? withOrder(withoutWaiting(one), data)
      : { ...withoutWaiting(one), orderSent: act.detail.order, reaching: data };
  const runs = state.clocks.some(({ id }) => id === 'ORDER_TERM') && !providerHasClosed(state);
  const term = runs ? null : termOf(state, kind);
  const level = confirmLevel(summary.urgency);
  return {
    state: {
      orders: [
        ...state.orders,
        { digest: act.detail.order, issuedAt: now, renewal: false, supplement: true as const, ...kind },
      ],
      targets: state.targets.map((one) => {
        const named = added.find(({ id }) => id === one.id);
        return named === undefined ? one : sent(one, named.categories);
      }),
    },
    sends: [
      {
        to: 'provider',
        code: 'supplementary_order',
        body: {
          order: act.detail.order,
          targets: added.map(({ id, categories }) => ({ id, categories })),
          noUserNotice: summary.noUserNotice,
          confirmHours: summary.rules.levels[level],
          clock: term === null ? null : { start: now, days: term.days, rule: term.rule },
        },
      },
      { to: 'requesting', code: 'order_served', body: { at: now } },
    ],
    starts: [
      ...levelClock(summary, level, now),
      ...(term === null ? [] : [orderTermClock({ days: term.days, rule: term.rule, start: now })]),
    ],
  };
}

/** The provider has the supplement: from now on both derive from the same order what is left to answer. */
export function supplementReceived(state: DossierState, { body }: Message<'supplement_received'>): Effect {
  return {
    state: {
      targets: state.targets.map((one) =>
        one.orderSent === body.order ? withOrder(withoutWaiting(one), one.reaching ?? one.categories) : one,
      ),
    },
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

function withoutWaiting({
  awaitsOrder: _awaited,
  orderSent: _sent,
  reaching: _reaching,
  ...target
}: TargetState): TargetState {
  return target;
}

/** Where an amendment asks for the same account anew, its data are not let go before the provider has them for that. */
export function successorAnswered(
  { targets }: DossierState,
  { detail }: { detail: { targets: string[] } },
): Refusal | null {
  const waiting = targets.filter(
    (one) => one.succeeds !== undefined && detail.targets.includes(one.succeeds) && !isAnswered(one),
  );
  return waiting.length > 0
    ? refuse(
        'SUCCESSOR_UNANSWERED',
        waiting.map(({ id }) => id),
      )
    : null;
}
