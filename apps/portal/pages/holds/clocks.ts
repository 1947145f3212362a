/** The two clocks of a hold: which ends first, as that is the one on which to act. */
import type { HoldView } from '@comity/contracts/http/views';

export type Earlier = 'floor' | 'domestic' | null;

/** Null where fewer than two run: then there is nothing to compare. */
export function earlierOf({ floor, domestic }: Pick<HoldView, 'floor' | 'domestic'>): Earlier {
  if (floor?.state !== 'RUNNING' || domestic?.state !== 'RUNNING') return null;
  return floor.dueAt <= domestic.dueAt ? 'floor' : 'domestic';
}

/** The instant by which a hold is listed: its earliest running clock, else until when it is preserved. */
export function endOf({ floor, domestic, preservedUntil }: HoldView): string {
  const running = [floor, domestic].flatMap((clock) => (clock?.state === 'RUNNING' ? [clock.dueAt] : []));
  return running.sort()[0] ?? preservedUntil;
}
