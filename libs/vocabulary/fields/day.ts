/** These kinds of field state a local day, and the end of one. */
import type { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import { day as localDay, instant as anyOffset, signedInstant } from '../schemas.ts';
import type { ByKind, Words } from '../words.ts';
import { mistake } from './input.ts';

/** States a local date `YYYY-MM-DD`. */
export function day(label: Words, options: FieldOptions = {}): Field<z.ZodISODate, z.ZodISODate> {
  return field(
    label,
    {
      posted: localDay,
      recorded: localDay,
      words: (value: string, reader) => [reader.day(value)],
      form: {
        widget: (name, posted) => ({ widget: 'day', value: posted.text(name) }),
        read: (name, posted, asking) => {
          const typed = posted.text(name);
          return asking.isDay(typed) ? { value: typed } : mistake('not_a_date', name);
        },
      },
    },
    options,
  );
}

/** States a local day that is wholly included: the instant that is kept is its end. */
export function lastDay(label: ByKind<Words>, options: FieldOptions = {}): Field<typeof anyOffset, z.ZodISODateTime> {
  return field(
    label,
    {
      posted: anyOffset,
      recorded: signedInstant,
      words: (value: string, reader) => [reader.term(value)],
      form: {
        widget: (name, posted) => ({ widget: 'last-day', value: posted.text(name) }),
        read: (name, posted, asking) => {
          const end = asking.endOfDay(posted.text(name));
          return end === null ? mistake('not_a_date', name) : { value: end };
        },
      },
    },
    options,
  );
}
