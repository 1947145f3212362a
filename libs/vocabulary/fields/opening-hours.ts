/** An office is open at these hours of each weekday, in its own zone. A person types a line for each day. */
import { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import type { PostedFields } from '../form.ts';
import { because } from '../schemas.ts';
import { type OpeningHours, WEEKDAYS, type Weekday } from '../values/organizations.ts';
import { type CodeWords, inLocale, type Words } from '../words.ts';
import { mistake } from './input.ts';

export const weekdays = {
  MON: ['Monday', 'lunes'],
  TUE: ['Tuesday', 'martes'],
  WED: ['Wednesday', 'miércoles'],
  THU: ['Thursday', 'jueves'],
  FRI: ['Friday', 'viernes'],
  SAT: ['Saturday', 'sábado'],
  SUN: ['Sunday', 'domingo'],
} as const satisfies Record<Weekday, Words> & CodeWords;

/** `HH:MM`; the end of a day may be written `24:00`. */
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
export const dayEnd = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);
/** Nobody opens more often in a day. */
const MOST = 6;

const day = z
  .array(z.strictObject({ from: timeOfDay, to: dayEnd }))
  .max(MOST)
  .refine((spans) => spans.every(inOrder), because('HOURS_UNORDERED'));

function inOrder({ from, to }: { from: string; to: string }, at: number, all: readonly { to: string }[]): boolean {
  return from < to && (all[at - 1]?.to ?? '') <= from;
}

export const openingHoursSchema = z.strictObject(
  Object.fromEntries(WEEKDAYS.map((name) => [name, day])) as Record<Weekday, typeof day>,
);

type Hours = typeof openingHoursSchema;

export function openingHours(label: Words, options: FieldOptions = {}): Field<Hours, Hours> {
  return field(
    label,
    {
      posted: openingHoursSchema,
      recorded: openingHoursSchema,
      words: (value: OpeningHours, { locale }) =>
        WEEKDAYS.filter((name) => value[name].length > 0).map(
          (name) => `${inLocale(weekdays[name], locale)}: ${lineOf(value[name])}`,
        ),
      mayBeEmpty: true,
      form: {
        widget: (name, posted, { locale }) => ({
          widget: 'group',
          parts: WEEKDAYS.map((weekday) => ({
            name: `${name}.${weekday}`,
            label: inLocale(weekdays[weekday], locale),
            hint: null,
            row: null,
            mayBeEmpty: true,
            widget: { widget: 'line', value: posted.text(`${name}.${weekday}`), width: 'narrow' },
          })),
        }),
        read: (name, posted) => {
          const read = WEEKDAYS.map((weekday) => [weekday, readDay(posted, `${name}.${weekday}`)] as const);
          const wrong = read.find(([, spans]) => spans === null);
          if (wrong !== undefined) return mistake('not_opening_hours', `${name}.${wrong[0]}`);
          return { value: Object.fromEntries(read) };
        },
      },
    },
    options,
  );
}

/** Returns null for what are no hours in order. */
function readDay(posted: PostedFields, name: string): OpeningHours[Weekday] | null {
  const typed = posted.text(name).trim();
  if (typed === '') return [];
  const spans = typed.split(',').map((span) => {
    const [from = '', to = ''] = span.split(/[-–]/u).map((time) => time.trim().padStart(5, '0'));
    return { from, to };
  });
  return day.safeParse(spans).success ? spans : null;
}

export const lineOf = (spans: OpeningHours[Weekday]): string => spans.map(({ from, to }) => `${from}-${to}`).join(', ');

const ROUND_THE_CLOCK: Words = ['Round the clock', 'Las 24 horas'];
const CLOSED: Words = ['No fixed hours', 'Sin horario fijo'];

/** Says the hours in a line: days in a row with the same hours stand together. */
export function hoursInWords(hours: OpeningHours): Words {
  const lines = WEEKDAYS.map((weekday) => lineOf(hours[weekday]));
  if (lines.every((line) => line === '00:00-24:00')) return ROUND_THE_CLOCK;
  const runs = WEEKDAYS.reduce<{ first: Weekday; last: Weekday; line: string }[]>((all, weekday, at) => {
    const line = lines[at] ?? '';
    const before = all.at(-1);
    if (before?.line === line) return [...all.slice(0, -1), { ...before, last: weekday }];
    return [...all, { first: weekday, last: weekday, line }];
  }, []);
  const open = runs.filter(({ line }) => line !== '');
  if (open.length === 0) return CLOSED;
  const say = (locale: 'en' | 'es', to: string): string =>
    open
      .map(({ first, last, line }) => {
        const [from, until] = [first, last].map((one) => inLocale(weekdays[one], locale)) as [string, string];
        return `${from === until ? from : `${from} ${to} ${until}`}, ${line}`;
      })
      .join('; ');
  return [say('en', 'to'), say('es', 'a')];
}
