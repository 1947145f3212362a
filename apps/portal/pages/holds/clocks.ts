/** A hold has two clocks; the page shows which ends first, because that is the one on which to act. */
import type { HoldView } from '@comity/contracts/http/views';

export type Earlier = 'floor' | 'domestic' | null;

/** Returns null where fewer than two run, because then there is nothing to compare. */
export function earlierOf({ floor, domestic }: Pick<HoldView, 'floor' | 'domestic'>): Earlier {
  if (floor?.state !== 'RUNNING' || domestic?.state !== 'RUNNING') return null;
  return floor.dueAt <= domestic.dueAt ? 'floor' : 'domestic';
}

/**
 * Returns the instant by which a hold is listed: the end of its earliest running clock, or else the instant until which
 * it is preserved.
 */
export function endOf({ floor, domestic, preservedUntil }: HoldView): string {
  const running = [floor, domestic].flatMap((clock) => (clock?.state === 'RUNNING' ? [clock.dueAt] : []));
  return running.sort()[0] ?? preservedUntil;
}
