/**
 * Before data are released against a requester that has not withdrawn, it has a term to answer: after the notice of a
 * release, and after the refusal of its formal request (docs/rules 2.1, 2.13 g and scenario 20).
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { levelClock } from '../../../clocks/service-levels.ts';
import { type ClockStart, type Refusal, refuse } from '../../../events/decision.ts';
import type { DossierState } from '../../../state/dossier.ts';

/** Returns the term, which begins at `start`, and its length in calendar days, which the requester is told. */
export function reconsideration({ summary }: DossierState, start: Instant): { starts: ClockStart[]; days: number } {
  const starts = levelClock(summary, 'RECONSIDER_RELEASE', start);
  const days = starts.flatMap(({ length }) => ('days' in length ? [length.days] : []))[0] ?? 1;
  return { starts, days };
}

export function reconsiderationOver(state: DossierState): Refusal | null {
  const open = state.clocks.some((clock) => clock.id === 'RECONSIDERATION');
  return open ? refuse('RECONSIDERATION_OPEN', [], 'COM.RECONSIDER_RELEASE') : null;
}
