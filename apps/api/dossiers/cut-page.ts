/** A page is cut from rows of which one more was read than it has, where there is one: so it knows whether it is the last. */
import { encodeCursor } from './cursor.ts';

/** `place` says by what the cursor names the last row that is shown. */
export function cutPage<T>(
  rows: readonly T[],
  limit: number,
  place: (row: T) => string[],
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(place(last)) : null };
}
