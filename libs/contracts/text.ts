/**
 * Text at the boundary. A `line` may end in a mail header, a file name or a table: no control characters, so no CR or
 * LF. A `longText` keeps line feeds and tabs, nothing else of the control range.
 */
import { z } from 'zod';

export const LINE = /^[^\p{Cc}\u2028\u2029]*$/u;
const LONG_TEXT = /^[^\p{Cc}]*$/u;

/** One line of at most `max` UTF-16 units. */
export function line(max: number): z.ZodString {
  return z.string().max(max).regex(LINE, { error: 'control characters are not allowed here' });
}

/** Several lines of at most `max` UTF-16 units. */
export function longText(max: number): z.ZodString {
  return z
    .string()
    .max(max)
    .refine((text) => LONG_TEXT.test(text.replaceAll(/[\r\n\t]/gu, '')), {
      error: 'control characters are not allowed here',
    });
}

export const requiredText = (max: number): z.ZodString => longText(max).min(1);
/** An instant in a signed message stays as it was signed. */
export const signedInstant = z.iso.datetime();
/** An instant from a person or a program, brought to UTC with milliseconds, so that instants compare as text. */
export const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
