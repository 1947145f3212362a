/** A shift lasts from one time of the day to another, on the wall of the office; it may end on the next day. */
import { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import type { ShiftHours } from '../values/duty.ts';
import type { Words } from '../words.ts';
import { mistake } from './input.ts';
import { dayEnd, timeOfDay } from './opening-hours.ts';

export const shiftHoursSchema = z.strictObject({ from: timeOfDay, to: dayEnd });

type Hours = typeof shiftHoursSchema;

export function shiftHours(label: Words, options: FieldOptions = {}): Field<Hours, Hours> {
  return field(
    label,
    {
      posted: shiftHoursSchema,
      recorded: shiftHoursSchema,
      words: (value: ShiftHours) => [shiftLine(value)],
      form: {
        widget: (name, posted) => ({ widget: 'line', value: posted.text(name), width: 'narrow' }),
        read: (name, posted) => {
          const [from = '', to = '', ...more] = posted
            .text(name)
            .split(/[-–]/u)
            .map((time) => time.trim().padStart(5, '0'));
          const read = shiftHoursSchema.safeParse({ from, to });
          return read.success && more.length === 0 ? { value: read.data } : mistake('not_shift_hours', name);
        },
      },
    },
    options,
  );
}

export const shiftLine = ({ from, to }: ShiftHours): string => `${from}-${to}`;
