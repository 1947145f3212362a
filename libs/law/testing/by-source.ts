import type { Pack } from '../pack.ts';

/** Groups the articles of a pack by the mark (docs/rules marks) that each has: `{ K: '1 2 3', S4: '16.1 16.2' }`. */
export function bySource({ rules }: Pack, prefix: string): Record<string, string> {
  const found = new Map<string, string[]>();
  for (const { id, source } of rules) {
    if (!id.startsWith(`${prefix}.`)) continue;
    found.set(source, [...(found.get(source) ?? []), id.slice(prefix.length + 1)]);
  }
  return Object.fromEntries([...found].map(([source, numbers]) => [source, numbers.join(' ')]));
}
