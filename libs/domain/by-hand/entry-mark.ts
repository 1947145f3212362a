/** A fact that was entered by hand keeps that mark wherever it is passed on. */
import type { EnteredFrom, Way } from '@comity/vocabulary/values/by-hand';

/**
 * Replaces the mark of a fact. `way` is undefined where the side itself reported the fact, and the fact then carries no
 * mark.
 */
export function withEntryMark<T extends { byHand?: Way }>({ byHand: _before, ...fact }: T, way: Way | undefined): T {
  return (way === undefined ? fact : { ...fact, byHand: way }) as T;
}

/** Returns the mark for whatever follows from a message; there is none where the side sent the message itself. */
export function entryMarkOf(entered: EnteredFrom | undefined): { byHand?: Way } {
  return entered === undefined ? {} : { byHand: entered.way };
}
