/**
 * Acts and messages are filled in with something in every field that they record, once for each code that a field may
 * hold.
 */
import { type ActName, ACTS } from '@comity/vocabulary/acts';
import { grounds } from '@comity/vocabulary/codes/grounds';
import { documentFields, type Field, type Fields, postedShape, recordedShape } from '@comity/vocabulary/field';
import { MESSAGES } from '@comity/vocabulary/messages';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import { digestOf } from '@comity/persistence/digest';
import { z } from 'zod';

export const COLLEAGUE = '10000000-0000-4000-8000-000000000001';
export const WRITTEN = 'Escrito por una persona';

interface JsonSchema {
  /** What may be null has two. */
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  pattern?: string;
  allOf?: JsonSchema[];
  minimum?: number;
  maxLength?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
}

/** The value of these fields is one of a list that the shape does not name. */
const KNOWN: Readonly<Record<string, string>> = {
  target: 't1',
  rule: 'BUD.29.5',
  act: 'accept' satisfies ActName,
  language: 'es',
  state: 'CL',
  zone: 'America/Lima',
  hold: 'h-0123456789abcdef',
  address: '203.0.113.17',
};
/** A field takes the first of these strings that fits it; every form that a text may have is in the list. */
export const STRINGS = [WRITTEN, 't1', 'h-0123456789abcdef', '2026-11-24T10:00:00.000Z', '2026-12-01', COLLEAGUE];
/**
 * The longest list of codes has this length, and each of its codes is to be seen: the causes, the conditions, the
 * grounds.
 */
const FILLINGS = 14;

/** Returns what the act or the message records, filled in so often that every code of every field has been in it. */
export function fillingsOf(fields: Fields, kind: RequestKind): Record<string, unknown>[] {
  const { summary: _summary, ...stated } = recordedShape(fields);
  const recorded = z.strictObject(stated);
  const schema = z.toJSONSchema(recorded, { io: 'input', unrepresentable: 'any' });
  const all = Array.from({ length: FILLINGS }, (_, index) =>
    recorded.parse({
      ...(filled(schema as JsonSchema, 'it', index) as Record<string, unknown>),
      ...('ground' in fields ? { ground: groundOf(fields['ground'], index) } : {}),
      // A code and the body of what was entered are filled together.
      ...('body' in fields ? entered(kind, index) : {}),
    }),
  );
  return all.filter((one, index) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index);
}

/** Returns what people post with the act, filled in so often that every code of every field has been in it. */
export function postedFillingsOf(fields: Fields, kind: RequestKind): Record<string, unknown>[] {
  const posted = z.strictObject(postedShape(fields));
  const schema = z.toJSONSchema(posted, { io: 'input', unrepresentable: 'any' });
  const all = Array.from({ length: FILLINGS }, (_, index) => ({
    ...(filled(schema as JsonSchema, 'it', index) as Record<string, unknown>),
    ...('ground' in fields ? { ground: groundOf(fields['ground'], index) } : {}),
    ...('body' in fields ? entered(kind, index) : {}),
  }));
  return all.filter((one, index) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index);
}

function entered(kind: RequestKind, index: number): Record<string, unknown> {
  const enterable = Object.entries(MESSAGES).filter(([, { enter }]) => enter === 'FORM');
  const [code, { fields }] = enterable[index % enterable.length] ?? ['acknowledgement', MESSAGES.acknowledgement];
  return { code, body: fillingsOf(fields, kind)[0] };
}

function groundOf(field: Field | undefined, index: number): unknown {
  const known = Object.keys(grounds).filter((code) => field?.recorded?.safeParse(code).success);
  return known[index % known.length];
}

function filled(schema: JsonSchema, name: string, index: number): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[index % schema.enum.length];
  const arms = (schema.anyOf ?? schema.oneOf)?.filter(({ type }) => type !== 'null');
  const arm = arms?.[index % arms.length];
  if (arm !== undefined) return filled(arm, name, index);
  switch ([schema.type].flat().find((one) => one !== 'null')) {
    case 'string':
      return KNOWN[name] ?? text(schema, name);
    case 'integer':
      return Math.max(schema.minimum ?? 0, 3);
    case 'boolean':
      return index % 2 === 0;
    case 'array':
      return [filled(schema.items ?? {}, singular(name), index)];
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, one]) => [key, filled(one, key, index)]),
      );
    case undefined:
    default:
      return {};
  }
}

/** Returns a text that fits the field, or else a digest that no other field has. */
function text({ pattern, allOf = [], maxLength = 1_000 }: JsonSchema, name: string): string {
  const patterns = [pattern, ...allOf.map((one) => one.pattern)].flatMap((one) => one ?? []);
  const fits = (one: string): boolean =>
    one.length <= maxLength && patterns.every((wanted) => new RegExp(wanted, 'u').test(one));
  const found = [...STRINGS, digestOf(name)].find(fits);
  if (found === undefined) throw new Error(`no text fits ${name}`);
  return found;
}

const singular = (name: string): string => name.replace(/s$/, '');

/** Sorts a payload as the api does: what names a document stands apart from what states a fact. */
export function sortedOut(
  fields: Fields,
  recorded: Readonly<Record<string, unknown>>,
): { facts: Record<string, unknown>; documents: string[] } {
  const named = documentFields(fields);
  const entries = Object.entries(recorded);
  return {
    facts: Object.fromEntries(entries.filter(([name]) => !named.includes(name))),
    documents: entries.flatMap(([name]) => (named.includes(name) ? [name] : [])),
  };
}

export const DEFINED = [
  ...Object.entries(ACTS).map(([code, { fields }]) => ({ kind: 'act' as const, code, fields: fields })),
  ...Object.entries(MESSAGES).map(([code, { fields }]) => ({
    kind: 'message' as const,
    code,
    fields: fields,
  })),
];
