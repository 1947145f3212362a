import { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import { type CodeWords, type Words, wordOf } from '../words.ts';
import { mistake, optionsOf, widgetOptions } from './input.ts';

export const YES_OR_NO = { yes: ['Yes', 'Sí'], no: ['No', 'No'] } as const satisfies CodeWords;

/** This kind of field asks a question that is answered by yes or no. Neither is chosen at first. */
export function yesNo(label: Words, options: FieldOptions = {}): Field<z.ZodBoolean, z.ZodBoolean> {
  return field(
    label,
    {
      posted: z.boolean(),
      recorded: z.boolean(),
      words: (value: boolean, reader) => [wordOf(YES_OR_NO, value ? 'yes' : 'no', reader.locale)],
      form: {
        widget: (name, posted, asking) => ({
          widget: 'radios',
          options: widgetOptions(name, optionsOf(YES_OR_NO, asking), posted),
        }),
        read: (name, posted) => {
          const typed = posted.text(name);
          return typed === 'yes' || typed === 'no' ? { value: typed === 'yes' } : mistake('choose', name);
        },
      },
    },
    options,
  );
}
