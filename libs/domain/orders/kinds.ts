/**
 * The law of a State knows kinds of order by which data are preserved: who makes each, for how long, how often
 * (docs/rules 1.8). What is verified of a kind binds; the rest warns whoever chooses it. A request of an earlier version
 * knows one term and no kinds.
 */
import { type OrderKind, needsCourt } from '@comity/vocabulary/values/order-kind';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { DataCategory } from '@comity/vocabulary/values/request-codes';
import type { Actor } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import type { DossierState, TargetState } from '../state/dossier.ts';

type Order = DossierState['orders'][number];
/** An act that makes an order names its kind, and the court that made it. */
interface Made {
  by: Actor;
  detail: { kind?: string | null; madeBy?: string | null };
}

/** Returns the kind of this rule, or the usual one where none is named; null where the law records none. */
export function kindNamed({ summary }: Pick<DossierState, 'summary'>, rule?: string | null): OrderKind | null {
  const kinds = summary?.rules.orders ?? [];
  return kinds.find((one) => rule === undefined || rule === null || one.rule === rule) ?? null;
}

/**
 * Returns the kinds of data that an order reaches, of those that are asked for. What its kind does not reach is left for
 * an order of another kind; what no recorded kind reaches is left to whoever makes the order, because a law that is not
 * known blocks nothing (docs/rules 1.8).
 */
export function reachOf(
  state: Pick<DossierState, 'summary'>,
  { rule }: Pick<Order, 'rule'>,
  categories: readonly DataCategory[],
): DataCategory[] {
  const kinds = state.summary?.rules.orders ?? [];
  const only = rule === undefined ? undefined : kindNamed(state, rule)?.only;
  if (only === undefined) return [...categories];
  const reaches = (kind: OrderKind, category: DataCategory): boolean => kind.only?.includes(category) ?? true;
  return categories.filter((one) => only.includes(one) || !kinds.some((kind) => reaches(kind, one)));
}

/** Returns of each identifier the kinds of data that the order reaches; one of which it reaches none is left out. */
export function reachedTargets<T extends { categories: DataCategory[] }>(
  state: Pick<DossierState, 'summary'>,
  order: Pick<Order, 'rule'>,
  targets: readonly T[],
): T[] {
  return targets
    .map((target) => ({ ...target, categories: reachOf(state, order, target.categories) }))
    .filter(({ categories }) => categories.length > 0);
}

/** An order of the kind keeps the rule of its kind, so that its term and its number are known later. */
export function ofKind(state: DossierState, { detail }: Pick<Made, 'detail'>): Pick<Order, 'rule'> {
  const kind = kindNamed(state, detail.kind);
  return kind === null ? {} : { rule: kind.rule };
}

export function kindKnown(state: DossierState, { detail }: Made): Refusal | null {
  const unknown = detail.kind != null && kindNamed(state, detail.kind) === null;
  return unknown ? refuse('ORDER_KIND_UNKNOWN', ['kind']) : null;
}

/** An order that reaches nothing of what is to be ordered orders nothing. */
export function reachesSomething(of: (state: DossierState) => TargetState[]) {
  return (state: DossierState, act: Made): Refusal | null =>
    reachedTargets(state, ofKind(state, act), of(state)).length > 0
      ? null
      : refuse('ORDER_REACHES_NOTHING', ['kind'], kindNamed(state, act.detail.kind)?.rule ?? null);
}

/** Where a verified law gives the order to a court, the court makes it or is named. */
export function courtNamed(state: DossierState, { detail, by }: Made): Refusal | null {
  const kind = kindNamed(state, detail.kind);
  if (kind === null || !needsCourt(kind) || by.roles.includes('RCV_COURT')) return null;
  return detail.madeBy == null ? refuse('COURT_NOT_NAMED', ['madeBy'], kind.rule) : null;
}

/** Returns the term that an order has, and the rule on which it rests; null where no length is recorded. */
export function termOf(
  state: DossierState,
  order: Pick<Order, 'rule'>,
): { rule: string; days: number; startsAt: OrderKind['startsAt'] } | null {
  const kind = kindNamed(state, order.rule);
  if (kind === null) return state.summary?.rules.order ?? null;
  return kind.days === null ? null : { ...kind, days: kind.days };
}

function ordersMade({ orders }: DossierState): Order[] {
  return orders.filter(({ recalled, over, supplement }) => recalled !== true && over !== true && supplement !== true);
}

/** Orders of the kind that bind or have bound the provider, the first one first; what supplements one renews nothing. */
function ordersOfKind(state: DossierState, { rule }: OrderKind): Order[] {
  return ordersMade(state).filter((order) => (order.rule ?? kindNamed(state)?.rule) === rule);
}

/** A renewal beyond the number that a verified law allows is refused; an order of another kind is no renewal. */
export function exhausted(state: DossierState, kind: OrderKind): Refusal | null {
  const { verified, then, renewals, rule } = kind;
  if (!verified || then !== 'RENEWAL' || renewals === null) return null;
  return ordersOfKind(state, kind).length > renewals ? refuse('RENEWALS_EXHAUSTED', [String(renewals)], rule) : null;
}

/** Nobody can renew where no kind of order is left. */
export function noneLeft(state: DossierState): Refusal | null {
  const refusals = (state.summary?.rules.orders ?? []).map((kind) => exhausted(state, kind));
  return refusals.every((one) => one !== null) ? (refusals[0] ?? null) : null;
}

/**
 * Returns the latest end that a verified law allows, whether or not it says how often: one more term after those ordered
 * so far, or one that begins today, whichever ends later. A new application has a term of its own, that begins today.
 * Null where the law sets no end: where its length is not verified, or is the term for asking a court for leave.
 */
export function latestEnd(state: DossierState, kind: OrderKind, now: Instant): Instant | null {
  const { verified, days, then } = kind;
  if (!verified || days === null || then === 'LEAVE_OF_COURT') return null;
  const fromToday = daysAfter(now, days);
  const [begun, ...renewed] = ordersOfKind(state, kind);
  if (then === 'NEW_APPLICATION' || begun === undefined) return fromToday;
  const from = state.servedAt !== null && state.servedAt > begun.issuedAt ? state.servedAt : begun.issuedAt;
  const afterThose = daysAfter(from, days * (renewed.length + 2));
  return afterThose > fromToday ? afterThose : fromToday;
}

/**
 * Returns the latest end that all renewals reach which a verified law leaves, and those that were ordered; null where some
 * kind of order is bounded by no number.
 */
export function latestByRenewals(state: DossierState, now: Instant): Instant | null {
  const { orders, order } = state.summary?.rules ?? {};
  if (orders === undefined) {
    const made = ordersMade(state);
    return order == null || order.renewals === null
      ? null
      : reach(state, { ...order, renewals: order.renewals }, made, now);
  }
  const ends = orders.map((kind) => {
    const { verified, then, days, renewals } = kind;
    if (!verified || then !== 'RENEWAL' || days === null || renewals === null) return null;
    return reach(state, { days, renewals }, ordersOfKind(state, kind), now);
  });
  return ends.some((end) => end === null)
    ? null
    : (ends
        .flatMap((end) => end ?? [])
        .sort()
        .at(-1) ?? null);
}

/** Each term follows the one before, or begins on the day of its order. */
function reach(
  { servedAt }: DossierState,
  { days, renewals }: { days: number; renewals: number },
  made: readonly Order[],
  now: Instant,
): Instant {
  const begun = made[0]?.issuedAt ?? now;
  const from = servedAt !== null && servedAt > begun ? servedAt : begun;
  const left = Math.max(0, renewals + 1 - made.length);
  const late = left > 0 ? daysAfter(now, days * left) : daysAfter(made.at(-1)?.issuedAt ?? now, days);
  return [daysAfter(from, days * (renewals + 1)), late].sort().at(-1) ?? late;
}

/** Adds one day, because the end of a local day at the custodian may be later than the same hour in UTC. */
export function daysAfter(start: Instant, days: number): Instant {
  return new Date(Date.parse(start) + (days + 1) * 86_400_000).toISOString();
}
