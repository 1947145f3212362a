/** A person enters, for a side that does not use Comity, the message that the side would have sent. */
import { z } from 'zod';
import { type Field, field, type FieldOptions, postedShape } from '../field.ts';
import { type EnteredBodies, type EnteredCode, ENTERED_CODES, MESSAGES } from '../messages.ts';
import { line } from '../schemas.ts';
import type { Words } from '../words.ts';

/** The body stands apart from the code, because a message may have a field that is called `code` too. */
export type EnteredMessage = { [C in EnteredCode]: { code: C; body: EnteredBodies[C] } }[EnteredCode];

const schemas = ENTERED_CODES.map((code) =>
  z.strictObject({ code: z.literal(code), body: z.strictObject(postedShape(MESSAGES[code].fields)) }),
);
/** Each code is parsed by the schema of its own message, which the list over all codes hides from the compiler. */
export const enteredMessageSchema = z.discriminatedUnion(
  'code',
  schemas as unknown as [z.ZodObject<{ code: z.ZodLiteral<EnteredCode> }>],
) as unknown as z.ZodType<EnteredMessage>;

/** The message is stated as it is posted, with free text as text. */
export function enteredMessage(label: Words, options: FieldOptions = {}): Field<z.ZodType<EnteredMessage>, null> {
  return field(
    label,
    { posted: enteredMessageSchema, recorded: null, words: () => [], form: null },
    { unsaid: true, ...options },
  );
}

const code = line(64);

/** The message is stated as it is recorded: its code, and its body with the digests of its texts. */
export function enteredCode(label: Words, options: FieldOptions = {}): Field<null, z.ZodString> {
  return field(
    label,
    { posted: null, recorded: code, words: (value: string, reader) => [reader.message(value)], form: null },
    options,
  );
}

const body = z.record(z.string(), z.unknown());

export function enteredBody(label: Words, options: FieldOptions = {}): Field<null, typeof body> {
  return field(label, { posted: null, recorded: body, words: () => [], form: null }, { unsaid: true, ...options });
}
