/** Makes a value that fits a JSON Schema, and changes one leaf of it, for tests that send what does not fit. */

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  definitions?: Record<string, Schema>;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
  prefixItems?: Schema[];
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  minLength?: number;
  maxLength?: number;
  format?: string;
  pattern?: string;
}

const FORMATS: Record<string, string> = {
  uuid: '00000000-0000-4000-8000-000000000001',
  date: '2026-11-23',
  'date-time': '2026-11-23T12:00:00.000Z',
  email: 'somebody@comity.example',
};

/** Of alternatives the first is taken; optional members are there, because each of them is to be changed. */
export function sampleOf(schema: unknown, root: unknown = schema): unknown {
  const { $ref, ...one } = schema as Schema;
  if ($ref !== undefined) return sampleOf(named(root as Schema, $ref), root);
  if (one.const !== undefined) return one.const;
  if (one.enum !== undefined) return one.enum[0];
  const [first] = one.anyOf ?? one.oneOf ?? [];
  if (first !== undefined) return sampleOf(first, root);
  if (one.type === undefined && one.allOf !== undefined)
    return Object.assign({}, ...one.allOf.map((part) => sampleOf(part, root)));
  const type = Array.isArray(one.type) ? one.type[0] : one.type;
  if (type === 'object')
    return Object.fromEntries(Object.entries(one.properties ?? {}).map(([key, of]) => [key, sampleOf(of, root)]));
  if (type === 'array' && one.maxItems === 0) return [];
  if (type === 'array') return (one.prefixItems ?? [one.items ?? {}]).map((of) => sampleOf(of, root));
  if (type === 'integer' || type === 'number') return Math.max(1, one.minimum ?? 1);
  if (type === 'boolean') return true;
  if (type === 'string') return textOf(one);
  return null;
}

const TEXTS = ['A text.', 'PE', 'a'.repeat(64), ...Object.values(FORMATS)];

/** Of several patterns, which are in `allOf`, the text fits each; where nothing fits it is a text all the same. */
function textOf({ format = '', pattern, allOf = [], minLength = 1, maxLength = Infinity }: Schema): string {
  const known = FORMATS[format];
  if (known !== undefined) return known;
  const patterns = [pattern, ...allOf.map((one) => one.pattern)].filter((one) => one !== undefined);
  const fits = (text: string): boolean =>
    text.length <= maxLength && patterns.every((one) => new RegExp(one, 'u').test(text));
  const texts = TEXTS.map((text) => text.padEnd(minLength, 'x'));
  return texts.find((text) => fits(text)) ?? texts[0] ?? '';
}

function named(root: Schema, ref: string): Schema {
  const name = ref.split('/').at(-1) ?? '';
  const found = ref === '#' ? root : (root.$defs?.[name] ?? root.definitions?.[name]);
  if (found === undefined) throw new Error(`${ref} names nothing`);
  return found;
}

export type Path = readonly (string | number)[];

export function leavesOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...at, key]));
}

/** Returns a copy in which the leaf at this path is another value. */
export function withLeaf(value: unknown, [key, ...rest]: Path, leaf: unknown): unknown {
  if (key === undefined) return leaf;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[String(key)] = withLeaf(copy[String(key)], rest, leaf);
  return copy;
}
