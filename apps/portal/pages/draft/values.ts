/** The inputs of a page show these values by name: those of the stored form, or exactly what was typed. */
import type { PostedForm } from '../../web/posted-form.ts';
import type { RequestForm } from './sections.ts';
import { rowsNamed } from './typed.ts';

export type Values = Record<string, string | string[]>;

/** `{ targets: [{ port: 80 }] }` becomes `{ 'targets.0.port': '80' }`; lists of codes stay lists. */
export function storedValues(form: RequestForm): Values {
  const values: Values = {};
  spread('', form, values);
  return values;
}

export function typedValues(form: PostedForm): Values {
  const values: Values = {};
  for (const name of Object.keys(form.raw))
    values[name] = name.endsWith('.categories') ? form.list(name) : (form.list(name)[0] ?? '');
  return values;
}

/** Lists the rows that `values` has of a list, in the order of the page. */
export function rowsIn(values: Values, list: string): number[] {
  return rowsNamed(Object.keys(values), list);
}

function spread(name: string, value: unknown, into: Values): void {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) into[name] = value;
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) spread(name === '' ? key : `${name}.${key}`, inner, into);
  else if (typeof value === 'boolean') into[name] = value ? 'yes' : 'no';
  else into[name] = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
