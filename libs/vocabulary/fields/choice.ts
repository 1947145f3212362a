/** A choice is one code of a closed list, or of those that the rules pinned to the dossier allow. */
import { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import { line, writtenLine } from '../schemas.ts';
import { type ByKind, type CodeWords, ofKind, type Words, wordOf } from '../words.ts';
import { type Choices, mistake, optionsOf, widgetOptions } from './input.ts';

export interface ChoiceOptions extends FieldOptions {
  /** The page offers these, where they are fewer than the whole list or are put in other words. */
  offers?: Choices;
}

type CodeOf<T> = [keyof T & string, ...(keyof T & string)[]];

/** Makes a choice of a list that is the same for every dossier. */
export function choice<const T extends CodeWords>(
  label: Words,
  codes: T,
  { offers = codes, ...options }: ChoiceOptions = {},
): Field<z.ZodEnum<{ [K in keyof T & string]: K }>, z.ZodEnum<{ [K in keyof T & string]: K }>> {
  // The names of an object are plain strings to the compiler; those of this table are its codes.
  const schema = z.enum(Object.keys(codes) as CodeOf<T>) as unknown as z.ZodEnum<{ [K in keyof T & string]: K }>;
  return field(label, { posted: schema, recorded: schema, ...oneOf(codes, offers) }, options);
}

/**
 * Makes a choice of a list of which another version or another law may know more: any code is read, and the rules judge
 * it.
 */
export function openChoice(
  label: Words,
  codes: ByKind<CodeWords>,
  { offers, ...options }: ChoiceOptions & { offers: Choices },
): Field<z.ZodString, z.ZodString> {
  return field(label, { posted: writtenLine(64), recorded: line(64), ...oneOf(codes, offers) }, options);
}

/** Returns the words and the form of a choice among codes. */
export function oneOf(codes: ByKind<CodeWords>, offers: Choices): Pick<Parameters<typeof field>[1], 'words' | 'form'> {
  return {
    words: (value: string, reader) => [wordOf(ofKind<CodeWords>(codes, reader.kind), value, reader.locale)],
    form: {
      widget: (name, posted, asking) => ({
        widget: 'radios',
        options: widgetOptions(name, optionsOf(offers, asking), posted),
      }),
      read: (name, posted, asking) => {
        const typed = posted.text(name);
        const known = optionsOf(offers, asking).some(({ value }) => value === typed);
        return known ? { value: typed } : mistake('choose', name);
      },
    },
  };
}
