/**
 * Conditions of use travel as their codes, the digest of their wording, and the last day that they set; they are null
 * where the grant sets none. A page asks for the three beside each other.
 */
import { z } from 'zod';
import { conditions } from '../codes/law.ts';
import { type Field, field, type FieldOptions, optional } from '../field.ts';
import type { Asking, FieldForm, PostedFields, SingleWidget } from '../form.ts';
import type { Reader } from '../reader.ts';
import { day, digest, writtenText } from '../schemas.ts';
import { CONDITION_CODES } from '../values/law-codes.ts';
import { inLocale, ofKind, type Words, wordOf } from '../words.ts';
import { codes } from './codes.ts';
import { day as dayField } from './day.ts';
import { LONGEST_TEXT, mistake } from './input.ts';
import { text as textField } from './text.ts';

const list = z.array(z.enum(CONDITION_CODES)).max(CONDITION_CODES.length);
const keepUntil = day.nullable().exactOptional();
const typed = z.strictObject({ codes: list, text: writtenText(LONGEST_TEXT), keepUntil }).nullable();
const recorded = z.strictObject({ codes: list, text: digest, keepUntil }).nullable();

type Typed = z.output<typeof typed>;

const KEEP_UNTIL: Words = ['Keep until the end of', 'Guardar hasta el fin del'];

const codesPart = codes(['Conditions of use', 'Condiciones de uso'], conditions, { offers: 'CONDITIONS', none: true });
const textPart = optional(
  textField(['What the conditions demand, in words', 'Lo que exigen las condiciones, con palabras'], { rows: 8 }),
);
const dayPart = optional(
  dayField(['Last day until which the evidence may be kept', 'Último día hasta el que pueden guardarse las pruebas']),
);

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

/** The wording and the day have inputs of their own, named as in the act that sets conditions. */
const TEXT_INPUT = 'conditionsText';
const DAY_INPUT = 'keepUntil';

const form: FieldForm = {
  widget: (name, posted, asking) => ({
    widget: 'several',
    parts: partsOf(name).map(([input, part]) => ({
      name: input,
      label: inLocale(ofKind<Words>(part.label, asking.kind), asking.locale),
      hint: null,
      row: null,
      mayBeEmpty: true,
      widget: singleWidget(part, input, { posted, asking }),
    })),
  }),
  read: (name, posted, asking) => {
    const values: unknown[] = [];
    for (const [input, part] of partsOf(name)) {
      const read = part.form?.read(input, posted, asking) ?? { value: null };
      if ('mistake' in read) return read;
      values.push(read.value);
    }
    const [chosen, text, keepUntil] = values;
    if ((chosen as string[]).length === 0) return { value: null };
    return text === null ? mistake('required', TEXT_INPUT) : { value: { codes: chosen, text, keepUntil } };
  },
};

function partsOf(name: string): [input: string, part: Field][] {
  return [
    [name, codesPart],
    [TEXT_INPUT, textPart],
    [DAY_INPUT, dayPart],
  ];
}

function singleWidget(
  part: Field,
  input: string,
  { posted, asking }: { posted: PostedFields; asking: Asking },
): SingleWidget {
  const widget = part.form?.widget(input, posted, asking);
  if (widget === undefined || widget.widget === 'group' || widget.widget === 'several')
    throw new Error(`${input} has no single input`);
  return widget;
}
