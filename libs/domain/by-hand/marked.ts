/** What was entered by hand says so wherever it is told on. */
import type { EnteredFrom, Way } from '@comity/vocabulary/values/by-hand';

/** The fact with its mark, or without the one that it had: `way` undefined is what a side said itself. */
export function marked<T extends { byHand?: Way }>({ byHand: _before, ...fact }: T, way: Way | undefined): T {
  return (way === undefined ? fact : { ...fact, byHand: way }) as T;
}

/** The mark of what follows from a message: none where its side said it itself. */
export function markOf(entered: EnteredFrom | undefined): { byHand?: Way } {
  return entered === undefined ? {} : { byHand: entered.way };
}
