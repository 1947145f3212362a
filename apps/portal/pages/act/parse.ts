/**
 * From a posted form to an act's body. Mistakes that can be seen here are told here, in the reader's language and beside
 * the field; everything else is judged by the api.
 */
import { endOfDay, instantOf, isDate } from '../../web/local-time.ts';
import { statesByName } from '../../texts/states.ts';
import { underReview } from './inputs.ts';
import { readPath } from './path-field.ts';
import type { FieldError, PostedForm } from '../../web/posted-form.ts';
import { type Field, itemsOf, orderedItemsOf, type Subject } from './fields.ts';

/** The longest free text that the api takes in an act, in UTF-16 units. */
export const LONGEST = 8_000;
export const LONGEST_QUESTION = 2_000;

export interface Reading {
  form: PostedForm;
  dossier: Subject;
  /** Zone in which dates and times were typed. */
  zone: string;
  labelOf: (field: string) => string;
  t: (key: string, values?: Record<string, string | number>) => string;
}

export type Parsed = { ok: true; body: Record<string, unknown> } | { ok: false; errors: FieldError[] };

type Value = { value: Record<string, unknown> } | { error: string; at?: string };

export function parseAct(fields: readonly Field[], reading: Reading): Parsed {
  const body: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const field of fields) {
    const result = parseField(field, reading);
    if ('error' in result) errors.push({ field: result.at ?? field.name, message: result.error });
    else Object.assign(body, result.value);
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, body };
}

function parseField(field: Field, reading: Reading): Value {
  const { form, dossier, zone, t } = reading;
  const label = reading.labelOf(field.name);
  const typed = form.text(field.name);
  const is = (value: unknown): Value => ({ value: { [field.name]: value } });
  switch (field.kind) {
    case 'line':
    case 'text':
      if (typed === '') return field.optional ? is(null) : { error: t('core.required', { label }) };
      return textMistake(typed, field.max ?? LONGEST, label, reading) ?? is(typed);
    case 'list':
      return parseList(field.name, field.max, reading);
    case 'instant': {
      const instant = instantOf(typed, zone);
      return instant.ok ? is(instant.instant) : { error: t(`core.${instant.reason}`, { label }) };
    }
    case 'date':
      if (typed === '' && field.optional) return is(null);
      return isDate(typed) ? is(typed) : { error: t('core.not_a_date', { label }) };
    case 'last-day': {
      if (typed === '' && field.optional) return is(null);
      const end = endOfDay(typed, zone);
      return end === null ? { error: t('core.not_a_date', { label }) } : is(end);
    }
    case 'choice': {
      const known = field.options(dossier).some(({ value }) => value === typed);
      if (!known) return { error: t('core.choose', { label }) };
      return is(field.isNumber ? Number(typed) : typed);
    }
    case 'codes': {
      const known = field.options(dossier).map(({ value }) => value);
      const chosen = known.filter((value) => form.list(field.name).includes(value));
      return chosen.length > 0 || field.optional ? is(chosen) : { error: t('core.choose', { label }) };
    }
    case 'state':
      return statesByName('en').some(({ code }) => code === typed) ? is(typed) : { error: t('core.choose', { label }) };
    case 'yes-no':
      return typed === 'yes' || typed === 'no' ? is(typed === 'yes') : { error: t('core.choose', { label }) };
    case 'number': {
      const { min, max } = field;
      const fits = /^\d{1,9}$/.test(typed) && Number(typed) >= min && Number(typed) <= max;
      return fits ? is(Number(typed)) : { error: t('act.number_between', { label, min, max }) };
    }
    case 'items':
      return is(
        itemsOf(dossier)
          .filter(({ value }) => form.list(field.name).includes(value))
          .map(({ target, category }) => ({ target: target.id, category })),
      );
    case 'causes': {
      const results = orderedItemsOf(dossier).map(({ value, target, category }) => ({
        id: `${field.name}.${value}`,
        target: target.id,
        category,
        cause: form.text(`${field.name}.${value}`),
      }));
      const open = results.find(({ cause }) => !field.options.includes(cause));
      if (open !== undefined) return { error: t('core.choose', { label }), at: open.id };
      return is(results.map(({ target, category, cause }) => ({ target, category, cause })));
    }
    case 'files': {
      const chosen = field.among(dossier).flatMap(({ id }) => (form.list(field.name).includes(id) ? [id] : []));
      return chosen.length > 0 ? is(chosen) : { error: t('core.choose', { label }) };
    }
    case 'targets': {
      const known = field.among(dossier).map(({ id }) => id);
      const chosen = form.list(field.name).filter((id) => known.includes(id));
      return chosen.length > 0 ? is(chosen) : { error: t('core.choose', { label }) };
    }
    case 'member': {
      const member = dossier.colleagues.find(({ id, office }) => `${id}/${office}` === typed);
      if (member === undefined) return { error: t('core.choose', { label }) };
      return { value: { member: member.id, ...(field.withOffice ? { office: member.office } : {}) } };
    }
    case 'disclosure': {
      const known = underReview(dossier).some(({ path }) => path === typed);
      return known ? is(typed) : { error: t('core.choose', { label }) };
    }
    case 'path': {
      const read = readPath(field.name, reading);
      return 'error' in read ? read : is(read.elements);
    }
    case 'letter': {
      const known = dossier.unacknowledgedLetters.some(({ letter }) => letter === typed);
      return known ? is(typed) : { error: t('core.choose', { label }) };
    }
    case 'holds':
      return parseHolds(
        field.among(dossier).map(({ id }) => id),
        reading,
      );
  }
}

function parseList(name: string, max: number, reading: Reading): Value {
  const items: string[] = [];
  for (let i = 0; i < max; i += 1) {
    const item = reading.form.text(`${name}.${i}`);
    const mistake = textMistake(item, LONGEST_QUESTION, reading.labelOf(name), reading);
    if (mistake !== null) return { ...mistake, at: `${name}.${i}` };
    if (item !== '') items.push(item);
  }
  if (items.length > 0) return { value: { [name]: items } };
  return { error: reading.t('core.required', { label: reading.labelOf(name) }), at: `${name}.0` };
}

function parseHolds(ids: string[], { form, zone, t, labelOf }: Reading): Value {
  const holds: { hold: string; preservedUntil: string }[] = [];
  for (const [i, hold] of ids.entries()) {
    const typed = form.text(`holds.${i}`);
    if (typed === '') continue;
    const preservedUntil = endOfDay(typed, zone);
    if (preservedUntil === null) return { error: t('core.not_a_date', { label: labelOf('holds') }), at: `holds.${i}` };
    holds.push({ hold, preservedUntil });
  }
  return holds.length > 0
    ? { value: { holds } }
    : { error: t('core.required', { label: labelOf('holds') }), at: 'holds.0' };
}

function textMistake(typed: string, max: number, label: string, { t }: Reading): { error: string } | null {
  if (typed.length > max) return { error: t('core.too_long', { label, max }) };
  if (/\p{Cc}/u.test(typed.replaceAll(/[\n\t]/g, ''))) return { error: t('core.control_characters', { label }) };
  return null;
}
