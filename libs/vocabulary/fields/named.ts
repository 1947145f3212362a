/** A person chooses among things on the dossier that are named by their digest: a letter, a report. */
import type { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import type { Source } from '../form.ts';
import { digest } from '../schemas.ts';
import type { Words } from '../words.ts';
import { mistake, widgetOptions } from './input.ts';

export function chosenDocument(
  label: Words,
  { offers, keeps, ...options }: FieldOptions & { offers: Source; keeps: 'TEXT' | 'PATH' },
): Field<z.ZodString, z.ZodString> {
  return field(
    label,
    {
      posted: digest,
      recorded: digest,
      keeps,
      // The document is on both dossiers already, so it does not travel.
      documents: () => [],
      words: (value: string) => [value],
      form: {
        widget: (name, posted, asking) => ({
          widget: 'radios',
          options: widgetOptions(name, asking.options(offers), posted),
        }),
        read: (name, posted, asking) => {
          const typed = posted.text(name);
          const known = asking.options(offers).some(({ value }) => value === typed);
          return known ? { value: typed } : mistake('choose', name);
        },
      },
    },
    options,
  );
}

/** Names a document or a package by its SHA-256, where no person chooses it. */
export function digestOf(
  label: Words,
  {
    keeps,
    ...options
  }: FieldOptions & { keeps?: 'PRODUCTION' | 'DELIVERY' | 'REQUEST' | 'VERIFICATION' | 'PATH' | 'ORDER' | 'TEXT' } = {},
): Field<null, z.ZodString> {
  return field(
    label,
    {
      posted: null,
      recorded: digest,
      ...(keeps === undefined ? {} : { keeps }),
      words: (value: string) => [value],
      form: null,
    },
    options,
  );
}

const digestIfStated = digest.exactOptional();

/**
 * The field names the order that a provider answers, by the digest under which it was served; the value is absent where
 * nobody has stated it.
 */
export function answeredOrder(label: Words, options: FieldOptions = {}): Field<null, typeof digestIfStated> {
  return field(
    label,
    {
      posted: null,
      recorded: digestIfStated,
      // The authority has its order.
      documents: () => [],
      words: (value: string | undefined) => (value === undefined ? [] : [value]),
      form: null,
    },
    options,
  );
}
