/**
 * Text is checked at the boundary. A `line` may end in a mail header, a file name or a table, so it has no control
 * characters, and neither CR nor LF. A `longText` keeps line feeds and tabs, makes line feeds of the line breaks of word
 * processors, and keeps nothing else of the control range.
 * Neither holds half of a surrogate pair: canonical JSON (RFC 8785) and PostgreSQL both refuse it.
 */
import { hiddenCharacters, strangeCharacter } from './judges/writing.ts';
import { isSpelledZone, isZone, readZone } from './judges/zone.ts';
import type { FieldError } from './values/field-error.ts';
import { GIVES_A_REASON, SAYS_SOMETHING } from './values/request-codes.ts';
import { z } from 'zod';

/** A schema names its own fault by a code: the api says the sentence. */
export const because = (error: FieldError): { error: FieldError } => ({ error });

type Faulty = Readonly<{ input?: unknown }>;
/** Makes a fault with what its sentence says beside the code, each word after a blank. */
const told = (of: (input: string) => [FieldError, ...string[]]) => ({
  error: ({ input }: Faulty): string => of(typeof input === 'string' ? input : '').join(' '),
});

const CONTROL = told((input) => {
  const { code, line, column } = strangeCharacter(input) ?? {
    code: 'U+000A',
    line: 1,
    column: input.indexOf('\n') + 1,
  };
  return ['CONTROL_CHARACTERS', code, String(line), String(column)];
});

/** An address in which nobody sees all characters is answered with their codes. */
export const NOBODY_SEES = told((input) => ['HIDDEN_CHARACTERS', hiddenCharacters(input).join(', ')]);

export const LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;
const LONG_TEXT = /^[^\p{Cc}\p{Cs}]*$/u;
/**
 * Line breaks that no stored or signed text holds, so that reading one again changes nothing: vertical tab, form feed and
 * next line.
 */
const FORMER_BREAKS = /[\u000b\u000c\u0085]/gu;

/** Takes one line of at most `max` UTF-16 units. */
export function line(max: number): z.ZodString {
  return z.string().max(max).regex(LINE, CONTROL);
}

/** Takes several lines of at most `max` UTF-16 units. */
export function longText(max: number): z.ZodString {
  return z
    .string()
    .overwrite((text) => text.replaceAll(FORMER_BREAKS, '\n'))
    .max(max)
    .refine((text) => LONG_TEXT.test(text.replaceAll(/[\r\n\t]/gu, '')), CONTROL);
}

export const requiredText = (max: number): z.ZodString => longText(max).min(1);

const UNSAID = because('SAYS_NOTHING');
/** Takes what a person must write: spaces alone are no reason for a refusal. */
export const writtenText = (max: number): z.ZodString => requiredText(max).regex(SAYS_SOMETHING, UNSAID);
/** Why something is ended, given away or declined: "." is no reason for anybody who reads it later. */
export const writtenReasons = (max: number): z.ZodString =>
  requiredText(max).regex(GIVES_A_REASON, because('GIVES_NO_REASON'));
export const writtenLine = (max: number): z.ZodString => line(max).min(1).regex(SAYS_SOMETHING, UNSAID);

/**
 * PostgreSQL, the calendars and comparison as text understand these years alike. A date beyond them is a slip of the
 * hand, and an event that names one could never be recorded.
 */
const YEARS = /^(19|2\d)\d\d-/;
const OUTSIDE = because('YEAR_OUTSIDE');

/** Takes a local date, `YYYY-MM-DD`. */
export const day = z.iso.date().regex(YEARS, OUTSIDE);
/** An instant in a signed message stays as it was signed. */
export const signedInstant = z.iso.datetime().regex(YEARS, OUTSIDE);
/**
 * Takes an instant from a person or a program and brings it to UTC with milliseconds, so that instants compare as text.
 */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .refine((text) => YEARS.test(text), OUTSIDE);
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
/**
 * A signature of 64 bytes in base64url. The last character holds four bits that nobody reads: they are zero, because a
 * signature that somebody spells otherwise on its way would make another message of a genuine one.
 */
export const signature = z.string().regex(/^[A-Za-z0-9_-]{85}[AQgw]$/);
/** Ids name workflows and are signed, so each has one spelling only. */
export const id = z.uuid().regex(/^[^A-F]*$/, because('UPPER_CASE_ID'));

/** Says why a name is no zone: an abbreviation is answered with the places that it may mean. */
export const NO_ZONE = told((input) => {
  const read = readZone(input);
  if (read.ok) return ['ZONE_SPELLED', read.zone];
  return read.places.length === 0 ? ['NOT_A_ZONE'] : ['ZONE_ABBREVIATION', read.places.join(', ')];
});
/** Takes an IANA time zone, spelled as the database spells it. */
export const zone = line(64).refine(isSpelledZone, NO_ZONE);
/** What was recorded before the spelling was judged is read in the letter case in which it was typed. */
export const recordedZone = line(64).refine(isZone, NO_ZONE);
