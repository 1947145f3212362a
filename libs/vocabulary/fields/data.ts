/**
 * These kinds of field state kinds of data of single identifiers: those that are not granted, and why nothing can be
 * given of each.
 */
import { z } from 'zod';
import { dataCategories } from '../codes/request.ts';
import { impossibilities } from '../codes/outcomes.ts';
import { type Field, field, type FieldOptions } from '../field.ts';
import type { Reader } from '../reader.ts';
import {
  type ImpossibilityCode,
  IMPOSSIBILITY_CODES,
  type ImpossibleData,
  type RequestedData,
} from '../values/assistance.ts';
import { DATA_CATEGORIES, MAX_DATA } from '../values/request-codes.ts';
import { type Words, wordOf } from '../words.ts';
import { mistake, optionsOf, widgetOptions } from './input.ts';
import { targetId } from './targets.ts';

const CHOOSE_CAUSE: Words = ['Choose a cause', 'Elija una causa'];

/** States one kind of data of one identifier. */
export const requestedData = z.strictObject({ target: targetId, category: z.enum(DATA_CATEGORIES) });
const list = z.array(requestedData).max(MAX_DATA);
const some = list.min(1);
const impossible = z
  .array(requestedData.extend({ cause: z.enum(IMPOSSIBILITY_CODES) }))
  .min(1)
  .max(MAX_DATA);

/** Any of those that are asked for may be chosen; an empty list says none. */
export function data(label: Words, options: FieldOptions = {}): Field<typeof list, typeof list> {
  return field(
    label,
    {
      posted: list,
      recorded: list,
      words: (value: RequestedData[], reader) => value.map((one) => dataWords(one, reader)),
      mayBeEmpty: true,
      form: {
        widget: (name, posted, asking) => ({
          widget: 'checkboxes',
          options: widgetOptions(name, asking.options('ASKED_DATA'), posted),
        }),
        read: (name, posted, asking) => {
          const ticked = posted.list(name);
          return {
            value: asking
              .options('ASKED_DATA')
              .filter(({ value }) => ticked.includes(value))
              .map(({ value }) => dataOf(value)),
          };
        },
      },
    },
    options,
  );
}

/** Any of those that are kept may be chosen, and at least one. */
export function keptData(label: Words, options: FieldOptions = {}): Field<typeof some, typeof some> {
  return field(
    label,
    {
      posted: some,
      recorded: some,
      words: (value: RequestedData[], reader) => value.map((one) => dataWords(one, reader)),
      form: {
        widget: (name, posted, asking) => ({
          widget: 'checkboxes',
          options: widgetOptions(name, asking.options('KEPT_DATA'), posted),
        }),
        read: (name, posted, asking) => {
          const ticked = posted.list(name);
          const chosen = asking.options('KEPT_DATA').filter(({ value }) => ticked.includes(value));
          return chosen.length > 0 ? { value: chosen.map(({ value }) => dataOf(value)) } : mistake('choose', name);
        },
      },
    },
    options,
  );
}

/** States one cause for each kind of data that was ordered; what the provider has answered is chosen at first. */
export function causes(label: Words, options: FieldOptions = {}): Field<typeof impossible, typeof impossible> {
  return field(
    label,
    {
      posted: impossible,
      recorded: impossible,
      words: (value: ImpossibleData[], reader) =>
        value.map((one) => `${dataWords(one, reader)}: ${wordOf(impossibilities, one.cause, reader.locale)}`),
      form: {
        widget: (name, posted, asking) => ({
          widget: 'group',
          parts: asking.options('ORDERED_DATA').map(({ value, text, hint = null, preset = '' }) => {
            const input = `${name}.${value}`;
            const chosen = posted.has(input) ? posted.text(input) : preset;
            const options = optionsOf(impossibilities, asking).map((one) => ({
              ...one,
              chosen: one.value === chosen,
            }));
            return {
              name: input,
              label: text,
              hint,
              row: null,
              widget: {
                widget: 'select' as const,
                empty: CHOOSE_CAUSE,
                options: options.map((one, index) => ({
                  id: `${input}.${String(index)}`,
                  value: one.value,
                  text: one.text,
                  hint: null,
                  checked: one.chosen,
                })),
              },
            };
          }),
        }),
        read: (name, posted, asking) => {
          const given = asking.options('ORDERED_DATA').map(({ value }) => ({
            at: `${name}.${value}`,
            of: dataOf(value),
            cause: posted.text(`${name}.${value}`),
          }));
          const open = given.find(({ cause }) => !isCause(cause));
          if (open !== undefined) return mistake('choose', open.at);
          return { value: given.map(({ of, cause }) => ({ ...of, cause })) };
        },
      },
    },
    options,
  );
}

function isCause(code: string): code is ImpossibilityCode {
  return (IMPOSSIBILITY_CODES as readonly string[]).includes(code);
}

/** Reads `t1/TRAFFIC`, as an input names it. */
function dataOf(value: string): { target: string; category: string } {
  const [target = '', category = ''] = value.split('/');
  return { target, category };
}

export function dataWords({ target, category }: RequestedData, reader: Reader): string {
  return `${reader.target(target)} – ${wordOf(dataCategories, category, reader.locale)}`;
}
