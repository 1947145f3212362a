/** People choose a State by its name; its ISO 3166-1 alpha-2 code is kept. */
import { z } from 'zod';
import { type Field, field, type FieldOptions, omittable } from '../field.ts';
import type { Source } from '../form.ts';
import { line } from '../schemas.ts';
import type { Words } from '../words.ts';
import { mistake, widgetOptions } from './input.ts';

const CHOOSE: Words = ['Choose a State', 'Elija un Estado'];

/** A document states the code of ISO 3166-1 alpha-2. */
export const stateCode = z.string().regex(/^[A-Z]{2}$/);

/** Any two letters are taken: a State that is not in the list is refused by the rules and not by the shape. */
export function state(
  label: Words,
  {
    offers = 'STATES',
    schema = line(2).min(2),
    ...options
  }: FieldOptions & { offers?: Source; schema?: z.ZodString } = {},
): Field<z.ZodString, z.ZodString> {
  return field(
    label,
    {
      posted: schema,
      recorded: schema,
      words: (value: string, reader) => [reader.state(value)],
      form: {
        widget: (name, posted, asking) => {
          const shown = widgetOptions(name, asking.options(offers), posted);
          return offers === 'STATES'
            ? { widget: 'select', options: shown, empty: CHOOSE }
            : { widget: 'radios', options: shown };
        },
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

/** The data are probably in a State that knows nothing of the request; only the requesting State may write to it. */
export function otherCompetentState(): ReturnType<typeof omittable<z.ZodString, z.ZodString>> {
  return omittable(
    state(['State', 'Estado'], {
      ask: ['Other State that keeps the data', 'Otro Estado en el que están los datos'],
      hint: [
        'Only where another State keeps the data. Nothing is sent there: the requesting State decides whether to ask that State.',
        'Solo si los datos están en otro Estado. No se le envía nada: el Estado requirente decide si se dirige a él.',
      ],
    }),
  );
}
