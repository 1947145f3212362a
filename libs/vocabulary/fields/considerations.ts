/** What the first of two people weighed: the second reads it in the exact text, and it goes nowhere else. */
import type { z } from 'zod';
import { type Field, omittable } from '../field.ts';
import { text } from './text.ts';

export function considerations(): Field<
  z.ZodExactOptional<z.ZodNullable<z.ZodString>>,
  z.ZodExactOptional<z.ZodNullable<z.ZodString>>
> {
  return omittable(
    text(['Considerations', 'Consideraciones'], {
      ask: ['What you considered', 'Lo que usted consideró'],
      hint: [
        'The person who approves reads it. It stays in your dossier.',
        'Lo lee quien aprueba. Queda en su expediente.',
      ],
      stays: true,
    }),
  );
}
