/** A provider is ordered this: which kinds of data of which identifiers, and for how long. */
import { z } from 'zod';
import { orderPhrases } from '../codes/order-kinds.ts';
import { dataCategories } from '../codes/request.ts';
import { type Field, field, type FieldOptions } from '../field.ts';
import { runningOrderTerm } from '../pinned-terms.ts';
import type { Reader } from '../reader.ts';
import { signedInstant } from '../schemas.ts';
import { DATA_CATEGORIES, MAX_TARGETS } from '../values/request-codes.ts';
import { inLocale, type Words, wordOf } from '../words.ts';
import { targetId } from './targets.ts';

const orderedTarget = z.strictObject({ id: targetId, categories: z.array(z.enum(DATA_CATEGORIES)) });
const orderedList = z.array(orderedTarget).min(1).max(MAX_TARGETS);
/** The term starts on the order's day or on its service, as the law counts: it is the same for both sides. */
const runningTerm = runningOrderTerm(signedInstant).nullable();

export type OrderedTarget = z.output<typeof orderedTarget>;
export type OrderedTerm = NonNullable<z.output<typeof runningTerm>>;

export function orderedTargets(label: Words, options: FieldOptions = {}): Field<null, typeof orderedList> {
  return field(
    label,
    {
      posted: null,
      recorded: orderedList,
      words: (value: OrderedTarget[], reader) =>
        value.map(({ id, categories }) => {
          const data = categories.map((category) => wordOf(dataCategories, category, reader.locale));
          return `${reader.identifier(id)}; ${data.join(', ')}`;
        }),
      form: null,
    },
    options,
  );
}

export function orderedTerm(label: Words, options: FieldOptions = {}): Field<null, typeof runningTerm> {
  return field(
    label,
    {
      posted: null,
      recorded: runningTerm,
      words: (value: OrderedTerm | null, reader) => (value === null ? [] : [daysFrom(value, reader)]),
      form: null,
    },
    options,
  );
}

function daysFrom({ days, start }: OrderedTerm, reader: Reader): string {
  return `${String(days)} ${inLocale(orderPhrases.CALENDAR_DAYS_FROM, reader.locale)} ${reader.instant(start)}`;
}
