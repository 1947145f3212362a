/**
 * Text at the boundary. A `line` may end in a mail header, a file name or a table: no control characters, so no CR or
 * LF. A `longText` keeps line feeds and tabs, nothing else of the control range. Neither holds half of a surrogate pair:
 * canonical JSON (RFC 8785) and PostgreSQL both refuse it.
 */
import type { FieldError } from './values/field-error.ts';
import { GIVES_A_REASON, SAYS_SOMETHING } from './values/request-codes.ts';
import { z } from 'zod';

/** A schema's own fault goes by its code: the api says the sentence. */
export const because = (error: FieldError): { error: FieldError } => ({ error });

export const LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;
const LONG_TEXT = /^[^\p{Cc}\p{Cs}]*$/u;

/** One line of at most `max` UTF-16 units. */
export function line(max: number): z.ZodString {
  return z.string().max(max).regex(LINE, because('CONTROL_CHARACTERS'));
}

/** Several lines of at most `max` UTF-16 units. */
export function longText(max: number): z.ZodString {
  return z
    .string()
    .max(max)
    .refine((text) => LONG_TEXT.test(text.replaceAll(/[\r\n\t]/gu, '')), because('CONTROL_CHARACTERS'));
}

export const requiredText = (max: number): z.ZodString => longText(max).min(1);

const UNSAID = because('SAYS_NOTHING');
/** What a person must write: spaces are no reason for a refusal. */
export const writtenText = (max: number): z.ZodString => requiredText(max).regex(SAYS_SOMETHING, UNSAID);
/** Why something is ended, given away or declined: "." is no reason for anybody who reads it later. */
export const writtenReasons = (max: number): z.ZodString =>
  requiredText(max).regex(GIVES_A_REASON, because('GIVES_NO_REASON'));
export const writtenLine = (max: number): z.ZodString => line(max).min(1).regex(SAYS_SOMETHING, UNSAID);

/**
 * Years that PostgreSQL, the calendars and comparison as text understand alike. A date beyond them is a slip of the
 * hand, and an event that names one could never be recorded.
 */
const YEARS = /^(19|2\d)\d\d-/;
const OUTSIDE = because('YEAR_OUTSIDE');

/** A local date, `YYYY-MM-DD`. */
export const day = z.iso.date().regex(YEARS, OUTSIDE);
/** An instant in a signed message stays as it was signed. */
export const signedInstant = z.iso.datetime().regex(YEARS, OUTSIDE);
/** An instant from a person or a program, brought to UTC with milliseconds, so that instants compare as text. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .refine((text) => YEARS.test(text), OUTSIDE);
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** Ids name workflows and are signed: one spelling only. */
export const id = z.uuid().regex(/^[^A-F]*$/, because('UPPER_CASE_ID'));

/** An IANA time zone. */
export const zone = line(64).refine((name) => name !== '' && isZone(name), because('NOT_A_ZONE'));

export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
