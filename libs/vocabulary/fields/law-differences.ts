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
  const value = (resolved: string): string => valueSaid(resolved, locale);
  return `${subject}: ${inLocale(REQUESTING, locale)} ${value(requesting)}; ${inLocale(REQUESTED, locale)} ${value(receiving)}`;
}

const REQUESTING: Words = ['requesting State', 'Estado requirente'];
const REQUESTED: Words = ['requested State', 'Estado requerido'];
const NOTHING: Words = ['none recorded', 'no consta'];
const DAY: Words = ['day', 'día'];
const DAYS: Words = ['days', 'días'];
const HOUR: Words = ['hour', 'hora'];
const HOURS: Words = ['hours', 'horas'];

const NAMED: Record<LawDifference['point'], CodeWords | null> = {
  INSTRUMENT: null,
  GROUND: grounds,
  ELEMENT: elements,
  FLOOR: null,
  ORDER: null,
  TERM: assistanceClocks,
  LANGUAGE: languages,
};

/** A value is none, a length such as `P45D` or `PT4H`, or a code, which another version may not have words for. */
function valueSaid(resolved: string, locale: PaperLanguage): string {
  if (resolved === '') return inLocale(NOTHING, locale);
  const [, days, hours] = /^P(?:(\d+)D|T(\d+)H)$/.exec(resolved) ?? [];
  if (days !== undefined) return `${days} ${inLocale(Number(days) === 1 ? DAY : DAYS, locale)}`;
  if (hours !== undefined) return `${hours} ${inLocale(Number(hours) === 1 ? HOUR : HOURS, locale)}`;
  return wordOf({ ...instruments, ...resolvedValues }, resolved, locale);
}
