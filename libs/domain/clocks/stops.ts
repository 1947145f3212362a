/** Clocks that end with an event, for whatever they run. */
import type { ClockStop } from '../dossier/decision.ts';
import type { ClockId } from '@comity/vocabulary/clocks';

export function stop(...ids: ClockId[]): ClockStop[] {
  return ids.map((id) => ({ id, subject: null }));
}
