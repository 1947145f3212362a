/** Service levels and terms of the formal request, each as the start of a clock on the whole dossier. */
import type { ClockStart } from '../dossier/decision.ts';
import type { ClockId } from '../dossier/event.ts';
import type { Instant } from '../dossier/state.ts';

type Length = ClockStart['length'];

export function clock(id: ClockId, start: Instant, length: Length, rule: string, warns = false): ClockStart {
  return { id, subject: 'dossier', start, length, rule, warns };
}
