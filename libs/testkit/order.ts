/** What a person fills in for an order comes from the dossier. */
import type { DossierView } from '@comity/contracts/http/views';
import { needsCourt } from '@comity/vocabulary/values/order-kind';

/**
 * Returns the text that is offered, and names a court where the law of the State gives the usual kind of order to one.
 */
export function orderFor({ orderTemplate, snapshot }: Pick<DossierView, 'orderTemplate' | 'snapshot'>): {
  order: string;
  madeBy?: string;
} {
  const [kind] = snapshot !== null && 'orders' in snapshot ? (snapshot.orders ?? []) : [];
  const order = orderTemplate ?? '';
  return kind !== undefined && needsCourt(kind) ? { order, madeBy: 'Court of the exercise' } : { order };
}
