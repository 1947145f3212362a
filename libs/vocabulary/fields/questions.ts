/** This kind of field states a numbered list of questions, kept as one document. */
import { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import type { PostedFields, Preset } from '../form.ts';
import { digest, writtenText } from '../schemas.ts';
import { inLocale, type Words } from '../words.ts';
import { mistake, textMistake } from './input.ts';

const LONGEST = 2_000;
const MOST = 30;
const ASKED_AT_FIRST = 3;
const NUMBER: Words = ['Number', 'Número'];
const MORE: Words = ['More questions', 'Más preguntas'];

/** `preset` says what is asked at first. */
export function questions(
  label: Words,
  { preset, ...options }: FieldOptions & { preset?: Preset } = {},
): Field<z.ZodArray<z.ZodString>, z.ZodString> {
  return field(
    label,
    {
      posted: z.array(writtenText(LONGEST)).min(1).max(MOST),
      recorded: digest,
      keeps: 'QUESTIONS',
      words: (value: string[] | string) =>
        typeof value === 'string' ? [value] : value.map((one, index) => `${String(index + 1)}. ${one}`),
      record: (list: string[], keeper) => keeper.keep('QUESTIONS', list),
      form: {
        widget: (name, posted, asking) => {
          const typed = inputsOf(name, posted);
          const first = typed === 0 && preset !== undefined ? asking.preset(preset) : [];
          const wanted = posted.text('step') === 'more' ? typed + ASKED_AT_FIRST : Math.max(typed, first.length);
          const parts = Array.from({ length: Math.min(MOST, Math.max(ASKED_AT_FIRST, wanted)) }, (_, index) => ({
            name: `${name}.${String(index)}`,
            label: `${inLocale(NUMBER, asking.locale)} ${String(index + 1)}`,
            hint: null,
            row: null,
            widget: {
              widget: 'area' as const,
              rows: 2,
              value: first[index] ?? posted.text(`${name}.${String(index)}`),
            },
          }));
          return { widget: 'group', parts, more: MORE };
        },
        read: (name, posted) => {
          const written: string[] = [];
          for (let index = 0; index < MOST; index += 1) {
            const at = `${name}.${String(index)}`;
            const one = posted.text(at);
            const wrong = textMistake(one, LONGEST, at);
            if (wrong !== null) return wrong;
            if (one !== '') written.push(one);
          }
          return written.length > 0 ? { value: written } : mistake('required', `${name}.0`);
        },
      },
    },
    options,
  );
}

function inputsOf(name: string, posted: PostedFields): number {
  return posted.entries().filter((one) => one.name.startsWith(`${name}.`)).length;
}
