/**
 * The path of a communication (Budapest Convention Art. 30(1)) states address, port and instant as far as they identify
 * the provider that took part. The shape has room for nothing else, so neither free text nor content can travel in it.
 */
import { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import type { Asking, PostedFields, ReadField, WidgetPart } from '../form.ts';
import { instant, signedInstant } from '../schemas.ts';
import { inLocale, type Words } from '../words.ts';
import { mistake, widgetOptions } from './input.ts';
import { targetId } from './targets.ts';

export const MAX_PATH = 20;
const HIGHEST_PORT = 65_535;
const ROWS_AT_FIRST = 3;
const MORE_ROWS = 3;

const element = {
  /** Names the identifier of the order whose transmission it is, such as `t1`. */
  target: targetId,
  address: z.union([z.ipv4(), z.ipv6()]),
  /** It is null where the record has no port. */
  port: z.int().min(1).max(HIGHEST_PORT).nullable(),
};
export const pathElements = z
  .array(z.strictObject({ ...element, at: instant }))
  .min(1)
  .max(MAX_PATH);
export const keptPathElements = z
  .array(z.strictObject({ ...element, at: signedInstant }))
  .min(1)
  .max(MAX_PATH);

const PARTS = {
  target: ['Identifier of the order', 'Identificador de la orden'],
  address: ['IP address', 'Dirección IP'],
  port: ['Port (optional)', 'Puerto (opcional)'],
  at: ['Date and time', 'Fecha y hora'],
} as const satisfies Record<string, Words>;
const NUMBER: Words = ['Number', 'Número'];
const MORE: Words = ['Add more rows', 'Añadir filas'];

type Element = z.output<typeof pathElements>[number];

export function path(label: Words, options: FieldOptions = {}): Field<typeof pathElements, typeof keptPathElements> {
  return field(
    label,
    {
      posted: pathElements,
      recorded: keptPathElements,
      words: (value: Element[], reader) =>
        value.map(({ target, address, port, at }) =>
          [reader.target(target), port === null ? address : `${address}, ${String(port)}`, reader.instant(at)].join(
            ' – ',
          ),
        ),
      form: {
        widget: (name, posted, asking) => ({
          widget: 'group',
          parts: rowsOf(name, posted).flatMap((row, index) => rowParts(row, index + 1, { posted, asking })),
          more: MORE,
        }),
        read: readPath,
      },
    },
    options,
  );
}

function rowsOf(name: string, posted: PostedFields): string[] {
  const typed = new Set(
    posted.entries().flatMap((one) => (one.name.startsWith(`${name}.`) ? [one.name.split('.')[1]] : [])),
  ).size;
  const wanted = posted.text('step') === 'more' ? typed + MORE_ROWS : Math.max(typed, ROWS_AT_FIRST);
  return Array.from({ length: Math.min(MAX_PATH, wanted) }, (_, index) => `${name}.${String(index)}`);
}

function rowParts(
  row: string,
  number: number,
  { posted, asking }: { posted: PostedFields; asking: Asking },
): WidgetPart[] {
  const heading = `${inLocale(NUMBER, asking.locale)} ${String(number)}`;
  const part = (name: keyof typeof PARTS, widget: WidgetPart['widget']): WidgetPart => ({
    name: `${row}.${name}`,
    label: inLocale(PARTS[name], asking.locale),
    hint: null,
    row: heading,
    widget,
  });
  const identifiers = widgetOptions(`${row}.target`, asking.options('ASKED_IDENTIFIERS'), posted);
  return [
    part('target', { widget: 'select', options: identifiers }),
    part('address', { widget: 'line', width: 'narrow', value: posted.text(`${row}.address`) }),
    part('port', { widget: 'number', value: posted.text(`${row}.port`) }),
    part('at', { widget: 'moment', value: posted.text(`${row}.at`) }),
  ];
}

/**
 * Rows in which nothing but the identifier stands are left out. Every other row must be whole; where it is not, a
 * mistake names the input.
 */
function readPath(name: string, posted: PostedFields, asking: Asking): ReadField {
  const elements: object[] = [];
  for (const [index, row] of rowsOf(name, posted).entries()) {
    const [address, port, at] = ['address', 'port', 'at'].map((part) => posted.text(`${row}.${part}`));
    if (!address && !port && !at) continue;
    const read = readRow(row, index + 1, { posted, asking });
    if ('mistake' in read) return read;
    elements.push(read.value as object);
  }
  return elements.length > 0 ? { value: elements } : mistake('path_required', `${name}.0.address`);
}

function readRow(row: string, number: number, { posted, asking }: { posted: PostedFields; asking: Asking }): ReadField {
  const typed = (part: string): string => posted.text(`${row}.${part}`);
  const [target, address, port] = [typed('target'), typed('address'), typed('port')];
  const values = { number, max: HIGHEST_PORT };
  const known = asking.options('ASKED_IDENTIFIERS').some(({ value }) => value === target);
  if (!known) return mistake('path_no_target', `${row}.target`, values);
  if (!element.address.safeParse(address).success) return mistake('path_no_address', `${row}.address`, values);
  const fits = port === '' || (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= HIGHEST_PORT);
  if (!fits) return mistake('path_no_port', `${row}.port`, values);
  const at = asking.readInstant(typed('at'));
  if (!at.ok) return mistake('path_no_instant', `${row}.at`, values);
  return { value: { target, address, port: port === '' ? null : Number(port), at: at.instant } };
}
