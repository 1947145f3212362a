/** A service provider: people choose it by its name in the directory, and its code there is kept. */
import type { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import { line, writtenLine } from '../schemas.ts';
import type { Words } from '../words.ts';
import { mistake, widgetOptions } from './input.ts';

const CHOOSE: Words = ['Choose a service provider', 'Elija un proveedor de servicios'];

/** The shape takes any code; who records it asks the directory whether there is such a provider. */
export function provider(label: Words, options: FieldOptions = {}): Field<z.ZodString, z.ZodString> {
  return field(
    label,
    {
      posted: writtenLine(64),
      recorded: line(64).min(1),
      words: (value: string, reader) => [reader.provider(value)],
      form: {
        widget: (name, posted, asking) => ({
          widget: 'select',
          options: widgetOptions(name, asking.options('PROVIDERS'), posted),
          empty: CHOOSE,
        }),
        read: (name, posted, asking) => {
          const typed = posted.text(name);
          const known = asking.options('PROVIDERS').some(({ value }) => value === typed);
          return known ? { value: typed } : mistake('choose', name);
        },
      },
    },
    options,
  );
}
