/** This kind of field takes any number of codes of a list. */
import { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import type { Asking } from '../form.ts';
import { type CodeWords, type Words, wordOf } from '../words.ts';
import { type Choices, mistake, optionsOf, widgetOptions } from './input.ts';

type CodesOf<T> = z.ZodArray<z.ZodEnum<{ [K in keyof T & string]: K }>>;

/**
 * `none` lets an empty list say that there are none. With `whereAny` the field is not asked for where there is nothing
 * to choose.
 */
export function codes<const T extends CodeWords>(
  label: Words,
  all: T,
  {
    offers = all,
    none = false,
    whereAny = false,
    ...options
  }: FieldOptions & { offers?: Choices; none?: boolean; whereAny?: boolean } = {},
): Field<CodesOf<T>, CodesOf<T>> {
  const names = Object.keys(all) as [keyof T & string, ...(keyof T & string)[]];
  // The names of an object are plain strings to the compiler; those of this table are its codes.
  const schema = z.array(z.enum(names)).max(names.length) as unknown as CodesOf<T>;
  return field(
    label,
    {
      posted: schema,
      recorded: schema,
      words: (value: string[], reader) =>
        value.map((code, index) => `${String(index + 1)}. ${wordOf(all, code, reader.locale)}`),
      mayBeEmpty: none,
      form: {
        ...(whereAny ? { asked: (asking: Asking) => optionsOf(offers, asking).length > 0 } : {}),
        widget: (name, posted, asking) => ({
          widget: 'checkboxes',
          options: widgetOptions(name, optionsOf(offers, asking), posted),
        }),
        read: (name, posted, asking) => {
          const ticked = posted.list(name);
          const chosen = optionsOf(offers, asking).flatMap(({ value }) => (ticked.includes(value) ? [value] : []));
          return chosen.length > 0 || none ? { value: chosen } : mistake('choose', name);
        },
      },
    },
    options,
  );
}
