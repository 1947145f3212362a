/**
 * A posted form becomes the body of an act or a message. Mistakes that can be seen here are named here, in the reader's
 * language and beside the field; the api judges everything else.
 */
import type { Field, Fields } from '@comity/vocabulary/field';
import type { Asking, Mistake } from '@comity/vocabulary/form';
import type { FieldError } from '../web/posted-form.ts';
import type { MemberVisit } from '../web/visit.ts';
import { labelOf } from './inputs.ts';

export type FieldsRead = { ok: true; body: Record<string, unknown> } | { ok: false; errors: FieldError[] };

export function readFields(visit: MemberVisit, fields: Fields, asking: Asking): FieldsRead {
  const body: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const [name, field] of Object.entries(fields)) {
    if (field.form === null || field.form.asked?.(asking) === false) continue;
    const read = field.form.read(name, visit.form, asking);
    if ('value' in read) body[name] = read.value;
    // A field without an input of its own repeats the mistake of the one from which it is read.
    else if (field.form.hidden !== true) errors.push(errorOf(visit, name, { field, asking, mistake: read.mistake }));
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, body };
}

function errorOf(
  visit: MemberVisit,
  name: string,
  { field, asking, mistake }: { field: Field; asking: Asking; mistake: Mistake },
): FieldError {
  const widget = field.form?.widget(name, visit.form, asking);
  const own = widget?.widget === 'several' ? widget.parts.find((part) => part.name === mistake.at)?.label : undefined;
  const values = { label: own ?? labelOf(field, asking), ...mistake.values };
  return { field: mistake.at, message: visit.t(`core.${mistake.code}`, values) };
}
