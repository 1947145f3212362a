/** A person is written to at one e-mail address. It stands alone: no name, no second address, no line break. */
import type { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import { hiddenCharacters } from '../judges/writing.ts';
import { because, line, NOBODY_SEES } from '../schemas.ts';
import type { Words } from '../words.ts';
import { mistake, textMistake } from './input.ts';

/** RFC 5321 section 4.5.3.1 allows a path of 256 octets with its angle brackets. */
const LONGEST = 254;
const EMAIL = /^[^\s<>@"(),:;[\]\\]+@(?:[^\s<>@.,;:]+\.)+[^\s<>@.,;:]{2,}$/u;

const recorded: z.ZodString = line(LONGEST).regex(EMAIL, because('NOT_AN_EMAIL'));
/**
 * An address with a character that nobody sees is another address than the one that is read, and nobody who signs in
 * ever has it.
 */
export const emailAddress: z.ZodString = recorded.refine((typed) => hiddenCharacters(typed).length === 0, NOBODY_SEES);

export function email(label: Words, options: FieldOptions = {}): Field<z.ZodString, z.ZodString> {
  return field(
    label,
    {
      posted: emailAddress,
      recorded,
      words: (value: string) => [value],
      form: {
        widget: (name, posted) => ({ widget: 'line', value: posted.text(name) }),
        read: (name, posted) => {
          const typed = posted.text(name).trim();
          if (typed === '') return mistake('required', name);
          const strange = textMistake(typed, LONGEST, name);
          const hidden = hiddenCharacters(typed);
          if (hidden.length > 0) return mistake('hidden_characters', name, { codes: hidden.join(', ') });
          return strange ?? (EMAIL.test(typed) ? { value: typed } : mistake('not_an_email', name));
        },
      },
    },
    options,
  );
}
