/** A person chooses among what the administered organization has: a person, an office, an invitation, a proposed change. */
import { type Field, field, type FieldOptions } from '../field.ts';
import type { AdministrationSource } from '../form.ts';
import { id } from '../schemas.ts';
import type { Words } from '../words.ts';
import { mistake, widgetOptions } from './input.ts';

const CHOOSE: Words = ['Choose', 'Elija'];

export function ofOrganization(
  label: Words,
  { offers, ...options }: FieldOptions & { offers: AdministrationSource },
): Field<typeof id, typeof id> {
  return field(
    label,
    {
      posted: id,
      recorded: id,
      words: (value: string) => [value],
      form: {
        widget: (name, posted, asking) => ({
          widget: 'select',
          options: widgetOptions(name, asking.options(offers), posted),
          empty: CHOOSE,
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
