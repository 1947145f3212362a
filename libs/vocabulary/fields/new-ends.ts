/**
 * This kind of field sets a new last day for preserved data, hold by hold. An empty input leaves that hold as it is.
 */
import { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import { instant, line, signedInstant, writtenLine } from '../schemas.ts';
import type { Words } from '../words.ts';
import { mistake } from './input.ts';

const MOST = 60;
const NAME = 32;
const typedEnds = z
  .array(z.strictObject({ hold: writtenLine(NAME), preservedUntil: instant }))
  .min(1)
  .max(MOST);
export const newEndsRecorded = z
  .array(z.strictObject({ hold: line(NAME), preservedUntil: signedInstant }))
  .min(1)
  .max(MOST);

export function newEnds(label: Words, options: FieldOptions = {}): Field<typeof typedEnds, typeof newEndsRecorded> {
  return field(
    label,
    {
      posted: typedEnds,
      recorded: newEndsRecorded,
      words: (value: { hold: string; preservedUntil: string }[], reader) =>
        value.map(({ hold, preservedUntil }) => `${reader.hold(hold)}: ${reader.term(preservedUntil)}`),
      form: {
        widget: (name, posted, asking) => ({
          widget: 'group',
          parts: asking.options('PRESERVED_DATA').map(({ text }, index) => ({
            name: `${name}.${String(index)}`,
            label: text,
            hint: null,
            row: null,
            widget: { widget: 'last-day' as const, value: posted.text(`${name}.${String(index)}`) },
          })),
        }),
        read: (name, posted, asking) => {
          const ends: { hold: string; preservedUntil: string }[] = [];
          for (const [index, { value }] of asking.options('PRESERVED_DATA').entries()) {
            const at = `${name}.${String(index)}`;
            const typed = posted.text(at);
            if (typed === '') continue;
            const preservedUntil = asking.endOfDay(typed);
            if (preservedUntil === null) return mistake('not_a_date', at);
            ends.push({ hold: value, preservedUntil });
          }
          return ends.length > 0 ? { value: ends } : mistake('required', `${name}.0`);
        },
      },
    },
    options,
  );
}
