/** Clocks that end with an event, for whatever they run. */
import type { ClockStop } from '../events/decision.ts';
import type { ClockId } from '../events/event.ts';

export function stop(...ids: ClockId[]): ClockStop[] {
  return ids.map((id) => ({ id, subject: null }));
}
