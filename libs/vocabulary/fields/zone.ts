/** A person types a time zone as they call it; it is kept as the IANA database spells it. */
import { type Field, field, type FieldOptions } from '../field.ts';
import { readZone } from '../judges/zone.ts';
import { recordedZone, zone as ianaZone } from '../schemas.ts';
import type { Words } from '../words.ts';
import { mistake } from './input.ts';

export function typedZone(label: Words, options: FieldOptions = {}): Field<typeof ianaZone, typeof ianaZone> {
  return field(
    label,
    {
      posted: ianaZone,
      recorded: recordedZone,
      words: (value: string) => [value],
      form: {
        widget: (name, posted) => ({ widget: 'line', value: posted.text(name) }),
        read: (name, posted) => {
          const typed = posted.text(name);
          if (typed.trim() === '') return mistake('required', name);
          const read = readZone(typed);
          if (read.ok) return { value: read.zone };
          return read.places.length === 0
            ? mistake('not_a_zone', name)
            : mistake('zone_means', name, { typed, places: read.places.join(', ') });
        },
      },
    },
    options,
  );
}
