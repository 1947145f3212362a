/**
 * Conditions of use as they travel: their codes, the digest of their wording, the last day that they set. Null where the
 * grant sets none. A page asks for the three beside each other.
 */
import { z } from 'zod';
import { conditions } from '../codes/law.ts';
import { type Field, field, type FieldOptions } from '../field.ts';
import type { FieldForm } from '../form.ts';
import type { Reader } from '../reader.ts';
import { day, digest, writtenText } from '../schemas.ts';
import { CONDITION_CODES } from '../values/law-codes.ts';
import { inLocale, type Words, wordOf } from '../words.ts';
import { codes } from './codes.ts';
import { day as dayField } from './day.ts';
import { LONGEST_TEXT } from './input.ts';
import { text as textField } from './text.ts';

const list = z.array(z.enum(CONDITION_CODES)).max(CONDITION_CODES.length);
const keepUntil = day.nullable().exactOptional();
const typed = z.strictObject({ codes: list, text: writtenText(LONGEST_TEXT), keepUntil }).nullable();
const recorded = z.strictObject({ codes: list, text: digest, keepUntil }).nullable();

type Typed = z.output<typeof typed>;

const WORDING: Words = ['What the conditions demand', 'Lo que exigen las condiciones'];
const KEEP_UNTIL: Words = ['Keep until the end of', 'Guardar hasta el fin del'];

const parts = {
  codes: codes(['Conditions of use', 'Condiciones de uso'], conditions, { offers: 'CONDITIONS', none: true }),
  text: textField(WORDING, { rows: 8 }),
  keepUntil: dayField(KEEP_UNTIL),
};

export function conditionsOfUse(label: Words, options: FieldOptions = {}): Field<typeof typed, typeof recorded> {
  return field(
    label,
    {
      posted: typed,
      recorded,
      documents: (value: Typed) => (value === null ? [] : [{ digest: value.text, form: 'TEXT' }]),
      words: wordsOfConditions,
      record: (value: Typed, keeper) =>
        value === null ? null : { ...value, text: keeper.keep('TEXT', { text: value.text, locale: keeper.locale }) },
      form,
    },
    options,
  );
}

function wordsOfConditions(value: Typed, reader: Reader): string[] {
  if (value === null) return [];
  const last = value.keepUntil ?? null;
  return [
    ...value.codes.map((code) => wordOf(conditions, code, reader.locale)),
    ...(last === null ? [] : [`${inLocale(KEEP_UNTIL, reader.locale)}: ${reader.day(last)}`]),
  ];
}

const form: FieldForm = {
  widget: (name, posted, asking) => ({
    widget: 'group',
    parts: (['codes', 'text', 'keepUntil'] as const).map((part) => {
      const widget = parts[part].form?.widget(inputOf(name, part), posted, asking);
      if (widget === undefined || widget.widget === 'group') throw new Error(`${part} has no single input`);
      return { name: inputOf(name, part), label: labelOf(part, asking), hint: null, row: null, widget };
    }),
  }),
  read: (name, posted, asking) => {
    const chosen = parts.codes.form?.read(inputOf(name, 'codes'), posted, asking);
    if (chosen === undefined || 'mistake' in chosen) return chosen ?? { value: null };
    const [wording, last] = (['text', 'keepUntil'] as const).map((part) => posted.text(inputOf(name, part)));
    if ((chosen.value as string[]).length === 0 && wording === '' && last === '') return { value: null };
    const text = parts.text.form?.read(inputOf(name, 'text'), posted, asking);
    if (text === undefined || 'mistake' in text) return text ?? { value: null };
    const until =
      last === '' ? { value: null } : parts.keepUntil.form?.read(inputOf(name, 'keepUntil'), posted, asking);
    if (until === undefined || 'mistake' in until) return until ?? { value: null };
    return { value: { codes: chosen.value, text: text.value, keepUntil: until.value } };
  },
};

/** `conditions`, `conditions.text`, `conditions.keepUntil`. */
function inputOf(name: string, part: keyof typeof parts): string {
  return part === 'codes' ? name : `${name}.${part}`;
}

function labelOf(part: keyof typeof parts, { locale }: { locale: 'en' | 'es' }): string {
  const { label } = parts[part];
  return inLocale('PRESERVATION' in label ? label.PRESERVATION : label, locale);
}
