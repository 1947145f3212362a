/** The path of a communication as it is typed: one row per element, each of one identifier of the order (Art. 30). */
import { formatLocal } from '@comity/calendar/format';
import { MAX_PATH } from '@comity/vocabulary/fields/path';
import { instantOf } from '../../web/local-time.ts';
import type { PostedForm } from '../../web/posted-form.ts';
import type { Subject } from './fields.ts';

const FIRST_ROWS = 3;
const MORE_ROWS = 3;
const HIGHEST_PORT = 65_535;

export interface PathRow {
  /** How its inputs are named: `elements.0`. */
  id: string;
  number: number;
  targets: { value: string; text: string; selected: boolean }[];
  address: string;
  port: string;
  at: string;
}

interface Element {
  target: string;
  address: string;
  port: number | null;
  at: string;
}

export function pathRows(name: string, form: PostedForm, { targets }: Subject): PathRow[] {
  const typed = new Set(
    form.entries().flatMap(({ name: input }) => (input.startsWith(`${name}.`) ? [input.split('.')[1]] : [])),
  ).size;
  const wanted = form.text('step') === 'more' ? typed + MORE_ROWS : Math.max(typed, FIRST_ROWS);
  return Array.from({ length: Math.min(MAX_PATH, wanted) }, (_, index) => {
    const id = `${name}.${String(index)}`;
    return {
      id,
      number: index + 1,
      targets: targets
        .filter(({ withdrawn }) => !withdrawn)
        .map((one) => ({
          value: one.id,
          text: `${one.id}: ${one.value}`,
          selected: form.text(`${id}.target`) === one.id,
        })),
      address: form.text(`${id}.address`),
      port: form.text(`${id}.port`),
      at: form.text(`${id}.at`),
    };
  });
}

interface Reading {
  form: PostedForm;
  dossier: Subject;
  zone: string;
  t: (key: string, values?: Record<string, string | number>) => string;
}

type Read = { elements: Element[] } | { error: string; at: string };

/** Rows in which nothing but the identifier stands are left out; every other one is whole or told where it is not. */
export function readPath(name: string, reading: Reading): Read {
  const elements: Element[] = [];
  for (const row of pathRows(name, reading.form, reading.dossier)) {
    if (row.address === '' && row.port === '' && row.at === '') continue;
    const element = readRow(row, reading);
    if ('error' in element) return element;
    elements.push(element);
  }
  if (elements.length > 0) return { elements };
  return { error: reading.t('act.path_required'), at: `${name}.0.address` };
}

function readRow({ id, number, address, port, at }: PathRow, { form, dossier, zone, t }: Reading): Element | Mistake {
  const wrong = (part: 'target' | 'address' | 'port' | 'at', key: string): Mistake => ({
    error: t(key, { number, max: HIGHEST_PORT }),
    at: `${id}.${part}`,
  });
  const target = form.text(`${id}.target`);
  if (!dossier.targets.some((one) => one.id === target && !one.withdrawn)) return wrong('target', 'act.path_no_target');
  if (!/^[0-9a-fA-F:.]{2,45}$/.test(address) || !isAddress(address)) return wrong('address', 'act.path_no_address');
  const fits = port === '' || (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= HIGHEST_PORT);
  if (!fits) return wrong('port', 'act.path_no_port');
  const instant = instantOf(at, zone);
  if (!instant.ok) return wrong('at', 'act.path_no_instant');
  return { target, address, port: port === '' ? null : Number(port), at: instant.instant };
}

interface Mistake {
  error: string;
  at: string;
}

/** IPv4 or IPv6, as the standard parser of addresses reads it. */
function isAddress(address: string): boolean {
  if (address.includes(':')) return URL.canParse(`http://[${address}]`);
  return /^(\d{1,3}\.){3}\d{1,3}$/.test(address) && URL.canParse(`http://${address}`);
}

/** As "check your answers" shows it. */
export function pathAnswer(value: unknown, { targets }: Subject, zone: string, locale: 'en' | 'es'): string {
  return (value as Element[])
    .map(({ target, address, port, at }) => {
      const known = targets.find(({ id }) => id === target)?.value ?? target;
      return [known, port === null ? address : `${address}, ${String(port)}`, formatLocal(at, zone, locale)].join(
        ' – ',
      );
    })
    .join('\n');
}
