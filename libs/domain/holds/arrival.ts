/**
 * These rules decide whether a formal request reached the requested State while its data were still bound to be kept
 * (docs/rules 2.4).
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { type DossierState, type Hold, isKept } from '../state/dossier.ts';

/** Returns the holds that nobody is bound to keep any more: outside the window the data may be lost. */
export function outsideWindow(holds: readonly Hold[], at: Instant): string[] {
  return holds
    .filter(isKept)
    .filter(({ status, preservedUntil }) => status === 'AT_RISK' || status === 'LAPSED' || preservedUntil <= at)
    .map(({ id }) => id);
}

/**
 * Judges a late arrival afterwards, from the preservation as it stands: what has lapsed since does not count as late,
 * and neither does what the provider has since confirmed for longer. `arrivedAt` is the instant at which the formal
 * request was received here.
 */
export function arrivedLate(
  preservation: Pick<DossierState, 'holds' | 'mla' | 'mlaEnded'>,
  arrivedAt: Instant,
): boolean {
  const { holds, mla, mlaEnded = [] } = preservation;
  if (holds.length === 0) return false;
  // The request does not undo a release that was under way: it then stays unlinked.
  const linked = mla?.status === 'RECEIVED' || mlaEnded.length > 0;
  const letGo = holds.every(({ status }) => status === 'RELEASED') && !linked;
  return letGo || holds.some((hold) => isKept(hold) && hold.preservedUntil <= arrivedAt);
}
