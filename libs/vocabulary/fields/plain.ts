/** These kinds of field state short values that pages of their own ask for, and values that programs state. */
import { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import type { FieldForm } from '../form.ts';
import { line, writtenLine, zone as ianaZone } from '../schemas.ts';
import { WAYS } from '../values/by-hand.ts';
import { SIDES } from '../values/plain.ts';
import { ways } from '../codes/deliveries.ts';
import { languages } from '../codes/decisions.ts';
import { sides } from '../codes/people.ts';
import { type Words, wordOf } from '../words.ts';
import { oneOf } from './choice.ts';

const sideSchema = z.enum(SIDES);

/** States a side of the request. */
export function side(label: Words, options: FieldOptions = {}): Field<typeof sideSchema, typeof sideSchema> {
  return field(
    label,
    {
      posted: sideSchema,
      recorded: sideSchema,
      words: (value: string, reader) => [wordOf(sides, value, reader.locale)],
      form: null,
    },
    options,
  );
}

/** States an IANA time zone. */
export function zone(label: Words, options: FieldOptions = {}): Field<typeof ianaZone, typeof ianaZone> {
  return field(label, { posted: ianaZone, recorded: ianaZone, words: (value: string) => [value], form: null }, options);
}

/**
 * States the id of a rule of the snapshot, which is read as its citation. On a page it follows from the ground that is
 * chosen, or it is the one rule that there is.
 */
export function rule(
  label: Words,
  { only, ...options }: FieldOptions & { only?: string } = {},
): Field<z.ZodString, z.ZodString> {
  return field(
    label,
    {
      posted: writtenLine(64),
      recorded: line(64),
      words: (value: string, reader) => [reader.rule(value)],
      form: ruleForm(only),
    },
    options,
  );
}

function ruleForm(only: string | undefined): FieldForm {
  return {
    hidden: true,
    widget: () => ({ widget: 'line', value: '' }),
    read: (_name, posted, asking) => {
      if (only !== undefined) return { value: only };
      const ground = asking.options('REFUSAL_GROUNDS').find(({ value }) => value === posted.text('ground'));
      return { value: ground?.rule ?? '' };
    },
  };
}

/** States a number that a program gives: bytes, files, checks that do not hold. */
export function count(
  label: Words,
  { min = 0, max = 100_000, ...options }: FieldOptions & { min?: number; max?: number } = {},
): Field<null, z.ZodInt> {
  return field(
    label,
    { posted: null, recorded: z.int().min(min).max(max), words: (value: number) => [String(value)], form: null },
    options,
  );
}

/** States which claim of a risk to life, or which end of one, is meant; nothing is said of the claim in the request itself. */
export function claimNumber(): Field<null, z.ZodExactOptional<z.ZodInt>> {
  const schema = z.int().min(0).max(100_000).exactOptional();
  const words = (value: number | undefined): string[] => (value === undefined || value === 0 ? [] : [String(value)]);
  return field(['Number of the claim', 'Número de la alegación'], {
    posted: null,
    recorded: schema,
    words,
    form: null,
  });
}

/** States the number of a message between two sides, or of an entry on the dossier. */
export function sentNumber(label: Words, options: FieldOptions = {}): Field<z.ZodInt, z.ZodInt> {
  const schema = z.int().min(1).max(1_000_000);
  return field(
    label,
    { posted: schema, recorded: schema, words: (value: number) => [String(value)], form: null },
    options,
  );
}

/** States the name of an act that one person did alone. */
export function actName(label: Words, options: FieldOptions = {}): Field<z.ZodString, z.ZodString> {
  const schema = line(64);
  return field(
    label,
    { posted: schema, recorded: schema, words: (value: string, reader) => [reader.act(value)], form: null },
    options,
  );
}

/** States the language of a text (ISO 639-1); those that the requested State accepts are offered. */
export function requestLanguage(label: Words, options: FieldOptions = {}): Field<z.ZodString, z.ZodString> {
  const schema = line(8).min(2);
  return field(
    label,
    {
      posted: schema,
      recorded: schema,
      words: (value: string, reader) => [wordOf(languages, value, reader.locale)],
      form: oneOf(languages, 'LANGUAGES').form,
    },
    options,
  );
}

const wayOfAnswer = z.enum(WAYS).exactOptional();

/** States how a provider's answer came to the authority that passes it on, where a person entered it there by hand. */
export function wayMark(label: Words, options: FieldOptions = {}): Field<null, typeof wayOfAnswer> {
  return field(
    label,
    {
      posted: null,
      recorded: wayOfAnswer,
      words: (value: string | undefined, reader) => (value === undefined ? [] : [wordOf(ways, value, reader.locale)]),
      form: null,
    },
    options,
  );
}

const trueIfSo = z.literal(true).exactOptional();

/** The evidence came by hand and under no seal: the digest beside it is that of the list of its files. */
export function broughtMark(label: Words, options: FieldOptions = {}): Field<null, typeof trueIfSo> {
  return field(label, { posted: null, recorded: trueIfSo, words: () => [], form: null }, { unsaid: true, ...options });
}

const holdIds = z.array(line(32)).min(1).max(60);

/** Names preserved data as the provider's confirmation named them. */
export function holdNames(label: Words, options: FieldOptions = {}): Field<null, typeof holdIds> {
  return field(label, { posted: null, recorded: holdIds, words: (value: string[]) => value, form: null }, options);
}
