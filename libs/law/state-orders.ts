/** Tells by which kinds of order a State preserves data. Packs before 2026.4 knew one for each State. */
import type { PinnedOrderKind } from '@comity/vocabulary/values/order-kind';
import type { PinnedOrderTerm } from '@comity/vocabulary/values/request-summary';
import type { OrderOfState, Pack, StateLaw } from './pack.ts';
import { isVerified, stateLawOf } from './standing.ts';

type Orders = Pick<StateLaw, 'order' | 'orders'> | null;

/** Returns the term of the order that the State makes first, of those with a recorded length. */
export function firstTerm(law: Orders): PinnedOrderTerm | null {
  if (law?.orders === undefined) return law?.order ?? null;
  const [first] = law.orders.flatMap(({ days, ...order }) => (days === null ? [] : [{ ...order, days }]));
  if (first === undefined) return null;
  const { rule, days, then, startsAt, only, label } = first;
  const renewals = then === 'RENEWAL' ? first.renewals : null;
  return { rule, days, renewals, startsAt, ...(only !== undefined && { only }), label };
}

export function pinnedKinds(packs: readonly Pack[], state: string): { orders?: PinnedOrderKind[] } {
  const orders = stateLawOf(packs, state)?.orders;
  return orders === undefined ? {} : { orders: orders.map((order) => pinnedKind(packs, order)) };
}

function pinnedKind(packs: readonly Pack[], { by, ...order }: OrderOfState): PinnedOrderKind {
  return {
    ...order,
    by: by === null ? null : { maker: by.maker, verified: isVerified(packs, by.rule) },
    verified: isVerified(packs, order.rule),
  };
}

/** Names the term of each kind by its rule. */
export function termNames(packs: readonly Pack[]): [rule: string, label: PinnedOrderTerm['label']][] {
  return packs.flatMap(({ state }) => {
    const orders = state?.orders ?? [state?.order ?? null].filter((order) => order !== null);
    return orders.map(({ rule, label }): [string, PinnedOrderTerm['label']] => [rule, label]);
  });
}
