/** These functions stop clocks that end with an event, whatever their subject. */
import { CLOCK_IDS, type ClockId, clockOf } from '@comity/vocabulary/clocks';
import type { ClockStop } from '../events/decision.ts';

export function stop(...ids: ClockId[]): ClockStop[] {
  return ids.map((id) => ({ id, subject: null }));
}

/** The questions on the request are answered; a question about single identifiers has a time of its own. */
export function questionAnswered(): ClockStop[] {
  return [{ id: 'CLARIFICATION', subject: 'dossier' }];
}

/** The request is withdrawn, or cannot be complied with: these clocks wait for nothing any more. */
export function stopWithRequest(): ClockStop[] {
  return stop(...CLOCK_IDS.filter((id) => clockOf(id).endsWithRequest === true));
}
