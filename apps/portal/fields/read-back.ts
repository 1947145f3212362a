/** What was filled in is shown as a person reads it before it is confirmed. */
import type { Field, Fields } from '@comity/vocabulary/field';
import type { Asking } from '@comity/vocabulary/form';
import type { Reader } from '@comity/vocabulary/reader';
import type { MemberVisit } from '../web/visit.ts';
import { askedFields, labelOf } from './inputs.ts';

export interface ReadBack {
  label: string;
  value: string;
}

/** `body` is what was read from the fields. */
export function readBack(
  visit: MemberVisit,
  fields: Fields,
  body: Readonly<Record<string, unknown>>,
  { asking, reader }: { asking: Asking; reader: Reader },
): ReadBack[] {
  return askedFields(fields, asking).map(([name, field]) => {
    const lines = chosen(visit, name, { field, asking }) ?? field.words(body[name], reader);
    return { label: labelOf(field, asking), value: lines.join('\n') || visit.t('core.none') };
  });
}

/** A choice is read back in the words in which it was offered. Returns null where the field offers none. */
function chosen(
  { form }: MemberVisit,
  name: string,
  { field, asking }: { field: Field; asking: Asking },
): string[] | null {
  const widget = field.form?.widget(name, form, asking);
  if (widget?.widget === 'files') return widget.kept.map((file) => file.name);
  if (widget === undefined || !('options' in widget)) return null;
  return widget.options.filter(({ checked }) => checked).map(({ text }) => text);
}
