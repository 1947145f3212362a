/** This kind of field states a whole number within bounds. */
import { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import type { Source } from '../form.ts';
import type { Words } from '../words.ts';
import { mistake, widgetOptions } from './input.ts';

interface Bounds {
  min: number;
  max: number;
  /** This number stands in the input at first. */
  initial?: number;
}

export function number(
  label: Words,
  { min, max, initial, ...options }: FieldOptions & Bounds,
): Field<z.ZodInt, z.ZodInt> {
  const schema = z.int().min(min).max(max);
  return field(
    label,
    {
      posted: schema,
      recorded: schema,
      words: (value: number) => [String(value)],
      form: {
        widget: (name, posted) => ({
          widget: 'number',
          value: posted.has(name) ? posted.text(name) : String(initial ?? ''),
        }),
        read: (name, posted) => {
          const typed = posted.text(name);
          const fits = /^\d{1,9}$/.test(typed) && Number(typed) >= min && Number(typed) <= max;
          return fits ? { value: Number(typed) } : mistake('number_between', name, { min, max });
        },
      },
    },
    options,
  );
}

/** States the number by which something on the dossier is named, such as an entry; it is chosen among what is there. */
export function entryNumber(
  label: Words,
  { offers, ...options }: FieldOptions & { offers: Source },
): Field<z.ZodInt, z.ZodInt> {
  const schema = z.int().min(1);
  return field(
    label,
    {
      posted: schema,
      recorded: schema,
      words: (value: number) => [String(value)],
      form: {
        widget: (name, posted, asking) => ({
          widget: 'radios',
          options: widgetOptions(name, asking.options(offers), posted),
        }),
        read: (name, posted, asking) => {
          const typed = posted.text(name);
          const known = asking.options(offers).some(({ value }) => value === typed);
          return known ? { value: Number(typed) } : mistake('choose', name);
        },
      },
    },
    options,
  );
}
