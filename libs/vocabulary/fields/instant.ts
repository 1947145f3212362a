/** An instant is a point in time. People type it in the zone of the page; it is kept in UTC. */
import type { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import { instant as anyOffset, signedInstant } from '../schemas.ts';
import type { Words } from '../words.ts';
import { unreadInstant } from './input.ts';

/** With `now` the present moment is offered. */
export function instant(
  label: Words,
  { now = false, ...options }: FieldOptions & { now?: boolean } = {},
): Field<typeof anyOffset, z.ZodISODateTime> {
  return field(
    label,
    {
      posted: anyOffset,
      recorded: signedInstant,
      words: (value: string, reader) => [reader.instant(value)],
      form: {
        widget: (name, posted, asking) => ({
          widget: 'moment',
          value: posted.has(name) || !now ? posted.text(name) : asking.localOf(asking.now),
        }),
        read: (name, posted, asking) => {
          const read = asking.readInstant(posted.text(name));
          return read.ok ? { value: read.instant } : unreadInstant(read, name);
        },
      },
    },
    options,
  );
}
