/**
 * The longest value that a schema takes, made from the schema itself: whatever a contract accepts, some person types one
 * day, and every page that shows it must hold it.
 */
import type { z } from 'zod';

/** One word without a place to break is the widest text, and one letter a line is the highest. */
export type Extreme = 'WORD' | 'LINES';

/** A list is shown with so many rows, however many its contract takes; that very many are folded is shown elsewhere. */
const MOST_ITEMS = 40;
/** No field takes more text than this. */
const LONGEST = 250_000;
/** A field that takes no free text takes one of these. */
const FORMATS = [
  ...[
    'America/Argentina/ComodRivadavia',
    '2026-11-05T14:03:22.123456789',
    '2026-12-31',
    '40000000-0000-4000-8000-000000000001',
  ],
  ...['t499/TRAFFIC', 'ART_8', '2001:db8:1111:2222:3333:4444:5555:6666', '203.0.113.7', 'SGVsbG8=', '2026-11-05T14:03'],
  ...['f'.repeat(64), 't499', 'CL', '2026-11-05T14:03:22.123Z', 'h-0123456789abcdef'],
];

export function longestValue(schema: z.ZodType, extreme: Extreme): unknown {
  return valueOf(schema as unknown as z.core.$ZodTypes, extreme);
}

function valueOf(schema: z.core.$ZodTypes, extreme: Extreme): unknown {
  const { def } = schema._zod;
  const inner = (one: z.core.$ZodType): unknown => longestValue(one as z.ZodType, extreme);
  if (def.type === 'string') return textOf(schema as unknown as z.ZodType, extreme);
  if (def.type === 'number') return longestOf([1_000_000, 65_535, 1_200, 1].filter((one) => takes(schema, one)));
  if (def.type === 'boolean') return true;
  if (def.type === 'literal') return def.values[0];
  if (def.type === 'enum') return longestOf(Object.values(def.entries));
  if (def.type === 'nullable' || def.type === 'optional' || def.type === 'default') return inner(def.innerType);
  if (def.type === 'union') return longestOf(def.options.map(inner));
  if (def.type === 'array')
    return Array.from({ length: Math.min(mostOf(schema), MOST_ITEMS) }, () => inner(def.element));
  if (def.type === 'object')
    return Object.fromEntries(Object.entries(def.shape).map(([name, one]) => [name, inner(one)]));
  if (def.type === 'record') return { [String(inner(def.keyType))]: inner(def.valueType) };
  if (def.type === 'null') return null;
  // What is sent stands in the form; what it becomes does not.
  if (def.type === 'pipe') return inner(def.in);
  throw new Error(`Nothing makes the longest value of ${def.type} yet`);
}

function textOf(schema: z.ZodType, extreme: Extreme): string {
  const most = Math.min(mostOf(schema), LONGEST);
  const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(Math.ceil(most / 34)).slice(0, most);
  const lines = 'x\n'.repeat(most / 2 - 1) + 'xx';
  const fitting = [extreme === 'LINES' ? lines : word, word, ...FORMATS].find((text) => takes(schema, text));
  if (fitting === undefined) throw new Error('No text fits a schema: add one that does to FORMATS');
  return fitting;
}

const takes = (schema: unknown, value: unknown): boolean => (schema as z.ZodType).safeParse(value).success;

/** Returns the greatest length that the schema takes. */
function mostOf(schema: unknown): number {
  const { checks = [] } = (schema as z.core.$ZodType)._zod.def as { checks?: z.core.$ZodCheck[] };
  const lengths = checks.flatMap(({ _zod: { def } }) => ('maximum' in def ? [Number(def.maximum)] : []));
  return Math.min(Infinity, ...lengths);
}

function longestOf<T>(values: readonly T[]): T {
  const [first, ...others] = values;
  if (first === undefined) throw new Error('A schema takes none of these values');
  const length = (one: T): number => JSON.stringify(one).length;
  return others.reduce((longest, one) => (length(one) > length(longest) ? one : longest), first);
}
