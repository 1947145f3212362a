/**
 * Free text is kept as a document, and the act or the message carries its digest: neither engine nor ledger holds it.
 */
import type { z } from 'zod';
import { type DocumentForm, type Field, field, type FieldOptions, type Keeper } from '../field.ts';
import type { Preset } from '../form.ts';
import { digest, longText, writtenReasons, writtenText } from '../schemas.ts';
import { GIVES_A_REASON } from '../values/request-codes.ts';
import type { ByKind, Words } from '../words.ts';
import { LONGEST_TEXT, mistake, textMistake } from './input.ts';

export interface TextOptions extends FieldOptions {
  /** A program keeps a document of this kind in place of the text, where that is no plain text. */
  keeps?: DocumentForm;
  /** The input has this many lines. */
  rows?: number;
  /** The limit counts UTF-16 units. */
  max?: number;
  preset?: Preset;
}

export function text(label: ByKind<Words>, options: TextOptions = {}): Field<z.ZodString, z.ZodString> {
  const { keeps = 'TEXT', ...others } = options;
  const plain = document(label, 'TEXT', (written, { locale }) => ({ text: written, locale }), others);
  return { ...plain, keeps, documents: (value) => (typeof value === 'string' ? [{ digest: value, form: keeps }] : []) };
}

/** Why something is ended, given away or declined. It says something to those who read it later. */
export function reasons(label: ByKind<Words>, options: TextOptions = {}): Field<z.ZodString, z.ZodString> {
  const plain = text(label, options);
  const { form } = plain;
  if (form === null) return plain;
  return {
    ...plain,
    posted: writtenReasons(options.max ?? LONGEST_TEXT),
    form: {
      ...form,
      read: (name, posted, asking) => {
        const typed = posted.text(name);
        const empty = typed === '' || GIVES_A_REASON.test(typed);
        return empty ? form.read(name, posted, asking) : mistake('gives_no_reason', name);
      },
    },
  };
}

/** An order has room for the lines of as many identifiers as a request may name, in UTF-16 units. */
export const LONGEST_ORDER = 250_000;

/**
 * States what a provider is ordered. Its document says beside the text who orders what, and never a fact of the case.
 */
export function orderText(label: Words, options: TextOptions = {}): Field<z.ZodString, z.ZodString> {
  const content = (written: string, { locale, order, beside }: Keeper): object => ({
    text: written,
    locale,
    ...order(beside),
  });
  return document(label, 'ORDER', content, {
    rows: 24,
    max: LONGEST_ORDER,
    preset: 'ORDER_TEMPLATE',
    ...options,
  });
}

/** The longest list of hashes that can be pasted has this many UTF-16 units. */
const LONGEST_MANIFEST = 120_000;

/** States a list of hashes as another program wrote it: any text is taken, and judged where it is read. */
export function manifest(label: Words, options: TextOptions = {}): Field<z.ZodString, z.ZodString> {
  return { ...text(label, { rows: 8, max: LONGEST_MANIFEST, ...options }), posted: longText(LONGEST_MANIFEST) };
}

function document(
  label: ByKind<Words>,
  keeps: DocumentForm,
  content: (written: string, keeper: Keeper) => object,
  { rows = 5, max = LONGEST_TEXT, preset, ...options }: TextOptions,
): Field<z.ZodString, z.ZodString> {
  return field(
    label,
    {
      posted: writtenText(max),
      recorded: digest,
      keeps,
      words: (value: string) => [value],
      record: (written: string, keeper) => keeper.keep(keeps, content(written, keeper)),
      form: {
        widget: (name, posted, asking) => {
          const first = preset === undefined ? '' : asking.preset(preset).join('\n');
          return { widget: 'area', rows, value: posted.has(name) ? posted.text(name) : first };
        },
        read: (name, posted) => {
          const typed = posted.text(name);
          if (typed === '') return mistake('required', name);
          return textMistake(typed, max, name) ?? { value: typed };
        },
      },
    },
    options,
  );
}
