/** These functions stop clocks that end with an event, whatever their subject. */
import type { ClockId } from '@comity/vocabulary/clocks';
import type { ClockStop } from '../events/decision.ts';

export function stop(...ids: ClockId[]): ClockStop[] {
  return ids.map((id) => ({ id, subject: null }));
}
