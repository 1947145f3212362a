/** An order, to preserve or to produce, is served after it was issued, and not tomorrow. */
import type { Instant } from '@comity/vocabulary/values/plain';
import { isTypedBefore } from '@comity/vocabulary/judges/typed-instant';
import type { Act } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import { notInFuture } from '../events/order-of-events.ts';
import type { DossierState } from '../state/dossier.ts';

export function servedInOrder({ orders }: DossierState, { detail }: Act<'serve'>, now: Instant): Refusal | null {
  const { servedAt } = detail;
  const issuedAt = orders.at(-1)?.issuedAt;
  const early = issuedAt !== undefined && isTypedBefore(servedAt, issuedAt);
  return (
    notInFuture('servedAt', servedAt, now) ?? (early ? refuse('SERVED_BEFORE_ISSUE', ['servedAt', issuedAt]) : null)
  );
}
