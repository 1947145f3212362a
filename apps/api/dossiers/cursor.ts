/** A cursor names the last row that was shown; it holds nothing that the page did not show. */
import { END_OF_TIME } from '@comity/persistence/recording/tasks';
import { id, line, signedInstant } from '@comity/vocabulary/schemas';
import { z } from 'zod';
import { problem } from '../problems/problem.ts';

export function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Makes a cursor of a row that its number alone names. */
export const encodeNumber = (row: number): string => encodeCursor([String(row)]);

/** Returns null without a cursor; throws BODY_INVALID for one that was not made here. */
export function decodeNumber(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  const [text] = z.tuple([z.string().regex(/^\d{1,15}$/)]).safeParse(parsedCursor(cursor)).data ?? [null];
  if (text === null) throw problem('BODY_INVALID', { errors: [{ field: 'cursor', message: cursor }] });
  return Number(text);
}

/** Makes a cursor of a row that its id alone names, whatever the list is sorted by. */
export const encodeId = (row: string): string => encodeCursor([row]);

/** Returns null without a cursor; throws BODY_INVALID for one that was not made here. */
export function decodeId(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const [row] = z.tuple([id]).safeParse(parsedCursor(cursor)).data ?? [null];
  if (row === null) throw problem('BODY_INVALID', { errors: [{ field: 'cursor', message: cursor }] });
  return row;
}

function parsedCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

/** What has no deadline is sorted at the end of time, in a year that nobody may type. */
const place = z.literal(END_OF_TIME).or(signedInstant);

/**
 * Returns the instant and the id of the last row, and what a row of that list has beside them; null without a cursor.
 * Throws BODY_INVALID for a cursor that was not made here.
 */
export function decodeCursor(cursor: string | undefined, ...beside: z.ZodType<string>[]): string[] | null {
  if (cursor === undefined) return null;
  const parts = z.tuple([place, id, ...beside]).safeParse(parsedCursor(cursor));
  if (!parts.success) throw problem('BODY_INVALID', { errors: [{ field: 'cursor', message: cursor }] });
  return parts.data;
}

/** A row that has a code or the like beside its instant and its id is told by it. */
export const besideId = line(100);
