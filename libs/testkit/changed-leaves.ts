/** Changes a JSON value in one place at a time, in every place and in every way in which something sent can be changed. */
import { type Path, withLeaf } from './sample-value.ts';

export interface Change {
  path: Path;
  how: 'another value' | 'another type' | 'dropped' | 'beside it' | 'twice' | 'empty';
  /** Makes the changed value. */
  changed: () => unknown;
}

/** Says which change it is, for the message of a test that fails. */
export const nameOf = ({ path, how }: Change): string => `${path.join('.')}: ${how}`;

export function* changesOf(whole: unknown, value: unknown = whole, path: Path = []): Generator<Change> {
  const changed = (how: Change['how'], other: unknown): Change => ({
    path,
    how,
    changed: () => withLeaf(whole, path, other),
  });
  if (path.length > 0) yield { path, how: 'dropped', changed: () => without(whole, path) };
  yield changed('another type', typeof value === 'string' ? 7 : 'text');
  if (Array.isArray(value)) {
    if (value.length > 0) yield changed('twice', [...(value as unknown[]), ...(value as unknown[])]);
    if (value.length > 0) yield changed('empty', []);
    for (const [index, one] of value.entries()) yield* changesOf(whole, one, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const key of ['beside', '__proto__', 'constructor'])
      yield changed('beside it', Object.fromEntries([...Object.entries(value), [key, { more: true }]]));
    for (const [key, one] of Object.entries(value)) yield* changesOf(whole, one, [...path, key]);
  } else {
    for (const other of othersOf(value)) yield changed('another value', other);
  }
}

/** The last character of base64url holds bits that nobody reads: another one is the same bytes in another spelling. */
const NEXT = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const afterLast = (text: string): string => NEXT[NEXT.indexOf(text.slice(-1)) + 1] ?? 'A';

function othersOf(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1, -value, value + 0.5];
  if (typeof value === 'boolean') return [!value, null];
  if (typeof value !== 'string') return ['text'];
  return [`${value.slice(0, -1)}${afterLast(value)}`, `${value}\u0000`, ` ${value}`, `${value}\u0301`, ''];
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = [...(value as unknown[])];
    items.splice(Number(key), 1, ...(rest.length === 0 ? [] : [without(items[Number(key)], rest)]));
    return items;
  }
  const members = Object.entries(value as object);
  const kept = rest.length === 0 ? members.filter(([name]) => name !== key) : members;
  return Object.fromEntries(kept.map(([name, one]) => [name, name === key ? without(one, rest) : one]));
}
