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
  const [text] = decodeParts(cursor, z.tuple([z.string().regex(/^\d{1,15}$/)])) ?? [null];
  return text === null ? null : Number(text);
}

/** Makes a cursor of a row that its id alone names, whatever the list is sorted by. */
export const encodeId = (row: string): string => encodeCursor([row]);

/** Returns null without a cursor; throws BODY_INVALID for one that was not made here. */
export function decodeId(cursor: string | undefined): string | null {
  return decodeParts(cursor, z.tuple([id]))?.[0] ?? null;
}

/** Returns null without a cursor; throws BODY_INVALID for one that does not have these parts. */
export function decodeParts<T extends z.ZodType>(cursor: string | undefined, parts: T): z.infer<T> | null {
  if (cursor === undefined) return null;
  const read = parts.safeParse(parsedCursor(cursor));
  if (!read.success) throw problem('BODY_INVALID', { errors: [{ field: 'cursor', message: cursor }] });
  return read.data;
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
  return decodeParts(cursor, z.tuple([place, id, ...beside]));
}

/** A row that has a code or the like beside its instant and its id is told by it. */
export const besideId = line(100);
