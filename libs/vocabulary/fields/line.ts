/** A person writes one line: a reference, a name. It travels as it is written. */
import type { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import { line as oneLine, writtenLine } from '../schemas.ts';
import type { Words } from '../words.ts';
import { mistake, textMistake } from './input.ts';

/** `max` counts UTF-16 units. */
export function line(
  label: Words,
  { max = 120, ...options }: FieldOptions & { max?: number } = {},
): Field<z.ZodString, z.ZodString> {
  return field(
    label,
    {
      posted: writtenLine(max),
      recorded: oneLine(max),
      words: (value: string) => [value],
      form: {
        widget: (name, posted) => ({ widget: 'line', value: posted.text(name) }),
        read: (name, posted) => {
          const typed = posted.text(name);
          if (typed === '') return mistake('required', name);
          return textMistake(typed, max, name) ?? { value: typed };
        },
      },
    },
    options,
  );
}
