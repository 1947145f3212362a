/**
 * This kind of field says on which points the requested State has resolved the law otherwise than the State that asks.
 * It is information for both and binds neither.
 */
import { z } from 'zod';
import { grounds } from '../codes/grounds.ts';
import { assistanceClocks, elements, instruments } from '../codes/law.ts';
import { lawPoints, resolvedValues } from '../codes/law-points.ts';
import { languages } from '../codes/decisions.ts';
import { type Field, field, type FieldOptions } from '../field.ts';
import { line } from '../schemas.ts';
import { LAW_POINTS, type LawDifference } from '../values/law-difference.ts';
import { type CodeWords, inLocale, type PaperLanguage, type Words, wordOf } from '../words.ts';

const code = line(64);
export const lawDifferencesSchema = z
  .array(z.strictObject({ point: z.enum(LAW_POINTS), code, requesting: code, receiving: code }))
  .min(1)
  .max(120);

export function lawDifferences(
  label: Words,
  options: FieldOptions = {},
): Field<typeof lawDifferencesSchema, typeof lawDifferencesSchema> {
  return field(
    label,
    {
      posted: lawDifferencesSchema,
      recorded: lawDifferencesSchema,
      words: (value: LawDifference[], reader) => value.map((one) => differenceLine(one, reader.locale)),
      form: null,
    },
    options,
  );
}

/** Writes one difference as a line that names the point and what each State has resolved. */
export function differenceLine(
  { point, code: about, requesting, receiving }: LawDifference,
  locale: PaperLanguage,
): string {
  const named = NAMED[point];
  const name = inLocale(lawPoints[point], locale);
  const subject = named === null ? name : `${name}, ${wordOf(named, about, locale)}`;
  const value = (resolved: string): string => inLocale(valueWords(resolved), locale);
  return `${subject}: ${inLocale(REQUESTING, locale)} ${value(requesting)}; ${inLocale(REQUESTED, locale)} ${value(receiving)}`;
}

const REQUESTING: Words = ['requesting State', 'Estado requirente'];
const REQUESTED: Words = ['requested State', 'Estado requerido'];
const NOTHING: Words = ['none recorded', 'no consta'];

const NAMED: Record<LawDifference['point'], CodeWords | null> = {
  INSTRUMENT: null,
  GROUND: grounds,
  ELEMENT: elements,
  FLOOR: null,
  ORDER: null,
  TERM: assistanceClocks,
  LANGUAGE: languages,
};

function valueWords(resolved: string): Words {
  if (resolved === '') return NOTHING;
  const length = /^P(?:(\d+)D|T(\d+)H)$/.exec(resolved);
  if (length !== null) return lengthWords(length[1], length[2]);
  const known: CodeWords = { ...instruments, ...resolvedValues };
  return Object.hasOwn(known, resolved) ? (known[resolved] ?? [resolved, resolved]) : [resolved, resolved];
}

function lengthWords(days: string | undefined, hours: string | undefined): Words {
  return days === undefined ? [`${hours ?? ''} hours`, `${hours ?? ''} horas`] : [`${days} days`, `${days} días`];
}
