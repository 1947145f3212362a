/** Whether a formal request reached the requested State while its data were still bound to be kept (docs/rules 2.4). */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { DossierState, Hold } from '../state/dossier.ts';

/** Holds of which nobody is bound to keep anything any more: outside the window the data may be lost. */
export function outsideWindow(holds: readonly Hold[], at: Instant): string[] {
  return holds
    .filter((hold) => hold.status !== 'RELEASED')
    .filter(({ status, preservedUntil }) => status === 'AT_RISK' || status === 'LAPSED' || preservedUntil <= at)
    .map(({ id }) => id);
}

/**
 * Seen afterwards, from the preservation as it stands: what has lapsed since is not told as late, and what the provider
 * has confirmed since for longer is late no more. `arrivedAt`: when the formal request was received here.
 */
export function arrivedLate(preservation: Pick<DossierState, 'holds' | 'mla'>, arrivedAt: Instant): boolean {
  const { holds, mla } = preservation;
  if (holds.length === 0) return false;
  // A release that was under way is not undone by the request: it then stays unlinked.
  const letGo = holds.every(({ status }) => status === 'RELEASED') && mla?.status !== 'RECEIVED';
  return letGo || holds.some(({ status, preservedUntil }) => status !== 'RELEASED' && preservedUntil <= arrivedAt);
}
