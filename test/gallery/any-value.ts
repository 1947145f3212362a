/**
 * Any value that a schema takes, made from the schema itself: what a contract accepts is what may be stored, and what is
 * stored must be readable for ever. Texts are those that trouble renderers most, as far as the schema takes them.
 */
import { STRINGS } from '@comity/documents/test/filled';
import fc from 'fast-check';
import type { z } from 'zod';

/**
 * These texts are names of zones and abbreviations, hidden and directional characters, formats of other fields, and
 * extremes of length.
 */
const TEXTS: readonly string[] = [
  ...STRINGS,
  ...['', ' ', 'x', 'CST', 'PST', 'EST', 'UTC', 'America/Lima', '+05:00', 'Etc/GMT+5', 'zz', 'en', 'es', 'pt'],
  ...['2026-11-05', '2026-02-28', '1900-01-01', '2999-12-31', '2026-11-05T14:03', '2026-11-05T14:03:22.123456789'],
  ...['2026-11-01T01:30', '2026-09-06T00:30', '2026-11-05T14:03:22.000Z', '2026-11-05T14:03:22-05:00', '2026-02-29'],
  ...[
    'user\u202egpj.exe',
    'ana\u200b@example.com',
    '<b>&"\'',
    '{{ 7 * 7 }}',
    '\u0645\u0631\u062d\u0628\u0627',
    '漢字',
    '👨‍👩‍👧',
  ],
  ...[
    't1',
    't999',
    't1/TRAFFIC',
    'PE',
    'XX',
    'h-0123456789abcdef',
    'ART_8',
    '203.0.113.7',
    '2001:db8::1',
    '../../etc/passwd',
  ],
  ...[
    'a'.repeat(64),
    'f'.repeat(8),
    '40000000-0000-4000-8000-000000000001',
    'SGVsbG8=',
    'x'.repeat(300),
    'línea\n\tdos\n'.repeat(50),
  ],
];

export function anyValue(schema: z.ZodType): fc.Arbitrary<unknown> {
  const made = arbitraryOf(schema as unknown as z.core.$ZodTypes);
  return made.filter((value) => schema.safeParse(value).success);
}

function arbitraryOf(schema: z.core.$ZodTypes): fc.Arbitrary<unknown> {
  const { def } = schema._zod;
  const inner = (one: z.core.$ZodType): fc.Arbitrary<unknown> => anyValue(one as z.ZodType);
  if (def.type === 'string') return textOf(schema as unknown as z.ZodType);
  if (def.type === 'number') return numberOf(schema as unknown as z.ZodType);
  if (def.type === 'boolean') return fc.boolean();
  if (def.type === 'null') return fc.constant(null);
  if (def.type === 'literal') return fc.constantFrom(...def.values);
  if (def.type === 'enum') return fc.constantFrom(...Object.values(def.entries));
  if (def.type === 'nullable') return fc.option(inner(def.innerType), { nil: null });
  if (def.type === 'optional' || def.type === 'default') return inner(def.innerType);
  if (def.type === 'union') return fc.oneof(...def.options.map(inner));
  if (def.type === 'array') return fc.array(inner(def.element), { maxLength: 3 });
  if (def.type === 'object') return objectOf(def.shape);
  if (def.type === 'record') return recordOf(def.keyType, def.valueType);
  if (def.type === 'pipe') return inner(def.in);
  throw new Error(`Nothing makes a value of ${def.type} yet`);
}

/** Fields that may be left out are left out now and then. */
function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>): fc.Arbitrary<object> {
  const optional = (one: z.core.$ZodType): boolean => one._zod.optin === 'optional';
  const values = Object.fromEntries(Object.entries(shape).map(([name, one]) => [name, anyValue(one as z.ZodType)]));
  const requiredKeys = Object.keys(shape).filter((name) => {
    const one = shape[name];
    return one !== undefined && !optional(one);
  });
  return fc.record(values, { requiredKeys });
}

/** A record whose keys are listed has all of them. */
function recordOf(keys: z.core.$ZodType, values: z.core.$ZodType): fc.Arbitrary<object> {
  const { def } = (keys as z.core.$ZodTypes)._zod;
  const value = anyValue(values as z.ZodType);
  if (def.type !== 'enum') return fc.dictionary(anyValue(keys as z.ZodType).map(String), value, { maxKeys: 2 });
  return fc.record(Object.fromEntries(Object.values(def.entries).map((key) => [String(key), value])));
}

function textOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const fitting = TEXTS.filter((text) => schema.safeParse(text).success);
  if (fitting.length === 0) throw new Error('No text fits a schema: add one that does to STRINGS');
  return fc.constantFrom(...fitting);
}

function numberOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const numbers = [0, 1, 2, 60, 443, 65_535, 1_000_000, 123_456_789];
  return fc.constantFrom(...numbers.filter((one) => schema.safeParse(one).success));
}
