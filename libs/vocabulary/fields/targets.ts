/** These kinds of field name identifiers of the request by the short names under which it lists them. */
import { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import type { Source } from '../form.ts';
import { MAX_TARGETS } from '../values/request-codes.ts';
import type { Words } from '../words.ts';
import { mistake, widgetOptions } from './input.ts';

/** An identifier is called `t1`, `t2` and so on. */
export const targetId = z.string().max(8);
export const targetIds = z.array(targetId).min(1).max(MAX_TARGETS);

export function targets(
  label: Words,
  { offers = 'ASKED_IDENTIFIERS', ...options }: FieldOptions & { offers?: Source } = {},
): Field<typeof targetIds, typeof targetIds> {
  return field(
    label,
    {
      posted: targetIds,
      recorded: targetIds,
      words: (value: string[], reader) => value.map((id) => reader.identifier(id)),
      form: {
        widget: (name, posted, asking) => ({
          widget: 'checkboxes',
          options: widgetOptions(name, asking.options(offers), posted),
        }),
        read: (name, posted, asking) => {
          const ticked = posted.list(name);
          const chosen = asking.options(offers).flatMap(({ value }) => (ticked.includes(value) ? [value] : []));
          return chosen.length > 0 ? { value: chosen } : mistake('choose', name);
        },
      },
    },
    options,
  );
}

const anyIds = z.array(targetId).max(MAX_TARGETS);

/** Names some of the identifiers that are asked for; none means all of them. */
export function someOrAllTargets(label: Words, options: FieldOptions = {}): Field<typeof anyIds, typeof anyIds> {
  return field(
    label,
    {
      posted: anyIds,
      recorded: anyIds,
      words: (value: string[], reader) => value.map((id) => reader.identifier(id)),
      mayBeEmpty: true,
      form: {
        widget: (name, posted, asking) => ({
          widget: 'checkboxes',
          options: widgetOptions(name, asking.options('ASKED_IDENTIFIERS'), posted),
        }),
        read: (name, posted, asking) => {
          const ticked = posted.list(name);
          const offered = asking.options('ASKED_IDENTIFIERS');
          return { value: offered.flatMap(({ value }) => (ticked.includes(value) ? [value] : [])) };
        },
      },
    },
    options,
  );
}
