/**
 * A court annuls the order to preserve. It obliges nobody from then on, so that its provider and the requesting State are
 * told at once, and nothing has to be over, announced or decided before. Another order that was made since, as while a
 * formal request is undecided (Art. 29(7), second sentence), keeps the data all the same.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { somethingToRelease } from './hold-rules.ts';
import { ALL_ROLES, CENTRAL, EXECUTING, HOLDING_STAGES, PAUSED, RELEASING } from './stages.ts';
import { overtakenByRelease } from '../../../amending/deciding.ts';
import { certificateClock } from '../../../clocks/certificate.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect, Row } from '../../../events/lifecycle.ts';
import { notBefore, notInFuture } from '../../../events/order-of-events.ts';
import { ending } from '../../../events/step.ts';
import { isStanding, keptByAnother } from '../../../orders/standing.ts';
import type { DossierState } from '../../../state/dossier.ts';

const SERVED_ON = ['SERVED', ...HOLDING_STAGES, ...PAUSED, ...RELEASING] as const;

/** The provider lets go of the data as after a release, unless another order keeps them. */
const AFTER_ANNULMENT: Choice = {
  among: [...SERVED_ON],
  pick: (state) => (state.orders.some(isStanding) ? state.status : 'RELEASE_ORDERED'),
};

function orderStands({ orders }: DossierState): Refusal | null {
  return orders.some(isStanding) ? null : refuse('ORDER_ANNULLED', [], 'COM.CHALLENGE');
}

/** A court annuls what was ordered before, and not tomorrow. */
function annulledInOrder({ orders }: DossierState, { detail }: Act<'record_annulment'>, now: Instant): Refusal | null {
  const { annulledAt } = detail;
  const issued = orders.filter(isStanding).map(({ issuedAt }) => issuedAt);
  return notInFuture('annulledAt', annulledAt, now) ?? notBefore('annulledAt', annulledAt, issued.sort().slice(0, 1));
}

/** An answer that waits for review, a loss and a report of another provider are still dealt with while the data are let go. */
function recordAnnulment(state: DossierState, { detail }: Act<'record_annulment'>, now: Instant): Effect {
  const { annulledAt: at, reasons } = detail;
  const another = keptByAnother(state.orders, at);
  const orders = state.orders.map((order) =>
    another && order.issuedAt > at ? order : { ...order, annulled: true as const },
  );
  const told = { at, ...(another ? { another } : {}) };
  const { state: amended = {}, sends = [] } = another ? {} : overtakenByRelease(state);
  return {
    state: another ? { orders } : { orders, proposal: null, renewal: null, releaseNotice: null, ...amended },
    sends: [
      { to: 'provider', code: 'order_annulled', body: told },
      { to: 'requesting', code: 'order_annulled', body: { ...told, reasons } },
      ...sends,
    ],
    stops: another
      ? []
      : stop('CONFIRM_SLA', 'CLARIFICATION', 'EXTENSION_DECISION', 'ORDER_TERM', 'RECONSIDERATION', 'BUD29_FLOOR'),
    starts: another ? [] : certificateClock(state, now),
    notices: [{ code: 'CHALLENGED', to: [...ALL_ROLES] }],
  };
}

export const annulmentRecorded: Row = {
  act: 'record_annulment',
  from: SERVED_ON,
  to: AFTER_ANNULMENT,
  by: [...EXECUTING, ...CENTRAL],
  hands: 'TWO',
  second: { office: 'ANOTHER' },
  // Whoever answers for the dossier had the order made, and does not annul it in the name of the court.
  ownDecision: { of: ['RCV_COURT'], broughtBy: ({ responsible }) => Object.values(responsible) },
  step: ending(),
  basis: 'COM.CHALLENGE',
  offered: (state) => somethingToRelease(state) === null && state.orders.some(isStanding),
  bars: [somethingToRelease, orderStands],
  checks: [annulledInOrder],
  effect: recordAnnulment,
  sends: ['order_annulled', 'amendment_answer'],
};
