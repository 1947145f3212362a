/** A person is written to at one e-mail address. It stands alone: no name, no second address, no line break. */
import type { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import { because, line } from '../schemas.ts';
import type { Words } from '../words.ts';
import { mistake, textMistake } from './input.ts';

/** RFC 5321 section 4.5.3.1 allows a path of 256 octets with its angle brackets. */
const LONGEST = 254;
const EMAIL = /^[^\s<>@"(),:;[\]\\]+@(?:[^\s<>@.,;:]+\.)+[^\s<>@.,;:]{2,}$/u;

export const emailAddress: z.ZodString = line(LONGEST).regex(EMAIL, because('NOT_AN_EMAIL'));

export function email(label: Words, options: FieldOptions = {}): Field<z.ZodString, z.ZodString> {
  return field(
    label,
    {
      posted: emailAddress,
      recorded: emailAddress,
      words: (value: string) => [value],
      form: {
        widget: (name, posted) => ({ widget: 'line', value: posted.text(name) }),
        read: (name, posted) => {
          const typed = posted.text(name).trim();
          if (typed === '') return mistake('required', name);
          const strange = textMistake(typed, LONGEST, name);
          return strange ?? (EMAIL.test(typed) ? { value: typed } : mistake('not_an_email', name));
        },
      },
    },
    options,
  );
}
