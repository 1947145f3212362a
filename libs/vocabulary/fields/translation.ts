/** The translation of a request is kept as a document that says in which language it is and how it was made. */
import type { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import { digest, writtenText } from '../schemas.ts';
import type { Words } from '../words.ts';
import { mistake, textMistake } from './input.ts';

/** The limit counts UTF-16 units and has room for the whole request, as it is read abroad. */
export const MAX_TRANSLATION = 60_000;

/**
 * The language and how it was made stand in fields of their own beside the text, so the document is put together where
 * these are known.
 */
export function translationText(label: Words, options: FieldOptions = {}): Field<z.ZodString, z.ZodString> {
  return field(
    label,
    {
      posted: writtenText(MAX_TRANSLATION),
      recorded: digest,
      keeps: 'TRANSLATION',
      words: (value: string) => [value],
      record: (text: string, { keep, beside }) =>
        keep('TRANSLATION', { text, language: beside('language'), made: beside('made') }),
      form: {
        widget: (name, posted) => ({ widget: 'area', rows: 20, value: posted.text(name) }),
        read: (name, posted) => {
          const typed = posted.text(name);
          if (typed === '') return mistake('required', name);
          return textMistake(typed, MAX_TRANSLATION, name) ?? { value: typed };
        },
      },
    },
    options,
  );
}
