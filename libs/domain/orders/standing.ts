/**
 * An order stands until it was taken back, has ended with the answer of a provider that keeps nothing, or was annulled by a
 * court. What supplements an order falls with it; a renewal is an order of its own and may outlast it.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { DossierState } from '../state/dossier.ts';

type Order = DossierState['orders'][number];

export function isStanding({ recalled, over, annulled }: Order): boolean {
  return recalled !== true && over !== true && annulled !== true;
}

/** Tells whether an order that was made after the court's decision keeps all that the annulled ones asked for. */
export function keptByAnother(orders: readonly Order[], annulledAt: Instant): boolean {
  return orders.some((order) => order.renewal && isStanding(order) && order.issuedAt > annulledAt);
}

/** A court has annulled the order and no other keeps the data, so that they are let go and no floor protects them. */
export function noneStands({ orders, orderAnnulled }: Pick<DossierState, 'orders' | 'orderAnnulled'>): boolean {
  const annulled = orders.some((order) => order.annulled === true) && !orders.some(isStanding);
  return orderAnnulled === true || annulled;
}

/** The provider is told that another order keeps the data: the last renewal, and what supplements it, stand. */
export function annulledBefore(orders: readonly Order[], another: boolean): Order[] {
  const last = another ? orders.findLastIndex(({ renewal }) => renewal) : orders.length;
  return orders.map((order, index) => (index < last ? { ...order, annulled: true as const } : order));
}
